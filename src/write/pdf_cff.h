// A CFF font of some outlines (Adobe Technical Note 5176): takes outlines, gives the bytes of a CFF table keyed by
// CIDs.
//
// `.notdef` is empty; the first outline has the CID 1, the next 2: a code in a page's content is a glyph's index. One
// private dictionary serves all: the most frequent width stands there, any other in its charstring.
#pragma once

#include <string>
#include <vector>

#include "write/pdf_cff_tables.h"
#include "write/pdf_charstring.h"

namespace readout::pdf {

/// Name, matrix and box are those of `font`. Less than 65,535 outlines.
std::string cff_of(const CffTables& font, const std::vector<const Outline*>& outlines);

}  // namespace readout::pdf
