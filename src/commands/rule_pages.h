// The pages of rules: what a rule means, why it matters, and an example.
//
// Each rule has an entry in src/rules/pages/CATEGORY.txt, which is embedded. An entry is read when its rule is asked
// for. `readout rules RULE` shows it on a terminal, SARIF describes rules by it, docs/rules.md has all of them. The
// catalog of the manual translates meaning and reason. rule_pages.cpp begins with the format of an entry.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rule_row.h"
#include "commands/sentence.h"

namespace readout {

/// A passage of a file, or command lines, which begin with `$ `.
struct RuleExample {
  std::string file;          ///< the file that has the passage; empty for command lines
  std::string wrong, right;  ///< lines without a last line end; `wrong` reports the rule, `right` nothing
};

struct RulePage {
  std::string_view id;
  std::string means;  ///< what is wrong: one or two sentences
  std::string why;    ///< what would be printed wrong, or who would notice
  std::string since;  ///< the version that reported the rule first
  std::optional<RuleExample> example;
  std::string no_example;  ///< why there is no example; empty if there is one
};

/// The pages of a category, in the order of its file.
std::vector<RulePage> pages_of(RuleCategory category);
/// The page of a rule. A rule without a page, which a test reports, is described by its message.
RulePage page_of(const RuleRow& row);

/// The page with its prose in the language of a catalog of the manual.
RulePage translated(RulePage page, const Catalog& manual);

/// Whether a program can fix what the rule reports.
Sentence fix_words(const RuleRow& row);
/// The page in Markdown without its heading: meaning, reason, message, hint, example.
std::string page_markdown(const RuleRow& row, const RulePage& page);
/// docs/rules.md: all rules by category.
std::string rules_page();

}  // namespace readout
