// The units of a meeting in document order, each with the words that tell a translator where it stands.
#pragma once

#include <string>
#include <vector>

#include "meeting/meeting.h"

namespace readout {

struct PlacedUnit {
  const Unit* unit = nullptr;
  std::string where;  ///< English: `item 3 (1), paragraph 1`
};

std::vector<PlacedUnit> placed_units(const Meeting& meeting);

}  // namespace readout
