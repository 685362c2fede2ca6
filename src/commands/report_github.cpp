// Workflow commands of GitHub Actions, byte for byte as npm @actions/core writes them.
#include <fmt/format.h>

#include "base/rule_table.h"
#include "base/visible.h"
#include "commands/report_formats.h"
#include "commands/report_place.h"

namespace readout {
namespace {

constexpr const char* kCommands[] = {"error", "warning", "notice"};

/// The value of a property, or the message: what would end it is percent-encoded.
std::string command_text(std::string_view text, std::string_view encoded) {
  std::string out;
  for (char c : text)
    if (encoded.find(c) != std::string_view::npos) out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else out += c;
  return out;
}
std::string property(std::string_view value) { return command_text(value, "%\r\n:,"); }
std::string message(std::string_view text) { return command_text(text, "%\r\n"); }

std::string command_of(const Diagnostic& d, const Report& report) {
  const Region region = region_of(d.primary, ColumnUnit::code_points);
  const std::string file = as_utf8(relative_name(d.primary.source->name, report.working_folder));
  return fmt::format("::{} title={},file={},line={},endLine={},col={},endColumn={}::{}\n",
                     kCommands[static_cast<std::size_t>(d.severity)], property(d.rule.text()), property(file),
                     region.line, region.line, region.column, region.end_column,
                     message(english_message(d) + "\n" + english_advice(d)));
}

}  // namespace

std::string to_github(const Report& report, const Terminal&) {
  std::string out;
  for (const Diagnostic& d : report.findings.all()) out += command_of(d, report);
  return out;
}

}  // namespace readout
