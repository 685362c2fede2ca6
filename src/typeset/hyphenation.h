// Where a word may be broken: takes items, marks those after which a hyphen may stand.
//
// Patterns by the language of the piece (hyphen_patterns.h, dictionaries compiled in), found by RFC 4647 lookup; a
// language without patterns is not hyphenated. `en` is American, as in most style guides of the trade. Not broken are
// names of persons, words in capitals, links, parts of compounds and addresses, and words of fewer than five letters;
// other words with a capital cost more (penalties.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typeset/items.h"

namespace readout {

/// The bytes of `word` after which it may be broken: 2 for `re-port`. Its first letter may be a capital. Empty for a
/// language without patterns, and for a word with letters that the language does not have.
std::vector<std::size_t> hyphen_points(std::string_view word, std::string_view lang);

/// Marks the items from `first` on; the hyphens are shaped in their faces. `fonts` may be null: then a hyphen is half
/// an em wide.
void add_hyphens(ItemList& list, Fonts* fonts, std::size_t first = 0);

}  // namespace readout
