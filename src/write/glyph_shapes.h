// The outlines of glyphs as paths: takes a face and a glyph, returns path data.
//
// HarfBuzz reads the outlines, of CFF and TrueType alike. Each is read once. For one thread. Does not hint.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "typeset/pages.h"

struct hb_font_t;

namespace readout {

class GlyphShapes {
 public:
  GlyphShapes();
  ~GlyphShapes();
  GlyphShapes(const GlyphShapes&) = delete;
  GlyphShapes& operator=(const GlyphShapes&) = delete;

  /// Path data (SVG 2, 9.3) in units of the font, y down; empty for a glyph without an outline, such as a space.
  const std::string& of(const Face& face, std::uint32_t glyph);

 private:
  struct OfFace;
  OfFace& of(const Face& face);

  std::map<std::pair<std::string, int>, std::unique_ptr<OfFace>> faces_;  ///< by path and index
};

}  // namespace readout
