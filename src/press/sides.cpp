#include "press/sides.h"

#include <algorithm>

#include "wording/names.h"

namespace readout::press {
namespace {

bool is_among(const std::string& id, const std::vector<std::string>& ids) {
  return std::ranges::find(ids, id) != ids.end();
}

bool takes_part(const std::string& id, const Session& session) {
  return session.who.empty() || is_among(id, session.who);
}

Side side_of(const Meeting& meeting, const std::vector<std::string>& ids) {
  Side side;
  for (const std::string& id : ids) {
    if (const Person* person = meeting.person(id)) side.people.push_back(person);
    else if (const Group* group = meeting.group(id)) side.groups.push_back(group);
  }
  return side;
}

/// Whether the delegation has one of these persons or groups.
bool has_any(const Delegation& delegation, const std::vector<std::string>& ids) {
  auto named = [&](const auto& member) { return is_among(member.id, ids); };
  return std::ranges::any_of(delegation.people, named) || std::ranges::any_of(delegation.groups, named);
}

}  // namespace

std::int64_t number_of(const Side& side) {
  return static_cast<std::int64_t>(side.people.size() + 2 * side.groups.size());
}

void Side::add(const Side& other) {
  people.insert(people.end(), other.people.begin(), other.people.end());
  groups.insert(groups.end(), other.groups.begin(), other.groups.end());
}

Side side_of(const Delegation& delegation, const Session& session, PersonRole role) {
  Side side;
  for (const Person& person : delegation.people)
    if (person.role == role && takes_part(person.id, session)) side.people.push_back(&person);
  for (const Group& group : delegation.groups)
    if (group.role == role && takes_part(group.id, session)) side.groups.push_back(&group);
  return side;
}

Sides sides_of(const Meeting& meeting, const Session& session, const Voice& voice) {
  const std::vector<const Delegation*> order = parties(meeting, voice);
  if (session.form == MeetingForm::courtesy_call && !session.by.empty()) {
    bool receives = !order.empty() && has_any(*order.front(), session.on);
    Side by = side_of(meeting, session.by), on = side_of(meeting, session.on);
    return receives ? Sides{on, by, 2, true} : Sides{by, on, 2, false};
  }
  Sides sides{{}, {}, 0, false};
  for (const Delegation* delegation : order) {
    Side side = side_of(*delegation, session, PersonRole::principal);
    if (!side.empty()) ++sides.parties;
    if (sides.subject.empty()) sides.subject = std::move(side);
    else sides.object.add(side);
  }
  return sides;
}

std::vector<std::string> ids_of(const Sides& sides) {
  std::vector<std::string> ids;
  for (const Side* side : {&sides.subject, &sides.object}) {
    for (const Person* person : side->people) ids.push_back(person->id);
    for (const Group* group : side->groups) ids.push_back(group->id);
  }
  return ids;
}

std::size_t travellers(const Side& side, const Visit& visit) {
  return static_cast<std::size_t>(
      std::ranges::count_if(side.people, [&](const Person* p) { return is_among(p->id, visit.who); }));
}

}  // namespace readout::press
