// Figures that changed places: 60 percent by 2035 and 73 percent by 2040, for 73 and 60.
#include <algorithm>
#include <array>

#include "agreement/agree.h"
#include "agreement/compare.h"
#include "agreement/read_pair.h"

namespace readout::agreement {
namespace {

/// Two pairs of figures whose families take turns. `first` has the figures of one family, `second` those of the other.
struct TwoPairs {
  std::array<const Value*, 2> first, second;
};

bool can_change_places(const Value& value) {
  if (value.weak) return false;
  switch (value.kind) {
    case Kind::token:
    case Kind::collective:
    case Kind::vague:
    case Kind::term:
    case Kind::person: return false;
    default: return family_of(value) != "acronym";
  }
}

/// The pairs of a text that has four figures whose families take turns.
std::optional<TwoPairs> pairs_of(const Reading& reading) {
  std::vector<const Value*> figures;
  for (const Value& value : reading.values)
    if (can_change_places(value)) figures.push_back(&value);
  if (figures.size() != 4) return std::nullopt;
  const std::string_view a = family_of(*figures[0]), b = family_of(*figures[1]);
  if (a == b || family_of(*figures[2]) != a || family_of(*figures[3]) != b) return std::nullopt;
  TwoPairs out{{figures[0], figures[2]}, {figures[1], figures[3]}};
  if (b < a) std::swap(out.first, out.second);
  return out;
}

/// Which figure of the target each one of the source is: 0 for the same order, 1 for the other one; absent if they are
/// not the same figures, or if both orders are possible.
std::optional<int> order_of(const std::array<const Value*, 2>& source, const std::array<const Value*, 2>& target) {
  auto same = [&](std::size_t s, std::size_t t) { return match_score(*source[s], *target[t]) > 0; };
  const bool straight = same(0, 0) && same(1, 1), crossed = same(0, 1) && same(1, 0);
  if (straight == crossed) return std::nullopt;
  return crossed ? 1 : 0;
}

/// Numbers one after the other in an enumeration: 112 in favor, 14 against and 42 abstentions. Two alone are often
/// turned round with their words: 3 dead and 12 injured.
using Enumeration = std::vector<const Value*>;
constexpr std::size_t kFewest = 3;

bool holds_any(std::u32string_view words, std::initializer_list<std::u32string_view> joints) {
  return std::ranges::any_of(joints, [&](std::u32string_view joint) { return words.find(joint) != words.npos; });
}

constexpr std::size_t kLongestGap = 40, kMostSigns = 12;

bool enumerates(const PairSide& side, const Value& first, const Value& second) {
  const std::u32string_view gap =
      std::u32string_view(side.text.folded).substr(first.range.end, second.range.begin - first.range.end);
  if (gap.find_first_of(U"。\n;") != gap.npos || gap.find(U". ") != gap.npos) return false;
  if (side.lexicon->positional) return gap.size() <= kMostSigns && holds_any(gap, {U"、", U"・", U"及び", U","});
  return gap.size() <= kLongestGap && holds_any(gap, {U" and ", U", "});
}

std::vector<Enumeration> enumerations_of(const PairSide& side, const Reading& reading) {
  std::vector<Enumeration> out;
  Enumeration list;
  auto end_list = [&] {
    if (list.size() >= kFewest) out.push_back(list);
    list.clear();
  };
  for (const Value& value : reading.values) {
    if (value.kind == Kind::term || value.kind == Kind::person) continue;
    const bool counts = value.kind == Kind::number && !value.weak;
    if (!counts || (!list.empty() && !enumerates(side, *list.back(), value))) end_list();
    if (counts) list.push_back(&value);
  }
  end_list();
  return out;
}

/// Whether two enumerations have the same numbers, each of them once, in another order.
bool is_reordered(const Enumeration& source, const Enumeration& target) {
  auto numbers = [](const Enumeration& list) {
    std::vector<double> out;
    for (const Value* value : list) out.push_back(value->number);
    return out;
  };
  std::vector<double> from = numbers(source), to = numbers(target);
  if (from == to) return false;
  std::ranges::sort(from);
  std::ranges::sort(to);
  return from == to && std::ranges::adjacent_find(from) == from.end();
}

SlipRule rule_of_family(std::string_view family) {
  if (family == "share") return SlipRule::share_differs;
  if (family == "money") return SlipRule::money_differs;
  if (family == "quantity") return SlipRule::quantity_differs;
  if (family == "duration") return SlipRule::duration_differs;
  return SlipRule::number_differs;
}

/// 42 against and 14 abstentions, for 反対14、棄権42.
void find_swapped_counts(const ReadPair& pair, std::vector<Slip>& slips) {
  if (!pair.source.lexicon || !pair.target.lexicon || !pair.is_understood()) return;
  const std::vector<Enumeration> source = enumerations_of(pair.source, pair.source_values),
                                 target = enumerations_of(pair.target, pair.target_values);
  if (source.size() != 1 || target.size() != 1 || !is_reordered(source[0], target[0])) return;
  for (std::size_t i = 0; i < source[0].size(); ++i) {
    const Value &meant = *source[0][i], &found = *target[0][i];
    if (meant.number == found.number) continue;
    slips.push_back({.rule = SlipRule::number_differs,
                     .range = found.range,
                     .expected = meant.describe(),
                     .found = found.describe(),
                     .other = meant.range});
  }
}

}  // namespace

void find_swapped_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  find_swapped_counts(pair, slips);
  const std::optional<TwoPairs> source = pairs_of(pair.source_values), target = pairs_of(pair.target_values);
  if (!source || !target || !pair.is_understood() || family_of(*source->first[0]) != family_of(*target->first[0]) ||
      family_of(*source->second[0]) != family_of(*target->second[0]))
    return;
  const std::optional<int> first = order_of(source->first, target->first),
                           second = order_of(source->second, target->second);
  if (!first || !second || *first == *second) return;
  const bool dates_first = target->first[0]->kind == Kind::date;
  const auto& from = dates_first ? source->second : source->first;
  const auto& to = dates_first ? target->second : target->first;
  const int order = dates_first ? *first : *second;
  for (std::size_t i = 0; i < 2; ++i) {
    const Value& meant = *from[order == 0 ? i : 1 - i];
    slips.push_back({.rule = rule_of_family(family_of(*to[i])),
                     .range = to[i]->range,
                     .expected = meant.describe(),
                     .found = to[i]->describe(),
                     .other = meant.range});
  }
}

}  // namespace readout::agreement
