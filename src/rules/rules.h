// Checks that a schema cannot express, of one meeting or of one register: a function for each rule.
//
// Rules speak of the model as it was read, also where the schema found faults. Times and the register's tenures are
// told by resolve() (meeting/meeting.h); translations by report_translation() (translate/translation.h) and by the
// rules of pair.h.
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
