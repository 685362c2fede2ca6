// The pages of rules in Markdown.
#include <fmt/format.h>

#include "base/rule_table.h"
#include "commands/report.h"
#include "commands/rule_pages.h"
#include "commands/user_language.h"

namespace readout {
namespace {

constexpr std::string_view kRulesPageHead =
    "# Rules\n\n"
    "Every rule of `readout check` and of the other commands. `./dev docs` makes this page from the program; `readout "
    "rules RULE` shows the page of one rule. [findings.md](findings.md) describes severities, exit codes and "
    "formats.\n\n"
    "In the examples, `...` stands for the other attributes of an element. A wrong example reports its rule, a right "
    "one reports nothing; a test runs both.\n";

/// Prose in Markdown: characters with a meaning are escaped, except between backticks.
std::string markdown_of(std::string_view text) {
  std::string out;
  bool code = false;
  for (char c : text) {
    if (c == '`') code = !code;
    if (code || std::string_view("<&*_\\").find(c) == std::string_view::npos) out += c;
    else out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string("\\") + c;
  }
  return out;
}

/// The language of a block of code, for highlighting.
std::string_view highlighting_of(std::string_view file) {
  const std::size_t dot = file.rfind('.');
  if (dot == std::string_view::npos) return "console";
  return file.ends_with(".jsonl") ? "json" : file.substr(dot + 1);
}

std::string code_block(std::string_view text, std::string_view file) {
  return fmt::format("```{}\n{}\n```\n", highlighting_of(file), text);
}

std::string example_markdown(const RuleExample& example) {
  const std::string place = example.file.empty() ? "" : fmt::format(", in `{}`", example.file);
  return fmt::format("\nWrong{}:\n\n{}\nRight:\n\n{}", place, code_block(example.wrong, example.file),
                     code_block(example.right, example.file));
}

std::string section(const RuleRow& row, const RulePage& page) {
  return fmt::format("\n### {}\n\n{}, since {}. {}\n\n{}", row.id, severity_id(row.severity), page.since,
                     in_words(fix_words(row), english_manual()), page_markdown(row, page));
}

}  // namespace

std::string page_markdown(const RuleRow& row, const RulePage& page) {
  std::string out = fmt::format("{}\n\n{}\n\nMessage: {}\n\nHint: {}\n", markdown_of(page.means), markdown_of(page.why),
                                markdown_of(row.message), markdown_of(row.hint));
  return page.example ? out + example_markdown(*page.example) : out;
}

std::string rules_page() {
  std::string out{kRulesPageHead};
  for (std::size_t i = 0; i < std::size(rule_rows::kCategoryRows); ++i) {
    out += fmt::format("\n## {}\n", rule_rows::kCategoryRows[i].title);
    for (const RulePage& page : pages_of(RuleCategory{static_cast<int>(i)}))
      if (const std::optional<RuleId> rule = RuleId::find(page.id)) out += section(rule->row(), page);
  }
  return out;
}

}  // namespace readout
