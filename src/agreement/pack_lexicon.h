// Packs a lexicon into bytes that open_lexicon() reads in place.
//
// Takes a draft, returns the bytes (packed.h). The build runs it for each shipped lexicon (src/pack_lexicon.cpp).
#pragma once

#include <string>

#include "agreement/draft_lexicon.h"

namespace readout::agreement {

/// The bytes; empty if the forms have a state with too many ways (automaton.h).
std::string pack_lexicon(const DraftLexicon& lexicon);

}  // namespace readout::agreement
