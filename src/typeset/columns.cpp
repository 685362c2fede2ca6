#include "typeset/columns.h"

#include <cstdint>

#include "typeset/looks.h"

namespace readout {

Columns::Columns(const Style& style, std::size_t languages)
    : layout_(style.layout),
      languages_(languages),
      width_(style.page_width - style.margin_inner - style.margin_outer),
      gap_(style.column_gap) {
  if (side_by_side() && column_width() < style.text_size * kLooks.narrowest_column) layout_ = Layout::stacked;
}

Length Columns::column_width() const {
  const auto columns = static_cast<std::int64_t>(languages_);
  return (width_ - gap_ * (columns - 1)) / columns;
}

Column Columns::column(std::size_t language) const {
  return {(column_width() + gap_) * static_cast<std::int64_t>(language), column_width()};
}

}  // namespace readout
