// One face cut down to the glyphs that a document shows: takes a face and glyph ids, gives a font program and its
// measures.
//
// CFF outlines leave as a bare CFF table, made by us (FontOutlines) or, where a font has what we do not read, by
// HarfBuzz; TrueType outlines as a font file of the six tables that a PDF needs (ISO 32000-1 9.9). Hints are dropped.
// The permissions of the font are obeyed (OpenType OS/2 fsType). Variable fonts are not instanced.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "typeset/pages.h"
#include "write/font_outlines.h"

namespace readout::pdf {

/// In thousandths of the type size.
struct FontMeasures {
  int ascent = 0, descent = 0, cap_height = 0;
  int box[4] = {};       ///< left, bottom, right, top
  int italic_angle = 0;  ///< degrees
  int stem = 0;
};

struct FontProgram {
  std::string bytes;
  std::string deflated;                          ///< the same, once they are (Fonts::deflate_programs)
  std::map<std::uint32_t, std::uint16_t> codes;  ///< glyph id of the face -> code
  std::map<std::uint16_t, int> widths;           ///< code -> advance in thousandths
  FontMeasures measures;
};

/// Reports `font-not-embeddable` and `font-damaged` with `file`.
std::optional<FontProgram> subset_font(const Face& face, const std::vector<std::uint32_t>& glyphs,
                                       const FontOutlines& outlines, Diagnostics& diagnostics);

}  // namespace readout::pdf
