// Builds a CFF font (Adobe Technical Note 5176): takes outlines, returns the bytes of a CID-keyed CFF table.
//
// `.notdef` is empty. The first outline has CID 1, the second CID 2, and so on, so a code in page content is a glyph
// index. All glyphs share one private dictionary: it holds the most frequent width, and a charstring states any other
// width.
#pragma once

#include <string>
#include <vector>

#include "write/pdf_cff_tables.h"
#include "write/pdf_charstring.h"

namespace readout::pdf {

/// The table has the name, matrix and bounding box of `font`. At most 65,534 outlines.
std::string make_cff(const CffTables& font, const std::vector<const Outline*>& outlines);

}  // namespace readout::pdf
