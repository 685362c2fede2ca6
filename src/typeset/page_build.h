// Rows -> pages.
//
// A row is what stands side by side: a cell a language, or one cell over the whole width. Rows follow each other down
// the page; one that does not fit is broken after the same number of lines in all of its cells. Footnotes stand at the
// foot of the page that has their mark, each in the column of its text; what of them has no room there goes on at the
// foot of the next page.
#pragma once

#include <optional>
#include <vector>

#include "typeset/cells.h"

namespace readout {

struct Cell {
  Length x, width;  ///< from the left margin
  std::vector<CellLine> lines;
};

struct RowImage {
  std::size_t image = 0;
  Length width, height;
  NodeId node = 0;
  bool plate = false;  ///< on a page of pictures
};

struct SetRow {
  Length space_before;            ///< not at the top of a page
  std::optional<RowImage> image;  ///< above the cells, in the middle
  std::vector<Cell> cells;
  bool keep_with_next = false;  ///< headings: the row stays whole, and the next row's first lines follow on its page
  bool end_with_next = false;   ///< its last lines and the next row's first stand on one page
  bool new_page = false;
  std::vector<Bookmark> bookmarks;  ///< page and y are filled where the row is placed
};

/// What stands on every page: the text block's place, set by the style.
struct Frame {
  Length left, top, width, height;
  Length grid;  ///< rows begin at multiples of it from the top, spaces are the nearest multiple; 0: as they come
};

/// Places the rows; CellLine::notes are indices of `notes`, whose lines come to the foot. An image that is taller than
/// two fifths of a page (a plate: than three quarters) is made smaller. No page ends with one line of a paragraph or
/// begins with one, and no last page is nearly empty where pictures or spaces can give what it holds, or the page
/// before it some of its rows.
void build_pages(std::vector<SetRow> rows, const std::vector<Cell>& notes, const Frame& frame, Pages& pages);

/// Puts lines on a page with their column's left edge at `x` and their top at `y`; gives the y below them.
Length place_lines(std::vector<CellLine> lines, Length x, Length y, Page& page);

}  // namespace readout
