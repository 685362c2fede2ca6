// The units of a meeting with their places, described for the translator.
//
// Takes a Meeting, returns its units in document order, as units_of() does (meeting/walk.h). The descriptions are
// English; they become comments of a .po and are never printed on a page.
#pragma once

#include <string>
#include <vector>

#include "meeting/meeting.h"

namespace readout {

/// A unit and its place.
struct PlacedUnit {
  const Unit* unit = nullptr;
  std::string where;  ///< `item 3 (1), paragraph 1`
};

/// Every unit of the meeting, which must outlive the result.
std::vector<PlacedUnit> placed_units(const Meeting& meeting);

}  // namespace readout
