// Inlines as items: the tree of a paragraph as one sequence of shaped clusters.
//
// Emphasis becomes a role or dots, a link or a footnote mark becomes an index into ItemList::links, ruby becomes
// complexes over their bases (JLREQ 3.3). Does not break lines.
#pragma once

#include "document/document.h"
#include "typeset/items.h"
#include "typeset/setter.h"

namespace readout {

/// Inlines as items, ready to be broken into lines. Reports `glyph-missing` and `font-missing`.
ItemList inline_items(const Inlines& content, const ParagraphLook& look, const Setter& setter);

}  // namespace readout
