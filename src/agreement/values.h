// Makes values of the matches of forms.
#pragma once

#include <vector>

#include "agreement/match.h"

namespace readout::agreement {

/// The values of a match: one, or two for a range or a pair of clocks.
std::vector<Value> values_of(const Match& match, std::size_t begin);

}  // namespace readout::agreement
