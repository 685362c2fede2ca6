// Sets a broken line: takes items at their positions, returns a CellLine of glyph runs, links, dots and marks of notes.
//
// Takes the glue of a paragraph and a range of it (composer.h breaks, lines.h places). Neighbours that are drawn alike
// share a run. A reading follows its base, because it is read after it. Reports `line-too-tight`, `line-too-loose` and
// `line-end-forced` at the text of the line.
#pragma once

#include <optional>

#include "typeset/cell_line.h"
#include "typeset/glue.h"
#include "typeset/setter.h"

namespace readout {

/// Sets the line `range` of a paragraph, its left edge at `left`.
CellLine line_runs(const Glue& glue, const LineRange& range, Length left, const ParagraphLook& look,
                   const Setter& setter);

/// Sets all items on one line from `left` on: at natural width, or with the characters spread over a width (JLREQ
/// 3.7.3).
CellLine set_one_line(const ItemList& list, Length left, std::optional<Length> jidori, const ParagraphLook& look,
                      const Setter& setter);

/// Width on one line, without trailing space.
Length natural_width(const ItemList& list, Length em);

}  // namespace readout
