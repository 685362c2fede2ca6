// Reports what a translation says differently from its source: clocks, dates, figures, names, offices, sentences.
//
// Takes the translated units of one language after check_pairs() (pair.h), asks agreement/agree.h about each, and makes
// findings of what it returns. A language without a lexicon is compared by tokens and digits alone.
#pragma once

#include <functional>

#include "agreement/agree.h"
#include "meeting/meeting.h"
#include "translate/translation.h"
#include "wording/voice.h"

namespace readout {

/// Adds the findings of a translation into the language of `to` to the faults of `units`. Changes no state: a warning
/// does not refuse a translation. A clock or a date has a fix in the words of `to`, if that has a catalog.
void check_agreement(const Meeting& meeting, LocalUnits& units, const Voice& to);

/// Calls `visit` with the id and the plain texts of each translated unit.
void for_each_pair(const Meeting& meeting, const LocalUnits& units, const std::string& to,
                   const std::function<void(const std::string& id, const agreement::Pair&)>& visit);

}  // namespace readout
