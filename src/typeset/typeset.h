// Typesetting: takes an Edition and a Style, returns Pages.
//
// Pairs the rows of all languages (document.h), sets each cell (cells.h), plans and builds pages (page_plan.h,
// page_build.h) and adds running heads (running_heads.h). Opens font files; accesses no other file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/image.h"
#include "base/second_core.h"
#include "document/document.h"
#include "style/style.h"
#include "typeset/pages.h"

namespace readout {

/// An image and its path in Figure::image. The caller loads it.
struct NamedImage {
  std::string path;
  Image image;
};

class FontFiles;
class WordsByLanguage;

struct TypesetOptions {
  bool explained = false;                  ///< pages include the explanation of each line
  const FontFiles* fonts = nullptr;        ///< files that other editions opened; null: opens its own
  const SecondCore* core = nullptr;        ///< sets half of the languages; null: the calling thread sets all
  const WordsByLanguage* words = nullptr;  ///< words that stay with their neighbours on a line; null for none
};

/// Typesets an edition. Reports `font-missing` (environment; family and package), `glyph-missing` (with `character`, at
/// the origin of the character), `line-too-tight` and `line-too-loose` (at the origin of the line). Returns no pages
/// after an error.
std::optional<Pages> typeset(const Edition& edition, const Style& style, const std::vector<NamedImage>& images,
                             Diagnostics& diagnostics, const TypesetOptions& options = {});

}  // namespace readout
