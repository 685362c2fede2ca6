#include "rules/rules.h"

#include <algorithm>

#include "base/rule_table.h"
#include "meeting/walk.h"
#include "rules/passage.h"
#include "rules/prose_facts.h"
#include "rules/typed_facts.h"

namespace readout {
namespace {

constexpr const RuleGroup* kGroups[] = {
    &kIdRules,      &kKeyRules,   &kPeopleRules,  &kPressRules,     &kNameRules,    &kOfficeRules,
    &kTimeRules,    &kSeatRules,  &kSittingRules, &kReadingRules,   &kAddressRules, &kCharacterRules,
    &kDoubledRules, &kQuoteRules, &kNumberRules,  &kHouseTextRules, &kWeekdayRules, &kEmptyElementRules};

}  // namespace

bool RuleChoice::runs(RuleId rule) const {
  return !rule.row().traits.on_request || std::ranges::find(asked, rule) != asked.end();
}

void check_facts(const Meeting& meeting, const Registers& registers, Diagnostics& diagnostics, const RuleChoice& choice,
                 const Words& words) {
  const Facts facts{meeting, registers, choice, words};
  for (const RuleGroup* group : kGroups)
    for (const Rule rule : group->meeting) rule(facts, diagnostics);
  const std::vector<const Person*> people = persons_of(meeting);
  for (const RuleGroup* group : kGroups)
    for (const PersonRule rule : group->person)
      for (const Person* person : people) rule(*person, diagnostics);
  const TypedFacts typed(facts, meeting.lang);
  ProseFacts prose(facts, meeting.lang);
  for (const Unit* unit : units_of(meeting)) {
    if (!prints(unit->content)) continue;
    const Passage passage = passage_of(facts, meeting.lang, unit->content, unit->span);
    check_passage(passage, diagnostics);
    typed.check(passage, diagnostics);
    prose.check_times(*unit, passage, diagnostics);
    prose.check_people(passage, diagnostics);
  }
}

void check_passage(const Passage& passage, Diagnostics& diagnostics) {
  for (const RuleGroup* group : kGroups)
    for (const PassageRule rule : group->passage) rule(passage, diagnostics);
}

void check_register(const Register& own, const Registers& registers, Diagnostics& diagnostics,
                    std::span<const Catalog> catalogs) {
  keys_of_register_are_registered(own, registers, diagnostics);
  forms_have_visible_characters(own, diagnostics);
  uses_of_forms_are_asked_for(own, catalogs, diagnostics);
  for (const RuleGroup* group : kGroups)
    for (const PersonRule rule : group->person)
      for (const RegisterPerson& person : own.people) rule(person.person, diagnostics);
}

}  // namespace readout
