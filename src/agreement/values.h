// Makes values of the matches of forms.
//
// Takes a match and where it begins, returns its values. Cannot fail: what a form leaves out stays 0.
#pragma once

#include <vector>

#include "agreement/match.h"

namespace readout::agreement {

/// The values of a match: one, or two for a range or a pair of clocks.
std::vector<Value> values_of(const Match& match, std::size_t begin);

}  // namespace readout::agreement
