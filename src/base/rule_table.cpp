#include "base/rule_table.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>

// The texts are msgids: `./dev catalogs` extracts them by these two marks (msgctxt "rule", "hint", "label").
#define MESSAGE(text) text
#define HINT(text) text
#define LABEL(text) text

namespace readout {
namespace {

constexpr Severity error = Severity::error;
[[maybe_unused]] constexpr Severity warning = Severity::warning;
constexpr Severity note = Severity::note;
constexpr bool environment = true;

constexpr RuleRow kRules[] = {
  // Environment (base/file.h, typeset)
  {"file-not-found", error, MESSAGE("there is no file {file}"), HINT("check the name and the folder"), environment},
  {"file-too-large", error, MESSAGE("{file} is larger than the limit of {limit}"), HINT("files of this size are refused; split it or remove what does not belong"), false},
  {"file-unreadable", error, MESSAGE("{file} cannot be read: {reason}"), HINT("check its permissions"), environment},
  {"output-not-written", error, MESSAGE("{file} was not written: {reason}"), HINT("nothing was left behind; free space or name another place with --out"), environment},
  {"too-many-findings", note, MESSAGE("further findings in this file are not shown"), HINT("mend those above and check again"), false},
  // XML (input)
  // Images (input)
  // Meeting, register and times (meeting, rules)
  // Style (style)
  // PO files, catalogs and translations (locale, translate)
  // Words (wording, press)
  // Pages (typeset, write)
};

constexpr LabelRow kLabels[] = {
  {"first-here", LABEL("first used here")},
};

}  // namespace

std::span<const RuleRow> rule_table() { return kRules; }
std::span<const LabelRow> label_table() { return kLabels; }

const RuleRow& rule_row(std::string_view id) {
  auto row = std::ranges::find(kRules, id, &RuleRow::id);
  if (row != std::end(kRules)) return *row;
  std::fprintf(stderr, "readout: internal fault: no rule is called %.*s\n", static_cast<int>(id.size()), id.data());
  std::abort();
}

}  // namespace readout
