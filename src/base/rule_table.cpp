#include "base/rule_table.h"

#include <algorithm>
#include <tuple>

namespace readout {
namespace {

/// True if rows are in strict order of category and id, which also excludes duplicate ids.
consteval bool are_sorted(const auto& rows, auto key) {
  return std::ranges::adjacent_find(rows, [&](const auto& a, const auto& b) { return !(key(a) < key(b)); }) ==
         std::ranges::end(rows);
}

static_assert(are_sorted(kRules, [](const RuleRow& row) { return std::tuple(row.category, row.id); }));
static_assert(are_sorted(rule_rows::kLabelRows, [](const LabelRow& row) { return row.id; }));
static_assert(std::size(rule_rows::kCategoryRows) == static_cast<std::size_t>(RuleCategory::agreement) + 1);

template <typename Row>
constexpr const auto& kTable = kRules;
template <>
constexpr const auto& kTable<LabelRow> = rule_rows::kLabelRows;

}  // namespace

template <typename Row>
std::optional<RowId<Row>> RowId<Row>::find(std::string_view id) {
  const auto row = std::ranges::find(kTable<Row>, id, &Row::id);
  if (row == std::ranges::end(kTable<Row>)) return std::nullopt;
  return RowId(static_cast<std::uint16_t>(row - std::ranges::begin(kTable<Row>)));
}

template <typename Row>
const Row& RowId<Row>::row() const {
  return kTable<Row>[index_];
}

template <typename Row>
std::string_view RowId<Row>::text() const {
  return row().id;
}

template class RowId<RuleRow>;
template class RowId<LabelRow>;

}  // namespace readout
