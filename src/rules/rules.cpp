#include "rules/rules.h"

#include "rules/rule_list.h"

namespace readout {
namespace {

constexpr Rule kRules[] = {
    ids_are_unique,
    units_have_ids,
    references_lead_somewhere,
    keys_are_registered,
    persons_have_names,
    parties_are_told_once,
    publication_follows_the_meeting,
    status_has_its_date,
    units_have_words,
    readings_have_their_words,
    photos_lie_below_the_file,
    photos_have_alternatives,
    durations_are_given_once,
    courtesy_calls_have_a_direction,
    brackets_have_their_words,
    tenures_stand_in_registers,
    kinds_are_told_of_all,
    groups_hold_their_members,
    persons_stand_once,
    facts_fit_what_is_known_of_the_start,
    unlabelled_clocks_are_told,
    every_session_shows_its_day,
    related_documents_have_titles,
    counts_are_given,
    zones_are_those_of_places,
};

constexpr PersonRule kPersonRules[] = {names_are_whole, names_are_typed_as_parts, honorifics_can_be_printed,
                                       offices_can_be_printed};

}  // namespace

void check_facts(const Meeting& meeting, const Registers& registers, Diagnostics& diagnostics) {
  Facts facts{meeting, registers};
  for (Rule rule : kRules) rule(facts, diagnostics);
  for (PersonRule rule : kPersonRules)
    for (const Person* person : persons_of(meeting)) rule(*person, diagnostics);
}

void check_register(const Register& own, const Registers& registers, Diagnostics& diagnostics) {
  keys_of_register_are_registered(own, registers, diagnostics);
  for (PersonRule rule : kPersonRules)
    for (const RegisterPerson& person : own.people) rule(person.person, diagnostics);
}

}  // namespace readout
