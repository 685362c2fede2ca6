// The zone of a session and the place whose clock it shows.
#include "base/rule_table.h"
#include "locale/zone.h"
#include "meeting/seat.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

/// Whether the clocks of a place follow a zone: its own in the register, which may be named after a city of another
/// country (Hanoi has Asia/Bangkok), or one of its country.
bool follows_zone(const RegisterEntry& place, const std::string& zone, const Registers& registers) {
  const RegisterEntry* city = place.city.empty() ? &place : registers.find(EntryKind::place, place.city);
  return (city && same_zone(zone, city->zone)) || may_serve(zone, place.country);
}

// If a remote talk has the zone of the other side, its printed time looks right and is wrong.
void zones_are_those_of_places(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& session : facts.meeting.sessions) {
    const PlaceRef* ref = seat_of_clock(session, facts.meeting, facts.registers);
    const RegisterEntry* place = ref ? facts.registers.find(EntryKind::place, ref->key) : nullptr;
    if (!place || place->country.empty() || follows_zone(*place, session.zone, facts.registers)) continue;
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
