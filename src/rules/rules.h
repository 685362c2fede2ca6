// What a schema cannot say of one meeting: a function a rule.
//
// Rules speak of the model as it was read, also where the schema found faults. Times and the register's tenures are told by
// resolve() (meeting/meeting.h); translations by merge() (translate/translation.h).
#pragma once

#include "base/diagnostic.h"
#include "meeting/meeting.h"

namespace readout {

/// Runs every rule of the table in rules.cpp.
void check_facts(const Meeting& meeting, const Registers& registers, Diagnostics& diagnostics);

}  // namespace readout
