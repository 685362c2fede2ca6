// What a Type 2 charstring draws (Adobe Technical Note 5177): takes a glyph of a CFF font, gives its outline without
// subroutines and hints, its width beside it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "write/pdf_cff_tables.h"

namespace readout::pdf {

/// A charstring of moves, lines and curves alone, up to its `endchar`; the width in units of the font.
struct Outline {
  std::string charstring;
  int width = 0;
};

/// Nothing for a glyph that is absent or damaged, that asks for more than a glyph may (a depth of ten, 48 operands,
/// 65,536 tokens), or that is not understood: arithmetic operators, and `endchar` that puts an accent on a letter.
std::optional<Outline> outline_of(const CffTables& font, std::uint32_t glyph);

}  // namespace readout::pdf
