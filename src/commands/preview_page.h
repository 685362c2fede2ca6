// What a preview shows: takes files and settings, returns a page as a value.
//
// Renders as `render --draft` does, with all findings. Pure: no sockets, no clock; the files come through the seam.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/second_core.h"
#include "commands/house.h"
#include "locale/catalog.h"
#include "write/glyph_shapes.h"
#include "write/preview.h"

namespace readout {

struct PreviewSettings {
  std::string file;
  HouseOptions house;
  std::vector<std::string> languages{};  ///< empty: as JobOptions
  const Catalog* words = nullptr;        ///< of the reader's language
  bool editable = false;                 ///< PreviewPage::editable
};

/// What previews of one program share.
struct PreviewTools {
  const SecondCore* core = nullptr;
  GlyphShapes shapes{};
};

struct Preview {
  PreviewPage page;
  std::set<std::string> files;  ///< files that were read or looked for; a change of one changes the page
};

Preview make_preview(const Files& files, const PreviewSettings& settings, PreviewTools& tools);

/// Copies what `fresh` lacks from `last`.
void keep_made(PreviewPage& fresh, const PreviewPage& last);

}  // namespace readout
