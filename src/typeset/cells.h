// A leaf of a document as lines: the content of one column of a row.
//
// Takes a Leaf and the width of its column; returns lines. x counts from the left edge of the column, the baseline from
// the top of the line. Chooses looks by role and depth; composer.h breaks the lines and line_runs.h sets them.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "typeset/cell_line.h"
#include "typeset/setter.h"

namespace readout {

/// Sets inlines as lines. `label` is set left of the first line, in the indent.
std::vector<CellLine> set_inlines(const Inlines& content, const Run* label, const ParagraphLook& look, Length width,
                                  const Setter& setter);

/// Sets the caption and the credit of a figure.
std::vector<CellLine> set_caption(const Figure& figure, Length width, const Setter& setter);

/// Sets the text of a leaf (of a figure, its caption) according to its kind and depth.
std::vector<CellLine> set_leaf(const Leaf& leaf, Length width, const Setter& setter);

/// Sets a text in the small size: a running head or a folio.
std::vector<CellLine> set_plain(const std::string& text, const std::string& lang, ParagraphLook::Align align,
                                Length width, const Setter& setter);

/// Sets the text of a footnote of the document with its number.
std::vector<CellLine> set_note(const Footnote& note, const Document& document, Length width, const Setter& setter);

}  // namespace readout
