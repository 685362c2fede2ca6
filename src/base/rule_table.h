// The table of all rules: one row a rule, sorted by id within its part.
//
// `message` and `hint` are English texts with {named} placeholders filled from Diagnostic::arguments; they are msgids
// of the catalogs (msgctxt "rule" and "hint"), so other languages come from the .po files. A rule whose `environment`
// is true makes the program end with exit code 3 instead of 1.
#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.h"

namespace readout {

struct RuleRow {
  std::string_view id;
  Severity severity;
  std::string_view message;
  std::string_view hint;
  bool environment = false;
};

/// Words for a related place, such as "first used here".
struct LabelRow {
  std::string_view id;
  std::string_view text;
};

std::span<const RuleRow> rule_table();
std::span<const LabelRow> label_table();
/// The row of `id`; reporting a rule without a row is a fault of the program and ends it.
const RuleRow& rule_row(std::string_view id);

}  // namespace readout
