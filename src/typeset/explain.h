// Explains a line: takes the glue of a paragraph and a line of it, returns why the line looks as it does.
//
// Returns position and width of each body, natural width, set width and JLREQ clause of each space, and the rung that
// was reached, all as exact fractions of an em. Tests (rows.jsonl) and `readout dump lines` read the explanation.
#pragma once

#include "typeset/explanation.h"
#include "typeset/glue.h"

namespace readout {

/// Explains the line as set_line() sets it; `em` is the size of an em.
RowLine explain(const Glue& glue, const LineRange& line, Length em);

}  // namespace readout
