// Why a line is as it is: takes the glue of a paragraph and a line of it, gives its explanation.
#pragma once

#include "typeset/explanation.h"
#include "typeset/glue.h"

namespace readout {

/// As set_line() sets it; `em` is what counts as one.
RowLine explain(const Glue& glue, const LineRange& line, Length em);

}  // namespace readout
