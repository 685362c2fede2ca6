// Reports what a translation says differently from its source: clocks, dates, figures, names, offices, sentences.
//
// Takes the translated units of one language after check_pairs() (pair.h), asks agreement/agree.h about each, and makes
// findings of what it returns. A language without a lexicon is compared by tokens and digits alone.
#pragma once

#include "meeting/meeting.h"
#include "translate/translation.h"
#include "wording/voice.h"

namespace readout {

/// Adds the findings to the faults of `units`. Changes no state: a warning does not refuse a translation.
void check_agreement(const Meeting& meeting, LocalUnits& units, const Voice& from, const Voice& to);

}  // namespace readout
