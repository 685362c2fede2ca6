// The zone of a session and the place whose clock it shows.
#include "base/rule_table.h"
#include "locale/zone.h"
#include "meeting/seat.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

// If a remote talk has the zone of the other side, its printed time looks right and is wrong.
void zones_are_those_of_places(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& session : facts.meeting.sessions) {
    const PlaceRef* ref = seat_of_clock(session, facts.meeting, facts.registers);
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
