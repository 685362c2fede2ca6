// The columns of a page: the position of each language's text, by the layout of the style.
//
// Parallel languages share the width in equal columns; if these would be too narrow for words (looks.h), the languages
// are stacked. Stacked, sequential and single layouts use the whole width. An
// edition of one language has the single layout, whatever the style asks for.
#pragma once

#include <cstddef>

#include "base/length.h"
#include "style/style.h"

namespace readout {

struct Column {
  Length x, width;  ///< from the left margin
};

class Columns {
 public:
  Columns(const Style& style, std::size_t languages);

  bool side_by_side() const { return layout_ == Layout::parallel && languages_ > 1; }
  bool stacked() const { return layout_ == Layout::stacked && languages_ > 1; }
  /// Whether a page has all languages.
  bool together() const { return side_by_side() || stacked(); }

  /// Between the margins.
  Length width() const { return width_; }
  /// The width of one of equal columns.
  Length column_width() const;
  Column column(std::size_t language) const;
  /// The column of a language's text: its own, or the whole width.
  Column text(std::size_t language) const { return side_by_side() ? column(language) : Column{{}, width_}; }

 private:
  Layout layout_;
  std::size_t languages_;
  Length width_, gap_;
};

}  // namespace readout
