// The rules of check_facts() and check_register(), in a group for each file.
//
// To add a rule, write its function in one of the files, name the function in the group at the end of that file, and
// add the row of its id to base/rule_rows_meeting.h.
#pragma once

#include <span>

#include "base/diagnostic.h"
#include "meeting/meeting.h"
#include "meeting/walk.h"

namespace readout {

/// The input of a rule.
struct Facts {
  const Meeting& meeting;
  const Registers& registers;
};

using Rule = void (*)(const Facts&, Diagnostics&);
/// A rule for a person of a meeting or of a register.
using PersonRule = void (*)(const Person&, Diagnostics&);

/// The rules of one file.
struct RuleGroup {
  std::span<const Rule> meeting;
  std::span<const PersonRule> person;
};

extern const RuleGroup kIdRules;      ///< ids.cpp
extern const RuleGroup kKeyRules;     ///< keys.cpp
extern const RuleGroup kPeopleRules;  ///< people.cpp
extern const RuleGroup kPressRules;   ///< press_facts.cpp
extern const RuleGroup kNameRules;    ///< names.cpp
extern const RuleGroup kOfficeRules;  ///< offices.cpp
extern const RuleGroup kTimeRules;    ///< times.cpp
extern const RuleGroup kSeatRules;    ///< seats.cpp

/// Checks the keys that a register names, including those in its entries.
void keys_of_register_are_registered(const Register&, const Registers&, Diagnostics&);

}  // namespace readout
