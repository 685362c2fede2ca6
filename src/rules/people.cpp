// Persons and parties.
#include <map>

#include "base/rule_table.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

void persons_have_names(const Facts& facts, Diagnostics& diagnostics) {
  for (const Person* p : persons_of(facts.meeting))
    if (p->names.empty() && p->key.empty()) diagnostics.report("person-without-name", p->span, {{"id", p->id}});
}

void names_are_whole(const Person& person, Diagnostics& diagnostics) {
  std::map<std::string, Span> languages;
  for (const Name& name : person.names) {
    auto [first, fresh] = languages.emplace(name.lang, name.span);
    if (!fresh)
      diagnostics.report("name-repeated", name.span, {{"language", name.lang}})
          .related.push_back({first->second, "first-here"});
    bool empty = !name.given && !name.surname && !name.given2 && !name.surname2;
    if (empty) diagnostics.report("name-without-parts", name.span, {{"language", name.lang}});
    if (name.call == "surname" && !name.surname && !empty)
      diagnostics.report("name-without-call", name.span, {{"language", name.lang}});
  }
}

void parties_are_unique(const Facts& facts, Diagnostics& diagnostics) {
  std::map<std::string, Span> first;
  for (const Delegation& d : facts.meeting.delegations) {
    Span span = value_span(d.span, "of");
    auto [other, fresh] = first.emplace(d.of, span);
    if (!fresh)
      diagnostics.report("delegation-repeated", span, {{"party", d.of}})
          .related.push_back({other->second, "first-here"});
  }
}

constexpr Rule kPeopleMeetingRules[] = {persons_have_names, parties_are_unique};
constexpr PersonRule kPeoplePersonRules[] = {names_are_whole};

}  // namespace

constinit const RuleGroup kPeopleRules{kPeopleMeetingRules, kPeoplePersonRules};

}  // namespace readout
