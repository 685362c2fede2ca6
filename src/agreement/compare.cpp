#include "agreement/compare.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <optional>
#include <unordered_map>

#include "agreement/bounds.h"
#include "agreement/leftover.h"
#include "base/near.h"

namespace readout::agreement {
namespace {

/// The side of a value.
struct Side {
  const Reading& reading;
  std::vector<bool> matched;

  explicit Side(const Reading& of) : reading(of), matched(of.values.size()) {}
  const Value& at(std::size_t i) const { return reading.values[i]; }
  std::size_t size() const { return reading.values.size(); }
};

/// Texts with more pairs of values than this are matched by equal values first; with more pairs left over, not at all.
constexpr std::size_t kMostPairs = 4096, kMostLeftPairs = 1u << 20;

/// What values that are the same in each respect have in common.
std::size_t hash_of(const Value& value) {
  std::size_t hash = static_cast<std::size_t>(value.kind);
  auto mix = [&](std::size_t part) { hash = hash * 1099511628211u + part; };
  mix(std::hash<double>()(value.number));
  mix(std::hash<std::string>()(value.key));
  mix(static_cast<std::size_t>(value.bound));
  mix(static_cast<std::size_t>((value.date.year * 16 + value.date.month) * 32 + value.date.day));
  mix(static_cast<std::size_t>(value.clock.minute));
  mix(std::hash<std::string_view>()(value.clock.zone));
  return hash;
}

class Comparer {
 public:
  Comparer(const Reading& source, const Reading& target)
      : source_(source),
        target_(target),
        can_lose_home_(clocks(target_) > 1 && !names_home(target_) && !has_home_clock(target_)) {}

  Comparison run() {
    result_.incomplete = !understood();
    if (source_.size() * target_.size() > kMostPairs) match_equal();
    if (left_pairs() > kMostLeftPairs) return result_.incomplete = true, std::move(result_);
    match_best();
    for (const auto& [s, t] : result_.pairs) check_pair(source_.at(s), target_.at(t));
    pair_codes();
    pair_leftovers(false);
    pair_relative(source_, target_);
    pair_relative(target_, source_);
    excuse(source_, target_);
    excuse(target_, source_);
    pair_leftovers(true);
    pair_last();
    report_one_sided();
    check_polarity();
    return std::move(result_);
  }

 private:
  std::size_t left_pairs() const {
    return static_cast<std::size_t>(std::ranges::count(source_.matched, false) *
                                    std::ranges::count(target_.matched, false));
  }

  /// Long texts: equal values first, in text order, in linear time.
  void match_equal() {
    std::unordered_map<std::size_t, std::deque<std::size_t>> seats;
    for (std::size_t t = 0; t < target_.size(); ++t) seats[hash_of(target_.at(t))].push_back(t);
    for (std::size_t s = 0; s < source_.size(); ++s) {
      auto seat = seats.find(hash_of(source_.at(s)));
      if (seat == seats.end() || seat->second.empty() || !match_score(source_.at(s), target_.at(seat->second.front())))
        continue;
      pair_up(s, seat->second.front());
      seat->second.pop_front();
    }
  }

  void pair_up(std::size_t s, std::size_t t) {
    source_.matched[s] = target_.matched[t] = true;
    result_.pairs.emplace_back(s, t);
  }

  /// The best pairs first; of equal ones those in the same place of their texts.
  void match_best() {
    struct Candidate {
      int score;
      std::size_t s, t;
      std::size_t distance() const { return s > t ? s - t : t - s; }
    };
    std::vector<Candidate> candidates;
    for (std::size_t s = 0; s < source_.size(); ++s)
      for (std::size_t t = 0; t < target_.size() && !source_.matched[s]; ++t)
        if (const int score = target_.matched[t] ? 0 : match_score(source_.at(s), target_.at(t)))
          candidates.push_back({score, s, t});
    std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
      return a.score != b.score ? a.score > b.score : a.distance() < b.distance();
    });
    for (const Candidate& candidate : candidates) {
      if (source_.matched[candidate.s] || target_.matched[candidate.t]) continue;
      pair_up(candidate.s, candidate.t);
    }
    std::ranges::sort(result_.pairs);
  }

  void check_pair(const Value& s, const Value& t) {
    const bool bounded =
        (has_bound(s.kind) && has_bound(t.kind) && !s.weak && !t.weak) || are_opposed(s.bound, t.bound);
    if (bounded && !bounds_agree(s, t) && bounds_comparable({s, source_.reading}, {t, target_.reading}))
      report(DifferenceKind::bound, &s, &t);
    if (s.kind == Kind::clock && t.kind == Kind::clock) check_zones(s, t);
    if (s.kind == Kind::date && t.kind == Kind::date && s.date.day != 0 && t.date.day == 0 && t.date.month != 0 &&
        t.date.part.empty() && all_matched(target_))
      report(DifferenceKind::hole, &s, &t);
  }

  void check_zones(const Value& s, const Value& t) {
    if (!zones_agree(s.clock, t.clock)) report(DifferenceKind::zone, &s, &t);
    if (s.clock.zone == "home" && t.clock.zone.empty() && can_lose_home_) report(DifferenceKind::hole, &s, &t);
  }

  /// A sentence may name one zone for all its clocks.
  static bool has_home_clock(const Side& side) {
    return std::ranges::any_of(side.reading.values, [](const Value& value) { return value.clock.zone == "home"; });
  }

  /// Another word than a zone may say whose clock it is: 00:45 in Tokyo.
  static bool names_home(const Side& side) {
    return std::ranges::find(side.reading.values, std::string("home"), &Value::group) != side.reading.values.end();
  }

  static std::ptrdiff_t clocks(const Side& side) {
    return std::ranges::count(side.reading.values, Kind::clock, &Value::kind);
  }

  /// A value that is on the other side, although it was matched there, is repeated and not added.
  static void excuse(Side& side, const Side& other) {
    for (std::size_t i = 0; i < side.size(); ++i)
      if (!side.matched[i])
        side.matched[i] = ends_range(side, other, i) ||
                          std::ranges::any_of(other.reading.values,
                                              [&](const Value& value) { return match_score(side.at(i), value) > 0; });
  }

  /// Whether `to` is at most one step of the last digit that is not zero above `from`: 40 and 50, 1,900 and 2,000. The
  /// step of clocks is an hour.
  static bool is_next(const Value& from, const Value& to) {
    if (from.kind != to.kind) return false;
    if (from.kind == Kind::clock) return (to.clock.minute - from.clock.minute + 24 * 60) % (12 * 60) == 60;
    double step = 1;
    while (from.figure != 0 && std::fmod(from.figure, step * 10) == 0) step *= 10;
    return to.figure > from.figure && to.figure - from.figure <= step;
  }

  /// A range may be one figure that is left open: between 1,900 and 2,000, 1,900台.
  static bool ends_range(const Side& side, const Side& other, std::size_t i) {
    return i > 0 && side.matched[i - 1] && side.at(i - 1).range.end == side.at(i).range.begin &&
           is_next(side.at(i - 1), side.at(i)) && std::ranges::any_of(other.reading.values, [&](const Value& value) {
             return value.bound == Bound::open && match_score(side.at(i - 1), value) > 0;
           });
  }

  static std::vector<std::size_t> left(const Side& side, std::string_view family, bool weak) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < side.size(); ++i)
      if (!side.matched[i] && side.at(i).weak == weak && family_of(side.at(i)) == family) out.push_back(i);
    return out;
  }

  /// Reports what is left on both sides. At first only values that cannot be a
  /// repetition: July 3 and July 3, for July 3 and July 2.
  void pair_leftovers(bool last) {
    std::vector<std::string_view> families;
    for (std::size_t i = 0; i < source_.size(); ++i)
      if (!source_.matched[i] && std::ranges::find(families, family_of(source_.at(i))) == families.end())
        families.push_back(family_of(source_.at(i)));
    for (std::string_view family : families) pair_leftovers(family, last);
  }

  /// The codes that a side has left, by their names; a name with several of them has none.
  static std::map<std::string_view, std::optional<std::size_t>> codes_left(const Side& side) {
    std::map<std::string_view, std::optional<std::size_t>> out;
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (side.matched[i] || side.at(i).kind != Kind::code || side.at(i).number == 0) continue;
      if (const auto [at, added] = out.emplace(side.at(i).key, i); !added) at->second.reset();
    }
    return out;
  }

  /// COP28 and COP29: the only codes of one name that are left, whatever else is.
  void pair_codes() {
    if (!understood()) return;
    const auto target = codes_left(target_);
    for (const auto& [name, s] : codes_left(source_)) {
      const auto t = target.find(name);
      if (!s || t == target.end() || !t->second) continue;
      source_.matched[*s] = target_.matched[*t->second] = true;
      report(DifferenceKind::value, &source_.at(*s), &target_.at(*t->second));
    }
  }

  /// Pairs a date with a relative date, such as “the same day”, and reports them: with two clocks on each side, both
  /// belong to the same clock.
  void pair_relative(Side& dated, Side& relative) {
    auto left_of = [](const Side& side, auto test) {
      std::vector<std::size_t> out;
      for (std::size_t i = 0; i < side.size(); ++i)
        if (const DateParts& date = side.at(i).date;
            !side.matched[i] && side.at(i).kind == Kind::date && date.day != 0 && date.month != 0 && test(date))
          out.push_back(i);
      return out;
    };
    const auto dates = left_of(dated, [](const DateParts& date) { return date.relative == 99; }),
               others = left_of(relative, [](const DateParts& date) { return date.relative != 99; });
    if (dates.size() != 1 || others.size() != 1 || clocks(dated) < 2 || clocks(dated) != clocks(relative)) return;
    dated.matched[dates[0]] = relative.matched[others[0]] = true;
    const Value &date = dated.at(dates[0]), &other = relative.at(others[0]);
    const bool forward = &dated == &source_;
    report(DifferenceKind::value, forward ? &date : &other, forward ? &other : &date);
  }

  /// Figures can be told apart only if both sides have as many left: else one of them was not understood.
  void pair_leftovers(std::string_view family, bool last) {
    for (bool weak : {false, true}) {
      std::vector<std::size_t> s = left(source_, family, weak), t = left(target_, family, weak);
      if (s.size() != t.size()) leave_out(is_often_unwritten, source_, s), leave_out(is_often_unwritten, target_, t);
      if (s.size() != t.size()) leave_out(is_small_count, source_, s), leave_out(is_small_count, target_, t);
      const bool as_many =
          s.size() == t.size() || family == "acronym" || source_.at(s.empty() ? 0 : s[0]).kind == Kind::term;
      if (!as_many) continue;
      for (std::size_t i = 0; i < std::min(s.size(), t.size()); ++i) pair_leftover(s[i], t[i], last);
    }
  }

  static void leave_out(bool (*test)(const Value&), const Side& side, std::vector<std::size_t>& indices) {
    std::erase_if(indices, [&](std::size_t i) { return test(side.at(i)); });
  }

  void pair_leftover(std::size_t s, std::size_t t, bool last) {
    const Value &from = source_.at(s), &to = target_.at(t);
    if (!comparable(from, to) || is_loose(from) || is_loose(to) || !same_numbers(from, to) ||
        (!last && !same_sort(from, to)))
      return;
    source_.matched[s] = target_.matched[t] = true;
    report(DifferenceKind::value, &from, &to);
  }

  /// The figures that a side has left.
  static std::vector<std::size_t> figures_left(const Side& side) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < side.size(); ++i)
      if (!side.matched[i] && !side.at(i).weak && is_figure(side.at(i)) && !is_one(side.at(i))) out.push_back(i);
    return out;
  }

  /// The only figures left, which the languages write as different kinds: 65 and 66歳. They have as many digits.
  void pair_last() {
    const std::vector<std::size_t> s = figures_left(source_), t = figures_left(target_);
    if (s.size() != 1 || t.size() != 1 || !understood()) return;
    const Value &from = source_.at(s[0]), &to = target_.at(t[0]);
    if (!may_be_one_value(from, to)) return;
    source_.matched[s[0]] = target_.matched[t[0]] = true;
    report(DifferenceKind::value, &from, &to);
  }

  /// Whether one of the two can stand for the other: acronyms of different bodies can be left out on each side.
  bool comparable(const Value& from, const Value& to) const {
    if (family_of(from) == "acronym") return from.key.size() >= 3 && near(from.key, to.key);
    return from.kind == Kind::term ? terms_comparable(from.group) : understood();
  }

  /// Both texts have as many words of a group. A text with a multiple (“doubled”) needs no word such as “rise”.
  bool terms_comparable(std::string_view group) const {
    auto count = [&](const Side& side) { return std::ranges::count(side.reading.values, group, &Value::group); };
    auto has_multiple = [](const Side& side) {
      return std::ranges::find(side.reading.values, Kind::multiple, &Value::kind) != side.reading.values.end();
    };
    return count(source_) == count(target_) &&
           (group != "direction" || (!has_multiple(source_) && !has_multiple(target_)));
  }

  static bool near(const std::string& a, const std::string& b) { return nearest(a, std::vector<std::string>{b}) == b; }

  bool understood() const { return source_.reading.residue.empty() && target_.reading.residue.empty(); }

  /// Whether all figures of a side have their match.
  static bool all_matched(const Side& side) {
    for (std::size_t i = 0; i < side.size(); ++i)
      if (!side.matched[i] && !side.at(i).weak && is_figure(side.at(i))) return false;
    return true;
  }

  void report_one_sided() {
    if (result_.incomplete) return;
    report_one_sided(source_, target_, DifferenceKind::lost);
    report_one_sided(target_, source_, DifferenceKind::added);
  }

  void report_one_sided(const Side& side, const Side& other, DifferenceKind kind) {
    if (!all_matched(other)) return;
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (side.matched[i] || !can_be_lost(side.at(i)) || (side.at(i).kind == Kind::date && has_date(other))) continue;
      report(kind, kind == DifferenceKind::lost ? &side.at(i) : nullptr,
             kind == DifferenceKind::lost ? nullptr : &side.at(i));
    }
  }

  /// One sentence denies, and nothing in the translation may be a negation in other words. The place is the predicate.
  void check_polarity() {
    const Reading &s = source_.reading, &t = target_.reading;
    if (!s.one_sentence || !t.one_sentence || s.limited || t.limited || t.denies || t.predicate.size() == 0) return;
    if (s.negations.size() != 1 || !t.negations.empty()) return;
    const Value denied{.kind = Kind::term, .range = s.negations.front(), .key = "not", .group = "polarity"};
    report(DifferenceKind::polarity, &denied, nullptr);
    result_.differences.back().target = Value{.kind = Kind::term, .range = t.predicate, .group = "polarity"};
  }

  /// A text may repeat a date for another clock, and midnight is of two dates.
  static bool has_date(const Side& side) {
    return std::ranges::count(side.reading.values, Kind::date, &Value::kind) > 0;
  }

  void report(DifferenceKind kind, const Value* s, const Value* t) {
    Difference difference{kind, std::string(family_of(s ? *s : *t)), {}, {}};
    if (s) difference.source = *s;
    if (t) difference.target = *t;
    result_.differences.push_back(std::move(difference));
  }

  Side source_, target_;
  bool can_lose_home_;  ///< the target has several clocks, and no word says which one is of the home country
  Comparison result_;
};

}  // namespace

Comparison compare(const Reading& source, const Reading& target) { return Comparer(source, target).run(); }

}  // namespace readout::agreement
