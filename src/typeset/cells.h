// A leaf of a document as lines: the content of one column of a row.
//
// Takes a Leaf and the width of its column; gives lines whose x counts from the column's left edge and whose baseline
// counts from the line's top. Chooses looks by role and depth; the lines themselves come from composer.h and
// line_runs.h.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "typeset/cell_line.h"
#include "typeset/setter.h"

namespace readout {

/// Lines of inlines; `label` is set left of the first line, in the indent.
std::vector<CellLine> set_inlines(const Inlines& content, const Run* label, const ParagraphLook& look, Length width,
                                  const Setter& setter);

/// The leaf's text (a figure's caption), by its kind and depth.
std::vector<CellLine> set_leaf(const Leaf& leaf, Length width, const Setter& setter);

/// A text in the small size: a running head, a folio.
std::vector<CellLine> set_plain(const std::string& text, const std::string& lang, ParagraphLook::Align align,
                                Length width, const Setter& setter);

/// The text of a footnote with its number.
std::vector<CellLine> set_note(const Footnote& note, const std::string& lang, Length width, const Setter& setter);

}  // namespace readout
