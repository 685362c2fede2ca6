#include "wording/times.h"

#include <fmt/format.h>

#include <algorithm>

#include "locale/letters.h"
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

/// One of the two clocks, and what is said of it.
struct Clock {
  View view;
  Shown shown = Shown::clock;
  bool home = false;
};

Clock local_clock(const Session& session) {
  Clock clock{{session.start.wall, {}}, session.shown, false};
  if (session.end) clock.view.end = session.end->wall;
  return clock;
}

/// Both offsets are known: the home clock is another one, or shows the same.
bool is_known(const Session& session) {
  return session.start.has_clock && session.start_instant && session.start_offset && session.home_offset &&
         !session.clock_unstated;
}

/// The home clock; nothing where it shows the same, is not to be said or cannot be known.
std::optional<Clock> home_clock(const Session& session) {
  if (!is_known(session) || session.home_shown == Shown::none) return std::nullopt;
  Clock clock{{to_civil(*session.start_instant, *session.home_offset), {}}, session.home_shown, true};
  if (session.end && session.end_instant && session.home_end_offset)
    clock.view.end = to_civil(*session.end_instant, *session.home_end_offset);
  const bool same_end = !clock.view.end || *clock.view.end == session.end->wall;
  if (clock.view.start == session.start.wall && same_end) return std::nullopt;
  return clock;
}

/// The clock that the sentence tells, and the one in its bracket.
struct Clocks {
  Clock first;
  std::optional<Clock> second;
};

Clocks clocks_of(const Session& session, const Voice& voice) {
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
std::string day_text(const Session& session, const Clock& clock, const std::string& date, const Voice& voice) {
  if (!session.start.has_clock) return part_words(session.part, date, voice);
  if (clock.shown != Shown::part_of_day) return date;
  const int hour = clock.view.start.hour;
  return part_words(hour < 12   ? PartOfDay::morning
                    : hour < 17 ? PartOfDay::afternoon
                                : PartOfDay::evening,
                    date, voice);
}

std::string home_label(const Session& session, const Meeting& meeting, const Voice& voice) {
  return home_clock_label(meeting, session.home_offset.value_or(0), voice);
}

/// What the city of a place is called; empty where the language has no name for it.
std::string city_of(const RegisterEntry* place, const Voice& voice) {
  const RegisterEntry* city =
      place && !place->city.empty() ? voice.registers->find(EntryKind::place, place->city) : place;
  const Form* form = city ? city->form(voice.lang, "short") : nullptr;
  return form ? form->text.text : std::string();
}

std::string local_label(const Session& session, const Meeting& meeting, const Voice& voice) {
  const PlaceRef* seat = seat_of_clock(session, meeting, *voice.registers);
  const RegisterEntry* place = seat ? voice.registers->find(EntryKind::place, seat->key) : nullptr;
  const std::string country = place ? place->country : std::string(), city = city_of(place, voice);
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(), {{"placed", yes_or_no(!party(country, "short", voice).empty())},
                                     {"located", yes_or_no(!city.empty())},
                                     {"city", city},
                                     {"compound", party(country, "compound", voice).text()},
                                     {"short", party(country, "short", voice).text()}});
  return voice.catalog->text(
      "home-time",
      "{local_label, select, none {} place {{placed, select, yes {{compound} time} other {local time}}} "
      "city {{located, select, yes {{city} time} other {local time}}} "
      "other {local time}}{short, select, other {}}",
      arguments);
}

std::string label_of(const Clock& clock, const Session& session, const Meeting& meeting, const Voice& voice) {
  return clock.home ? home_label(session, meeting, voice) : local_label(session, meeting, voice);
}

/// The first clock's name; empty where there is one clock only, for all concerned.
std::string first_label(const Clocks& clocks, const Session& session, const Meeting& meeting, const Voice& voice) {
  if (clocks.second) return label_of(clocks.first, session, meeting, voice);
  const bool abroad = is_known(session) && session.start_offset != session.home_offset;
  if (!shows_clock(session, clocks.first))
    return clocks.first.home ? label_of(clocks.first, session, meeting, voice) : std::string();
  if (abroad) return label_of(clocks.first, session, meeting, voice);
  const bool at_home =
      is_known(session) && session.zone == meeting.home && voice.wording->chooses("label-at-home", "yes");
  return at_home ? home_label(session, meeting, voice) : std::string();
}

/// What the bracket says of its date; empty for nothing. `dated`: whether the first clock's date was just said.
std::string second_date(const Clock& second, const CivilDate& first, bool dated, const Voice& voice) {
  const CivilDate& date = second.view.start.date;
  if (date == first && !dated) return {};
  const bool other_year = date.year != first.year && voice.wording->chooses("lead-year", "shown");
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(),
                   {{"date", other_year ? full_date_words(date, voice) : date_words(date, nullptr, voice)},
                    {"day", other_year ? full_date_words(date, voice) : date_words(date, &first, voice)}});
  if (date != first)
    return voice.catalog->text("home-time", "{date}{other_date, select, other {}}{day, select, other {}}", arguments);
  return voice.catalog->text(
      "home-time", "{same_date, select, none {} same_day {the same day} other {{date}}}{day, select, other {}}",
      arguments);
}

/// The second clock with its name; empty where it adds nothing.
std::string second_text(const Clocks& clocks, const Session& session, bool dated, const Meeting& meeting,
                        const Voice& voice) {
  if (!clocks.second) return {};
  const Clock& second = *clocks.second;
  const CivilDate& first = clocks.first.view.start.date;
  std::string moment;
  if (shows_clock(session, second))
    moment = clocks_words(second.view, session.start_is, second_date(second, first, dated, voice), voice);
  else if (second.shown == Shown::part_of_day || second.view.start.date != first)
    moment = day_text(session, second, date_words(second.view.start.date, &first, voice), voice);
  if (moment.empty()) return {};
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(), {{"moment", moment},
                                     {"label", label_of(second, session, meeting, voice)},
                                     {"whose", std::string(second.home ? "home" : "local")}});
  return voice.catalog->text("home-time",
                             "{moment}{whose, select, local { } other {{home_comma, select, yes {, } no { } "
                             "other {{home_label, select, jst { } other {, }}}}}}{label}",
                             arguments);
}

/// Abroad, where the home clock shows the same, the words of a house that says so.
std::string same_offset_text(const Session& session, const Meeting& meeting, const Voice& voice) {
  const bool same = is_known(session) && session.start_offset == session.home_offset && session.zone != meeting.home;
  if (!same || session.home_shown != Shown::clock || session.shown != Shown::clock) return {};
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("zone", keyword(meeting.home));
  return voice.catalog->text("home-time",
                             "{zone, select, Asia_Tokyo {{same_offset, select, same_time { (same as Japan time)} "
                             "no_difference { (no time difference with Japan)} other {}}} other {}}",
                             arguments);
}

/// What follows the first clock: its name, the second clock, or both.
std::string bracket_text(const std::string& label, const std::string& second, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(), {{"label", label},
                                     {"second", second},
                                     {"labelled", yes_or_no(!label.empty())},
                                     {"both", yes_or_no(!second.empty())}});
  return voice.catalog->text(
      "session-time",
      "{both, select, yes {{labelled, select, yes {{bracket_shape, select, comma { ({label}, {second})} outside { "
      "{label} ({second})} "
      "two { ({label}) ({second})} other { ({label}; {second})}}} other { ({second})}}} "
      "other {{labelled, select, yes {{bracket_shape, select, outside { {label}} other { ({label})}}} other {}}}}",
      arguments);
}

/// How long; empty where that is not known, or said by the range.
std::string lasting_text(const Session& session, const Clocks& clocks, const Voice& voice) {
  const bool range = session.end && shows_clock(session, clocks.first);
  const bool lasting = !range && (session.duration_minutes || session.duration_is == DurationIs::brief);
  return lasting ? duration_text(session.duration_minutes.value_or(0), session.duration_is, voice) : std::string();
}

/// The clock behind the word that it starts with.
std::string start_text(const Session& session, const std::string& clock, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(), {{"clock", clock},
                                     {"extent", std::string(session.end ? "range" : "start")},
                                     {"precision", word_of(session.start_is)}});
  return voice.catalog->text(
      "session-time",
      "{extent, select, range {from } other {{start_word, select, from {from } commencing_from {commencing from } "
      "bare {{precision, select, after {} before {} other {at }}} "
      "other {{start_word, select, beginning {beginning } starting {starting } other {commencing }}"
      "{precision, select, after {} before {} other {at }}}}}}{clock}",
      arguments);
}

std::string session_text(const Session& session, bool dated, const Meeting& meeting, const Voice& voice) {
  const Clocks clocks = clocks_of(session, voice);
  const Clock& first = clocks.first;
  const std::string second = second_text(clocks, session, dated, meeting, voice);
  std::string label = first_label(clocks, session, meeting, voice);
  if (second.empty() && !shows_clock(session, first) && !first.home) label.clear();
  const std::string bracket = bracket_text(label, second, voice) + same_offset_text(session, meeting, voice);
  const std::string lasting = lasting_text(session, clocks, voice);
  const std::string date = lead_date_words(first.view.start.date, meeting.published, voice);
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(), {{"dated", yes_or_no(dated)},
                                     {"label", label},
                                     {"labelled", yes_or_no(!label.empty())},
                                     {"bracket", bracket},
                                     {"bracketed", yes_or_no(!bracket.empty())},
                                     {"extent", std::string(session.end ? "range" : "start")},
                                     {"lasting", yes_or_no(!lasting.empty())},
                                     {"duration", lasting}});
  if (!shows_clock(session, first)) {
    arguments.emplace_back("date", day_text(session, first, date, voice));
    return voice.catalog->text("session-time",
                               "{dated, select, yes {on {date}} other {on the same day}}{bracket}"
                               "{duration_at, select, last {} other {{lasting, select, yes { for {duration}} other "
                               "{}}}}{label, select, other {}}{bracket_shape, select, other {}}",
                               arguments);
  }
  arguments.emplace_back("date", date);
  arguments.emplace_back(
      "today", yes_or_no(first.view.start.date == meeting.published && voice.wording->chooses("lead-date", "today")));
  const std::string clock = clocks_words(first.view, session.start_is, {}, voice);
  arguments.emplace_back("clock", clock);
  arguments.emplace_back("start", start_text(session, clock, voice));
  return voice.catalog->text(
      "session-time",
      "{dated, select, yes {{today, select, yes {today, } other {on }}{date}{date_comma, select, no {} other {,}} } "
      "other {}}"
      "{duration_at, select, before {{lasting, select, yes {for {duration} } other {}}} other {}}"
      "{start}{bracket_at, select, duration {} other {{bracket}}}"
      "{duration_at, select, before {} last {} other {{lasting, select, yes {{duration_comma, select, yes {,} "
      "no {} other {{bracket_at, select, duration {} other {{bracketed, select, yes {,} other {}}}}}} for {duration}} "
      "other {}}}}"
      "{bracket_at, select, duration {{bracket}} other {}}"
      "{clock, select, other {}}{label, select, other {}}{labelled, select, other {}}{local_label_at, select, other "
      "{}}{bracket_shape, select, other {}}{extent, select, other {}}",
      arguments);
}

CivilDate first_date(const Session& session, const Voice& voice) {
  return clocks_of(session, voice).first.view.start.date;
}

Phrase one_part(std::string text, const Voice& voice, Span fact) {
  Phrase phrase;
  if (!text.empty()) phrase.add(std::move(text), voice.lang, fact);
  return phrase;
}

}  // namespace

std::string home_clock_label(const Meeting& meeting, int offset, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("zone", keyword(meeting.home));
  arguments.emplace_back("offset", offset_text(offset));
  return voice.catalog->text(
      "home-time",
      "{zone, select, Asia_Tokyo {{home_label, select, jst {JST} capitals {Japan Time} other {Japan time}}} "
      "other {UTC{offset}}}",
      arguments);
}

std::string offset_text(int minutes) {
  const int size = minutes < 0 ? -minutes : minutes;
  std::string text = minutes < 0 ? "−" : "+";
  text += fmt::format("{}", size / 60);
  if (size % 60 != 0) text += fmt::format(":{:02}", size % 60);
  return text;
}

Phrase month_day(const CivilDate& date, const Voice& voice, Span fact) {
  return one_part(date_words(date, nullptr, voice), voice, fact);
}

Phrase full_date(const CivilDate& date, const Voice& voice, Span fact) {
  return one_part(full_date_words(date, voice), voice, fact);
}

Phrase prose_date(const CivilDate& date, const Meeting& meeting, const Voice& voice, Span fact) {
  return date.year == meeting.published.year ? month_day(date, voice, fact) : full_date(date, voice, fact);
}

Phrase clock(int hour, int minute, const Voice& voice, Span fact) {
  return one_part(clock_words(hour, minute, nullptr, voice), voice, fact);
}

Phrase duration(int minutes, DurationIs precision, const Voice& voice, Span fact) {
  return one_part(duration_text(minutes, precision, voice), voice, fact);
}

Phrase session_time(const Session& session, const Session* before, const Meeting& meeting, const Voice& voice) {
  const bool dated = !before || first_date(*before, voice) != first_date(session, voice);
  return one_part(capitalized(session_text(session, dated, meeting, voice), voice.lang), voice, session.span);
}

Phrase session_duration(const Session& session, const Voice& voice) {
  return one_part(lasting_text(session, clocks_of(session, voice), voice), voice, session.span);
}

}  // namespace readout
