// "Did you mean": takes a word and candidates, returns the most similar candidate.
//
// Compares bytes, so it is meant for ASCII names: keys, rule ids, attributes. Knows no dictionary.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The candidate that differs only in case (ASCII); else the first one with the least edit distance (insertions,
/// deletions, replacements and swaps of neighbours, in bytes), if the distance is at most 1 or a third of the length of
/// the word. Empty if no candidate is similar, and always for a word of one letter.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace readout
