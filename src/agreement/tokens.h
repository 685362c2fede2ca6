// Words that are the same in every language: tags, placeholders, addresses, file names, telephone numbers, acronyms.
//
// Takes a text and a place, returns the value that begins there. Knows no language.
#pragma once

#include <optional>

#include "agreement/value.h"

namespace readout::agreement {

/// The end of the token that begins at `at`; `at` if there is none.
std::size_t token_end(const Text& text, std::size_t at);
/// The value of a token.
Value token_of(const Text& text, Range range);
/// An acronym, with a number that belongs to it: COP30, IAEA, G7. Not a word among words in capitals.
std::optional<Value> read_acronym(const Text& text, std::size_t at);

}  // namespace readout::agreement
