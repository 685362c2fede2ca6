// Banner, heading, date line and figures.
#include <algorithm>
#include <set>

#include "press/composer.h"
#include "press/sides.h"
#include "wording/names.h"
#include "wording/switches.h"
#include "wording/times.h"

namespace readout::press {
namespace {

Paragraph embargo(Composer& composer, const WrittenTime& until) {
  const Voice& voice = composer.voice();
  std::vector<MessagePiece> pieces = voice.catalog->format(
      "banner", "Embargoed until {clock} on {date} (UTC{offset})",
      {{"clock", Slot{}}, {"date", Slot{}}, {"offset", offset_text(until.offset_minutes.value_or(0))}});
  return {ParagraphRole::banner, fill(voice, pieces, {{"clock", inlines_of(clock(until.wall.hour, until.wall.minute, voice, until.span))},
                                                      {"date", inlines_of(full_date(until.wall.date, voice, until.span))}})};
}

Figure figure(Composer& composer, const Photo& photo) {
  const Voice& voice = composer.voice();
  Figure figure{photo.src, photo.src_span, {}, {}};
  if (photo.alternative) figure.alternative = unit_inlines(composer, photo.alternative->id);
  if (photo.caption) figure.caption.push_back({0, photo.caption->id, Paragraph{ParagraphRole::caption, unit_inlines(composer, photo.caption->id)}});
  Inlines credit = register_words(composer, EntryKind::organization, photo.credit, value_span(photo.span, "credit"));
  if (!credit.empty()) {
    Inlines line = fill(voice, voice.catalog->format("photo", "Photo: {source}", {{"source", Slot{}}}), {{"source", std::move(credit)}});
    figure.caption.push_back({0, "credit." + photo.id, Paragraph{ParagraphRole::credit, std::move(line)}});
  }
  return figure;
}

}  // namespace

std::string form_word(const Session& session) {
  if (session.form == MeetingForm::meeting && session.mode == Mode::telephone) return "telephone";
  if (session.form == MeetingForm::meeting && session.mode == Mode::video) return "video";
  constexpr const char* kWords[] = {"meeting", "working_breakfast", "working_lunch", "working_dinner", "luncheon",
                                    "dinner", "reception", "call", "informal_talk", "standing_talk"};
  return kWords[static_cast<std::size_t>(session.form)];
}

bool is_meal(const Session& session) { return session.form >= MeetingForm::working_breakfast && session.form <= MeetingForm::dinner; }

std::string level_word(const Session& session) {
  switch (session.level) {
    case Level::leaders: return "leaders";
    case Level::foreign_ministers: return "foreign_ministers";
    case Level::two_plus_two: return "two_plus_two";
    case Level::computed:
    case Level::other: break;
  }
  return "other";
}

Inlines event_title(const Composer& composer, const Session& session, bool with_level) {
  const Voice& voice = composer.voice();
  std::string text = voice.catalog->text(
      "heading",
      "{level, select, leaders {Summit } foreign_ministers {Foreign Ministers’ } two_plus_two {Foreign and Defence Ministers’ } other {}}"
      "{form, select, telephone {Telephone Talk} video {Video Conference} call {Courtesy Call} working_breakfast {Working Breakfast} "
      "working_lunch {Working Lunch} working_dinner {Working Dinner} luncheon {Luncheon} dinner {Dinner} reception {Reception} "
      "informal_talk {Informal Talk} standing_talk {Brief Talk} other {Meeting}}{parties, plural, other {}}",
      {{"level", with_level ? level_word(session) : "other"},
       {"form", form_word(session)},
       {"parties", static_cast<std::int64_t>(sides_of(composer.meeting, session, voice).parties)}});
  return generated(voice, text, session.span);
}

namespace {

/// A meal of a level is a meeting first: `Foreign Ministers’ Meeting (Working Lunch)`.
Inlines levelled_title(const Composer& composer, const Session& session) {
  const Voice& voice = composer.voice();
  if (!is_meal(session) || level_word(session) == "other") return event_title(composer, session, true);
  Session meeting = session;
  meeting.form = MeetingForm::meeting;
  return fill(voice, voice.catalog->format("heading", "{event} ({form})", {{"event", Slot{}}, {"form", Slot{}}}),
              {{"event", event_title(composer, meeting, true)}, {"form", event_title(composer, session, false)}});
}

/// The sides met as equals: their meeting is named by its parties.
Inlines heading_of_equals(const Composer& composer) {
  const Voice& voice = composer.voice();
  // A form is named once, however many sessions had it; the level is that of the first.
  std::set<std::string> named;
  Inlines events;
  for (const Session& session : composer.meeting.sessions) {
    if (!named.insert(form_word(session)).second) continue;
    if (events.empty()) events = levelled_title(composer, session);
    else
      events = fill(voice, voice.catalog->format("heading", "{first} and {second}", {{"first", Slot{}}, {"second", Slot{}}}),
                    {{"first", std::move(events)}, {"second", event_title(composer, session, false)}});
  }
  return fill(voice, voice.catalog->format("heading", "{parties} {event}", {{"parties", Slot{}}, {"event", Slot{}}}),
              {{"parties", inlines_of(compound(composer.meeting, voice))}, {"event", std::move(events)}});
}

/// Somebody as a heading names them: a group by its label, the issuer's people by title and name, others by their office.
Inlines heading_name(const Voice& voice, const Side& side, bool by_name) {
  if (!side.people.empty()) {
    const Person& person = *side.people.front();
    if (by_name || person.offices.empty()) return inlines_of(heading_mention(person, voice));
    return fill(voice, voice.catalog->format("heading", "the {office}", {{"office", Slot{}}}), {{"office", inlines_of(office(person.offices.front(), "short", voice))}});
  }
  for (const Group* group : side.groups)
    for (const LocalText& label : group->labels)
      if (label.lang == voice.lang) return generated(voice, label.text.text, label.text.span());
  return {};
}

/// Several sessions with different people opposite, on one journey.
Inlines heading_of_visit(const Composer& composer, const Visit& visit, const Side& traveller) {
  const Voice& voice = composer.voice();
  return fill(voice, voice.catalog->format("heading", "Visit to {country} by {person}", {{"country", Slot{}}, {"person", Slot{}}}),
              {{"country", inlines_of(party(visit.to, "short", voice, value_span(visit.span, "to")))}, {"person", heading_name(voice, traveller, true)}});
}

/// Sides of unequal rank: their meeting is named by their people.
Inlines heading_of_people(const Composer& composer, const Session& session, const Sides& sides) {
  const Voice& voice = composer.voice();
  bool call = session.form == MeetingForm::courtesy_call;
  const Side& on = sides.receives ? sides.subject : sides.object;
  const Side& by = sides.receives ? sides.object : sides.subject;
  std::vector<MessagePiece> pieces = voice.catalog->format(
      "heading", "{call, select, yes {Courtesy Call on {on} by {by}} other {{event} between {by} and {on}}}",
      {{"call", yes_or_no(call)}, {"on", Slot{}}, {"by", Slot{}}, {"event", Slot{}}});
  return fill(voice, pieces, {{"on", heading_name(voice, on, call)}, {"by", heading_name(voice, by, true)}, {"event", event_title(composer, session, false)}});
}

/// Whether two sessions have the same people.
bool same_people(const Composer& composer, const Session& a, const Session& b) {
  return ids_of(sides_of(composer.meeting, a, composer.voice())) == ids_of(sides_of(composer.meeting, b, composer.voice()));
}

}  // namespace

Inlines heading(Composer& composer) {
  const Meeting& meeting = composer.meeting;
  if (meeting.title) return unit_inlines(composer, meeting.title->id);
  if (meeting.sessions.empty()) return {};
  const Session& first = meeting.sessions.front();
  Sides sides = sides_of(meeting, first, composer.voice());
  auto visit = std::ranges::find_if(meeting.visits, [&](const Visit& v) { return travellers(sides.subject, v) > 0; });
  bool various = std::ranges::any_of(meeting.sessions, [&](const Session& s) { return !same_people(composer, first, s); });
  if (various && visit != meeting.visits.end()) return heading_of_visit(composer, *visit, sides.subject);
  std::vector<const Person*> people = sides.subject.people;
  people.insert(people.end(), sides.object.people.begin(), sides.object.people.end());
  bool groups = !sides.subject.groups.empty() || !sides.object.groups.empty();
  bool named_level = first.level != Level::computed && first.level != Level::other;
  bool equals = named_level || (first.level == Level::computed && !groups && level_of(people) != Level::other);
  if (sides.object.empty() || (equals && first.form != MeetingForm::courtesy_call)) return heading_of_equals(composer);
  return heading_of_people(composer, first, sides);
}

void add_banner(Composer& composer, Blocks& blocks) {
  const Voice& voice = composer.voice();
  const Meeting& meeting = composer.meeting;
  if (composer.context.draft || meeting.status == Status::draft)
    blocks.push_back({0, "banner.draft", Paragraph{ParagraphRole::banner, generated(voice, voice.catalog->text("banner", "Draft: not for publication"), value_span(meeting.span, "status"))}});
  if (meeting.status == Status::embargoed && meeting.embargo_until) blocks.push_back({0, "banner.embargo", embargo(composer, *meeting.embargo_until)});
}

void add_date(Composer& composer, Blocks& blocks) {
  const Voice& voice = composer.voice();
  const Meeting& meeting = composer.meeting;
  Inlines date = inlines_of(full_date(meeting.published, voice, value_span(meeting.span, "published")));
  if (meeting.status == Status::corrected && meeting.revised)
    date = fill(voice, voice.catalog->format("date", "{date} (corrected on {revised})", {{"date", Slot{}}, {"revised", Slot{}}}),
                {{"date", std::move(date)}, {"revised", inlines_of(full_date(*meeting.revised, voice))}});
  blocks.push_back({0, "date", Paragraph{ParagraphRole::date, std::move(date)}});
}

void add_figures(Composer& composer, Blocks& blocks) {
  for (const Photo& photo : composer.meeting.photos) blocks.push_back({0, "photo." + photo.id, figure(composer, photo)});
}

}  // namespace readout::press
