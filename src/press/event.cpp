// The event of a session in words, for headings and for sentences: level, form and series.
#include "press/event.h"

#include <algorithm>

#include "base/ascii.h"
#include "press/people.h"
#include "wording/names.h"
#include "wording/switches.h"
#include "wording/times.h"

namespace readout::press {
namespace {

std::string level_word(Level level) {
  switch (level) {
    case Level::leaders: return "leaders";
    case Level::foreign_ministers: return "foreign_ministers";
    case Level::two_plus_two: return "two_plus_two";
    case Level::computed:
    case Level::other: break;
  }
  return "other";
}

std::int64_t party_count(const Builder& builder, const Session& session) {
  return static_cast<std::int64_t>(sides_of(builder.meeting, session, builder.voice()).parties);
}

/// The name of a session's series, or of the meeting of its parties, with its count and its parties.
Inlines series_name(const Builder& builder, const Session& session, bool in_heading) {
  const Voice& voice = builder.voice();
  Span fact = value_span(session.span, "series");
  const RegisterEntry* entry = voice.registers->find(EntryKind::series, session.series);
  const bool of_parties = session.series.empty();
  MessageArguments arguments{{"nth", std::int64_t{session.nth.value_or(0)}},
                             {"named", yes_or_no(of_parties || (entry && entry->names_parties))},
                             {"parties", Slot{}},
                             {"series", Slot{}}};
  std::vector<MessagePiece> pieces =
      in_heading ? voice.catalog->format("heading",
                                         "{nth, plural, =0 {} =1 {First } =2 {Second } =3 {Third } =4 {Fourth } =5 "
                                         "{Fifth } =6 {Sixth } =7 {Seventh } "
                                         "=8 {Eighth } =9 {Ninth } =10 {Tenth } other {{nth, selectordinal, one {#st} "
                                         "two {#nd} few {#rd} other {#th}} }}"
                                         "{named, select, yes {{parties} } other {}}{series}",
                                         arguments)
                 : voice.catalog->format("event",
                                         "the {nth, plural, =0 {} =1 {first } =2 {second } =3 {third } =4 {fourth } =5 "
                                         "{fifth } =6 {sixth } =7 {seventh } "
                                         "=8 {eighth } =9 {ninth } =10 {tenth } other {{nth, selectordinal, one {#st} "
                                         "two {#nd} few {#rd} other {#th}} }}"
                                         "{named, select, yes {{parties} } other {}}{series}",
                                         arguments);
  return fill(voice, pieces,
              {{"parties", inlines_of(compound(builder.meeting, voice))},
               {"series", of_parties ? event_title(builder, session, true)
                                     : register_words(builder, EntryKind::series, session.series, fact)}});
}

/// The name of a meeting with the article that the style chooses, which may depend on the first letter.
Inlines with_article(const Voice& voice, Inlines name) {
  const std::string text = plain_text(name);
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(),
                   {{"initial", std::string(text, 0, !text.empty() && is_letter(text.front()))}, {"name", Slot{}}});
  return fill(
      voice,
      voice.catalog->format(
          "event",
          "{event_article, select, a {{initial, select, A {an} E {an} I {an} O {an} other {a}}} other {the}} {name}",
          arguments),
      {{"name", std::move(name)}});
}

Inlines with_mode(const Voice& voice, Inlines event, Mode mode) {
  if (mode == Mode::in_person) return event;
  return fill(voice,
              voice.catalog->format(
                  "event", "{event}{mode, select, telephone { by telephone} other { by video conference}}",
                  {{"event", Slot{}}, {"mode", std::string(mode == Mode::telephone ? "telephone" : "video")}}),
              {{"event", std::move(event)}});
}

/// Whether the sentence about the session says that it was short: `for a short time`.
bool says_brief(const Session& session, const Voice& voice) {
  return session.duration_is == DurationIs::brief && !voice.wording->chooses("duration-at", "none");
}

/// A form with its level, for sentences.
Inlines bare_event(const Builder& builder, const Session& session, const std::string& form, Level level) {
  const Voice& voice = builder.voice();
  std::string text = voice.catalog->text(
      "event",
      "{form, select, telephone {{level, select, leaders {a summit telephone talk} foreign_ministers "
      "{{lead_event, select, level {a foreign ministers’ telephone talk} other {{parties, plural, =2 {a telephone "
      "talk} "
      "other {a foreign ministers’ telephone talk}}}}} "
      "other {a telephone talk}}} video {{level, select, leaders {a summit video conference} "
      "foreign_ministers {{lead_event, select, level {a foreign ministers’ video conference} other {{parties, plural, "
      "=2 "
      "{a video conference} other {a foreign ministers’ video conference}}}}} two_plus_two {a foreign and defence "
      "ministers’ video "
      "conference (“2+2”)} "
      "other {a video conference}}} "
      "working_breakfast {a working breakfast} working_lunch {a working lunch} working_dinner {a working dinner} "
      "luncheon {a luncheon} "
      "dinner {a dinner} reception {a reception} call {a courtesy call} informal_talk {an informal talk} standing_talk "
      "{{brief, select, yes {an informal talk} other {a brief informal talk}}} "
      "other {{level, select, leaders {a summit meeting} foreign_ministers {{lead_event, select, level {a foreign "
      "ministers’ meeting} other {{parties, plural, =2 {a meeting} other {a foreign ministers’ meeting}}}}} "
      "two_plus_two {a foreign and defence ministers’ meeting (“2+2”)} other {a meeting}}}}{parties, plural, other {}}",
      {{"form", form},
       {"level", level_word(level)},
       {"lead_event", keyword(voice.wording->value("lead-event"))},
       {"brief", yes_or_no(says_brief(session, voice))},
       {"parties", party_count(builder, session)}});
  return generated(voice, text, session.span);
}

/// `a working lunch of approximately 45 minutes`.
Inlines part_words(const Builder& builder, const Session& alone, const SessionPart& part) {
  const Voice& voice = builder.voice();
  Inlines words = bare_event(builder, alone, form_word(alone), Level::other);
  if (!part.duration_minutes) return words;
  return fill(voice, voice.catalog->format("event", "{part} of {duration}", {{"part", Slot{}}, {"duration", Slot{}}}),
              {{"part", std::move(words)},
               {"duration", inlines_of(duration(*part.duration_minutes, part.duration_is, voice, part.span))}});
}

/// An event with the parts of the session in a bracket.
Inlines with_parts(const Builder& builder, const Session& session, Inlines event) {
  if (session.parts.empty()) return event;
  const Voice& voice = builder.voice();
  std::vector<Inlines> parts;
  const std::vector<Session> alone = parts_as_sessions(session);
  for (std::size_t i = 0; i < alone.size(); ++i) parts.push_back(part_words(builder, alone[i], session.parts[i]));
  return fill(voice,
              voice.catalog->format("event", "{event} (including {parts})", {{"event", Slot{}}, {"parts", Slot{}}}),
              {{"event", std::move(event)}, {"parts", listed(voice, std::move(parts))}});
}

}  // namespace

std::vector<Session> parts_as_sessions(const Session& session) {
  Session alone = session;
  alone.parts.clear();
  std::vector<Session> out(session.parts.size(), alone);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].form = session.parts[i].form;
    out[i].span = session.parts[i].span;
  }
  return out;
}

std::string form_word(const Session& session) {
  if (session.form == MeetingForm::meeting && session.mode == Mode::telephone) return "telephone";
  if (session.form == MeetingForm::meeting && session.mode == Mode::video) return "video";
  constexpr const char* kWords[] = {"meeting", "working_breakfast", "working_lunch", "working_dinner", "luncheon",
                                    "dinner",  "reception",         "call",          "informal_talk",  "standing_talk"};
  return kWords[static_cast<std::size_t>(session.form)];
}

bool is_meal(const Session& session) {
  return session.form >= MeetingForm::working_breakfast && session.form <= MeetingForm::dinner;
}

bool is_hosted(const Session& session) { return is_meal(session) || session.form == MeetingForm::reception; }

Level session_level(const Builder& builder, const Session& session) {
  if (session.level != Level::computed) return session.level;
  Side all;
  for (const Delegation& delegation : builder.meeting.delegations)
    all.add(side_of(delegation, session, PersonRole::principal));
  return all.groups.empty() ? level_of(all.people) : Level::other;
}

bool has_name(const Builder& builder, const Session& session) {
  return session.form != MeetingForm::courtesy_call &&
         (!session.series.empty() || session_level(builder, session) != Level::other);
}

Inlines event_title(const Builder& builder, const Session& session, bool with_level) {
  const Voice& voice = builder.voice();
  std::string text =
      voice.catalog->text("heading",
                          "{level, select, leaders {Summit } foreign_ministers {Foreign Ministers’ } two_plus_two "
                          "{Foreign and Defence Ministers’ } other {}}"
                          "{form, select, telephone {Telephone Talk} video {Video Conference} call {Courtesy Call} "
                          "working_breakfast {Working Breakfast} "
                          "working_lunch {Working Lunch} working_dinner {Working Dinner} luncheon {Luncheon} dinner "
                          "{Dinner} reception {Reception} "
                          "informal_talk {Informal Talk} standing_talk {Brief Informal Talk} other {Meeting}}"
                          "{level, select, two_plus_two { (“2+2”)} other {}}{parties, plural, other {}}",
                          {{"level", with_level ? level_word(session_level(builder, session)) : "other"},
                           {"form", form_word(session)},
                           {"parties", party_count(builder, session)}});
  return generated(voice, text, session.span);
}

Inlines named_title(const Builder& builder, const Session& session) {
  const Voice& voice = builder.voice();
  Session meeting = session;
  if (is_meal(session)) meeting.form = MeetingForm::meeting;
  Inlines event =
      session.series.empty() && !session.nth
          ? fill(voice, voice.catalog->format("heading", "{parties} {event}", {{"parties", Slot{}}, {"event", Slot{}}}),
                 {{"parties", inlines_of(compound(builder.meeting, voice))},
                  {"event", event_title(builder, meeting, true)}})
          : series_name(builder, meeting, true);
  if (!is_meal(session)) return event;
  return fill(voice, voice.catalog->format("heading", "{event} ({form})", {{"event", Slot{}}, {"form", Slot{}}}),
              {{"event", std::move(event)}, {"form", event_title(builder, session, false)}});
}

Inlines event_words(const Builder& builder, const Session& session, bool first) {
  const Voice& voice = builder.voice();
  Level level = session_level(builder, session);
  std::string form = form_word(session);
  const bool named = first && has_name(builder, session);
  if (named && session.series.empty() && !session.nth && voice.wording->chooses("lead-parties", "yes"))
    return with_parts(builder, session, with_article(voice, named_title(builder, session)));
  const bool over_meal = named && is_meal(session);
  const bool has_series = !session.series.empty() || (first && session.nth);
  Inlines event = has_series ? with_mode(voice, series_name(builder, session, false), session.mode)
                             : bare_event(builder, session, over_meal ? "meeting" : form, level);
  if (over_meal)
    event = fill(voice, voice.catalog->format("event", "{event} over {meal}", {{"event", Slot{}}, {"meal", Slot{}}}),
                 {{"event", std::move(event)}, {"meal", bare_event(builder, session, form, Level::other)}});
  return with_parts(builder, session, std::move(event));
}

}  // namespace readout::press
