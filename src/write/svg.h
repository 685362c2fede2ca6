// Pages as pictures: takes Pages, returns SVG documents (SVG 2) that look as the PDF does.
//
// Glyphs are paths, so a picture needs no fonts, and lines break where those of the PDF do. Each outline is written
// once. The text cannot be selected.
#pragma once

#include <string>

#include "typeset/pages.h"
#include "write/glyph_shapes.h"

namespace readout {

/// One page, in points.
std::string write_svg(const Pages& pages, std::size_t page, GlyphShapes& shapes);

/// All pages, one below the other.
std::string write_svg(const Pages& pages);

}  // namespace readout
