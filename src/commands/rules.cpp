// readout rules: the table of rules in words.
#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/rule_table.h"
#include "commands/commands.h"
#include "commands/report.h"

namespace readout {
namespace {

struct RulesOptions {
  std::string rule;  ///< empty: all
};

/// Placeholders that stand for themselves: the text of a rule, not of a finding.
Arguments placeholders_of(std::string_view pattern) {
  Arguments arguments;
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    std::string_view name = pattern.substr(open + 1, pattern.find('}', open) - open - 1);
    arguments.emplace_back(std::string(name), fmt::format("{{{}}}", name));
  }
  return arguments;
}

std::string row_text(const RuleRow& row, const Catalog& catalog) {
  return fmt::format("{} ({})\n  {}\n  {}\n", row.id, severity_word(row.severity, catalog),
                     put_into_words("rule", row.message, placeholders_of(row.message), catalog),
                     put_into_words("hint", row.hint, placeholders_of(row.hint), catalog));
}

int run(const RulesOptions& options, const CommonOptions& common) {
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

std::vector<std::string> rule_names() {
  std::vector<std::string> names;
  for (const RuleRow& row : rule_table()) names.emplace_back(row.id);
  return names;
}

}  // namespace

Command rules_command(CommonOptions& common) {
  auto o = std::make_shared<RulesOptions>();
  Command command{
      .name = "rules", .what = "List the rules, or explain one", .example = "readout rules session-offset-disagrees"};
  command.options = {{.name = "rule",
                      .value = "RULE",
                      .text = "A rule, by the word in brackets at the end of a finding",
                      .target = &o->rule,
                      .words = rule_names(),
                      .other_words = true}};
  command.add(message_options(common));
  command.run = [o, &common] { return run(*o, common); };
  return command;
}

}  // namespace readout
