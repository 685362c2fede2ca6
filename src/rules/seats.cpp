// Where sittings were, and whose clock that is.
#include <algorithm>

#include "base/rule_table.h"
#include "locale/zone.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

/// The delegation whose clock a remote talk is told by: that of the issuer's country, else the first.
const Delegation* own_delegation(const Facts& facts) {
  const std::vector<Delegation>& all = facts.meeting.delegations;
  const RegisterEntry* issuer = facts.registers.find_party(facts.meeting.issuer);
  auto own = std::ranges::find_if(
      all, [&](const Delegation& d) { return issuer && !issuer->country.empty() && d.of == issuer->country; });
  if (own == all.end()) own = all.begin();
  return own == all.end() ? nullptr : &*own;
}

/// The place whose clock is that of the sitting; nothing where the file does not say where its own side sat.
const PlaceRef* place_of_clock(const Facts& facts, const Session& session) {
  if (session.places.empty()) return nullptr;
  if (session.mode == Mode::in_person) return &session.places.front();
  const Delegation* own = own_delegation(facts);
  auto is_own = [&](const std::string& id) {
    return std::ranges::find(own->people, id, &Person::id) != own->people.end() ||
           std::ranges::find(own->groups, id, &Group::id) != own->groups.end();
  };
  auto sits = [&](const PlaceRef& place) { return own && std::ranges::any_of(place.of, is_own); };
  const auto seat = std::ranges::find_if(session.places, sits);
  return seat == session.places.end() ? nullptr : &*seat;
}

// A remote talk that is told by the clock of the other side's seat comes out right in every word and wrong in fact.
void zones_are_those_of_places(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& session : facts.meeting.sessions) {
    const PlaceRef* ref = place_of_clock(facts, session);
    const RegisterEntry* place = ref ? facts.registers.find(EntryKind::place, ref->key) : nullptr;
    if (!place || place->country.empty() || may_serve(session.zone, place->country)) continue;
    diagnostics
        .report("session-zone-elsewhere", value_span(session.span, "zone"),
                {{"zone", session.zone}, {"place", ref->key}, {"country", place->country}})
        .related.push_back({value_span(ref->span, "key"), "place-here"});
  }
}

constexpr Rule kSeatMeetingRules[] = {zones_are_those_of_places};

}  // namespace

constinit const RuleGroup kSeatRules{kSeatMeetingRules, {}};

}  // namespace readout
