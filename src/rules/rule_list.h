// The rules of check_facts(), check_register() and check_pairs(), in a group for each file.
//
// To add a rule, write its function in one of the files, name the function in the group at the end of that file, and
// add the row of its id to base/rule_rows_meeting.h.
#pragma once

#include <span>

#include "base/words.h"
#include "meeting/walk.h"
#include "rules/rules.h"

namespace readout {

/// The input of a rule.
struct Facts {
  const Meeting& meeting;
  const Registers& registers;
  const RuleChoice& choice;
  const Words& words;  ///< of the language of the passages
};

using Rule = void (*)(const Facts&, Diagnostics&);
/// A rule for a person of a meeting or of a register.
using PersonRule = void (*)(const Person&, Diagnostics&);
struct Passage;
/// A rule for the text of a unit, in the language of the meeting or in a translation (passage.h).
using PassageRule = void (*)(const Passage&, Diagnostics&);

/// The rules of one file.
struct RuleGroup {
  std::span<const Rule> meeting;
  std::span<const PersonRule> person;
  std::span<const PassageRule> passage = {};
};

extern const RuleGroup kIdRules;            ///< ids.cpp
extern const RuleGroup kKeyRules;           ///< keys.cpp
extern const RuleGroup kPeopleRules;        ///< people.cpp
extern const RuleGroup kPressRules;         ///< press_facts.cpp
extern const RuleGroup kNameRules;          ///< names.cpp
extern const RuleGroup kOfficeRules;        ///< offices.cpp
extern const RuleGroup kTimeRules;          ///< times.cpp
extern const RuleGroup kSeatRules;          ///< seats.cpp
extern const RuleGroup kCharacterRules;     ///< characters.cpp
extern const RuleGroup kAddressRules;       ///< addresses.cpp
extern const RuleGroup kDoubledRules;       ///< doubled.cpp
extern const RuleGroup kQuoteRules;         ///< quotes.cpp
extern const RuleGroup kSittingRules;       ///< sittings.cpp
extern const RuleGroup kReadingRules;       ///< readings.cpp
extern const RuleGroup kNumberRules;        ///< numbers.cpp
extern const RuleGroup kHouseTextRules;     ///< house_text.cpp
extern const RuleGroup kEmptyElementRules;  ///< empty_elements.cpp
extern const RuleGroup kWeekdayRules;       ///< weekdays.cpp

/// Checks the keys that a register names, including those in its entries.
void keys_of_register_are_registered(const Register&, const Registers&, Diagnostics&);
/// Checks the characters of its forms.
void forms_have_visible_characters(const Register&, Diagnostics&);
/// Checks the uses of its forms.
void uses_of_forms_are_asked_for(const Register&, std::span<const Catalog>, Diagnostics&);

}  // namespace readout
