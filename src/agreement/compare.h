// Matches the values of two texts that should say the same.
//
// Takes two readings, returns the values that have no match. Order in the text means nothing. A value of one side alone
// is a difference only if the other side has no value left and was understood as a whole: what one side may add or
// leave out is marked as weak by the lexicons.
#pragma once

#include <utility>

#include "agreement/value.h"

namespace readout::agreement {

enum class DifferenceKind {
  value,     ///< both sides have a value where the other has another one
  bound,     ///< the same figure, meant differently: about 300, more than 300
  zone,      ///< the same clock of another zone
  hole,      ///< the translation lacks a part of a date or clock
  polarity,  ///< only one side denies what it says
  lost,      ///< only the source has it
  added      ///< only the translation has it
};
std::string_view name_of(DifferenceKind kind);

struct Difference {
  DifferenceKind kind = DifferenceKind::value;
  std::string family;           ///< clock, date, duration, number, share, money, quantity, name, token, or a group
  std::optional<Value> source;  ///< absent if added
  std::optional<Value> target;  ///< absent if lost
};

struct Comparison {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  ///< indices of matched values
  std::vector<Difference> differences;
  bool incomplete = false;  ///< leftovers that residue of a side may explain
};

Comparison compare(const Reading& source, const Reading& target);

/// The part of `found` that differs from `expected`, in the text of `found`.
Range differing_piece(const Value& expected, const Value& found, DifferenceKind kind);

/// How well two values match: 0 if they do not.
int match_score(const Value& a, const Value& b);
/// Whether two clocks may be of one zone: local time is any zone but that of the home country.
bool zones_agree(const ClockParts& a, const ClockParts& b);
std::string_view family_of(const Value& value);

}  // namespace readout::agreement
