#include "agreement/agree.h"

#include <algorithm>

namespace readout::agreement {
namespace {

constexpr SlipFinder kFinders[] = {find_value_slips, find_name_slips, find_form_slips, find_structure_slips};

/// The names of all persons on one side; numbers are not read in them.
KnownNames names_of(const KnownFacts& facts, KnownPerson::Form KnownPerson::* side) {
  KnownNames names;
  for (const KnownPerson& person : facts.persons)
    for (const std::string* part : {&(person.*side).surname, &(person.*side).given, &(person.*side).middle})
      if (!part->empty()) names.add(*part, Kind::person, person.key);
  names.finish();
  return names;
}

Reading read_side(const PairSide& side, const KnownNames& names) {
  static const Lexicon none;
  return read_values(side.text, side.lexicon ? *side.lexicon : none, names);
}

std::string rule_of(const Difference& difference) {
  switch (difference.kind) {
    case DifferenceKind::lost: return "value-lost";
    case DifferenceKind::added: return "value-added";
    case DifferenceKind::bound: return "bound-differs";
    default: return difference.target->kind == Kind::term ? "term-differs" : difference.family + "-differs";
  }
}

Slip slip_of(const Difference& difference) {
  Slip slip;
  slip.in_source = difference.kind == DifferenceKind::lost;
  const Value& value = slip.in_source ? *difference.source : *difference.target;
  slip.rule = rule_of(difference);
  if (difference.target) slip.whole = difference.target->range;
  slip.range = difference.source && difference.target ? differing_piece(*difference.source, value, difference.kind)
                                                      : value.range;
  if (difference.source) {
    slip.expected = difference.source->describe();
    slip.other = difference.source->range;
    if (difference.kind == DifferenceKind::value) slip.meant = difference.source;
  }
  if (difference.target) slip.found = difference.target->describe();
  return slip;
}

}  // namespace

void find_value_slips(const Pair& pair, std::vector<Slip>& slips) {
  const Reading source = read_side(pair.source, names_of(pair.facts, &KnownPerson::source));
  const Reading target = read_side(pair.target, names_of(pair.facts, &KnownPerson::target));
  for (const Difference& difference : compare(source, target).differences) slips.push_back(slip_of(difference));
}

std::vector<Slip> examine(const Pair& pair) {
  std::vector<Slip> slips;
  for (SlipFinder find : kFinders) find(pair, slips);
  std::ranges::stable_sort(slips, {}, [](const Slip& slip) { return slip.range.begin; });
  return slips;
}

}  // namespace readout::agreement
