// A broken line -> a CellLine: items at their places become glyph runs, links, dots and marks of notes.
//
// Takes the glue of a paragraph and a range of it (composer.h breaks, lines.h places). Neighbours that are drawn alike
// share a run; a reading follows its base, as it is read. Reports `line-too-tight`, `line-too-loose` and
// `line-end-forced` at the text of the line.
#pragma once

#include <optional>

#include "typeset/cell_line.h"
#include "typeset/glue.h"
#include "typeset/setter.h"

namespace readout {

/// The line `range` of a paragraph, its left edge at `left`.
CellLine line_runs(const Glue& glue, const LineRange& range, Length left, const ParagraphLook& look,
                   const Setter& setter);

/// All items on one line from `left` on: as they are, or over a width with their characters set apart (JLREQ 3.7.3).
CellLine set_one_line(const ItemList& list, Length left, std::optional<Length> jidori, const ParagraphLook& look,
                      const Setter& setter);

/// Width on one line, without trailing space.
Length natural_width(const ItemList& list, Length em);

}  // namespace readout
