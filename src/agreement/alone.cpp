#include "agreement/alone.h"

#include <algorithm>
#include <iterator>

#include "agreement/name_words.h"

namespace readout::agreement {
namespace {

/// The names of all persons, one on each line: a source that names everyone and says nothing of them.
std::string list_of_names(const KnownFacts& facts) {
  std::string out;
  for (const KnownPerson& person : facts.persons) {
    const NameForm& form = person.target;
    out += form.surname_first ? form.surname + " " + form.given : form.given + " " + form.surname;
    out += "\n";
  }
  return out;
}

/// Whether the word before a place says that an office is of another time: “then Foreign Minister”, 前外務大臣.
bool is_former(const NamedText& named, Range range) {
  const Lexicon* names = named.side.lexicon->names.get();
  const std::uint64_t former = names->bit_of("former");
  constexpr std::size_t kLongestWord = 16;
  bool found = false;
  const std::size_t first = range.begin > kLongestWord ? range.begin - kLongestWord : 0;
  for (std::size_t at = first; at < range.begin && !found; ++at)
    names->words.find_of(former, named.text(), at, [&](const Word&) { return found = true; });
  return found;
}

/// Whether a place is in the bracket that opens directly after another: 9:10 a.m. (4:10 p.m. Japan time).
bool is_in_bracket_after(const Text& text, std::size_t from, std::size_t to) {
  if (text.at(from) == U' ') ++from;
  return text.at(from) == U'(' && text.folded.find(U')', from) > to;
}

}  // namespace

std::vector<Slip> examine_alone(const PairSide& side, const KnownFacts& facts) {
  std::vector<Slip> slips;
  if (!side.lexicon || !side.lexicon->names || facts.persons.empty()) return slips;
  const Text names(list_of_names(facts));
  ReadPair pair = read_pair({{names, side.lang, side.lexicon}, side, facts});
  pair.named.is_of_facts = true;
  find_spelling_slips(pair.named, slips);
  find_honorific_slips(pair.named, slips);
  std::vector<Slip> offices;
  find_own_office_slips(pair.named, offices);
  std::erase_if(offices, [&](const Slip& slip) { return is_former(pair.named.target, slip.range); });
  std::ranges::move(offices, std::back_inserter(slips));
  return slips;
}

std::vector<ClockPair> clock_pairs_of(const PairSide& side, const KnownFacts& facts) {
  std::vector<ClockPair> out;
  if (!side.lexicon) return out;
  constexpr std::size_t kFarthest = 40;
  const Value* last = nullptr;
  const Reading reading = read_values(side.text, *side.lexicon, facts.masks);
  for (const Value& value : reading.values) {
    if (value.kind != Kind::clock) continue;
    const bool beside = last && value.range.begin - last->range.end <= kFarthest;
    const bool local =
        beside && (last->clock.zone == "local" ||
                   (last->clock.zone.empty() && is_in_bracket_after(side.text, last->range.end, value.range.begin)));
    if (local && value.clock.zone == "home") out.push_back({*last, value});
    if (beside && last->clock.zone == "home" && value.clock.zone == "local") out.push_back({value, *last});
    last = &value;
  }
  return out;
}

}  // namespace readout::agreement
