// JUnit's XML: a test case for each file and rule that has findings, and one for each file without findings.
//
// Errors and warnings are failures; notes are the output of a case that passes. Columns are in the text of a case,
// because the format has none.
#include <fmt/format.h>

#include <map>
#include <set>

#include "base/visible.h"
#include "commands/report_formats.h"
#include "commands/report_place.h"
#include "write/xml_text.h"

namespace readout {
namespace {

/// A reader would turn the line ends and tabs of an attribute into blanks, and a CR into LF.
std::string attribute(std::string_view value) {
  std::string out;
  for (char c : xml_escaped(value))
    if (c == '\n' || c == '\r' || c == '\t') out += fmt::format("&#{};", static_cast<int>(c));
    else out += c;
  return out;
}

/// The findings of one rule in one file.
struct Case {
  const Diagnostic* first_failure = nullptr;
  std::string lines;  ///< a line for each finding
};

using CaseName = std::pair<std::string, std::string>;  ///< file and rule

std::string line_of(const Diagnostic& d, const std::string& file) {
  const Region region = region_of(d.primary, ColumnUnit::code_points);
  return fmt::format("{}:{}:{}: {}: {}\n", file, region.line, region.column, severity_id(d.severity),
                     english_message(d));
}

std::string case_text(const CaseName& name, const Case& in) {
  const std::string file = attribute(name.first), lines = xml_escaped(in.lines);
  std::string out =
      fmt::format(R"(    <testcase classname="{}" name="{}" file="{}">)", file, attribute(name.second), file);
  if (in.first_failure)
    out += fmt::format("\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    ",
                       severity_id(in.first_failure->severity), attribute(english_message(*in.first_failure)), lines);
  else if (!lines.empty()) out += fmt::format("\n      <system-out>{}</system-out>\n    ", lines);
  return out + "</testcase>\n";
}

std::map<CaseName, Case> cases_of(const Report& report) {
  std::map<CaseName, Case> cases;
  std::set<std::string> with_findings;
  for (const Diagnostic& d : report.findings.all()) {
    const std::string file = as_utf8(relative_name(d.primary.source->name, report.working_folder));
    with_findings.insert(file);
    Case& in = cases[{file, std::string(d.rule.text())}];
    in.lines += line_of(d, file);
    if (d.severity != Severity::note && !in.first_failure) in.first_failure = &d;
  }
  for (const CheckedFile& file : report.files)
    if (std::string name = as_utf8(relative_name(file.path, report.working_folder)); !with_findings.contains(name))
      cases[{std::move(name), "check"}];
  return cases;
}

}  // namespace

std::string to_junit(const Report& report, const Terminal&) {
  const std::map<CaseName, Case> cases = cases_of(report);
  std::size_t failures = 0;
  std::string texts;
  for (const auto& [name, in] : cases) {
    texts += case_text(name, in);
    failures += in.first_failure ? 1 : 0;
  }
  const std::string counts =
      fmt::format(R"(name="readout check" tests="{}" failures="{}" errors="0")", cases.size(), failures);
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {}>\n  <testsuite {}>\n{}  </testsuite>\n"
      "</testsuites>\n",
      counts, counts, texts);
}

}  // namespace readout
