// Banner, heading, date line and figures.
#include <set>

#include "press/composer.h"
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
  const RegisterEntry* credit = voice.registers->find(EntryKind::organization, photo.credit);
  const Form* form = credit ? credit->form(voice.lang, "") : nullptr;
  if (form) {
    Inlines line = fill(voice, voice.catalog->format("photo", "Photo: {source}", {{"source", Slot{}}}),
                        {{"source", generated(voice, form->text.text, value_span(photo.span, "credit"))}});
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
       {"parties", static_cast<std::int64_t>(composer.meeting.delegations.size())}});
  return generated(voice, text, session.span);
}

Inlines heading(Composer& composer) {
  if (composer.meeting.title) return unit_inlines(composer, composer.meeting.title->id);
  const Voice& voice = composer.voice();
  // A form is named once, however many sessions had it; the level is that of the first.
  std::set<std::string> named;
  Inlines events;
  for (const Session& session : composer.meeting.sessions) {
    if (!named.insert(form_word(session)).second) continue;
    Inlines event = event_title(composer, session, events.empty());
    if (events.empty()) events = std::move(event);
    else
      events = fill(voice, voice.catalog->format("heading", "{first} and {second}", {{"first", Slot{}}, {"second", Slot{}}}),
                    {{"first", std::move(events)}, {"second", std::move(event)}});
  }
  return fill(voice, voice.catalog->format("heading", "{parties} {event}", {{"parties", Slot{}}, {"event", Slot{}}}),
              {{"parties", inlines_of(compound(composer.meeting, voice))}, {"event", std::move(events)}});
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
