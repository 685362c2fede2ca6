// The key that a mistyped word probably means, for the hint of a finding.
//
// Takes a word that is not a key, and the registers; returns the most similar key of the wanted kinds. The result is
// only printed: a wrong guess must not become a fact.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "meeting/register.h"

namespace readout {

/// The key of one of these kinds that `word` most likely means: the same letters in another case, the name of an entry
/// (France), an ISO 3166-1 alpha-3 code (USA), or a misspelling of a key or a name. Keys of countries are too short for
/// misspellings (GER is not ER), so only their names count, from four letters on and with the right first letter. Empty
/// if no key is likely.
std::string meant_key(const Registers& registers, std::string_view word, const std::vector<EntryKind>& kinds);

}  // namespace readout
