// Why a line is as it is: the glue of a paragraph and a line of it -> the explanation of the line.
//
// For each body its place and width, for each space its natural and set width with the clause of JLREQ, and the rung
// that was reached; all as exact fractions of an em. Tests (rows.jsonl) and `readout dump lines` read it.
#pragma once

#include "typeset/explanation.h"
#include "typeset/glue.h"

namespace readout {

/// Explains the line as set_line() sets it; `em` is the size of an em.
RowLine explain(const Glue& glue, const LineRange& line, Length em);

}  // namespace readout
