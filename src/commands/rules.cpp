// readout rules: the table of rules in words, and the page of each.
#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/near.h"
#include "base/rule_table.h"
#include "base/wrap.h"
#include "commands/commands.h"
#include "commands/project.h"
#include "commands/report.h"
#include "commands/rule_pages.h"
#include "commands/user_language.h"
#include "typeset/breaks.h"

namespace readout {
namespace {

struct RulesOptions {
  std::string rule;  ///< or a category; empty: all
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

/// Prose at most 80 columns wide, or as wide as a narrower terminal.
std::string prose(std::string_view text, const Terminal& terminal, int indent = 0) {
  const int columns = std::min(terminal.columns, 80) - indent;
  return std::string(static_cast<std::size_t>(indent), ' ') +
         filled(text, {columns, columns, false, may_break_strictly}, indent) + "\n";
}

/// A passage of code below the words that introduce it.
std::string passage(std::string_view head, std::string_view code) {
  std::string out = fmt::format("\n{}\n\n    ", head);
  for (char c : code) out += c == '\n' ? "\n    " : std::string(1, c);
  return out + "\n";
}

/// The rule with its page.
std::string page_text(const RuleRow& row, const Terminal& terminal, const Catalog& manual) {
  const Catalog& catalog = *terminal.catalog;
  std::string out = fmt::format("{} ({})\n", row.id, severity_word(row.severity, catalog)) +
                    prose(put_into_words("rule", row.message, placeholders_of(row.message), catalog), terminal, 2) +
                    prose(put_into_words("hint", row.hint, placeholders_of(row.hint), catalog), terminal, 2);
  const RulePage page = translated(page_of(row), manual);
  out += "\n" + prose(page.means, terminal) + "\n" + prose(page.why, terminal);
  if (const auto& example = page.example) {
    const Sentence wrong =
        example->file.empty() ? help("Wrong:") : help("Wrong, in {file}:", {{"file", example->file}});
    out += passage(in_words(wrong, manual), example->wrong) + passage(in_words(help("Right:"), manual), example->right);
  }
  const Sentence end =
      help("{fix} Since Readout {version}.", {{"fix", in_words(fix_words(row), manual)}, {"version", page.since}});
  return out + "\n" + prose(in_words(end, manual), terminal);
}

/// All rows, or those of one category. Each category is under its title and its id.
std::string table_text(const Catalog& catalog, std::string_view only) {
  std::string out;
  std::optional<RuleCategory> last;
  for (const RuleRow& row : kRules) {
    const CategoryRow& category = category_row(row.category);
    if (!only.empty() && category.id != only) continue;
    if (row.category != last) {
      if (!out.empty()) out += '\n';
      out += fmt::format("{} ({})\n\n", catalog.text("category", category.title), category.id);
    }
    last = row.category;
    out += row_text(row, catalog);
  }
  return out;
}

void report_unknown_rule(const std::string& id, Diagnostics& findings) {
  Diagnostic& finding = findings.report("rule-unknown", {}, {{"rule", id}});
  // The id is not in a file, so there is no place for a fix.
  if (const std::string meant = nearest(id, rules_and_categories()); !meant.empty())
    finding.fixes.push_back({Span{}, meant});
}

int run(const RulesOptions& options, const CommonOptions& common) {
  const Terminal terminal = terminal_of(common);
  Diagnostics findings;
  const std::optional<RuleId> rule = RuleId::find(options.rule);
  const std::string table = rule ? "" : table_text(*terminal.catalog, options.rule);
  const bool unknown = !rule && table.empty();
  if (unknown) report_unknown_rule(options.rule, findings);
  else write_file("-", rule ? page_text(rule->row(), terminal, manual_for(common)) : table, findings);
  print_findings(findings, common);
  return unknown ? kUsage : exit_code_of(findings);
}

}  // namespace

Command rules_command(CommonOptions& common) {
  auto o = std::make_shared<RulesOptions>();
  Command command{.name = "rules",
                  .what = help("List the rules, all or of a category, or explain one"),
                  .example = "readout rules session-offset-disagrees"};
  command.options = {
      {.name = "rule",
       .value = "RULE|CATEGORY",
       .text = help("A rule, by the word in brackets at the end of a finding; or a category, such as people"),
       .target = &o->rule,
       .words = rules_and_categories(),
       .other_words = true}};
  command.run = [o, &common] { return run(*o, common); };
  command.add(message_options(common));
  return command;
}

}  // namespace readout
