// The second step of reading: what values take from their neighbours.
//
// A qualifier belongs to the figure beside it, a zone to a clock, and a day takes its month from the date before.
#pragma once

#include <vector>

#include "agreement/lexicon.h"

namespace readout::agreement {

/// A word that says something of a value beside it.
struct Label {
  const Form* form = nullptr;
  Range range;
};

/// Returns whether all labels but open ones belong to a value.
bool attach_bounds(const Text& text, const std::vector<Label>& labels, std::vector<Value>& values);
void attach_zones(const Text& text, const std::vector<Label>& labels, std::vector<Value>& values);
void inherit_dates(std::vector<Value>& values);

}  // namespace readout::agreement
