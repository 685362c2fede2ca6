// A line of a cell: its runs, and all that is drawn or reported with it.
//
// x counts from the left edge of the column, a baseline from the top of the line, until place_lines() puts the line on
// a page (page_build.h). A blank line has only a height.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/length.h"
#include "typeset/explanation.h"
#include "typeset/pages.h"

namespace readout {

struct CellLine {
  std::vector<GlyphRun> runs;
  std::vector<PlacedLink> links;
  Length height;
  /// Footnotes whose marks are in the line, as indices: of the document's notes at first, of the notes given to
  /// build_pages() later.
  std::vector<std::size_t> notes{};
  Length baseline{}, size{};
  std::optional<RowLine> explained{};
  bool broken_word = false;  ///< the line ends with a hyphen inside a word
  std::vector<PlacedDot> dots{};
};

}  // namespace readout
