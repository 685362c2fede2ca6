// Rules over a unit and its translation, run after the merge (translate/translation.h).
//
// A rule sees both texts with the voices of both languages, so that it can compare what they print. It returns whether
// the translation can be used; the unit is refused if one of them returns false, and its source text is printed.
#pragma once

#include <set>
#include <string>

#include "base/diagnostic.h"
#include "meeting/meeting.h"
#include "rules/rules.h"
#include "translate/translation.h"
#include "wording/voice.h"

namespace readout {

/// The context of all pairs of one translation.
struct PairContext {
  const Meeting& meeting;
  const Voice &from, &to;                  ///< of the source language and of the translation; `to` may lack a catalog
  std::set<std::string> mentionable = {};  ///< ids that a mention may name
};

/// A unit and its translation.
struct Pair {
  const Unit& source;
  const LocalUnit& local;
  const PairContext& context;
};

/// Reports what is wrong with a pair; false if the translation cannot be used.
using PairRule = bool (*)(const Pair&, Diagnostics&);

/// The translation prints something, and not only markup: `translation-missing`.
bool translations_print(const Pair& pair, Diagnostics& diagnostics);
/// The translation has each fact as often as the source does: `translation-facts-differ`.
bool facts_are_repeated(const Pair& pair, Diagnostics& diagnostics);
/// Mentions of the translation name persons and groups of the meeting: `translation-mention-unknown`, with a similar id
/// as fix.
bool mentions_are_known(const Pair& pair, Diagnostics& diagnostics);

/// A translation does not name one person where the source names another: `mention-differs`. It may repeat and leave
/// out mentions, and name somebody whom the source names in words.
bool mentions_agree(const Pair& pair, Diagnostics& diagnostics);

/// Runs every pair rule over the translated units, in document order, and the rules over prose (passage.h) over those
/// that pass. Adds their findings to the faults of `units`. A unit becomes `refused` if a pair rule returns false.
void check_pairs(const Meeting& meeting, LocalUnits& units, const Voice& from, const Voice& to,
                 const RuleChoice& choice = {});

}  // namespace readout
