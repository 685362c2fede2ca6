// The content stream of a page (ISO 32000-1 8 and 9): takes a page and the fonts, returns the operators.
//
// Glyphs are drawn at the positions of the page, whatever their advance widths; TJ offsets make up the difference.
// Fonts are named /F0, /F1, ... and images /I0, /I1, ... by their index in Pages::images. Structure opens and closes
// the marked content around each run.
#pragma once

#include <string>

#include "write/pdf_checks.h"
#include "write/pdf_fonts.h"
#include "write/pdf_structure.h"

namespace readout::pdf {

/// The content of pages.pages[page].
std::string page_content(const Pages& pages, std::size_t page, const Fonts& fonts, Structure& structure,
                         Checks& checks);

/// The name of an image in the resources of a page.
std::string image_name(std::size_t image);

}  // namespace readout::pdf
