// Words that are the same in every language: tags, placeholders, addresses, file names, telephone numbers, acronyms.
#pragma once

#include <optional>

#include "agreement/value.h"

namespace readout::agreement {

/// The token that begins at `at`; absent if there is none.
std::optional<Value> read_token(const Text& text, std::size_t at);
/// An acronym, with a number that belongs to it: COP30, IAEA, G7. Not a word among words in capitals.
std::optional<Value> read_acronym(const Text& text, std::size_t at);

}  // namespace readout::agreement
