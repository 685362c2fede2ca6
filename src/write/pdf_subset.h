// Subsets a face: takes a face and glyph ids, returns a font program with these glyphs and its metrics.
//
// CFF outlines become a bare CFF table, built by FontOutlines or, if the font has a feature that FontOutlines does not
// read, by HarfBuzz. TrueType outlines become a font file with the six tables that a PDF needs (ISO 32000-1 9.9). Hints
// are dropped. The embedding permissions are respected (OpenType OS/2 fsType). Variable fonts are not instanced.
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
  std::string deflated;                          ///< the compressed bytes, after Fonts::deflate_programs()
  std::map<std::uint32_t, std::uint16_t> codes;  ///< glyph id of the face -> code
  std::map<std::uint16_t, int> widths;           ///< code -> advance in thousandths
  FontMeasures measures;
};

/// Reports `font-not-embeddable`, `font-damaged` and `font-unprintable` with `file`.
std::optional<FontProgram> subset_font(const Face& face, const std::vector<std::uint32_t>& glyphs,
                                       const FontOutlines& outlines, Diagnostics& diagnostics);

}  // namespace readout::pdf
