#include "press/lead_notes.h"

#include <algorithm>

#include "press/event.h"
#include "press/sentence.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout::press {

std::string noun(const Voice& voice, const Session& session) {
  return voice.catalog->text(
      "lead", "{form, select, telephone {talk} informal_talk {talk} standing_talk {talk} call {call} other {meeting}}",
      {{"form", form_word(session)}});
}

std::string manner(const Voice& voice) { return keyword(voice.wording->value("manner")); }

Side attendees(const Builder& builder, const Session& session, const Introduced& introduced) {
  Side side;
  for (const Delegation* delegation : parties(builder.meeting, builder.voice()))
    side.add(side_of(*delegation, session, PersonRole::attending));
  std::erase_if(side.people, [&](const Person* p) { return introduced.contains(p->id); });
  std::erase_if(side.groups, [&](const Group* g) { return introduced.contains(g->id); });
  return side;
}

Inlines attendance(Builder& builder, const Session& session, const Side& side, const Introduced& introduced,
                   bool bracket) {
  if (side.empty()) return {};
  const Voice& voice = builder.voice();
  Introduction people = introduce(builder, session, side, introduced);
  if (bracket)
    return fill(voice, voice.catalog->format("lead", " (attended by {people})", {{"people", Slot{}}}),
                {{"people", std::move(people.people)}});
  return begin_sentence(
      fill(voice,
           voice.catalog->format("lead",
                                 " {people}{titled, select, yes {,} other {}} also attended.{manner, select, other "
                                 "{}}{count, plural, other {}}",
                                 {{"count", number_of(side)},
                                  {"people", Slot{}},
                                  {"titled", yes_or_no(people.closes)},
                                  {"manner", manner(voice)}}),
           {{"people", std::move(people.people)}}));
}

Inlines speakers(const Builder& builder, const Side& side, const Introduced& introduced) {
  Inlines all;
  const Voice& voice = builder.voice();
  for (const Group* group : side.groups) {
    const Person* speaker = builder.meeting.person(group->speaker);
    if (!speaker || introduced.contains(group->id)) continue;
    append(all, begin_sentence(fill(
                    voice,
                    voice.catalog->format("lead", " {speaker} spoke on behalf of the group.{manner, select, other {}}",
                                          {{"speaker", Slot{}}, {"manner", manner(voice)}}),
                    {{"speaker", inlines_of(mention(*speaker, voice))}})));
  }
  return all;
}

Inlines host(const Builder& builder, const Session& session) {
  if (session.host.empty()) return {};
  const Voice& voice = builder.voice();
  return begin_sentence(fill(
      voice,
      voice.catalog->format(
          "lead", " The host was {host}.{manner, select, other {}}{count, plural, other {}}",
          {{"count", static_cast<std::int64_t>(session.host.size())}, {"host", Slot{}}, {"manner", manner(voice)}}),
      {{"host", inlines_of(mention(builder.meeting, session.host, voice, value_span(session.span, "host")))}}));
}

Inlines interpretation(const Builder& builder, const Session& session, const Session* before) {
  const Voice& voice = builder.voice();
  bool said = before && before->interpretation == session.interpretation;
  if (said || session.interpretation == Interpretation::unstated) return {};
  constexpr const char* kWords[] = {"unstated", "none", "consecutive", "simultaneous"};
  std::string text =
      voice.catalog->text("lead",
                          " The talks were held {interpretation, select, consecutive {with consecutive interpretation} "
                          "simultaneous {with simultaneous interpretation} "
                          "other {without interpretation}}.{event, select, other {}}{manner, select, other {}}",
                          {{"interpretation", std::string(kWords[static_cast<std::size_t>(session.interpretation)])},
                           {"event", plain_text(event_title(builder, session, false))},
                           {"manner", manner(voice)}});
  return generated(voice, text, value_span(session.span, "interpretation"));
}

Inlines request(const Builder& builder, const Session& session) {
  if (session.requested.empty()) return {};
  const Voice& voice = builder.voice();
  return begin_sentence(
      fill(voice,
           voice.catalog->format(
               "lead",
               " The {noun} took place at the request of {people}.{event, select, other {}}{manner, select, other {}}",
               {{"noun", noun(voice, session)},
                {"people", Slot{}},
                {"event", plain_text(event_title(builder, session, false))},
                {"manner", manner(voice)}}),
           {{"people",
             inlines_of(mention(builder.meeting, session.requested, voice, value_span(session.span, "requested")))}}));
}

Inlines issued(const Builder& builder) {
  const Voice& voice = builder.voice();
  auto statement = std::ranges::find(builder.meeting.documents, "joint-statement", &RelatedDocument::rel);
  if (statement == builder.meeting.documents.end()) return {};
  return generated(voice,
                   voice.catalog->text("lead", " A joint statement was issued.{manner, select, other {}}",
                                       {{"manner", manner(voice)}}),
                   value_span(statement->span, "rel"));
}

}  // namespace readout::press
