// How two figures are meant, and whether that agrees: about 300, more than 300.
//
// Takes values with the readings of their texts. A word of a bound that belongs to no figure (Reading::loose_bounds)
// may be said of a figure that has none.
#pragma once

#include "agreement/value.h"

namespace readout::agreement {

/// Kinds of values of which a bound is said.
bool has_bound(Kind kind);
/// “A little less” and “a little more” both mean “about”, but contradict each other.
bool are_opposed(Bound a, Bound b);
/// Whether two bounds may mean the same.
bool bounds_agree(const Value& a, const Value& b);

/// A value with the text that has it.
struct BoundedValue {
  const Value& value;
  const Reading& reading;
};
/// Whether different bounds are a mistake: other words may say that a figure is more or less.
bool bounds_comparable(const BoundedValue& a, const BoundedValue& b);

}  // namespace readout::agreement
