#include "agreement/agree.h"

#include <algorithm>

#include "agreement/form.h"
#include "agreement/read_pair.h"
#include "agreement/structure.h"

namespace readout::agreement {
namespace {

constexpr SlipFinder kFinders[] = {find_value_slips, find_swapped_slips, find_name_slips, find_form_slips,
                                   find_structure_slips};

SlipRule rule_of(const Value& value) {
  switch (value.kind) {
    case Kind::token: return SlipRule::token_differs;
    case Kind::clock: return SlipRule::clock_differs;
    case Kind::date: return SlipRule::date_differs;
    case Kind::duration: return SlipRule::duration_differs;
    case Kind::percent:
    case Kind::point:
    case Kind::ratio:
    case Kind::multiple: return SlipRule::share_differs;
    case Kind::money: return SlipRule::money_differs;
    case Kind::quantity: return SlipRule::quantity_differs;
    case Kind::person: return SlipRule::name_differs;
    case Kind::term: return SlipRule::term_differs;
    default:
      return value.kind == Kind::code && value.number == 0 ? SlipRule::acronym_differs : SlipRule::number_differs;
  }
}

SlipRule rule_of(const Difference& difference) {
  switch (difference.kind) {
    case DifferenceKind::lost: return SlipRule::value_lost;
    case DifferenceKind::added: return SlipRule::value_added;
    case DifferenceKind::bound: return SlipRule::bound_differs;
    default: return rule_of(difference.target->kind == Kind::term ? *difference.target : *difference.source);
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

void find_value_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  for (const Difference& difference : compare(pair.source_values, pair.target_values).differences)
    slips.push_back(slip_of(difference));
}

std::vector<Slip> examine(const ReadPair& pair) {
  std::vector<Slip> slips;
  for (SlipFinder find : kFinders) find(pair, slips);
  std::ranges::stable_sort(slips, {}, [](const Slip& slip) { return slip.range.begin; });
  return slips;
}

std::vector<Slip> examine(const Pair& pair) { return examine(read_pair(pair)); }

}  // namespace readout::agreement
