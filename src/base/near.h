// "Did you mean": takes a word and candidates, returns the most similar candidate.
//
// Compares bytes, so it is meant for ASCII names: keys, rule ids, attributes. Knows no dictionary.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The least number of insertions, deletions, replacements and swaps of neighbours, in bytes, that make one word of the
/// other (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b);
/// The same in code points.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

/// The candidate that differs only in case (ASCII); else the first one with the least edit distance, if it is at
/// most 1 or a third of the length of the word. Empty if no candidate is similar, and always for a word of one letter.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace readout
