#include "agreement/compare.h"

#include <algorithm>

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

/// What a bound may be said for, as bits: about, more, less, exactly.
unsigned meanings_of(Bound bound) {
  constexpr unsigned kAbout = 1, kMore = 2, kLess = 4, kExact = 8;
  switch (bound) {
    case Bound::exact: return kExact;
    case Bound::about: return kAbout;
    case Bound::at_least:
    case Bound::above: return kMore;
    case Bound::at_most:
    case Bound::below: return kLess;
    case Bound::nearly: return kAbout | kLess;
    case Bound::somewhat_above: return kAbout | kMore;
    case Bound::open: return kAbout | kMore | kLess | kExact;
  }
  return kExact;
}

bool bounds_agree(const Value& a, const Value& b) { return (meanings_of(a.bound) & meanings_of(b.bound)) != 0; }

bool has_bound(Kind kind) {
  return kind == Kind::number || kind == Kind::money || kind == Kind::quantity || kind == Kind::percent ||
         kind == Kind::duration;
}

class Comparer {
 public:
  Comparer(const Reading& source, const Reading& target) : source_(source), target_(target) {}

  Comparison run() {
    match();
    for (const auto& [s, t] : result_.pairs) check_pair(source_.at(s), target_.at(t));
    excuse(source_, target_);
    excuse(target_, source_);
    pair_leftovers();
    report_one_sided();
    return std::move(result_);
  }

 private:
  /// The best pairs first; of equal ones the first in the texts.
  void match() {
    struct Candidate {
      int score;
      std::size_t s, t;
    };
    std::vector<Candidate> candidates;
    for (std::size_t s = 0; s < source_.size(); ++s)
      for (std::size_t t = 0; t < target_.size(); ++t)
        if (int score = match_score(source_.at(s), target_.at(t))) candidates.push_back({score, s, t});
    std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::score);
    for (const Candidate& candidate : candidates) {
      if (source_.matched[candidate.s] || target_.matched[candidate.t]) continue;
      source_.matched[candidate.s] = target_.matched[candidate.t] = true;
      result_.pairs.emplace_back(candidate.s, candidate.t);
    }
    std::ranges::sort(result_.pairs);
  }

  void check_pair(const Value& s, const Value& t) {
    if (s.kind == t.kind && has_bound(s.kind) && !s.weak && !t.weak && !bounds_agree(s, t))
      report(DifferenceKind::bound, &s, &t);
    if (s.kind == Kind::clock && t.kind == Kind::clock) check_zones(s, t);
    if (s.kind == Kind::date && t.kind == Kind::date && s.date.day != 0 && t.date.day == 0 && t.date.month != 0 &&
        t.date.part.empty())
      report(DifferenceKind::hole, &s, &t);
  }

  void check_zones(const Value& s, const Value& t) {
    if (!zones_agree(s.clock, t.clock)) report(DifferenceKind::zone, &s, &t);
    if (s.clock.zone == "home" && t.clock.zone.empty() && clocks(target_) > 1 && !names_home(target_))
      report(DifferenceKind::hole, &s, &t);
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
        side.matched[i] = std::ranges::any_of(other.reading.values,
                                              [&](const Value& value) { return match_score(side.at(i), value) > 0; });
  }

  static std::vector<std::size_t> left(const Side& side, std::string_view family) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < side.size(); ++i)
      if (!side.matched[i] && family_of(side.at(i)) == family) out.push_back(i);
    return out;
  }

  void pair_leftovers() {
    std::vector<std::string> families;
    for (std::size_t i = 0; i < source_.size(); ++i)
      if (!source_.matched[i] && std::ranges::find(families, family_of(source_.at(i))) == families.end())
        families.emplace_back(family_of(source_.at(i)));
    for (const std::string& family : families) pair_leftovers(family);
  }

  void pair_leftovers(const std::string& family) {
    const std::vector<std::size_t> s = left(source_, family), t = left(target_, family);
    for (std::size_t i = 0; i < std::min(s.size(), t.size()); ++i) {
      const Value &from = source_.at(s[i]), &to = target_.at(t[i]);
      if (!comparable(from, to)) continue;
      source_.matched[s[i]] = target_.matched[t[i]] = true;
      report(DifferenceKind::value, &from, &to);
    }
  }

  /// Whether one of the two can stand for the other: acronyms of different bodies can be left out on each side.
  bool comparable(const Value& from, const Value& to) const {
    if (family_of(from) == "acronym") return from.key.size() >= 3 && near(from.key, to.key);
    if (from.weak != to.weak) return false;
    return from.kind == Kind::term || understood();
  }

  static bool near(const std::string& a, const std::string& b) { return nearest(a, std::vector<std::string>{b}) == b; }

  bool understood() const { return source_.reading.residue.empty() && target_.reading.residue.empty(); }

  static bool all_matched(const Side& side) {
    for (std::size_t i = 0; i < side.size(); ++i)
      if (!side.matched[i] && !side.at(i).weak && can_be_lost(side.at(i))) return false;
    return true;
  }

  /// Kinds of which one side alone is reported.
  static bool can_be_lost(const Value& value) {
    if (value.weak || value.figure == 1) return false;
    switch (value.kind) {
      case Kind::token:
      case Kind::clock:
      case Kind::money:
      case Kind::percent:
      case Kind::quantity: return true;
      case Kind::date: return value.date.day != 0 && !value.date.inherited;
      case Kind::number: return value.number > 4;
      default: return false;
    }
  }

  void report_one_sided() {
    result_.incomplete = !understood();
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
  Comparison result_;
};

}  // namespace

Comparison compare(const Reading& source, const Reading& target) { return Comparer(source, target).run(); }

}  // namespace readout::agreement
