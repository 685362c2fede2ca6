// The penalty of a break: takes two neighbours in a line, returns how much the break disturbs a reader.
//
// The unit is that of the composer: a hyphen costs 1,000 (Taste). Penalizes breaks that the standards allow (breaks.h)
// but that a careful typesetter avoids: between a number and its unit, between a name and its honorific, within a
// phrase of a heading.
#pragma once

#include <string_view>

#include "typeset/items.h"

namespace readout {

/// The penalty of a line end after item `i`: between a number and its unit, a name and its honorific, within a word.
int break_penalty(const ItemList& list, std::size_t i);
/// Whether a careful typesetter never ends a line after item `i`: for texts whose lines are not composed.
bool stays_together(const ItemList& list, std::size_t i);
/// Whether the word with letter `i` begins with a capital.
bool is_capitalized(const ItemList& list, std::size_t i);
/// For headings (JLREQ 4.1): the penalty of a line end within a phrase: before a particle, within a proper noun, after
/// `of`.
int phrase_penalty(const ItemList& list, std::size_t i);

/// kTogetherPenalty: parts of a clock, a date, a number with its unit, a name with its title. Such a break costs more
/// than any line whose spaces are less than four times as wide as they may be.
inline constexpr int kTogetherPenalty = 5'000, kNamePenalty = 3'000, kInNamePenalty = 1'200, kPhrasePenalty = 1500,
                     kJoinedPenalty = 60, kJointPenalty = 250, kWordPenalty = 2500;

}  // namespace readout
