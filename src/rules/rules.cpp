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

void for_each_node(const Prose& prose, const std::function<void(const ProseNode&)>& visit) {
  for (const ProseNode& node : prose) {
    visit(node);
    if (const auto* q = std::get_if<ProseQuote>(&node.value)) for_each_node(q->content, visit);
    if (const auto* e = std::get_if<ProseEmphasis>(&node.value)) for_each_node(e->content, visit);
    if (const auto* a = std::get_if<ProseLink>(&node.value)) for_each_node(a->content, visit);
  }
}

std::vector<const Person*> persons_of(const Meeting& meeting) {
  std::vector<const Person*> all;
  for (const Delegation& d : meeting.delegations) {
    for (const Person& p : d.people) all.push_back(&p);
    for (const Group& g : d.groups)
      for (const Person& p : g.people) all.push_back(&p);
  }
  return all;
}

}  // namespace readout
