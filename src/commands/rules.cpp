// readout rules: the table of rules in words.
#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/rule_table.h"
#include "commands/commands.h"
#include "commands/report.h"

namespace readout {
namespace {

constexpr const char* kSeverityNames[] = {"error", "warning", "note"};

std::string row_text(const RuleRow& row, const Catalog& catalog) {
  auto words = [&](std::string_view english) { return catalog.has("", english) ? catalog.raw("", english) : std::string(english); };
  return fmt::format("{} ({})\n  {}\n  {}\n", row.id, catalog.text("severity", kSeverityNames[static_cast<std::size_t>(row.severity)]),
                     words(row.message), words(row.hint));
}

}  // namespace

int run_rules(const RulesOptions& options, const CommonOptions& common) {
  const Catalog& catalog = *terminal_of(common).catalog;
  std::string out;
  for (const RuleRow& row : rule_table())
    if (options.rule.empty() || options.rule == row.id) out += row_text(row, catalog);
  Diagnostics findings;
  if (out.empty()) findings.report("rule-unknown", {}, {{"rule", options.rule}});
  else write_file("-", out, findings);
  print_findings(findings, common);
  return out.empty() ? kUsage : exit_code_of(findings);
}

}  // namespace readout
