#include "wording/times.h"

#include <fmt/format.h>

#include <algorithm>

#include "meeting/seat.h"
#include "wording/moments.h"
#include "wording/names.h"
#include "wording/switches.h"

namespace readout {
namespace {

/// One of the two clocks, and how it is shown.
struct Clock {
  View view;
  Shown shown = Shown::clock;
  bool home = false;
  PartOfDay part = PartOfDay::unsaid;  ///< of a day without a clock
};

/// Whether both offsets are known, so that the home clock can be compared with the local one.
bool is_known(const Session& session) {
  return session.start.has_clock && session.start_instant && session.start_offset && session.home_offset &&
         !session.clock_unstated;
}

Clock local_clock(const Session& session) {
  const bool known = is_known(session);
  auto moment = [&](const WrittenTime& time, std::optional<int> offset) {
    return Moment{time.wall, time.date_span, time.clock_span, known ? offset : std::nullopt};
  };
  Clock clock{{moment(session.start, session.start_offset), {}}, session.shown, false, session.part};
  if (session.end) clock.view.end = moment(*session.end, session.end_offset);
  return clock;
}

/// The date in the home zone that the file states for a start without a clock.
Clock stated_home_day(const Session& session) {
  const Span date = value_span(session.span, "home-date");
  const Shown shown = session.home_part == PartOfDay::unsaid ? Shown::day : Shown::part_of_day;
  return {{Moment{{*session.home_date, 0, 0}, date, date}, {}}, shown, true, session.home_part};
}

/// The home clock; absent if it shows the same time, is not printed or is unknown. It is computed from the whole of the
/// written time.
std::optional<Clock> home_clock(const Session& session) {
  if (!session.start.has_clock && session.home_date) return stated_home_day(session);
  if (!is_known(session) || session.home_shown == Shown::none) return std::nullopt;
  auto moment = [](InstantMinute instant, int offset, const WrittenTime& from) {
    return Moment{to_civil(instant, offset), from.span, from.span, offset};
  };
  Clock clock{{moment(*session.start_instant, *session.home_offset, session.start), {}}, session.home_shown, true, {}};
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
  const std::string_view chosen = voice.wording->value("clocks");
  if (chosen == "none" && clocks.first.shown == Shown::clock) clocks.first.shown = Shown::day;
  if (chosen == "none") clocks.second.reset();
  if (!clocks.second) return clocks;
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
  if (!session.start.has_clock)
    return part_words(clock.part, date, voice, value_span(session.span, clock.home ? "home-part" : "part"));
  if (clock.shown != Shown::part_of_day) return date;
  const int hour = clock.view.start.at.hour;
  const PartOfDay part = hour < 12 ? PartOfDay::morning : hour < 17 ? PartOfDay::afternoon : PartOfDay::evening;
  return part_words(part, date, voice, clock.view.start.clock);
}

Phrase home_label(const Session& session, const Meeting& meeting, const Voice& voice) {
  if (voice.wording->chooses("home-label", "none")) return {};
  return one_part(home_clock_label(meeting, session.home_offset.value_or(0), voice), voice.lang, meeting.home_span);
}

/// The name of the city of a place; empty if the language has no name for it.
Phrase city_name(const RegisterEntry* place, const Voice& voice, Span fact) {
  const RegisterEntry* city =
      place && !place->city.empty() ? voice.registers->find(EntryKind::place, place->city) : place;
  const Form* form = city ? city->form(voice.lang, "short", voice.day) : nullptr;
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
  if (abroad || (!shows_clock(session, clocks.first) && clocks.first.home))
    return clock_label(clocks.first, session, meeting, voice);
  const bool at_home =
      is_known(session) && same_zone(session.zone, meeting.home) && voice.wording->chooses("label-at-home", "yes");
  return at_home ? home_label(session, meeting, voice) : Phrase{};
}

/// A date that the sentence has named: by the switch `same_date`, with its words `date` and `day`.
std::string same_date_words(const MessageArguments& values, const Voice& voice) {
  return voice.catalog->text("home-time",
                             "{same_date, select, none {} same_day {the same day} bare {same day} bare_date {same "
                             "date} same_date {the same date} other {{date}}}{day, select, other {}}",
                             values);
}

/// The date of the second clock in the bracket; empty if it is omitted. `dated`: whether the sentence has the date of
/// the first clock.
Phrase second_date(const Moment& second, const CivilDate& first, bool dated, const Voice& voice) {
  const CivilDate& date = second.at.date;
  if (date == first && !dated) return {};
  const bool other_year = date.year != first.year && voice.wording->chooses("lead-year", "shown");
  const auto words = [&](const CivilDate* near) {
    std::string text = other_year ? full_date_words(date, voice) : date_words(date, near, voice);
    return voice.wording->chooses("weekday-at", "every") ? with_weekday(date, text, voice) : text;
  };
  MessageArguments values = switches(voice);
  values.insert(values.end(), {{"date", words(nullptr)}, {"day", words(&first)}});
  std::string text =
      date != first
          ? voice.catalog->text("home-time", "{date}{other_date, select, other {}}{day, select, other {}}", values)
          : same_date_words(values, voice);
  return one_part(std::move(text), voice.lang, second.date).naming(date_text(date));
}

/// Whether the style puts the date of the second clock beside its label, and not beside the clock.
bool is_date_at_label(const View& view, const Voice& voice) {
  const bool crosses = view.end && view.end->at.date != view.start.at.date;
  const std::string_view at = voice.wording->value("home-date-at");
  return !crosses && (at == "label" || at == "label-comma" || at == "before-label");
}

/// The second clock with its name; empty if it adds no information.
Phrase second_text(const Clocks& clocks, const Session& session, bool dated, const Meeting& meeting,
                   const Voice& voice) {
  if (!clocks.second) return {};
  const Clock& second = *clocks.second;
  const Moment& start = second.view.start;
  const CivilDate& first = clocks.first.view.start.at.date;
  Phrase moment, date = second_date(start, first, dated, voice);
  const bool apart = shows_clock(session, second) && is_date_at_label(second.view, voice);
  if (shows_clock(session, second))
    moment = clocks_words(second.view, session.start_is, apart ? Phrase{} : date, voice);
  else if (second.shown == Shown::part_of_day || start.at.date != first)
    moment = day_text(session, second, date, voice);
  if (!apart) date = {};
  if (moment.empty()) return {};
  const Phrase label = clock_label(second, session, meeting, voice);
  const PhraseSlots slots{{"moment", &moment}, {"label", &label}, {"date", &date}};
  return fill(voice,
              voice.catalog->format("home-time",
                                    "{labelled, select, no {{moment}} other {{whose, select, local {{home_label_at, "
                                    "select, before {{label} {moment}} colon {{label}: {moment}} other "
                                    "{{moment}{home_comma, select, yes {,} other {}} {label}}}} other {{home_label_at, "
                                    "select, before {{label} {moment}} colon {{label}: {moment}} other "
                                    "{{moment}{home_comma, select, yes {,} no {} other {{home_label, select, jst {} "
                                    "other {,}}}} {label}}}}}}}{dated, select, yes {{home_date_at, select, label_comma "
                                    "{, {date}} other { on {date}}}} other {}}",
                                    pattern_arguments(voice, slots,
                                                      {{"whose", std::string(second.home ? "home" : "local")},
                                                       {"dated", yes_or_no(!date.empty())},
                                                       {"labelled", yes_or_no(!label.empty())}})),
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
          "{both, select, yes {{labelled, select, yes {{bracket_shape, select, comma { ({label}, {second})} colon { "
          "({label}: {second})} outside { "
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
  const bool lasting = !range && !voice.wording->chooses("duration-at", "none") &&
                       (session.duration_minutes || session.duration_is == DurationIs::brief);
  if (!lasting) return {};
  const Span fact = value_span(session.span, session.duration_minutes ? "duration" : "duration-is");
  return duration(session.duration_minutes.value_or(0), session.duration_is, voice, fact);
}

/// A clock with the word before it, such as `commencing at`.
Phrase start_text(const Session& session, const Phrase& clock, const Voice& voice) {
  const PhraseSlots slots{{"clock", &clock}};
  return fill(voice,
              voice.catalog->format(
                  "session-time",
                  "{extent, select, range {{range_form, select, between {between } dash {} other {from }}} other "
                  "{{start_word, select, from {from } commencing_from {commencing from } "
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

MessageArguments flags(const TimeWords& words, const Session& session, bool dated) {
  return {{"dated", yes_or_no(dated)},
          {"labelled", yes_or_no(!words.label.empty())},
          {"bracketed", yes_or_no(!words.bracket.empty())},
          {"lasting", yes_or_no(!words.lasting.empty())},
          {"extent", std::string(session.end ? "range" : "start")}};
}

Phrase day_sentence(const Session& session, const Clock& first, const TimeWords& words, const Voice& voice) {
  // A part of the same day as that of an earlier session: `the night of the same day`.
  const bool parted = first.shown == Shown::part_of_day || first.part != PartOfDay::unsaid;
  const bool same = !words.dated && parted;
  const Phrase same_day =
      one_part(same ? same_date_words({{"same_date", std::string("same_day")}}, voice) : std::string(), voice.lang);
  const Phrase day = day_text(session, first, same ? same_day : words.date, voice);
  const PhraseSlots slots{
      {"date", &day}, {"label", &words.label}, {"bracket", &words.bracket}, {"duration", &words.lasting}};
  return fill(
      voice,
      voice.catalog->format("session-time",
                            "{dated, select, yes {on {date}} other {on the same day}}{bracket}"
                            "{duration_at, select, last {} other {{lasting, select, yes {{date_comma, select, yes {,} "
                            "other {}} for {duration}} other {}}}}{label, select, other {}}{labelled, select, other {}}"
                            "{bracket_shape, select, other {}}",
                            pattern_arguments(voice, slots, flags(words, session, words.dated || same))),
      slots);
}

/// `commencing at 3:00 p.m. on July 5`.
Phrase with_date_after(const Phrase& start, const Phrase& date, const Voice& voice) {
  const PhraseSlots slots{{"start", &start}, {"date", &date}};
  return fill(voice, voice.catalog->format("session-time", "{start} on {date}", pattern_arguments(voice, slots)),
              slots);
}

Phrase clock_sentence(const Session& session, const Clock& first, const TimeWords& words, bool today,
                      const Voice& voice) {
  const Phrase clock = clocks_words(first.view, session.start_is, {}, voice);
  const bool date_after = words.dated && voice.wording->chooses("date-at", "clock");
  const Phrase start = date_after ? with_date_after(start_text(session, clock, voice), words.date, voice)
                                  : start_text(session, clock, voice);
  const PhraseSlots slots{{"date", &words.date},        {"label", &words.label}, {"bracket", &words.bracket},
                          {"duration", &words.lasting}, {"clock", &clock},       {"start", &start}};
  MessageArguments values = flags(words, session, words.dated && !date_after);
  values.emplace_back("today", yes_or_no(today));
  return fill(
      voice,
      voice.catalog->format("session-time",
                            "{dated, select, yes {{today, select, yes {today, } other {on }}{date}{date_comma, "
                            "select, no {} other {,}} } other {}}{duration_at, select, before {{lasting, select, "
                            "yes {for {duration} } other {}}} other {}}{start}{bracket_at, select, duration {} "
                            "other {{bracket}}}{duration_at, select, before {} last {} other {{lasting, select, "
                            "yes {{duration_comma, select, yes {,} no {} other {{bracket_at, select, duration {} "
                            "other {{bracketed, select, yes {,} other {}}}}}} for {duration}} other "
                            "{}}}}{bracket_at, select, duration {{bracket}} other {}}{clock, select, other "
                            "{}}{label, select, other {}}{labelled, select, other {}}{local_label_at, select, "
                            "other {}}{bracket_shape, select, other {}}{extent, select, other {}}{start_word, "
                            "select, other {}}",
                            pattern_arguments(voice, slots, values)),
      slots);
}

Phrase session_text(const Session& session, bool dated, const Meeting& meeting, const Voice& voice) {
  const Clocks clocks = shown_clocks(session, voice);
  const Clock& first = clocks.first;
  const CivilDate& day = first.view.start.at.date;
  const Phrase second = second_text(clocks, session, dated, meeting, voice);
  const bool parted =
      session.home_shown != Shown::none && (first.shown == Shown::part_of_day || first.part != PartOfDay::unsaid);
  const bool labelled = !second.empty() || shows_clock(session, first) || parted || first.home;
  TimeWords words;
  if (labelled) words.label = first_label(clocks, session, meeting, voice);
  words.bracket = bracket_text(words.label, second, voice);
  words.bracket.add(same_offset_text(session, meeting, voice));
  words.lasting = lasting_text(session, clocks, voice);
  words.date = one_part(lead_date_words(day, meeting.published, voice), voice.lang, first.view.start.date)
                   .naming(date_text(day));
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
  return voice.catalog->text("home-time",
                             "{zone, select, Asia_Tokyo {{home_label, select, jst {JST} capitals {Japan Time} "
                             "standard {Japan Standard Time} other {Japan time}}} Asia_Seoul {{home_label, "
                             "select, jst {KST} standard {Korea Standard Time} other {Korea time}}} Europe_London "
                             "{UK time} America_New_York {Washington time} other {UTC{offset}}}",
                             arguments);
}

std::string offset_text(int minutes) {
  const int size = minutes < 0 ? -minutes : minutes;
  std::string text = minutes < 0 ? "−" : "+";
  text += fmt::format("{}", size / 60);
  if (size % 60 != 0) text += fmt::format(":{:02}", size % 60);
  return text;
}

Phrase session_time(const Session& session, const Session* before, const Meeting& meeting, const Voice& voice) {
  const bool dated = !before || first_date(*before, voice) != first_date(session, voice);
  return session_text(session, dated, meeting, voice).joined(session.span);
}

Phrase session_duration(const Session& session, const Voice& voice) {
  return lasting_text(session, shown_clocks(session, voice), voice);
}

}  // namespace readout
