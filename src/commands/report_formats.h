// The table of report formats: how `check` prints its findings.
//
// A row has the name that `--format` takes and the function that turns a Report into text. A new format is one file in
// this folder and one row.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/report.h"

namespace readout {

/// The files that a run has checked, and the findings.
struct Report {
  std::vector<std::string> files;  ///< in the order of checking, including files without findings
  Diagnostics findings;            ///< sorted
};

enum class ReportStream { output, error };

struct ReportFormat {
  std::string_view name;  ///< as `--format` takes it
  ReportStream stream;    ///< for programs: standard output; for people: standard error
  std::string (*write)(const Report&, const Terminal&);
};

/// All formats, the default one first.
std::span<const ReportFormat> report_formats();

/// Prints the report in the format `format`, which must exist, and returns the exit code.
int print_report(Report& report, std::string_view format, const CommonOptions& common);

/// A JSON document; its schema is src/commands/findings.schema.json. Always in English.
std::string to_json(const Report& report, const Terminal&);

}  // namespace readout
