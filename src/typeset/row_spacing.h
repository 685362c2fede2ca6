// How rows follow each other: spaces between them, and which rows must stay with the next one.
//
// Looks at the blocks of a row in all languages. Proportions are those of looks.h.
// Decides no page breaks (page_plan.h).
#pragma once

#include "base/length.h"
#include "document/document.h"

namespace readout {

bool has_figure(const Row& row);

/// The space before a leaf: headings are set apart, and parts of an item are closer than items.
Length space_before(const Leaf& leaf, Length leading);

/// Whether a full line separates two rows: around pictures and tables, and before the documents after the text.
bool is_separate(const Row& before, const Row& row);

/// Whether a row introduces the next, so that its last lines must be on one page with it: an item its inner items, a
/// lead the text. A table's last row is kept with the row before it.
bool introduces(const Row& row, const Row& next);

}  // namespace readout
