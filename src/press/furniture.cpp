// Banner, date line and figures.
#include "press/composer.h"
#include "press/people.h"
#include "wording/names.h"
#include "wording/times.h"

namespace readout::press {
namespace {

Slots moment(const Voice& voice, const CivilMinute& at, Span fact) {
  return {{"clock", inlines_of(clock(at.hour, at.minute, voice, fact))},
          {"date", inlines_of(full_date(at.date, voice, fact))}};
}

/// On the home clock, and on the clock of the file too where that is another one. An unknown home zone leaves the
/// latter alone.
Inlines embargo(const Meeting& meeting, const Voice& voice) {
  const WrittenTime& until = *meeting.embargo_until;
  std::string offset = offset_text(until.offset_minutes.value_or(0));
  if (!meeting.embargo_home)
    return fill(voice,
                voice.catalog->format("banner", "Embargoed until {clock} on {date} (UTC{offset})",
                                      {{"clock", Slot{}}, {"date", Slot{}}, {"offset", offset}}),
                moment(voice, until.wall, until.span));
  Slots slots = moment(voice, *meeting.embargo_home, until.span);
  std::string label = home_clock_label(meeting, *meeting.embargo_home_offset, voice);
  if (meeting.embargo_home_offset == until.offset_minutes)
    return fill(voice,
                voice.catalog->format("banner", "Embargoed until {clock} on {date} ({label})",
                                      {{"clock", Slot{}}, {"date", Slot{}}, {"label", label}}),
                std::move(slots));
  slots.emplace_back("other_clock", inlines_of(clock(until.wall.hour, until.wall.minute, voice, until.span)));
  slots.emplace_back("other_date", inlines_of(month_day(until.wall.date, voice, until.span)));
  return fill(voice,
              voice.catalog->format(
                  "banner", "Embargoed until {clock} on {date} ({label}; {other_clock} on {other_date}, UTC{offset})",
                  {{"clock", Slot{}},
                   {"date", Slot{}},
                   {"label", label},
                   {"other_clock", Slot{}},
                   {"other_date", Slot{}},
                   {"offset", offset}}),
              std::move(slots));
}

/// Its own words, else those whom it shows, by name: a collective would not say who stands where.
Inlines caption(Composer& composer, const Photo& photo) {
  if (photo.caption) return unit_inlines(composer, photo.caption->id);
  std::vector<Inlines> people;
  for (const std::string& id : photo.who)
    people.push_back(
        inlines_of(mention(composer.meeting, {id}, people.empty(), composer.voice(), value_span(photo.span, "who"))));
  return listed(composer.voice(), std::move(people));
}

Figure figure(Composer& composer, const Photo& photo) {
  const Voice& voice = composer.voice();
  Figure figure{photo.src, photo.src_span, {}, {}};
  if (photo.alternative) figure.alternative = unit_inlines(composer, photo.alternative->id);
  if (Inlines words = caption(composer, photo); !words.empty())
    figure.caption.push_back({0, photo.caption ? photo.caption->id : "caption." + photo.id,
                              Paragraph{ParagraphRole::caption, std::move(words)}});
  const Span fact = value_span(photo.span, "credit");
  if (register_words(composer, EntryKind::organization, photo.credit, fact).empty()) return figure;
  // Bodies are credited as they sign, without article: the form that stands in compounds.
  Inlines line = fill(voice, voice.catalog->format("photo", "Photo: {source}", {{"source", Slot{}}}),
                      {{"source", inlines_of(party(photo.credit, "compound", voice, fact))}});
  figure.caption.push_back({0, "credit." + photo.id, Paragraph{ParagraphRole::credit, std::move(line)}});
  return figure;
}

}  // namespace

void add_banner(Composer& composer, Blocks& blocks) {
  const Voice& voice = composer.voice();
  const Meeting& meeting = composer.meeting;
  auto add = [&](const char* key, Inlines words) {
    blocks.push_back({0, key, Paragraph{ParagraphRole::banner, std::move(words)}});
  };
  if (is_draft(composer))
    add("banner.draft", generated(voice, voice.catalog->text("banner", "Draft: not for publication"),
                                  value_span(meeting.span, "status")));
  if (meeting.status == Status::embargoed && meeting.embargo_until) add("banner.embargo", embargo(meeting, voice));
}

void add_date(Composer& composer, Blocks& blocks) {
  const Voice& voice = composer.voice();
  const Meeting& meeting = composer.meeting;
  Inlines date = inlines_of(full_date(meeting.published, voice, value_span(meeting.span, "published")));
  if (meeting.status == Status::corrected && meeting.revised)
    date =
        fill(voice,
             voice.catalog->format("date", "{date} (corrected on {revised})", {{"date", Slot{}}, {"revised", Slot{}}}),
             {{"date", std::move(date)}, {"revised", inlines_of(full_date(*meeting.revised, voice))}});
  blocks.push_back({0, "date", Paragraph{ParagraphRole::date, std::move(date)}});
}

void add_figures(Composer& composer, Blocks& blocks) {
  for (const Photo& photo : composer.meeting.photos)
    blocks.push_back({0, "photo." + photo.id, figure(composer, photo)});
}

}  // namespace readout::press
