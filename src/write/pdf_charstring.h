// Reads a Type 2 charstring (Adobe Technical Note 5177): takes a glyph of a CFF font, returns its outline and its
// width.
//
// The outline has no subroutines and no hints, so it does not depend on its font. Does not rasterize and does not
// scale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "write/pdf_cff_tables.h"

namespace readout::pdf {

/// A charstring that holds only moves, lines and curves, up to its `endchar`. The width is in units of the font.
struct Outline {
  std::string charstring;
  int width = 0;
};

/// Returns nothing for a glyph that is absent or damaged, that exceeds a limit (10 nested subroutines, 48 operands,
/// 65,536 tokens), or that uses an unsupported operator: arithmetic, or an `endchar` that places an accent on a letter.
std::optional<Outline> read_outline(const CffTables& font, std::uint32_t glyph);

}  // namespace readout::pdf
