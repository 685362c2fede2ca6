// Checks that a schema cannot express, of one meeting or of one register: a function for each rule.
//
// Rules check the model as it was read, even if the schema found faults. resolve() (meeting/meeting.h) reports faults
// of times and of tenures, merge() (translate/translation.h) those of translations.
#pragma once

#include "base/diagnostic.h"
#include "meeting/meeting.h"

namespace readout {

/// Runs every rule of the groups in rule_list.h.
void check_facts(const Meeting& meeting, const Registers& registers, Diagnostics& diagnostics);

/// Checks a register by itself: names, honorifics and offices of its people, and the keys that they and its entries
/// name, which are looked up in `registers`.
void check_register(const Register& own, const Registers& registers, Diagnostics& diagnostics);

}  // namespace readout
