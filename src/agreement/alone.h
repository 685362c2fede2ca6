// One text against the facts alone: registered names, honorifics and offices, in the language of the facts.
//
// Takes a text and persons whose forms are of one language, returns what contradicts these forms. A name that is near
// to a registered one is reported only beside a title or another part of a name.
#pragma once

#include <vector>

#include "agreement/agree.h"

namespace readout::agreement {

/// `facts` have the same forms as source and as target.
std::vector<Slip> examine_alone(const PairSide& side, const KnownFacts& facts);

/// Two clocks of a text side by side, of local time and of the home country.
struct ClockPair {
  Value local, home;
};
std::vector<ClockPair> clock_pairs_of(const PairSide& side, const KnownFacts& facts);

}  // namespace readout::agreement
