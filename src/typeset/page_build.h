// Rows -> pages.
//
// A row is what stands side by side: a cell a language, or one cell over the whole width. Rows follow each other down the page; one that
// does not fit is broken after the same number of lines in all of its cells.
#pragma once

#include <optional>
#include <vector>

#include "typeset/cells.h"

namespace readout {

struct Cell {
  Length x, width;               ///< from the left margin
  std::vector<CellLine> lines;
};

struct RowImage { std::size_t image = 0; Length width, height; NodeId node = 0; };

struct SetRow {
  Length space_before;           ///< not at the top of a page
  std::optional<RowImage> image; ///< above the cells, in the middle
  std::vector<Cell> cells;
  bool keep_with_next = false;   ///< headings: the next row's first lines must follow on the page
  bool new_page = false;
  bool rule_above = false;
  std::vector<Bookmark> bookmarks;  ///< page and y are filled where the row is placed
};

/// What stands on every page: the text block's place, set by the style.
struct Frame { Length left, top, width, height; };

/// Places the rows. An image that is taller than two fifths of a page is made smaller.
void build_pages(std::vector<SetRow> rows, const Frame& frame, Pages& pages);

/// Puts lines on a page with their column's left edge at `x` and their top at `y`; gives the y below them.
Length place_lines(std::vector<CellLine> lines, Length x, Length y, Page& page);

}  // namespace readout
