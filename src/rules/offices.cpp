// Offices and their titles, tenures, members of groups, and persons that a meeting has twice.
#include <algorithm>
#include <map>
#include <set>

#include "base/rule_table.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

bool places_accreditation(const OfficeTitle& title) {
  return std::ranges::any_of(title.parts, [](const auto& part) { return std::holds_alternative<ToMarker>(part); });
}

void check_titles(const Office& office, Diagnostics& diagnostics) {
  std::map<std::pair<std::string, std::string>, Span> first;
  for (const OfficeTitle& title : office.titles) {
    auto [other, fresh] = first.emplace(std::pair{title.lang, title.form}, title.span);
    if (!fresh)
      diagnostics.report("title-repeated", title.span, {{"language", title.lang}, {"form", title.form}})
          .related.push_back({other->second, "first-here"});
    if (places_accreditation(title) && office.to.empty()) diagnostics.report("title-to-without-to", title.span);
  }
  std::set<std::string> reported;
  for (const OfficeTitle& title : office.titles)
    if (!office.title(title.lang, "full") && reported.insert(title.lang).second)
      diagnostics.report("title-full-missing", title.span, {{"language", title.lang}, {"form", title.form}});
  if (!office.to.empty() && !office.titles.empty() && std::ranges::none_of(office.titles, places_accreditation))
    diagnostics.report("office-to-not-printed", value_span(office.span, "to"), {{"to", office.to}});
}

/// Tenures belong in the register: one in the meeting itself would have no effect.
void check_tenures(const Person& person, const auto& facts, Diagnostics& diagnostics) {
  for (const auto& fact : facts)
    if (fact.span.source == person.span.source && (fact.from || fact.until))
      diagnostics.report("tenure-in-meeting", value_span(fact.span, fact.from ? "from" : "until"));
}

void offices_can_be_printed(const Person& person, Diagnostics& diagnostics) {
  for (const Office& office : person.offices) check_titles(office, diagnostics);
}

void tenures_are_in_registers(const Facts& facts, Diagnostics& diagnostics) {
  for (const Person* person : persons_of(facts.meeting)) {
    check_tenures(*person, person->offices, diagnostics);
    check_tenures(*person, person->honorifics, diagnostics);
    check_tenures(*person, person->ranks, diagnostics);
  }
}

// If only some offices have a kind, the level of the meeting would be computed from half of the facts.
void offices_have_kinds(const Facts& facts, Diagnostics& diagnostics) {
  const Meeting& m = facts.meeting;
  const std::vector<const Person*> people = principals_of(m);
  bool computed = std::ranges::any_of(
      m.sessions, [](const Session& s) { return s.level == Level::computed && s.form != MeetingForm::courtesy_call; });
  // A kind that the schema refuses has its own finding.
  auto any_kind = [](const Person* p) {
    return std::ranges::any_of(
        p->offices, [](const Office& o) { return o.kind != OfficeKind::unstated || has_value(o.span, "kind"); });
  };
  if (!computed || std::ranges::none_of(people, any_kind)) return;
  for (const Person* p : people)
    if (!p->offices.empty() && !any_kind(p))
      diagnostics.report("office-kind-missing", p->offices.front().span, {{"person", p->id}});
}

void groups_hold_their_members(const Facts& facts, Diagnostics& diagnostics) {
  for (const Delegation& d : facts.meeting.delegations)
    for (const Group& g : d.groups) {
      if (g.count && static_cast<std::size_t>(*g.count) < g.people.size())
        diagnostics.report("group-count-too-small", value_span(g.span, "count"),
                           {{"count", std::to_string(*g.count)}, {"named", std::to_string(g.people.size())}});
      const bool spoken_for = !g.speaker.empty() && facts.meeting.person(g.speaker) &&
                              std::ranges::find(g.people, g.speaker, &Person::id) == g.people.end();
      if (spoken_for)
        diagnostics.report("speaker-not-in-group", value_span(g.span, "speaker"),
                           {{"speaker", g.speaker}, {"group", g.id}});
      std::set<std::string> languages;
      for (const GroupLabel& label : g.labels)
        if (!languages.insert(label.lang + " " + label.form).second)
          diagnostics.report("label-repeated", label.span, {{"language", label.lang}, {"group", g.id}});
    }
}

void persons_are_unique(const Facts& facts, Diagnostics& diagnostics) {
  std::map<std::string, Span> first;
  for (const Person* p : persons_of(facts.meeting)) {
    if (p->key.empty()) continue;
    Span span = value_span(p->span, "key");
    auto [other, fresh] = first.emplace(p->key, span);
    if (!fresh)
      diagnostics.report("person-repeated", span, {{"key", p->key}}).related.push_back({other->second, "first-here"});
  }
}

constexpr Rule kOfficeMeetingRules[] = {tenures_are_in_registers, offices_have_kinds, groups_hold_their_members,
                                        persons_are_unique};
constexpr PersonRule kOfficePersonRules[] = {offices_can_be_printed};

}  // namespace

constinit const RuleGroup kOfficeRules{kOfficeMeetingRules, kOfficePersonRules};

}  // namespace readout
