// The generated heading: from the parties if their ranks are equal, from the people if they are not, or from a journey.
#include <algorithm>
#include <set>

#include "press/event.h"
#include "press/people.h"
#include "press/place.h"
#include "press/sentence.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout::press {
namespace {

/// The heading of sessions with a name: the first with its parties, followed by further forms.
Inlines heading_of_equals(const Builder& builder) {
  const Voice& voice = builder.voice();
  // A form is printed once, also if several sessions have it. The level is that of the first session.
  std::set<std::string> named;
  Inlines events;
  auto add = [&](Inlines event) {
    events =
        events.empty()
            ? std::move(event)
            : fill(voice,
                   voice.catalog->format("heading", "{first} and {second}", {{"first", Slot{}}, {"second", Slot{}}}),
                   list_slots(std::move(events), std::move(event)));
  };
  for (const Session& session : builder.meeting.sessions) {
    if (named.insert(form_word(session)).second)
      add(events.empty() ? named_title(builder, session) : event_title(builder, session, false));
    for (const Session& part : parts_as_sessions(session)) add(event_title(builder, part, false));
  }
  return events;
}

/// A person by title and name if `by_name`, else by the office; in a draft marked if the language lacks both.
Inlines heading_name(const Builder& builder, const Person& person, bool by_name) {
  const Voice& voice = builder.voice();
  const bool named = by_name || person.offices.empty();
  Inlines words = inlines_of(named ? heading_mention(person, voice) : office(*person.heading_office(), "short", voice));
  if (words.empty()) return missing(builder, person.id);
  if (named) return words;
  return fill(voice, voice.catalog->format("heading", "the {office}", {{"office", Slot{}}}),
              {{"office", std::move(words)}});
}

/// A side in a heading: groups by their labels, people as heading_name() has them.
Inlines heading_names(const Builder& builder, const Side& side, bool by_name) {
  std::vector<Inlines> names;
  for (const Person* person : side.people) names.push_back(heading_name(builder, *person, by_name));
  for (const Group* group : side.groups) names.push_back(inlines_of(group_label(*group, "short", builder.voice())));
  std::erase_if(names, [](const Inlines& name) { return name.empty(); });
  return listed(builder.voice(), std::move(names));
}

/// The heading of several sessions with different counterparts on one journey.
Inlines heading_of_visit(const Builder& builder, const Visit& visit, const Side& traveller) {
  const Voice& voice = builder.voice();
  const Span to = value_span(visit.span, "to");
  return fill(
      builder,
      voice.catalog->format("heading", "Visit to {country} by {person}", {{"country", Slot{}}, {"person", Slot{}}}),
      {{"country", visited_country(builder, visit)}, {"person", heading_names(builder, traveller, true)}},
      {{"country", voice.registers->find_party(visit.to), to}});
}

/// The heading of a meeting of unequal ranks, which names the people.
Inlines heading_of_people(const Builder& builder, const Session& session, const Sides& sides) {
  const Voice& voice = builder.voice();
  bool call = session.form == MeetingForm::courtesy_call;
  const bool by_name = call || voice.wording->chooses("heading-guests", "name");
  const Side& on = sides.receives ? sides.subject : sides.object;
  const Side& by = sides.receives ? sides.object : sides.subject;
  std::vector<MessagePiece> pieces = voice.catalog->format(
      "heading", "{call, select, yes {Courtesy Call on {on} by {by}} other {{event} between {by} and {on}}}",
      {{"call", yes_or_no(call)}, {"on", Slot{}}, {"by", Slot{}}, {"event", Slot{}}});
  return fill(voice, pieces,
              {{"on", heading_names(builder, on, by_name)},
               {"by", heading_names(builder, by, true)},
               {"event", event_title(builder, session, false)}});
}

/// The ids of the other side: its named participants, or its groups if none is named.
std::vector<std::string> counterparts(const Builder& builder, const Session& session) {
  Sides sides = sides_of(builder.meeting, session, builder.voice());
  std::vector<std::string> ids;
  for (const Person* person : sides.object.people) ids.push_back(person->id);
  for (const Group* group : sides.object.groups)
    if (sides.object.people.empty()) ids.push_back(group->id);
  std::ranges::sort(ids);
  return ids;
}

bool has_various_counterparts(const Builder& builder) {
  const std::vector<Session>& sessions = builder.meeting.sessions;
  return std::ranges::any_of(
      sessions, [&](const Session& s) { return counterparts(builder, s) != counterparts(builder, sessions.front()); });
}

}  // namespace

Inlines session_heading(const Builder& builder, const Session& session) {
  const Voice& voice = builder.voice();
  Inlines event = event_title(builder, session, form_word(session) == "meeting");
  Sides sides = sides_of(builder.meeting, session, voice);
  if (sides.object.empty() || !has_various_counterparts(builder)) return begin_sentence(std::move(event));
  bool call = session.form == MeetingForm::courtesy_call;
  std::vector<MessagePiece> pieces =
      voice.catalog->format("heading", "{event} {act, select, paid {on} received {by} other {with}} {people}",
                            {{"act", std::string(!call            ? "held"
                                                 : sides.receives ? "received"
                                                                  : "paid")},
                             {"event", Slot{}},
                             {"people", Slot{}}});
  return begin_sentence(
      fill(voice, pieces, {{"event", std::move(event)}, {"people", heading_names(builder, sides.object, true)}}));
}

Inlines heading(Builder& builder) {
  const Meeting& meeting = builder.meeting;
  if (meeting.title) return unit_inlines(builder, meeting.title->id);
  if (meeting.sessions.empty()) return {};
  const Session& first = meeting.sessions.front();
  Sides sides = sides_of(meeting, first, builder.voice());
  auto visit = std::ranges::find_if(meeting.visits, [&](const Visit& v) { return travellers(sides.subject, v) > 0; });
  if (has_various_counterparts(builder) && visit != meeting.visits.end())
    return begin_sentence(heading_of_visit(builder, *visit, sides.subject));
  if (sides.object.empty() || has_name(builder, first)) return begin_sentence(heading_of_equals(builder));
  return begin_sentence(heading_of_people(builder, first, sides));
}

}  // namespace readout::press
