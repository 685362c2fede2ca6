// Whether two texts say the same: all that the station finds in a unit and its translation.
//
// Takes two texts with their languages and what the meeting's facts say of them, returns slips: what differs or is
// written wrongly, with places. A slip that is not certain is left out: a false alarm costs more than a missed mistake.
#pragma once

#include <string>
#include <vector>

#include "agreement/compare.h"
#include "agreement/reader.h"
#include "agreement/slip_rule.h"

namespace readout::agreement {

/// A person of the meeting or its registers, as each language of a pair writes the name.
struct KnownPerson {
  std::string key;
  struct Form {
    std::string given{}, middle{}, particle{}, surname{}, suffix{};  ///< empty if the language has none
    std::string honorific{};                                         ///< `H.E. Dr.`; empty if none is registered
    std::string office{};                                            ///< without the country, as registered
    std::string joint{};  ///< between given name and surname: a blank, ・, or nothing
    bool surname_first = false;
  };
  Form source, target;
  std::string country;                                     ///< ISO 3166 code; empty if it has none
  std::vector<std::string> offices = {}, honorifics = {};  ///< keys of the lexicons' terms, which KnownFacts reads
};

/// What the facts say that may be in a text, for all texts of a meeting in two languages.
struct KnownFacts {
  KnownFacts() = default;
  /// The lexicons are those of the two languages; null for a language without one.
  KnownFacts(std::vector<KnownPerson> of, const Lexicon* source, const Lexicon* target);

  std::vector<KnownPerson> persons;
  KnownNames names;  ///< of the persons, in both languages and all manners of writing them
  KnownNames masks;  ///< the same without names in small letters; no values are read inside them
};

/// One text of a pair.
struct PairSide {
  const Text& text;
  std::string_view lang;
  const Lexicon* lexicon;  ///< null for a language without one
};

struct Pair {
  PairSide source, target;
  const KnownFacts& facts;
};

/// What is wrong. `expected` is in the words of the target's language where they are known.
struct Slip {
  SlipRule rule{};
  Range range;  ///< in the target, or in the source if `in_source`
  bool in_source = false;
  std::string expected, found;
  std::optional<Range> other = {};  ///< the place in the other text that it differs from
  std::string fix = {};             ///< what should be at the range, if that is certain
  std::optional<Value> meant = {};  ///< the value of the source
  std::optional<Range> whole = {};  ///< the value that has the range
};

struct ReadPair;

/// A family of checks. A pair is read once for all of them (read_pair.h).
using SlipFinder = void (*)(const ReadPair&, std::vector<Slip>&);

void find_value_slips(const ReadPair&, std::vector<Slip>&);    ///< compare.h
void find_swapped_slips(const ReadPair&, std::vector<Slip>&);  ///< swapped.cpp: figures that changed places
void find_name_slips(const ReadPair&, std::vector<Slip>&);     ///< names.cpp: persons, honorifics, offices, countries

/// All slips of a pair, in the order of their places.
std::vector<Slip> examine(const ReadPair& pair);
std::vector<Slip> examine(const Pair& pair);

}  // namespace readout::agreement
