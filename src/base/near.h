// Did you mean: the nearest of several words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The candidate that differs in capitals alone (ASCII); else the one with the least edit distance (insertions,
/// deletions, replacements, swaps of neighbours, in bytes), if it is at most a third of the word's length and at least
/// one edit is allowed; the first of equals. Empty where none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace readout
