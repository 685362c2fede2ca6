// Plans pages: takes rows, returns which of their lines are on which page, and at what height.
//
// A plan refers to lines and does not move them, so it can be tried and dropped. If the last page would be nearly
// empty, pictures and spaces shrink a little to avoid it, or the page before it ends earlier. Footnotes are planned
// with the lines that have their marks. If a row of pictures has no room on a page, pictures shrink; if that is not
// enough, the text continues and the pictures are at the top of the next page.
#pragma once

#include <span>
#include <vector>

#include "typeset/page_build.h"

namespace readout {

/// Lines [first, first + count) of row or note `of`; `y` is the top of the first line.
struct Portion {
  std::size_t of = 0, first = 0, count = 0;
  Length y;
};

struct PlannedPage {
  std::vector<Portion> openings;  ///< starts of rows, with their pictures
  std::vector<Portion> heads;     ///< rows of the head of a table that are repeated
  std::vector<Portion> rows, notes;
  Length bottom;  ///< below its last row
  Length rule;    ///< above its notes
};

/// Pictures shrink by eighths of their size.
inline constexpr int kPictureParts = 8;

/// A plan, and the size of its pictures in eighths.
struct Plan {
  std::vector<PlannedPage> pages;
  int picture = kPictureParts;
  bool waited = false;  ///< whether pictures come after text that follows them, because their page had no room
};

/// Plans rows that begin on a page of their own. Takes linear time: at most 21 plans are tried. `picture`: the largest
/// size of pictures, in eighths.
Plan plan_pages(std::span<const SetRow> rows, const std::vector<Cell>& notes, const Frame& frame,
                int picture = kPictureParts);

}  // namespace readout
