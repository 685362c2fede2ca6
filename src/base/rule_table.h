// The table of all rules, and the words of related places and of categories.
//
// A file that reports includes this header: the id that it passes to Diagnostics::report() is looked up here by the
// compiler. To add a rule, add its row to base/rule_rows_*.h. Ids are stable, because CI configurations filter by them:
// a rule may be retired, never renamed.
#pragma once

#include <algorithm>
#include <array>

#include "base/rule_row.h"
#include "base/rule_rows_agreement.h"
#include "base/rule_rows_input.h"
#include "base/rule_rows_meeting.h"
#include "base/rule_rows_output.h"

namespace readout {
namespace rule_rows {

template <std::size_t... N>
consteval std::array<RuleRow, (N + ...)> joined(const RuleRow (&... parts)[N]) {
  std::array<RuleRow, (N + ...)> all{};
  RuleRow* end = all.data();
  ((end = std::copy(parts, parts + N, end)), ...);
  return all;
}

inline constexpr LabelRow kLabelRows[] = {
    {"end-here", label("the end")},
    {"first-here", label("first used here")},
    {"opened-here", label("opened here")},
    {"place-here", label("the place")},
    {"published-here", label("the date of publication")},
    {"reading-here", label("the reading")},
    {"second-here", label("used again here")},
    {"source-here", label("the source text")},
    {"start-here", label("the start")},
    {"switch-here", label("the other value")},
    {"translation-here", label("the translation")},
};

inline constexpr CategoryRow kCategoryRows[] = {
    {"environment", title("This machine: files, fonts and styles")},
    {"usage", title("The command line and named files")},
    {"project", title("The project file, and rules to ignore")},
    {"xml", title("XML")},
    {"schema", title("Elements, attributes and values")},
    {"picture", title("Pictures")},
    {"meeting", title("The meeting: ids, keys, publication, photos and prose")},
    {"people", title("People, names and offices")},
    {"time", title("Times, durations and time zones")},
    {"style", title("Styles")},
    {"catalog", title("PO files and catalogs")},
    {"translation", title("Translations")},
    {"page", title("Pages")},
    {"agreement", title("Agreement of a translation with its source")},
};

/// The place of an id. For an id without a row the call is not a constant expression, so it does not compile.
consteval std::uint16_t index_in(const auto& rows, std::string_view id) {
  for (std::size_t i = 0; i < std::size(rows); ++i)
    if (rows[i].id == id) return static_cast<std::uint16_t>(i);
  throw "no row of the table has this id";
}

}  // namespace rule_rows

inline constexpr auto kRules = rule_rows::joined(rule_rows::kInputRules, rule_rows::kMeetingRules,
                                                 rule_rows::kOutputRules, rule_rows::kAgreementRules);

consteval std::uint16_t RuleRow::index_of(std::string_view id) { return rule_rows::index_in(kRules, id); }
consteval std::uint16_t LabelRow::index_of(std::string_view id) {
  return rule_rows::index_in(rule_rows::kLabelRows, id);
}

/// The row of a category.
constexpr const CategoryRow& category_row(RuleCategory category) {
  return rule_rows::kCategoryRows[static_cast<std::size_t>(category)];
}

}  // namespace readout
