// Running heads and folios: the text of every page outside its text block.
//
// Takes finished pages; adds the title of the document at the head (not on the page with its heading), a hairline below
// it, and `2 / 5` at the foot. Languages that share a page share the line of the head.
#pragma once

#include "document/document.h"
#include "style/style.h"
#include "typeset/columns.h"
#include "typeset/languages.h"
#include "typeset/pages.h"

namespace readout {

/// Adds running heads and folios. A head that is too long for its room ends in an ellipsis after a whole word. Does not
/// report missing glyphs, because the heading has the same characters.
void add_running_heads(const Edition& edition, const Style& style, const Columns& columns, Languages& languages,
                       Pages& pages);

}  // namespace readout
