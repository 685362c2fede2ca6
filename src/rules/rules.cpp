#include "rules/rules.h"

#include "rules/rule_list.h"

namespace readout {
namespace {

constexpr const RuleGroup* kGroups[] = {&kIdRules,   &kKeyRules,    &kPeopleRules, &kPressRules,
                                        &kNameRules, &kOfficeRules, &kTimeRules,   &kSeatRules};

}  // namespace

void check_facts(const Meeting& meeting, const Registers& registers, Diagnostics& diagnostics) {
  const Facts facts{meeting, registers};
  for (const RuleGroup* group : kGroups)
    for (const Rule rule : group->meeting) rule(facts, diagnostics);
  const std::vector<const Person*> people = persons_of(meeting);
  for (const RuleGroup* group : kGroups)
    for (const PersonRule rule : group->person)
      for (const Person* person : people) rule(*person, diagnostics);
}

void check_register(const Register& own, const Registers& registers, Diagnostics& diagnostics) {
  keys_of_register_are_registered(own, registers, diagnostics);
  for (const RuleGroup* group : kGroups)
    for (const PersonRule rule : group->person)
      for (const RegisterPerson& person : own.people) rule(person.person, diagnostics);
}

}  // namespace readout
