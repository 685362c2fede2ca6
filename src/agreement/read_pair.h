// A pair of texts with what was read in it, once for all checks.
//
// Takes the texts and the facts, returns values, persons, and words of names and offices with their places. A mention
// points to a person of the facts, which must outlive it.
#pragma once

#include <vector>

#include "agreement/agree.h"

namespace readout::agreement {

using NameForm = KnownPerson::Form;

/// A person that a text names.
struct Mention {
  const KnownPerson* person = nullptr;
  Range range;
  bool has_given = false, has_surname = false;
  bool cut = false;       ///< the surname without its particle
  bool inverted = false;  ///< the surname is before the given name
  bool is_full() const { return has_given && has_surname; }
};

/// What a text has of names: persons, and terms of the lexicon's `names` in the order of the text.
struct NamedText {
  PairSide side;
  KnownPerson::Form KnownPerson::* form;
  std::vector<Mention> mentions;
  std::vector<Value> terms;

  const Text& text() const { return side.text; }
  bool names(const KnownPerson& person) const;
};

struct NamedPair {
  const KnownFacts& facts;
  NamedText source, target;
  bool is_of_facts = false;  ///< the source is only a list of the registered names (alone.h)
};

struct ReadPair : Pair {
  Reading source_values, target_values;
  NamedPair named;

  /// Whether everything that looks like a value was read.
  bool is_understood() const { return source_values.residue.empty() && target_values.residue.empty(); }
};

ReadPair read_pair(const Pair& pair);

}  // namespace readout::agreement
