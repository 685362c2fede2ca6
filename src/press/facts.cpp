// The facts of a document for machines (document/facts.h).
#include <fmt/format.h>

#include "press/builder.h"
#include "press/sides.h"
#include "wording/names.h"

namespace readout::press {
namespace {

PersonFacts person_facts(const Builder& builder, const Person& person) {
  const Voice& voice = builder.voice();
  PersonFacts facts{person.id, person_name(person, voice).text(), offices(person, "full", voice).text(), {}, {}};
  if (!person.offices.empty()) facts.party = party(person.offices.front().of, "short", voice).text();
  for (const Voice& other : builder.context.others)
    if (std::string name = person_name(person, other).text(); !name.empty() && name != facts.name)
      facts.others.emplace_back(other.lang, std::move(name));
  return facts;
}

std::string form_of(const RegisterEntry* entry, const Voice& voice, std::string_view use) {
  const Form* form = entry ? entry->form(voice.lang, use) : nullptr;
  return form ? form->text.text : std::string();
}

/// The place as far as the document prints it.
void add_place(const Builder& builder, const Session& session, SessionFacts& facts) {
  const Voice& voice = builder.voice();
  facts.remote = session.mode != Mode::in_person;
  if (facts.remote || session.places.empty() || session.places.front().shown == "none") return;
  const PlaceRef& ref = session.places.front();
  const RegisterEntry* place = voice.registers->find(EntryKind::place, ref.key);
  if (!place) return;
  facts.country = party(place->country, "short", voice).text();
  if (ref.shown == "country") return;
  const bool city = ref.shown == "city" && !place->city.empty();
  facts.place = form_of(city ? voice.registers->find(EntryKind::place, place->city) : place, voice, "");
}

std::string time_of(const WrittenTime& time, std::optional<int> offset, const Session& session) {
  if (!time.has_clock || session.shown != Shown::clock) return date_text(time.wall.date);
  return iso_minute(time.wall, session.clock_unstated ? std::nullopt : offset);
}

SessionFacts session_facts(const Builder& builder, const Session& session) {
  SessionFacts facts;
  facts.id = session.id;
  facts.name = plain_text(session_heading(builder, session));
  facts.zone = session.zone;
  facts.start = time_of(session.start, session.start_offset, session);
  const bool clock = session.start.has_clock && session.shown == Shown::clock;
  if (session.end && clock) facts.end = time_of(*session.end, session.end_offset, session);
  if (session.duration_minutes && !session.end) facts.duration = fmt::format("PT{}M", *session.duration_minutes);
  add_place(builder, session, facts);
  const Sides sides = sides_of(builder.meeting, session, builder.voice());
  for (const Side* side : {&sides.subject, &sides.object})
    for (const Person* person : side->people) facts.people.push_back(person_facts(builder, *person));
  return facts;
}

}  // namespace

DocumentFacts facts_of(const Builder& builder) {
  const Meeting& meeting = builder.meeting;
  DocumentFacts facts;
  facts.issuer = party(meeting.issuer, "compound", builder.voice()).text();
  if (meeting.status == Status::corrected && meeting.revised) facts.revised = date_text(*meeting.revised);
  facts.embargoed = meeting.status == Status::embargoed;
  for (const Session& session : meeting.sessions) facts.sessions.push_back(session_facts(builder, session));
  return facts;
}

}  // namespace readout::press
