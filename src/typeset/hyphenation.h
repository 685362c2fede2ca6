// Where a word may be broken: takes items, marks those after which a hyphen may stand.
//
// Patterns by the language of the piece (hyphen_patterns.h, dictionaries compiled in); a language without patterns is
// not hyphenated. Not broken are names of persons, words in capitals, links, parts of compounds and addresses, and
// words of fewer than five letters; other words with a capital cost more (penalties.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typeset/items.h"

namespace readout {

/// The letters after which `word`, in lower case, may be broken: 2 for `re-port`. Empty where nothing is known of the
/// language.
std::vector<std::size_t> hyphen_points(std::string_view word, std::string_view lang);

/// Marks the items from `first` on; the hyphens are shaped in their faces. `fonts` may be null: then a hyphen is half
/// an em wide.
void add_hyphens(ItemList& list, Fonts* fonts, std::size_t first = 0);

}  // namespace readout
