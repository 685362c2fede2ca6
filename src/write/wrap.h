// Breaks text into lines of terminal columns: takes text and a measure, returns lines without trailing white space.
//
// Between Western characters a line breaks only at spaces; elsewhere wherever kinsoku allows (JLREQ 3.1.7, 3.1.8,
// strictest level: small kana and prolonged sound marks do not start a line). A word longer than the measure is not
// broken. Does not hyphenate and does not justify.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace readout {

/// The text of one paragraph. No line breaks at the byte offsets in `glued` (ascending), such as before a note mark.
struct WrapText {
  std::string text;
  std::vector<std::size_t> glued;

  /// Adds text that is not broken inside, and not before it if `to_previous`.
  void append_whole(std::string_view whole, bool to_previous);
};

/// Lines of at most `columns` columns; one empty line if the text is only white space.
std::vector<std::string> wrap(const WrapText& prose, int columns, bool wide_ambiguous);

}  // namespace readout
