// The banner and the line with the date.
#include "press/builder.h"
#include "press/sentence.h"
#include "wording/moments.h"
#include "wording/names.h"
#include "wording/times.h"

namespace readout::press {
namespace {

Inlines named_clock(const Voice& voice, const Moment& moment) {
  return inlines_of(
      clock(moment.at.hour, moment.at.minute, voice, moment.clock).naming(iso_minute(moment.at, moment.offset)));
}

Slots moment(const Voice& voice, const Moment& moment) {
  return {{"clock", named_clock(voice, moment)}, {"date", inlines_of(full_date(moment.at.date, voice, moment.date))}};
}

/// The embargo on the home clock, and also on the clock of the file if its offset differs. If the home zone is unknown,
/// only the clock of the file is printed.
Inlines embargo(const Meeting& meeting, const Voice& voice) {
  const WrittenTime& until = *meeting.embargo_until;
  const Moment written{until.wall, until.date_span, until.clock_span, until.offset_minutes};
  std::string offset = offset_text(until.offset_minutes.value_or(0));
  if (!meeting.embargo_home)
    return fill(voice,
                voice.catalog->format("banner", "Embargoed until {clock} on {date} (UTC{offset})",
                                      {{"clock", Slot{}}, {"date", Slot{}}, {"offset", offset}}),
                moment(voice, written));
  Slots slots = moment(voice, {*meeting.embargo_home, until.span, until.span, meeting.embargo_home_offset});
  std::string label = home_clock_label(meeting, *meeting.embargo_home_offset, voice);
  if (meeting.embargo_home_offset == until.offset_minutes)
    return fill(voice,
                voice.catalog->format("banner", "Embargoed until {clock} on {date} ({label})",
                                      {{"clock", Slot{}}, {"date", Slot{}}, {"label", label}}),
                std::move(slots));
  slots.emplace_back("other_clock", named_clock(voice, written));
  slots.emplace_back("other_date", inlines_of(month_day(until.wall.date, voice, until.date_span)));
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

}  // namespace

void add_banner(Builder& builder, Blocks& blocks) {
  const Voice& voice = builder.voice();
  const Meeting& meeting = builder.meeting;
  auto add = [&](const char* key, Inlines words) {
    blocks.push_back({0, key, Paragraph{ParagraphRole::banner, begin_sentence(std::move(words))}});
  };
  if (is_draft(builder))
    add("banner.draft", generated(voice, voice.catalog->text("banner", "Draft: not for publication"),
                                  value_span(meeting.span, "status")));
  if (meeting.status == Status::embargoed && meeting.embargo_until) add("banner.embargo", embargo(meeting, voice));
}

void add_date(Builder& builder, Blocks& blocks) {
  const Voice& voice = builder.voice();
  const Meeting& meeting = builder.meeting;
  Inlines date = inlines_of(full_date(meeting.published, voice, value_span(meeting.span, "published")));
  if (meeting.status == Status::corrected && meeting.revised)
    date = fill(
        voice,
        voice.catalog->format("date", "{date} (corrected on {revised})", {{"date", Slot{}}, {"revised", Slot{}}}),
        {{"date", std::move(date)}, {"revised", inlines_of(full_date(*meeting.revised, voice, meeting.revised_span))}});
  blocks.push_back({0, "date", Paragraph{ParagraphRole::date, begin_sentence(std::move(date))}});
}

}  // namespace readout::press
