#include "wording/times.h"

#include <fmt/format.h>

#include <algorithm>

#include "meeting/seat.h"
#include "wording/moments.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout {
namespace {

std::string number_in_words(int number, const Voice& voice) {
  return voice.catalog->text("duration",
                             "{number, plural, =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 "
                             "{eight} =9 {nine} =10 {ten} "
                             "=11 {eleven} =12 {twelve} =15 {fifteen} =20 {twenty} =25 {twenty-five} =30 {thirty} =35 "
                             "{thirty-five} =40 {forty} "
                             "=45 {forty-five} =50 {fifty} =55 {fifty-five} other {#}}",
                             {{"number", std::int64_t{number}}});
}

std::string length_text(int minutes, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  const bool in_hours = minutes >= 60 && voice.wording->chooses("long-duration", "hours");
  const int rest = in_hours ? minutes % 60 : minutes;
  arguments.insert(arguments.end(), {{"hours", std::int64_t{minutes / 60}},
                                     {"hours_word", number_in_words(minutes / 60, voice)},
                                     {"minutes", std::int64_t{rest}},
                                     {"minutes_word", number_in_words(rest, voice)}});
  if (!in_hours)
    return voice.catalog->text(
        "duration",
        "{numbers, select, words {{minutes_word}} other {{minutes}}} {minutes, plural, one {minute} other {minutes}}"
        "{duration_suffix, select, other {}}",
        arguments);
  return voice.catalog->text(
      "duration",
      "{numbers, select, figures {{hours}} words {{hours_word}} other {{hours, plural, =1 {one} other {#}}}} "
      "{hours, plural, one {hour} other {hours}}{minutes, plural, =0 {} other { and "
      "{numbers, select, words {{minutes_word}} other {{minutes}}} {minutes, plural, one {minute} other {minutes}}}}",
      arguments);
}

std::string duration_text(int minutes, DurationIs precision, const Voice& voice) {
  constexpr const char* kPrecisions[] = {"approximate", "exact", "brief"};
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("precision", std::string(kPrecisions[static_cast<std::size_t>(precision)]));
  arguments.emplace_back("length", length_text(minutes, voice));
  return voice.catalog->text(
      "duration",
      "{precision, select, brief {a short time} "
      "approximate {{approximately, select, about {about} around {around} other {approximately}} {length}} "
      "other {{length}}}",
      arguments);
}

/// One of the two clocks, and how it is shown.
struct Clock {
  View view;
  Shown shown = Shown::clock;
  bool home = false;
};

/// Whether both offsets are known, so that the home clock can be compared with the local one.
bool is_known(const Session& session) {
  return session.start.has_clock && session.start_instant && session.start_offset && session.home_offset &&
         !session.clock_unstated;
}

Clock local_clock(const Session& session) {
  auto moment = [&](const WrittenTime& time, std::optional<int> offset) {
    return Moment{time.wall, time.date_span, time.clock_span, is_known(session) ? offset : std::nullopt};
  };
  Clock clock{{moment(session.start, session.start_offset), {}}, session.shown, false};
  if (session.end) clock.view.end = moment(*session.end, session.end_offset);
  return clock;
}

/// The home clock; absent if it shows the same time, is not printed or is unknown. It is computed from the whole of the
/// written time.
std::optional<Clock> home_clock(const Session& session) {
  if (!is_known(session) || session.home_shown == Shown::none) return std::nullopt;
  auto moment = [](InstantMinute instant, int offset, const WrittenTime& from) {
    return Moment{to_civil(instant, offset), from.span, from.span, offset};
  };
  Clock clock{{moment(*session.start_instant, *session.home_offset, session.start), {}}, session.home_shown, true};
  if (session.end && session.end_instant && session.home_end_offset)
    clock.view.end = moment(*session.end_instant, *session.home_end_offset, *session.end);
  const bool same_end = !clock.view.end || clock.view.end->at == session.end->wall;
  if (clock.view.start.at == session.start.wall && same_end) return std::nullopt;
  return clock;
}

/// The clock of the sentence, and the clock in its bracket.
struct Clocks {
  Clock first;
  std::optional<Clock> second;
};

Clocks shown_clocks(const Session& session, const Voice& voice) {
  Clocks clocks{local_clock(session), home_clock(session)};
  if (!clocks.second) return clocks;
  const std::string_view chosen = voice.wording->value("clocks");
  if (chosen == "home-first" || chosen == "home-only" || session.shown == Shown::none)
    std::swap(clocks.first, *clocks.second);
  if (chosen == "home-only" || chosen == "local-only" || session.shown == Shown::none) clocks.second.reset();
  return clocks;
}

bool shows_clock(const Session& session, const Clock& clock) {
  return session.start.has_clock && clock.shown == Shown::clock;
}

/// A day without its clock: `March 14`, or `the morning of March 14`.
Phrase day_text(const Session& session, const Clock& clock, const Phrase& date, const Voice& voice) {
  if (!session.start.has_clock) return part_words(session.part, date, voice, value_span(session.span, "part"));
  if (clock.shown != Shown::part_of_day) return date;
  const int hour = clock.view.start.at.hour;
  const PartOfDay part = hour < 12 ? PartOfDay::morning : hour < 17 ? PartOfDay::afternoon : PartOfDay::evening;
  return part_words(part, date, voice, clock.view.start.clock);
}

Phrase home_label(const Session& session, const Meeting& meeting, const Voice& voice) {
  return one_part(home_clock_label(meeting, session.home_offset.value_or(0), voice), voice.lang, meeting.home_span);
}

/// The name of the city of a place; empty if the language has no name for it.
Phrase city_name(const RegisterEntry* place, const Voice& voice, Span fact) {
  const RegisterEntry* city =
      place && !place->city.empty() ? voice.registers->find(EntryKind::place, place->city) : place;
  const Form* form = city ? city->form(voice.lang, "short") : nullptr;
  return form ? one_part(form->text.text, voice.lang, fact) : Phrase{};
}

Phrase local_label(const Session& session, const Meeting& meeting, const Voice& voice) {
  const PlaceRef* seat = seat_of_clock(session, meeting, *voice.registers);
  const RegisterEntry* place = seat ? voice.registers->find(EntryKind::place, seat->key) : nullptr;
  const std::string country = place ? place->country : std::string();
  const Span fact = seat ? value_span(seat->span, "key") : Span{};
  const Phrase city = city_name(place, voice, fact), compound = party(country, "compound", voice, fact),
               brief = party(country, "short", voice, fact);
  const PhraseSlots slots{{"city", &city}, {"compound", &compound}, {"short", &brief}};
  return fill(voice,
              voice.catalog->format(
                  "home-time",
                  "{local_label, select, none {} place {{placed, select, yes {{compound} time} other {local time}}} "
                  "city {{located, select, yes {{city} time} other {local time}}} "
                  "other {local time}}{short, select, other {}}",
                  pattern_arguments(voice, slots,
                                    {{"placed", yes_or_no(!brief.empty())}, {"located", yes_or_no(!city.empty())}})),
              slots, session.zone_span);
}

Phrase clock_label(const Clock& clock, const Session& session, const Meeting& meeting, const Voice& voice) {
  return clock.home ? home_label(session, meeting, voice) : local_label(session, meeting, voice);
}

/// The first clock's name; empty if there is one clock only, for all participants.
Phrase first_label(const Clocks& clocks, const Session& session, const Meeting& meeting, const Voice& voice) {
  if (clocks.second) return clock_label(clocks.first, session, meeting, voice);
  const bool abroad = is_known(session) && session.start_offset != session.home_offset;
  if (!shows_clock(session, clocks.first))
    return clocks.first.home ? clock_label(clocks.first, session, meeting, voice) : Phrase{};
  if (abroad) return clock_label(clocks.first, session, meeting, voice);
  const bool at_home =
      is_known(session) && same_zone(session.zone, meeting.home) && voice.wording->chooses("label-at-home", "yes");
  return at_home ? home_label(session, meeting, voice) : Phrase{};
}

/// The date of the second clock in the bracket; empty if it is omitted. `dated`: whether the sentence has the date of
/// the first clock.
Phrase second_date(const Moment& second, const CivilDate& first, bool dated, const Voice& voice) {
  const CivilDate& date = second.at.date;
  if (date == first && !dated) return {};
  const bool other_year = date.year != first.year && voice.wording->chooses("lead-year", "shown");
  MessageArguments values = switches(voice);
  values.insert(values.end(), {{"date", other_year ? full_date_words(date, voice) : date_words(date, nullptr, voice)},
                               {"day", other_year ? full_date_words(date, voice) : date_words(date, &first, voice)}});
  std::string text =
      date != first
          ? voice.catalog->text("home-time", "{date}{other_date, select, other {}}{day, select, other {}}", values)
          : voice.catalog->text(
                "home-time",
                "{same_date, select, none {} same_day {the same day} other {{date}}}{day, select, other {}}", values);
  return date_phrase(std::move(text), date, voice, second.date);
}

/// The second clock with its name; empty if it adds no information.
Phrase second_text(const Clocks& clocks, const Session& session, bool dated, const Meeting& meeting,
                   const Voice& voice) {
  if (!clocks.second) return {};
  const Clock& second = *clocks.second;
  const Moment& start = second.view.start;
  const CivilDate& first = clocks.first.view.start.at.date;
  Phrase moment;
  if (shows_clock(session, second))
    moment = clocks_words(second.view, session.start_is, second_date(start, first, dated, voice), voice);
  else if (second.shown == Shown::part_of_day || start.at.date != first)
    moment = day_text(session, second,
                      date_phrase(date_words(start.at.date, &first, voice), start.at.date, voice, start.date), voice);
  if (moment.empty()) return {};
  const Phrase label = clock_label(second, session, meeting, voice);
  const PhraseSlots slots{{"moment", &moment}, {"label", &label}};
  return fill(
      voice,
      voice.catalog->format("home-time",
                            "{moment}{whose, select, local { } other {{home_comma, select, yes {, } no { } "
                            "other {{home_label, select, jst { } other {, }}}}}}{label}",
                            pattern_arguments(voice, slots, {{"whose", std::string(second.home ? "home" : "local")}})),
      slots);
}

/// The words for a home clock that shows the same time as the clock abroad, if the style asks for them.
Phrase same_offset_text(const Session& session, const Meeting& meeting, const Voice& voice) {
  const bool same =
      is_known(session) && session.start_offset == session.home_offset && !same_zone(session.zone, meeting.home);
  if (!same || session.home_shown != Shown::clock || session.shown != Shown::clock) return {};
  MessageArguments values = switches(voice);
  values.emplace_back("zone", keyword(canonical_zone(meeting.home)));
  return one_part(
      voice.catalog->text("home-time",
                          "{zone, select, Asia_Tokyo {{same_offset, select, same_time { (same as Japan time)} "
                          "no_difference { (no time difference with Japan)} other {}}} other {}}",
                          values),
      voice.lang, session.zone_span);
}

/// The bracket after the first clock: its name, the second clock, or both.
Phrase bracket_text(const Phrase& label, const Phrase& second, const Voice& voice) {
  const PhraseSlots slots{{"label", &label}, {"second", &second}};
  return fill(
      voice,
      voice.catalog->format(
          "session-time",
          "{both, select, yes {{labelled, select, yes {{bracket_shape, select, comma { ({label}, {second})} outside { "
          "{label} ({second})} "
          "two { ({label}) ({second})} other { ({label}; {second})}}} other { ({second})}}} "
          "other {{labelled, select, yes {{bracket_shape, select, outside { {label}} other { ({label})}}} other {}}}}",
          pattern_arguments(voice, slots,
                            {{"labelled", yes_or_no(!label.empty())}, {"both", yes_or_no(!second.empty())}})),
      slots);
}

/// The duration; empty if it is unknown or if a range shows it.
Phrase lasting_text(const Session& session, const Clocks& clocks, const Voice& voice) {
  const bool range = session.end && shows_clock(session, clocks.first);
  const bool lasting = !range && (session.duration_minutes || session.duration_is == DurationIs::brief);
  if (!lasting) return {};
  const Span fact = value_span(session.span, session.duration_minutes ? "duration" : "duration-is");
  return duration(session.duration_minutes.value_or(0), session.duration_is, voice, fact);
}

/// A clock with the word before it, such as `commencing at`.
Phrase start_text(const Session& session, const Phrase& clock, const Voice& voice) {
  const PhraseSlots slots{{"clock", &clock}};
  return fill(
      voice,
      voice.catalog->format(
          "session-time",
          "{extent, select, range {from } other {{start_word, select, from {from } commencing_from {commencing from } "
          "bare {{precision, select, after {} before {} other {at }}} "
          "other {{start_word, select, beginning {beginning } starting {starting } other {commencing }}"
          "{precision, select, after {} before {} other {at }}}}}}{clock}",
          pattern_arguments(voice, slots,
                            {{"extent", std::string(session.end ? "range" : "start")},
                             {"precision", precision_word(session.start_is)}})),
      slots);
}

/// The parts of the sentence about the time of a session.
struct TimeWords {
  Phrase label, bracket, lasting, date;
  bool dated = true;  ///< whether the date is printed
};

MessageArguments flags(const TimeWords& words, const Session& session) {
  return {{"dated", yes_or_no(words.dated)},
          {"labelled", yes_or_no(!words.label.empty())},
          {"bracketed", yes_or_no(!words.bracket.empty())},
          {"lasting", yes_or_no(!words.lasting.empty())},
          {"extent", std::string(session.end ? "range" : "start")}};
}

Phrase day_sentence(const Session& session, const Clock& first, const TimeWords& words, const Voice& voice) {
  const Phrase day = day_text(session, first, words.date, voice);
  const PhraseSlots slots{
      {"date", &day}, {"label", &words.label}, {"bracket", &words.bracket}, {"duration", &words.lasting}};
  return fill(
      voice,
      voice.catalog->format("session-time",
                            "{dated, select, yes {on {date}} other {on the same day}}{bracket}"
                            "{duration_at, select, last {} other {{lasting, select, yes { for {duration}} other "
                            "{}}}}{label, select, other {}}{bracket_shape, select, other {}}",
                            pattern_arguments(voice, slots, flags(words, session))),
      slots);
}

Phrase clock_sentence(const Session& session, const Clock& first, const TimeWords& words, bool today,
                      const Voice& voice) {
  const Phrase clock = clocks_words(first.view, session.start_is, {}, voice);
  const Phrase start = start_text(session, clock, voice);
  const PhraseSlots slots{{"date", &words.date},        {"label", &words.label}, {"bracket", &words.bracket},
                          {"duration", &words.lasting}, {"clock", &clock},       {"start", &start}};
  MessageArguments values = flags(words, session);
  values.emplace_back("today", yes_or_no(today));
  return fill(
      voice,
      voice.catalog->format(
          "session-time",
          "{dated, select, yes {{today, select, yes {today, } other {on }}{date}{date_comma, select, no {} other {,}} "
          "} "
          "other {}}"
          "{duration_at, select, before {{lasting, select, yes {for {duration} } other {}}} other {}}"
          "{start}{bracket_at, select, duration {} other {{bracket}}}"
          "{duration_at, select, before {} last {} other {{lasting, select, yes {{duration_comma, select, yes {,} "
          "no {} other {{bracket_at, select, duration {} other {{bracketed, select, yes {,} other {}}}}}} for "
          "{duration}} "
          "other {}}}}"
          "{bracket_at, select, duration {{bracket}} other {}}"
          "{clock, select, other {}}{label, select, other {}}{labelled, select, other {}}{local_label_at, select, "
          "other "
          "{}}{bracket_shape, select, other {}}{extent, select, other {}}",
          pattern_arguments(voice, slots, values)),
      slots);
}

Phrase session_text(const Session& session, bool dated, const Meeting& meeting, const Voice& voice) {
  const Clocks clocks = shown_clocks(session, voice);
  const Clock& first = clocks.first;
  const CivilDate& day = first.view.start.at.date;
  const Phrase second = second_text(clocks, session, dated, meeting, voice);
  const bool labelled = !second.empty() || shows_clock(session, first) || first.home;
  TimeWords words;
  if (labelled) words.label = first_label(clocks, session, meeting, voice);
  words.bracket = bracket_text(words.label, second, voice);
  words.bracket.add(same_offset_text(session, meeting, voice));
  words.lasting = lasting_text(session, clocks, voice);
  words.date = date_phrase(lead_date_words(day, meeting.published, voice), day, voice, first.view.start.date);
  words.dated = dated;
  if (!shows_clock(session, first)) return day_sentence(session, first, words, voice);
  const bool today = day == meeting.published && voice.wording->chooses("lead-date", "today");
  return clock_sentence(session, first, words, today, voice);
}

CivilDate first_date(const Session& session, const Voice& voice) {
  return shown_clocks(session, voice).first.view.start.at.date;
}

}  // namespace

std::string home_clock_label(const Meeting& meeting, int offset, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("zone", keyword(canonical_zone(meeting.home)));
  arguments.emplace_back("offset", offset_text(offset));
  return voice.catalog->text(
      "home-time",
      "{zone, select, Asia_Tokyo {{home_label, select, jst {JST} capitals {Japan Time} other {Japan time}}} "
      "other {UTC{offset}}}",
      arguments);
}

Phrase month_day(const CivilDate& date, const Voice& voice, Span fact) {
  return date_phrase(date_words(date, nullptr, voice), date, voice, fact);
}

Phrase full_date(const CivilDate& date, const Voice& voice, Span fact) {
  return date_phrase(full_date_words(date, voice), date, voice, fact);
}

Phrase prose_date(const CivilDate& date, const Meeting& meeting, const Voice& voice, Span fact) {
  return date.year == meeting.published.year ? month_day(date, voice, fact) : full_date(date, voice, fact);
}

Phrase clock(int hour, int minute, const Voice& voice, Span fact) {
  return one_part(clock_words(hour, minute, nullptr, voice), voice.lang, fact)
      .naming(fmt::format("{:02}:{:02}", hour, minute));
}

Phrase duration(int minutes, DurationIs precision, const Voice& voice, Span fact) {
  return one_part(duration_text(minutes, precision, voice), voice.lang, fact);
}

Phrase session_time(const Session& session, const Session* before, const Meeting& meeting, const Voice& voice) {
  const bool dated = !before || first_date(*before, voice) != first_date(session, voice);
  return session_text(session, dated, meeting, voice).joined(session.span);
}

Phrase session_duration(const Session& session, const Voice& voice) {
  return lasting_text(session, shown_clocks(session, voice), voice);
}

}  // namespace readout
