// What one page shows, as operators (ISO 32000-1 8 and 9): takes a page and the fonts, gives a content stream.
//
// Glyphs stand where the page says, whatever their own widths: the difference is a number of TJ. Fonts are /F0, /F1,
// ..., images /I0, /I1, ... by their place in Pages::images. The structure tree will open and close its marked content
// around what is written here.
#pragma once

#include <string>

#include "write/pdf_checks.h"
#include "write/pdf_fonts.h"
#include "write/pdf_structure.h"

namespace readout::pdf {

/// The content of pages.pages[page].
std::string page_content(const Pages& pages, std::size_t page, const Fonts& fonts, Structure& structure,
                         Checks& checks);

/// The name of an image in the resources of pages.
std::string image_name(std::size_t image);

}  // namespace readout::pdf
