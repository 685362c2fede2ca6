// Builds pages: takes rows, returns pages.
//
// A row has one cell for each language side by side, or one cell over the whole width. Rows follow each other down the
// page. A row that does not fit is broken after the same number of lines in all its cells. Footnotes are at the foot of
// the page that has their mark, each in the column of its text; lines without room there continue at the foot of the
// next page.
#pragma once

#include <vector>

#include "typeset/cell_line.h"

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
  Length x{};          ///< from the left margin
};

struct SetRow {
  Length space_before;           ///< ignored at the top of a page
  std::vector<RowImage> images;  ///< above the cells, side by side
  std::vector<Cell> cells;
  bool keep_with_next = false;  ///< headings: the row stays whole, and the next row begins on its page
  bool end_with_next = false;   ///< its last lines and the first lines of the next row are on one page
  bool new_page = false;
  std::size_t head = 0;             ///< rows of a table: how far before this row its head begins; 0 in the head itself
  std::size_t heads = 0;            ///< the number of rows of the head
  std::vector<Bookmark> bookmarks;  ///< page and y are set when the row is placed
};

/// The text block of every page, set by the style.
struct Frame {
  Length left, top, width, height;
  Length grid;  ///< rows begin at multiples of it from the top, and spaces are rounded to multiples; 0: no grid
};

/// Places the rows. CellLine::notes are indices of `notes`, whose lines are placed at the foot. A tall image is made
/// smaller (looks.h). A page that begins inside a table repeats its head, without nodes and links. No page ends or
/// begins with a single line of a paragraph. A nearly empty last page is avoided if smaller pictures or spaces make
/// room for its rows; else the page before it gives up some of its rows.
void build_pages(std::vector<SetRow> rows, const std::vector<Cell>& notes, const Frame& frame, Pages& pages);

/// Puts lines on a page with their column's left edge at `x` and their top at `y`; returns the y below them.
Length place_lines(std::vector<CellLine> lines, Length x, Length y, Page& page);

}  // namespace readout
