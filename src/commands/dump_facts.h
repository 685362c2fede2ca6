// The facts of a row of `dump agreement --rows`.
//
// Takes the JSON of a row, returns its persons in both languages. A row has whole names: their parts follow from the
// capitals, the reading and `call`. What a row does not have stays empty.
#pragma once

#include <string_view>

#include "agreement/agree.h"

namespace readout::agreement {

KnownFacts facts_of(std::string_view row);

}  // namespace readout::agreement
