#include "agreement/bounds.h"

namespace readout::agreement {
namespace {

constexpr unsigned kAbout = 1, kMore = 2, kLess = 4, kExact = 8;

/// What a bound may be said for, as bits: about, more, less, exactly.
unsigned meanings_of(Bound bound) {
  switch (bound) {
    case Bound::exact: return kExact;
    case Bound::about: return kAbout;
    case Bound::at_least:
    case Bound::above: return kMore;
    case Bound::at_most:
    case Bound::below: return kLess;
    case Bound::nearly: return kAbout | kLess;
    case Bound::somewhat_above: return kAbout | kMore;
    case Bound::open:
    case Bound::loose: return kAbout | kMore | kLess | kExact;
  }
  return kExact;
}

}  // namespace

bool are_opposed(Bound a, Bound b) {
  return (a == Bound::nearly && b == Bound::somewhat_above) || (a == Bound::somewhat_above && b == Bound::nearly);
}

bool bounds_agree(const Value& a, const Value& b) {
  return !are_opposed(a.bound, b.bound) && (meanings_of(a.bound) & meanings_of(b.bound)) != 0;
}

bool has_bound(Kind kind) {
  return kind == Kind::number || kind == Kind::money || kind == Kind::quantity || kind == Kind::percent ||
         kind == Kind::duration || kind == Kind::point;
}

bool bounds_comparable(const BoundedValue& a, const BoundedValue& b) {
  const unsigned meanings = meanings_of(a.value.bound) | meanings_of(b.value.bound);
  const bool exact = a.value.bound == Bound::exact || b.value.bound == Bound::exact;
  const bool same = a.value.kind == b.value.kind && a.value.number == b.value.number;
  if (exact && (!same || (meanings & (kMore | kLess)) != 0)) return false;
  auto may_have = [&](const BoundedValue& side) {
    return side.reading.loose_bounds && side.value.bound == (exact ? Bound::exact : Bound::about);
  };
  return !may_have(a) && !may_have(b);
}

}  // namespace readout::agreement
