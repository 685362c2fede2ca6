// The facts of a row of `dump agreement --rows`.
#pragma once

#include <nlohmann/json.hpp>

#include "agreement/agree.h"

namespace readout::agreement {

/// The persons of a row in both of its languages. A row has whole names: their parts follow from the capitals, the
/// reading and `call`.
KnownFacts facts_of(const nlohmann::ordered_json& row);
/// A member that is a text; empty if there is none.
std::string text_of(const nlohmann::ordered_json& row, const char* name);

}  // namespace readout::agreement
