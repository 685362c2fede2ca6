// What a text states of its own meeting: when it began and ended, on which day it was, how long it lasted.
//
// Takes a text, returns the values of its first sentence if the subject of that sentence is the meeting and its verb
// says that the meeting took place: “The meeting began at 9:30 a.m.”, 会談は約40分間行われました。 A clock or a date
// elsewhere may be that of a ceremony, a visit or the next meeting, so it is not returned. The words are data, the
// classes `session` and `session-…` of the lexicons.
#pragma once

#include <optional>
#include <string>

#include "agreement/agree.h"

namespace readout::agreement {

struct Statement {
  std::string subject;                                 ///< the kind of session: `meeting`, `courtesy-call`, `telephone`
  std::optional<Value> start, end, date, length = {};  ///< what the sentence has
  bool alone = false;                                  ///< the sentence states nothing else
};

/// Absent if the text does not begin with such a sentence, or if its language has no words for it.
std::optional<Statement> statement_of(const PairSide& side, const KnownFacts& facts);

}  // namespace readout::agreement
