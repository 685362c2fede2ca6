// Places and names as report formats write them.
//
// Takes a Span or the name of a file; returns lines and columns in the unit of a format, names relative to the working
// folder, URIs, and fingerprints by which a platform recognizes a finding in the next run. Report formats share these
// functions; text has its own (report.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace readout {

/// Gives each finding without a place the start of the file that it is about: its argument `file`, or `otherwise`.
/// The sources that are made for them are empty and go to `sources`.
void place_all(Diagnostics& findings, const std::string& otherwise, Sources& sources);

enum class ColumnUnit { code_points, utf16 };

/// A part of one line. The end is the column after the last character.
struct Region {
  std::uint32_t line = 1, column = 1, end_column = 1;
};

/// The part of the span on its first line: platforms show a finding of several lines only if all of them have changed.
/// The span must have a source.
Region region_of(Span span, ColumnUnit unit);

/// The folder in which the program runs; empty if the system does not know it.
std::string working_folder();

/// The name of a file as a platform looks it up: relative to the working folder if the file is below it, without `.`
/// and `..` inside.
std::string relative_name(std::string_view name, std::string_view working_folder);
/// The same as a URI reference (RFC 3986): bytes are percent-encoded. A name that stays absolute becomes a `file:` URI.
std::string uri_of(std::string_view name, std::string_view working_folder);

/// An identity for each finding, the same in the next run even if lines before it were added or removed: made from its
/// file, its rule, its arguments and the text of its line. All are different.
std::vector<std::string> fingerprints_of(const Diagnostics& findings, std::string_view working_folder);

}  // namespace readout
