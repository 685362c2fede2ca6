// readout rules: the table of rules in words.
#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/near.h"
#include "base/rule_table.h"
#include "commands/commands.h"
#include "commands/report.h"

namespace readout {
namespace {

struct RulesOptions {
  std::string rule;  ///< empty: all
};

/// Arguments that replace each placeholder by itself, for showing the text of a rule without a finding.
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

/// All rows, each category under its title.
std::string table_text(const Catalog& catalog) {
  std::string out;
  std::optional<RuleCategory> last;
  for (const RuleRow& row : kRules) {
    if (row.category != last) {
      if (!out.empty()) out += '\n';
      out += catalog.text("category", category_row(row.category).title) + "\n\n";
    }
    last = row.category;
    out += row_text(row, catalog);
  }
  return out;
}

std::vector<std::string> rule_names() {
  std::vector<std::string> names;
  for (const RuleRow& row : kRules) names.emplace_back(row.id);
  return names;
}

void report_unknown_rule(const std::string& rule, Diagnostics& findings) {
  Diagnostic& finding = findings.report("rule-unknown", {}, {{"rule", rule}});
  if (const std::string near = nearest(rule, rule_names()); !near.empty()) finding.fixes.push_back({Span{}, near});
}

int run(const RulesOptions& options, const CommonOptions& common) {
  const Catalog& catalog = *terminal_of(common).catalog;
  Diagnostics findings;
  const std::optional<RuleId> rule = RuleId::find(options.rule);
  if (options.rule.empty()) write_file("-", table_text(catalog), findings);
  else if (rule) write_file("-", row_text(rule->row(), catalog), findings);
  else report_unknown_rule(options.rule, findings);
  const bool unknown = !options.rule.empty() && !rule;
  print_findings(findings, common);
  return unknown ? kUsage : exit_code_of(findings);
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
