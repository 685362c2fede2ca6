#include "meeting/seat.h"

#include <algorithm>

namespace readout {
namespace {

bool has_member(const Delegation& delegation, const std::string& id) {
  return std::ranges::find(delegation.people, id, &Person::id) != delegation.people.end() ||
         std::ranges::find(delegation.groups, id, &Group::id) != delegation.groups.end() ||
         std::ranges::any_of(delegation.groups, [&](const Group& group) {
           return std::ranges::find(group.people, id, &Person::id) != group.people.end();
         });
}

/// The delegation of the issuer's country, else the first of the file; null if the meeting has no delegation.
const Delegation* home_delegation(const Meeting& meeting, const Registers& registers) {
  if (meeting.delegations.empty()) return nullptr;
  const std::string home = home_country(meeting, registers);
  auto own =
      std::ranges::find_if(meeting.delegations, [&](const Delegation& d) { return !home.empty() && d.of == home; });
  return own == meeting.delegations.end() ? &meeting.delegations.front() : &*own;
}

}  // namespace

std::string home_country(const Meeting& meeting, const Registers& registers) {
  const RegisterEntry* issuer = registers.find_party(meeting.issuer);
  return issuer ? issuer->country : std::string();
}

const PlaceRef* seat_of_clock(const Session& session, const Meeting& meeting, const Registers& registers) {
  if (session.places.empty()) return nullptr;
  if (session.mode == Mode::in_person) return &session.places.front();
  const Delegation* home = home_delegation(meeting, registers);
  auto is_seat = [&](const PlaceRef& place) {
    return home && std::ranges::any_of(place.of, [&](const std::string& id) { return has_member(*home, id); });
  };
  const auto seat = std::ranges::find_if(session.places, is_seat);
  return seat == session.places.end() ? nullptr : &*seat;
}

}  // namespace readout
