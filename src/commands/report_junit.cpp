// JUnit's XML: a test case for each file and rule that has findings, and one for each file without findings.
//
// Errors and warnings are failures; notes are the output of a case that passes. Columns are in the text of a case,
// because the format has none.
#include <fmt/format.h>

#include <algorithm>
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
using Case = std::vector<const Diagnostic*>;

using CaseName = std::pair<std::string, std::string>;  ///< file and rule

bool is_failure(const Diagnostic* d) { return d->severity != Severity::note; }

/// A line for each finding, without the message that the reader has already.
std::string lines_of(const Case& in, const std::string& file, const std::string& shown) {
  std::string out;
  for (const Diagnostic* d : in) {
    const Region region = region_of(d->primary, ColumnUnit::code_points);
    const std::string message = english_message(*d);
    out += fmt::format("{}:{}:{}: {}{}\n", file, region.line, region.column, severity_id(d->severity),
                       message == shown ? "" : ": " + message);
  }
  return out;
}

std::string case_text(const CaseName& name, const Case& in) {
  const std::string file = attribute(name.first);
  std::string out =
      fmt::format(R"(    <testcase classname="{}" name="{}" file="{}">)", file, attribute(name.second), file);
  const auto failure = std::ranges::find_if(in, is_failure);
  if (failure != in.end()) {
    const std::string message = english_message(**failure), advice = english_advice(**failure);
    out += fmt::format("\n      <failure type=\"{}\" message=\"{}\">{}{}</failure>\n    ",
                       severity_id((*failure)->severity), attribute(message),
                       xml_escaped(lines_of(in, name.first, message)), xml_escaped(advice + "\n"));
  } else if (!in.empty()) {
    out += fmt::format("\n      <system-out>{}</system-out>\n    ", xml_escaped(lines_of(in, name.first, "")));
  }
  return out + "</testcase>\n";
}

std::map<CaseName, Case> cases_of(const Report& report) {
  std::map<CaseName, Case> cases;
  std::set<std::string> with_findings;
  for (const Diagnostic& d : report.findings.all()) {
    const std::string file = as_utf8(relative_name(d.primary.source->name, report.working_folder));
    with_findings.insert(file);
    cases[{file, std::string(d.rule.text())}].push_back(&d);
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
    if (std::ranges::any_of(in, is_failure)) ++failures;
  }
  const std::string counts =
      fmt::format(R"(name="readout check" tests="{}" failures="{}" errors="0")", cases.size(), failures);
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {}>\n  <testsuite {}>\n{}  </testsuite>\n"
      "</testsuites>\n",
      counts, counts, texts);
}

}  // namespace readout
