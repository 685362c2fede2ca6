#include "meeting/meeting.h"

namespace readout {
namespace {

template <class Places>
auto found(const Places& places, std::string_view id) {
  const auto place = places.find(id);
  return place == places.end() ? nullptr : &place->second;
}

/// `place`: their delegation and group.
void add_people(const std::vector<Person>& people, MeetingIndex::Member place, MeetingIndex& index) {
  for (std::size_t p = 0; p < people.size(); ++p) {
    place.person = p;
    index.people.try_emplace(people[p].id, place);
  }
}

}  // namespace

MeetingIndex index_of(const Meeting& meeting) {
  MeetingIndex index;
  for (std::size_t d = 0; d < meeting.delegations.size(); ++d) {
    const Delegation& delegation = meeting.delegations[d];
    add_people(delegation.people, {d, {}, {}}, index);
    for (const Person& person : delegation.people)
      if (person.role == PersonRole::principal) index.principals.insert(person.id);
    for (std::size_t g = 0; g < delegation.groups.size(); ++g) {
      const Group& group = delegation.groups[g];
      index.groups.try_emplace(group.id, MeetingIndex::Member{d, g, {}});
      if (group.role == PersonRole::principal) index.principals.insert(group.id);
      add_people(group.people, {d, g, {}}, index);
    }
  }
  for (std::size_t s = 0; s < meeting.sessions.size(); ++s) index.sessions.try_emplace(meeting.sessions[s].id, s);
  return index;
}

const Person* Meeting::person(std::string_view wanted) const {
  const MeetingIndex::Member* place = found(index.people, wanted);
  if (!place) return nullptr;
  const Delegation& delegation = delegations[place->delegation];
  return &(place->group ? delegation.groups[*place->group].people : delegation.people)[*place->person];
}

const Group* Meeting::group(std::string_view wanted) const {
  const MeetingIndex::Member* place = found(index.groups, wanted);
  return place ? &delegations[place->delegation].groups[*place->group] : nullptr;
}

const Session* Meeting::session(std::string_view wanted) const {
  const std::size_t* place = found(index.sessions, wanted);
  return place ? &sessions[*place] : nullptr;
}

}  // namespace readout
