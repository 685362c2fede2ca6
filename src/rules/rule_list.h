// The functions behind check_facts() and check_register(): one a rule or a small family of rules.
#pragma once

#include "base/diagnostic.h"
#include "meeting/meeting.h"
#include "meeting/walk.h"

namespace readout {

/// What every rule is given.
struct Facts {
  const Meeting& meeting;
  const Registers& registers;
};

using Rule = void (*)(const Facts&, Diagnostics&);
/// What holds of a person in a meeting and in a register.
using PersonRule = void (*)(const Person&, Diagnostics&);

// ids.cpp
void ids_are_unique(const Facts&, Diagnostics&);
void units_have_ids(const Facts&, Diagnostics&);
void references_lead_somewhere(const Facts&, Diagnostics&);
// keys.cpp
void keys_are_registered(const Facts&, Diagnostics&);
void keys_of_register_are_registered(const Register&, const Registers&, Diagnostics&);
// people.cpp
void persons_have_names(const Facts&, Diagnostics&);
void names_are_whole(const Person&, Diagnostics&);
void parties_are_told_once(const Facts&, Diagnostics&);
// names.cpp
void names_are_typed_as_parts(const Person&, Diagnostics&);
void honorifics_can_be_printed(const Person&, Diagnostics&);
void brackets_have_their_words(const Facts&, Diagnostics&);
// offices.cpp
void offices_can_be_printed(const Person&, Diagnostics&);
void tenures_stand_in_registers(const Facts&, Diagnostics&);
void kinds_are_told_of_all(const Facts&, Diagnostics&);
void groups_hold_their_members(const Facts&, Diagnostics&);
void persons_stand_once(const Facts&, Diagnostics&);
// press_facts.cpp
void publication_follows_the_meeting(const Facts&, Diagnostics&);
void status_has_its_date(const Facts&, Diagnostics&);
void photos_lie_below_the_file(const Facts&, Diagnostics&);
void photos_have_alternatives(const Facts&, Diagnostics&);
void related_documents_have_titles(const Facts&, Diagnostics&);
void counts_are_given(const Facts&, Diagnostics&);
void units_have_words(const Facts&, Diagnostics&);
void readings_have_their_words(const Facts&, Diagnostics&);
void durations_are_given_once(const Facts&, Diagnostics&);
void courtesy_calls_have_a_direction(const Facts&, Diagnostics&);
// seats.cpp
void zones_are_those_of_places(const Facts&, Diagnostics&);
// times.cpp
void facts_fit_what_is_known_of_the_start(const Facts&, Diagnostics&);
void unlabelled_clocks_are_told(const Facts&, Diagnostics&);
void every_session_shows_its_day(const Facts&, Diagnostics&);

}  // namespace readout
