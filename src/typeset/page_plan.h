// Rows -> a plan: which of their lines stand on which page, and at what height.
//
// A plan names lines and moves none, so that one may be tried and thrown away: where the last page would be nearly
// empty, pictures and spaces give a little to spare it, or the page before it ends earlier. Footnotes are planned with
// the lines that have their marks.
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
  std::vector<Portion> openings;  ///< where rows begin, with their pictures
  std::vector<Portion> rows, notes;
  Length bottom;  ///< below its last row
  Length rule;    ///< above its notes
};

/// A plan, and how many eighths of their size its pictures have.
struct Plan {
  std::vector<PlannedPage> pages;
  int picture = 8;
};

inline constexpr Length kBelowImage = Length::points(5), kBelowRule = Length::points(4);

/// Rows that begin on a page of their own. Linear in their lines: at most 18 plans are tried. `picture`: eighths of
/// their size that pictures have at the most.
Plan plan_pages(std::span<const SetRow> rows, const std::vector<Cell>& notes, const Frame& frame, int picture = 8);

}  // namespace readout
