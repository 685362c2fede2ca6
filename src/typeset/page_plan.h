// Rows -> a plan: which of their lines are on which page, and at what height.
//
// A plan names lines and moves none, so that it can be tried and dropped: if the last page would be nearly empty,
// pictures and spaces shrink a little to save it, or the page before it ends earlier. Footnotes are planned with the
// lines that have their marks.
#pragma once

#include <span>
#include <vector>

#include "typeset/page_build.h"

namespace readout {

/// Lines [first, first + count) of a row or a note; the top of the first of them at `y`.
struct Portion {
  std::size_t of = 0, first = 0, count = 0;
  Length y;
};

struct PlannedPage {
  std::vector<Portion> openings;  ///< starts of rows, with their pictures
  std::vector<Portion> rows, notes;
  Length bottom;  ///< below its last row
  Length rule;    ///< above its notes
};

/// Pictures shrink by eighths of their size.
inline constexpr int kPictureParts = 8;

/// A plan, and the eighths of their size that its pictures have.
struct Plan {
  std::vector<PlannedPage> pages;
  int picture = kPictureParts;
};

/// Plans rows that begin on a page of their own. Linear in their lines: at most 18 plans are tried. `picture`: the most
/// eighths of their size that pictures may have.
Plan plan_pages(std::span<const SetRow> rows, const std::vector<Cell>& notes, const Frame& frame,
                int picture = kPictureParts);

}  // namespace readout
