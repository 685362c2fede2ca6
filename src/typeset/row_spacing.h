// How rows follow each other: spaces between them, and which rows must stay with the next one.
//
// Reads the blocks of a row in all languages. Proportions are those of looks.h. Does not decide page breaks
// (page_plan.h).
#pragma once

#include "base/length.h"
#include "document/document.h"

namespace readout {

bool has_figure(const Row& row);

/// The space before a leaf: most before headings, less between items, least between parts of an item.
Length space_before(const Leaf& leaf, Length leading);

/// Whether a blank line separates two rows: around pictures and tables, and before the documents after the text.
bool is_separate(const Row& before, const Row& row);

/// Whether a row introduces the next row, so that its last lines must be on one page with it: an item introduces its
/// inner items, a lead the text. The last row of a table stays with the row before it.
bool introduces(const Row& row, const Row& next);

}  // namespace readout
