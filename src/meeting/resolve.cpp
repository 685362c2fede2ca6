// Looks up the keys of persons and converts wall times to instants.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/ascii.h"
#include "base/near.h"
#include "base/rule_table.h"
#include "meeting/meeting.h"

namespace readout {
namespace {

/// Names of the tz database that mean an offset and not a place. The clocks of a place may differ from it for a part of
/// the year.
bool is_abbreviation(std::string_view zone) {
  constexpr std::string_view kAbbreviations[] = {"CET", "CST6CDT", "EET",     "EST",     "EST5EDT", "HST",
                                                 "MET", "MST",     "MST7MDT", "PST8PDT", "WET"};
  return std::ranges::find(kAbbreviations, zone) != std::end(kAbbreviations);
}

/// Three or four capital letters: AEDT, CST.
bool looks_abbreviated(std::string_view word) {
  return (word.size() == 3 || word.size() == 4) && std::ranges::all_of(word, is_capital);
}

/// The zone of a city, of an abbreviation that means one place, or the nearest name.
std::string meant_zone(const std::string& word, const std::vector<std::string>& names) {
  if (word == "JST") return "Asia/Tokyo";
  if (word == "KST") return "Asia/Seoul";
  // CST is the name of four clocks on three continents, and is similar to unrelated names.
  if (looks_abbreviated(word)) return {};
  std::vector<std::string> places, cities;
  for (const std::string& name : names) {
    // Etc/GMT+1 is an hour west of Greenwich, which is not what GMT+1 means to an author.
    if (name.starts_with("Etc/") || name.starts_with("SystemV/") || is_abbreviation(name)) continue;
    places.push_back(name);
    cities.push_back(name.substr(name.rfind('/') + 1));
  }
  std::string near = nearest(word, places);
  if (!near.empty()) return near;
  auto found = std::ranges::find(cities, nearest(word, cities));
  return found == cities.end() ? std::string() : places[static_cast<std::size_t>(found - cities.begin())];
}

ZoneSource older_source(const Zones& zones) {
  return zones.newer() == ZoneSource::icu ? ZoneSource::system : ZoneSource::icu;
}

std::string source_name(const Zones& zones, ZoneSource source) {
  return (source == ZoneSource::icu ? "ICU " : "system ") + zones.version(source).value_or("?");
}

/// Finds the offsets of wall times and of instants in zones.
class Clock {
 public:
  Clock(const Zones& zones, Diagnostics& diagnostics) : zones_(zones), diagnostics_(diagnostics) {}

  /// Whether one of the sources knows the zone; reports it if not.
  bool knows(const std::string& zone, Span span) {
    if (zones_.knows(ZoneSource::icu, zone) || zones_.knows(ZoneSource::system, zone)) {
      if (is_abbreviation(zone)) diagnostics_.report("zone-abbreviated", span, {{"zone", zone}});
      return true;
    }
    if (zone.empty()) return false;
    Diagnostic& d = diagnostics_.report("zone-unknown", span, {{"zone", zone}});
    if (std::string meant = meant_zone(zone, zones_.names()); !meant.empty()) d.fixes.push_back({span, meant});
    return false;
  }

  /// The offset of a time: the written one, checked against the zone; otherwise that of the zone.
  std::optional<int> offset(const WrittenTime& time, const std::string& zone) {
    std::optional<WallTime> wall = zones_.at_wall(deciding(zone), zone, time.wall);
    if (!wall) return time.offset_minutes;
    if (wall->kind == WallTime::Kind::skipped) {
      diagnostics_.report("session-time-skipped", time.span, {{"zone", zone}});
      return std::nullopt;
    }
    if (!time.offset_minutes) return offset_of_zone(time, *wall, zone);
    bool agrees = *time.offset_minutes == wall->before || *time.offset_minutes == wall->after;
    if (!agrees) report_disagreement(time, *wall, zone);
    else note_older(time, zone);
    return agrees ? time.offset_minutes : std::nullopt;
  }

  /// The zone's offset at an instant, by the newer data.
  std::optional<int> offset_at(const std::string& zone, InstantMinute instant) {
    return zones_.offset_at(deciding(zone), zone, instant);
  }

 private:
  /// The newer source, or the older one if only that knows the zone.
  ZoneSource deciding(const std::string& zone) const {
    return zones_.knows(zones_.newer(), zone) ? zones_.newer() : older_source(zones_);
  }

  std::optional<int> offset_of_zone(const WrittenTime& time, const WallTime& wall, const std::string& zone) {
    if (wall.kind == WallTime::Kind::ordinary) return wall.before;
    diagnostics_.report("session-time-repeated", time.span,
                        {{"zone", zone}, {"first", iso_offset(wall.before)}, {"second", iso_offset(wall.after)}});
    return std::nullopt;
  }

  void report_disagreement(const WrittenTime& time, const WallTime& wall, const std::string& zone) {
    Diagnostic& d = diagnostics_.report(
        "session-offset-disagrees", time.offset_span,
        {{"offset", iso_offset(*time.offset_minutes)}, {"zone", zone}, {"expected", iso_offset(wall.before)}});
    if (wall.kind == WallTime::Kind::ordinary) d.fixes.push_back({time.offset_span, iso_offset(wall.before)});
  }

  /// Reports that only the older zone data contradict the file, once for each zone.
  void note_older(const WrittenTime& time, const std::string& zone) {
    ZoneSource older = older_source(zones_);
    std::optional<int> offset = zones_.offset_at(older, zone, to_instant(time.wall, *time.offset_minutes));
    if (!offset || *offset == *time.offset_minutes || !noted_.insert(zone).second) return;
    diagnostics_.report("zone-data-older", time.offset_span,
                        {{"zone", zone},
                         {"older", source_name(zones_, older)},
                         {"older_offset", iso_offset(*offset)},
                         {"newer", source_name(zones_, zones_.newer())}});
  }

  const Zones& zones_;
  Diagnostics& diagnostics_;
  std::set<std::string> noted_;
};

class Resolver {
 public:
  Resolver(Meeting& meeting, const Registers& registers, const Zones& zones, Diagnostics& diagnostics)
      : meeting_(meeting), registers_(registers), clock_(zones, diagnostics), diagnostics_(diagnostics) {}

  void resolve() {
    bool home_known = clock_.knows(meeting_.home, meeting_.home_span);
    if (home_known) resolve_embargo();
    for (Session& session : meeting_.sessions) resolve_times(session, home_known);
    for (Delegation& delegation : meeting_.delegations) {
      for (Person& person : delegation.people) resolve_member(person, delegation.of);
      for (Group& group : delegation.groups)
        for (Person& person : group.people) resolve_member(person, delegation.of);
    }
  }

 private:
  void resolve_times(Session& s, bool home_known) {
    if (s.clock_unstated || !clock_.knows(s.zone, s.zone_span) || !s.start.has_clock) return;
    s.start_offset = clock_.offset(s.start, s.zone);
    if (!s.start_offset) return;
    s.start_instant = to_instant(s.start.wall, *s.start_offset);
    resolve_end(s);
    if (!home_known) return;
    s.home_offset = clock_.offset_at(meeting_.home, *s.start_instant);
    if (s.end_instant) s.home_end_offset = clock_.offset_at(meeting_.home, *s.end_instant);
  }

  void resolve_embargo() {
    const std::optional<WrittenTime>& until = meeting_.embargo_until;
    if (!until || !until->has_clock || !until->offset_minutes) return;
    InstantMinute instant = to_instant(until->wall, *until->offset_minutes);
    meeting_.embargo_home_offset = clock_.offset_at(meeting_.home, instant);
    if (meeting_.embargo_home_offset) meeting_.embargo_home = to_civil(instant, *meeting_.embargo_home_offset);
  }

  void resolve_end(Session& s) {
    if (!s.end || !s.end->has_clock) return;
    s.end_offset = clock_.offset(*s.end, s.zone);
    if (!s.end_offset) return;
    InstantMinute end = to_instant(s.end->wall, *s.end_offset);
    if (end <= *s.start_instant) {
      diagnostics_.report("session-end-before-start", s.end->span).related.push_back({s.start.span, "start-here"});
      return;
    }
    s.end_instant = end;
    auto minutes = static_cast<int>(end - *s.start_instant);
    if (s.duration_minutes && *s.duration_minutes != minutes)
      diagnostics_
          .report("session-duration-disagrees", s.duration_span,
                  {{"duration", std::to_string(*s.duration_minutes)}, {"expected", std::to_string(minutes)}})
          .related.push_back({s.end->span, "end-here"});
  }

  /// A name follows the customs of the country of an office, else of the country of the body of the first office, else
  /// of the country of the person's party.
  void resolve_member(Person& person, const std::string& party) {
    resolve_person(person);
    const bool of_country =
        std::ranges::any_of(person.offices, [&](const Office& o) { return registers_.find(EntryKind::country, o.of); });
    if (!person.country.empty() || of_country) return;
    if (const RegisterEntry* body =
            person.offices.empty() ? nullptr : registers_.find(EntryKind::organization, person.offices.front().of))
      person.country = body->country;
    if (person.country.empty() && registers_.find(EntryKind::country, party)) person.country = party;
  }

  /// Adds names, honorifics and offices of the register that the meeting does not have.
  void resolve_person(Person& person) {
    if (person.key.empty()) return;
    const RegisterPerson* known = registers_.find_person(person.key);
    if (!known) {
      Span span = value_span(person.span, "key");
      Diagnostic& d = diagnostics_.report("key-unknown", span, {{"key", person.key}, {"kind", "person"}});
      if (std::string near = nearest(person.key, person_keys()); !near.empty()) d.fixes.push_back({span, near});
      return;
    }
    const CivilDate day = first_day(person);
    if (person.country.empty()) person.country = known->person.country;
    for (const Name& name : known->person.names)
      if (!person.name(name.lang)) person.names.push_back(name);
    take(person.honorifics, known->person.honorifics, day, person);
    take(person.ranks, known->person.ranks, day, person);
    if (person.offices.empty()) person.offices = offices_on(known->person, day, person);
    if (person.gender.empty()) person.gender = known->person.gender;
    for (Office& office : person.offices) office.gender = person.gender;
  }

  std::vector<std::string> person_keys() const {
    std::vector<std::string> keys;
    for (const RegisterPerson* person : registers_.people()) keys.push_back(person->key);
    return keys;
  }

  /// The local date of the first session in which the person takes part.
  CivilDate first_day(const Person& person) const {
    for (const Session& session : meeting_.sessions)
      if (session.who.empty() || std::ranges::find(session.who, person.id) != session.who.end())
        return session.start.wall.date;
    return meeting_.sessions.empty() ? meeting_.published : meeting_.sessions.front().start.wall.date;
  }

  static bool holds(const auto& tenure, CivilDate day) {
    return (!tenure.from || *tenure.from <= day) && (!tenure.until || day <= *tenure.until);
  }

  /// Adds the forms that are valid on the day, for languages in which the meeting has none. Reports two valid forms of
  /// one language.
  void take(std::vector<Honorific>& own, const std::vector<Honorific>& known, CivilDate day, const Person& person) {
    const std::size_t written = own.size();
    for (const Honorific& form : known) {
      if (!holds(form, day)) continue;
      auto same = std::ranges::find_if(
          own, [&](const Honorific& h) { return h.lang == form.lang && h.mention == form.mention; });
      if (same == own.end()) own.push_back(form);
      else if (same - own.begin() >= static_cast<std::ptrdiff_t>(written))
        report_twice(person, day, form.text.text, same->span, form.span);
    }
  }

  /// The offices whose tenure includes the day. Reports two with the same title, and a person without any, unless the
  /// day itself is invalid.
  std::vector<Office> offices_on(const Person& known, CivilDate day, const Person& person) {
    std::vector<Office> held;
    for (const Office& office : known.offices) {
      if (!holds(office, day)) continue;
      auto same = std::ranges::find_if(
          held, [&](const Office& o) { return o.of == office.of && full_title(o) == full_title(office); });
      if (same != held.end()) report_twice(person, day, full_title(office), same->span, office.span);
      else held.push_back(office);
    }
    if (held.empty() && !known.offices.empty() && is_valid(day))
      diagnostics_.report("tenure-missing", value_span(person.span, "key"),
                          {{"key", person.key}, {"date", date_text(day)}});
    return held;
  }

  /// The words of an office's first full title.
  static std::string full_title(const Office& office) {
    std::string words;
    auto title = std::ranges::find(office.titles, "full", &OfficeTitle::form);
    if (title == office.titles.end()) return words;
    for (const auto& part : title->parts)
      words += std::holds_alternative<SourcedText>(part) ? std::get<SourcedText>(part).text
               : std::holds_alternative<OfMarker>(part)  ? office.of
                                                         : office.to;
    return words;
  }

  void report_twice(const Person& person, CivilDate day, const std::string& what, Span first, Span second) {
    Diagnostic& d = diagnostics_.report("tenure-twice", value_span(person.span, "key"),
                                        {{"key", person.key}, {"what", what}, {"date", date_text(day)}});
    d.related = {{first, "first-here"}, {second, "second-here"}};
  }

  Meeting& meeting_;
  const Registers& registers_;
  Clock clock_;
  Diagnostics& diagnostics_;
};

}  // namespace

void resolve(Meeting& meeting, const Registers& registers, const Zones& zones, Diagnostics& diagnostics) {
  Resolver(meeting, registers, zones, diagnostics).resolve();
}

}  // namespace readout
