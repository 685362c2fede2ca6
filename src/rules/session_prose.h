// Compares what a text states of the meeting with its sessions: a clock, a date or a duration typed alone.
//
// Takes a unit of the overview, reports `typed-session-disagrees` for a value that none of the sessions has. Only a
// sentence whose subject is the meeting is read (agreement/statement.h), and only at the beginning of a unit that no
// title gives another subject. A value that is said to be about so much is compared only if it is a duration.
#pragma once

#include <unordered_set>
#include <vector>

#include "agreement/agree.h"
#include "meeting/meeting.h"
#include "rules/plain_prose.h"

namespace readout {

class SessionProse {
 public:
  /// `meeting` must outlive the value.
  explicit SessionProse(const Meeting& meeting);

  /// `prose` is the text of the unit in the language of `side`, or of its translation.
  void check(const Unit& unit, const PlainProse& prose, const agreement::PairSide& side,
             const agreement::KnownFacts& known, Diagnostics& diagnostics) const;

 private:
  void add(const std::vector<Item>& items);

  const Meeting& meeting_;
  std::unordered_set<const Unit*> paragraphs_;  ///< of the overview, without those below a title
};

}  // namespace readout
