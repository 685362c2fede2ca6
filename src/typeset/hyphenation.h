// Hyphenation: takes items, marks those after which a word may be broken with a hyphen.
//
// RFC 4647 lookup finds the patterns for the language of the piece (hyphen_patterns.h; the dictionaries are compiled
// in). A language without patterns is not hyphenated. `en` is American, as in most style guides. Names of persons,
// words in capitals, links, parts of compounds and addresses, and words of fewer than five letters are not broken.
// Other words with a capital cost more (penalties.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "typeset/items.h"

namespace readout {

/// The offsets in bytes at which `word` may be broken: 2 for `re-port`. Its first letter may be a capital. Empty for a
/// language without patterns, and for a word with letters that the language does not have.
std::vector<std::size_t> hyphen_points(std::string_view word, std::string_view lang);

/// Marks the items from `first` on; hyphens are shaped in the faces of their words. If `fonts` is null, a hyphen is
/// half an em wide.
void add_hyphens(ItemList& list, Fonts* fonts, std::size_t first = 0);

}  // namespace readout
