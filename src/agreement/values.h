// Makes values of the matches of forms.
//
// Takes a match and where it begins, adds its values. Cannot fail: what a form leaves out stays 0.
#pragma once

#include <vector>

#include "agreement/match.h"

namespace readout::agreement {

/// Adds the values of a match: one, or two for a range or a pair of clocks.
void add_values(const Match& match, std::size_t begin, std::vector<Value>& out);

}  // namespace readout::agreement
