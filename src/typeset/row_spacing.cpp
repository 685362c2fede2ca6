#include "typeset/row_spacing.h"

#include <algorithm>
#include <variant>

#include "typeset/looks.h"

namespace readout {
namespace {

/// The block of a cell, or null if it is of another kind.
template <class Kind>
const Kind* block_of(const std::optional<Leaf>& cell) {
  return cell ? std::get_if<Kind>(&cell->block->value) : nullptr;
}

template <class Kind>
bool has(const Row& row) {
  return std::ranges::any_of(row.cells, [](const auto& cell) { return block_of<Kind>(cell) != nullptr; });
}

bool has_paragraph(const Row& row, ParagraphRole role) {
  return std::ranges::any_of(row.cells, [&](const auto& cell) {
    const auto* paragraph = block_of<Paragraph>(cell);
    return paragraph && paragraph->role == role;
  });
}

bool ends_lead(const Row& row, const Row& next) {
  return has_paragraph(row, ParagraphRole::lead) && !has_paragraph(next, ParagraphRole::lead);
}

bool ends_table(const Row& row) {
  return std::ranges::any_of(row.cells, [](const auto& cell) {
    const auto* table = block_of<Table>(cell);
    return table && cell->row == &table->rows.back();
  });
}

int depth_of(const Row& row) {
  int depth = 0;
  for (const auto& cell : row.cells)
    if (cell) depth = std::max(depth, cell->depth);
  return depth;
}

}  // namespace

bool has_figure(const Row& row) { return has<Figure>(row); }

Length space_before(const Leaf& leaf, Length leading) {
  if (leaf.depth == 0 && std::holds_alternative<Heading>(leaf.block->value)) return kLooks.before_heading.of(leading);
  const auto* paragraph = std::get_if<Paragraph>(&leaf.block->value);
  if (paragraph && paragraph->role == ParagraphRole::date) return kLooks.before_date.of(leading);
  const auto* table = std::get_if<Table>(&leaf.block->value);
  if (table && leaf.row != &table->head) return kLooks.before_table_row.of(leading);
  if (leaf.depth > 0 && !leaf.label) return {};
  return (leaf.depth > 1 ? kLooks.before_inner_item : kLooks.before_item).of(leading);
}

bool is_separate(const Row& before, const Row& row) {
  auto documents = [](const Row& r) { return has_paragraph(r, ParagraphRole::document); };
  return has_figure(before) || has_figure(row) || has<Table>(before) != has<Table>(row) ||
         (documents(row) && !documents(before));
}

bool introduces(const Row& row, const Row& next) {
  return depth_of(next) > depth_of(row) || ends_lead(row, next) || ends_table(next);
}

}  // namespace readout
