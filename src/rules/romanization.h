// Kana in Latin letters: whether a Latin spelling can be the one of a reading.
//
// Takes a reading in hiragana or katakana and a name in Latin letters, returns whether one of the usual systems writes
// the one as the other: Hepburn, Kunrei, the table of passports, and the common ways to write a long vowel or to leave
// its length out. Names that a person spells in another way, such as Joe, are not known.
#pragma once

#include <string_view>

namespace readout {

/// True also if the reading has a character that is not kana: nothing can be said about it.
bool may_be_romanized(std::string_view reading, std::string_view latin);

}  // namespace readout
