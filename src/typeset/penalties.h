// The harm of a break to a reader: two neighbours in a line -> a penalty.
//
// In the units of the composer, in which a hyphen costs 50. Weighs breaks that the standards allow (breaks.h) but that
// a careful typesetter avoids: a number before its unit, a name before its honorific, a phrase of a heading.
#pragma once

#include <string_view>

#include "typeset/items.h"

namespace readout {

/// The penalty of a line end after item `i`: between a number and its unit, a name and its honorific, within a word.
int break_penalty(const ItemList& list, std::size_t i);
/// Whether the word that holds letter `i` begins with a capital.
bool is_capitalized(const ItemList& list, std::size_t i);
/// In headings (JLREQ 4.1), the penalty of an end within a phrase: before a particle, within a proper noun, after `of`.
int phrase_penalty(const ItemList& list, std::size_t i);

inline constexpr int kHyphenPenalty = 50, kNumberPenalty = 1000, kNamePenalty = 1200, kPhrasePenalty = 1500,
                     kJoinedPenalty = 60, kJointPenalty = 250, kWordPenalty = 2500;

}  // namespace readout
