// The table of report formats: how `check` writes its findings.
//
// A row has the name that `--format` and `--output` take and the function that turns a Report into text. A new format
// is one file in this folder and one row. The summary of a run is not part of any format: it goes to standard error.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/report.h"

namespace readout {

/// What a file was checked as.
enum class CheckedAs { meeting, translation, reg, style, catalog };

struct CheckedFile {
  std::string path;
  CheckedAs as = CheckedAs::meeting;
  std::size_t uncompared = 0;  ///< texts of a translation with words of values that were not understood
};

/// The fixes of a run: how many findings they are of, and the files that they change.
struct FixCount {
  std::size_t fixes = 0, files = 0;
};

/// The files that a run has checked, and the findings. Each finding has a place in a file.
struct Report {
  std::vector<CheckedFile> files;   ///< in the order of checking, including files without findings
  std::size_t skipped = 0;          ///< XML files that are not Readout’s
  std::size_t excluded = 0;         ///< files that a project leaves out
  Diagnostics findings;             ///< sorted
  std::string working_folder;       ///< platforms take names relative to it; empty: names are left as they are
  std::optional<FixCount> fixed{};  ///< by --fix, or as --diff shows; absent: no fixes were asked for
};

/// How many of the files were checked as `kind`.
std::size_t count_of(const Report& report, CheckedAs kind);

struct ReportFormat {
  std::string_view name;  ///< as `--format` takes it
  std::string (*write)(const Report&, const Terminal&);
};

/// All formats, the default one first.
std::span<const ReportFormat> report_formats();
/// Null if there is no such format.
const ReportFormat* report_format(std::string_view name);

/// A further output of a report: `FORMAT=FILE`.
struct ReportOutput {
  const ReportFormat* format = nullptr;
  std::string path;
};
/// Absent if the word has another form or names no format.
std::optional<ReportOutput> report_output(std::string_view word);

/// The findings in a format, for standard output.
std::string text_of(const Report& report, const ReportFormat& format, const CommonOptions& common);

/// Prints a text on standard output, and the summary of the report on standard error. A failure is added to the
/// findings, and printed on standard error.
void print_report(Report& report, std::string_view text, const CommonOptions& common);

/// Writes the report to a file, whole or not at all; a failure is a finding.
void write_report(const Report& report, const ReportOutput& output, const CommonOptions& common,
                  Diagnostics& diagnostics);

// The formats for programs. They are always in English.

/// A JSON document; its schema is src/commands/findings.schema.json.
std::string to_json(const Report& report, const Terminal&);
/// SARIF 2.1.0 (OASIS), with the parts that GitHub’s code scanning requires.
std::string to_sarif(const Report& report, const Terminal&);
/// Workflow commands of GitHub Actions: an annotation on each finding.
std::string to_github(const Report& report, const Terminal&);
/// A Code Quality report of GitLab.
std::string to_gitlab(const Report& report, const Terminal&);
/// JUnit’s XML: a test case for each file and rule.
std::string to_junit(const Report& report, const Terminal&);

}  // namespace readout
