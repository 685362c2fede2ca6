// Computes the standing of a person, the level of a meeting and its day.
#include <algorithm>

#include "meeting/meeting.h"

namespace readout {
namespace {

bool is_held(const Office& office) {
  return office.held == "full" || office.held == "acting" || office.held == "ad-interim";
}

}  // namespace

OfficeKind Person::standing() const {
  OfficeKind highest = OfficeKind::unstated;
  for (const Office& office : offices)
    if (is_held(office) && office.kind != OfficeKind::unstated &&
        (highest == OfficeKind::unstated || office.kind < highest))
      highest = office.kind;
  return highest;
}

bool Person::follows_customs_of(std::string_view country_key) const {
  if (!country.empty()) return country == country_key;
  return std::ranges::any_of(offices, [&](const Office& office) { return office.of == country_key; });
}

CivilDate day_of(const Meeting& meeting) {
  return meeting.sessions.empty() ? meeting.published : meeting.sessions.front().start.wall.date;
}

std::string country_of(const Visit& visit, const Registers& registers) {
  if (registers.find(EntryKind::country, visit.to)) return visit.to;
  const RegisterEntry* place = registers.find(EntryKind::place, visit.to);
  return place ? place->country : std::string();
}

Level level_of(const std::vector<const Person*>& principals) {
  std::size_t leaders = 0, foreign = 0, defence = 0;
  for (const Person* person : principals) {
    OfficeKind kind = person->standing();
    if (kind == OfficeKind::head_of_state || kind == OfficeKind::head_of_government) ++leaders;
    if (kind == OfficeKind::foreign_minister) ++foreign;
    if (kind == OfficeKind::defence_minister) ++defence;
  }
  if (principals.empty()) return Level::other;
  if (leaders == principals.size()) return Level::leaders;
  if (foreign == principals.size()) return Level::foreign_ministers;
  return foreign == defence && foreign > 1 && foreign + defence == principals.size() ? Level::two_plus_two
                                                                                     : Level::other;
}

}  // namespace readout
