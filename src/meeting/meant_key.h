// The key that a mistyped word probably means, for the hint of a finding.
//
// Takes a word that is no key, and the registers; gives the nearest key of the wanted kinds, or nothing. The result is
// printed, never used: a wrong guess must not become a fact.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "meeting/register.h"

namespace readout {

/// The key of one of these kinds that `word` means: the same letters in another case, the name of an entry (France), an
/// ISO 3166-1 alpha-3 code (USA), or what is misspelt. Keys of countries are too short to be misspelt (GER is not ER):
/// of countries that are names, of four letters or more and with their first letter right. Empty where nothing is
/// plain.
std::string meant_key(const Registers& registers, std::string_view word, const std::vector<EntryKind>& kinds);

}  // namespace readout
