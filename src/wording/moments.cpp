#include "wording/moments.h"

#include <fmt/format.h>

#include "wording/switches.h"

namespace readout {
namespace {

/// Only a draft prints a date or a clock that does not exist, and marks it.
constexpr const char* kUnknown = "[?]";

/// The switch `ordinal` applies to the date of a lead, or to every date.
std::string month_and_day(const CivilDate& date, const CivilDate* near, bool in_lead, const Voice& voice) {
  if (!is_valid(date)) return kUnknown;
  const bool same_month = near && near->year == date.year && near->month == date.month;
  const std::string_view ordinal = voice.wording->value("ordinal");
  MessageArguments arguments{{"month", std::int64_t{date.month}},
                             {"day", std::int64_t{date.day}},
                             {"same_month", yes_or_no(same_month)},
                             {"ordinal", yes_or_no(ordinal == "every" || (in_lead && ordinal == "yes"))}};
  if (voice.wording->chooses("date-order", "day-first"))
    return voice.catalog->text(
        "date",
        "{ordinal, select, yes {{day, plural, =1 {#st} =2 {#nd} =3 {#rd} =21 {#st} =22 {#nd} =23 {#rd} =31 {#st} other "
        "{#th}}} other {{day}}} "
        "{month, plural, =1 {January} =2 {February} =3 {March} =4 {April} =5 {May} =6 {June} =7 {July} =8 {August} "
        "=9 {September} =10 {October} =11 {November} other {December}}{same_month, select, other {}}",
        arguments);
  return voice.catalog->text(
      "date",
      "{month, plural, =1 {January} =2 {February} =3 {March} =4 {April} =5 {May} =6 {June} =7 {July} =8 {August} "
      "=9 {September} =10 {October} =11 {November} other {December}} "
      "{ordinal, select, yes {{day, plural, =1 {#st} =2 {#nd} =3 {#rd} =21 {#st} =22 {#nd} =23 {#rd} =31 {#st} other "
      "{#th}}} other {{day}}}"
      "{same_month, select, other {}}",
      arguments);
}

std::string with_year(const CivilDate& date, const std::string& month_day, const Voice& voice) {
  if (!is_valid(date)) return month_day;
  const EraYear era = era_year(date);
  MessageArguments arguments = switches(voice);
  // The year is passed as text: a pattern would group the thousands of a number.
  arguments.insert(arguments.end(), {{"month_day", month_day},
                                     {"year", fmt::format("{}", date.year)},
                                     {"era", era.era},
                                     {"era_year", std::int64_t{era.year}}});
  return voice.catalog->text("date",
                             "{month_day}{date_order, select, day_first {} other {,}} {year}{year_form, select, other "
                             "{}}{era, select, other {}}{era_year, plural, other {}}",
                             arguments);
}

/// The half of the day in words: `p.m.`, `午後`.
std::string half_words(int hour, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("half", std::string(hour < 12 ? "am" : "pm"));
  return voice.catalog->text("clock",
                             "{half, select, am {{half_day, select, letters {am} capitals {AM} capital_points "
                             "{A.M.} other {a.m.}}} other {{half_day, select, letters {pm} capitals {PM} "
                             "capital_points {P.M.} other {p.m.}}}}",
                             arguments);
}

std::string figure(int number, const Voice& voice) {
  return fmt::format("{:0{}}", number, voice.wording->chooses("zero-before-hour", "yes") ? 2 : 1);
}

/// The hour of a 12-hour clock. In English the hour after noon is 12, but noon itself is never 12:00 p.m., which is
/// ambiguous.
std::string hour_of_twelve(int hour, int minute, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(), {{"hour", std::int64_t{hour % 12}},
                                     {"figure", figure(hour % 12, voice)},
                                     {"half", std::string(hour < 12 ? "am" : "pm")},
                                     {"minutes", std::int64_t{minute}}});
  return voice.catalog->text("clock",
                             "{hour, plural, =0 {{half, select, am {{figure}} other {{minutes, plural, =0 {{figure}} "
                             "other {{noon_hour, select, zero {{figure}} other {12}}}}}}} other {{figure}}}",
                             arguments);
}

/// Which halves of the day a range repeats.
struct Halves {
  bool before = false;  ///< the clock before it in a range is in the same half
  bool next = false;    ///< the clock after it shows the half for both
};

std::string clock_figures(int hour, int minute, Halves halves, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(), {{"hour", figure(hour, voice)},
                                     {"hour12", hour_of_twelve(hour, minute, voice)},
                                     {"hours", std::int64_t{hour % 12}},
                                     {"minutes", std::int64_t{minute}},
                                     {"minute", fmt::format("{:02}", minute)},
                                     {"half", half_words(hour, voice)},
                                     {"half_next", yes_or_no(halves.next)},
                                     {"same_half", yes_or_no(halves.before)}});
  return voice.catalog->text("clock",
                             "{clock_hours, select, twenty_four {{hour}{clock_mark, select, point {.} other "
                             "{:}}{minute}{clock_mark, select, hrs {hrs} hours { hours} other {}}} other "
                             "{{hour12}{minutes, plural, =0 {{hours, plural, =0 {{clock_mark, select, point {.} "
                             "other {:}}00} other {{zero_minutes, select, dropped {} other {{clock_mark, select, "
                             "point {.} other {:}}00}}}}} other {{clock_mark, select, point {.} other "
                             "{:}}{minute}}}{half_next, select, yes {} other {{half_day_space, select, no {} "
                             "other { }}{half}}}}}{zero_before_minute, select, other {}}{same_half, select, other "
                             "{}}{range_half, select, other {}}{half_hour, select, other {}}",
                             arguments);
}

/// A clock in figures, or noon and midnight in words.
std::string any_clock(int hour, int minute, Halves halves, const Voice& voice) {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return kUnknown;
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("figures", clock_figures(hour, minute, halves, voice));
  arguments.emplace_back("moment", std::string(minute != 0  ? "other"
                                               : hour == 12 ? "noon"
                                               : hour == 0  ? "midnight"
                                                            : "other"));
  return voice.catalog->text("clock",
                             "{clock_hours, select, twenty_four {{figures}} other {{moment, select, noon {{noon, "
                             "select, capital {Noon} twelve {12:00 noon} bare_twelve {12 noon} figures "
                             "{{figures}} other {noon}}} midnight {{midnight, select, word {midnight} other "
                             "{{figures}}}} other {{figures}}}}}",
                             arguments);
}

/// Whether both clocks of a range on one date are in the same half of the day. `noon` as a word does not name it.
bool same_halves(const CivilMinute& start, int end_hour) {
  const bool noon = start.hour == 12 && start.minute == 0;
  return !noon && (start.hour < 12) == (end_hour < 12);
}

/// A clock with the word for its precision, such as `around`.
Phrase flagged_clock(const Moment& moment, StartIs precision, bool half_follows, const Voice& voice) {
  const CivilMinute& at = moment.at;
  const Phrase clock = one_part(any_clock(at.hour, at.minute, {false, half_follows}, voice), voice.lang, moment.clock)
                           .naming(iso_minute(at, moment.offset));
  const PhraseSlots slots{{"clock", &clock}};
  return fill(voice,
              voice.catalog->format("clock",
                                    "{precision, select, around {{around, select, about {about} approximately "
                                    "{approximately} other {around}} {clock}} after {{after, select, just {just} other "
                                    "{shortly}} after {clock}} before {{after, select, just {just} other {shortly}} "
                                    "before {clock}} other {{clock}}}",
                                    pattern_arguments(voice, slots, {{"precision", precision_word(precision)}})),
              slots);
}

/// The end of a range, with its date if it differs from that of the start.
Phrase end_of_range(const CivilMinute& start, const Moment& end, const Voice& voice) {
  const CivilMinute& at = end.at;
  const bool same_date = start.date == at.date;
  const Phrase clock =
      one_part(clock_words(at.hour, at.minute, same_date ? &start : nullptr, voice), voice.lang, end.clock)
          .naming(iso_minute(at, end.offset));
  if (same_date) return clock;
  const Phrase date =
      one_part(date_words(at.date, &start.date, voice), voice.lang, end.date).naming(date_text(at.date));
  const PhraseSlots slots{{"clock", &clock}, {"date", &date}};
  return fill(voice, voice.catalog->format("clock", "{clock} on {date}", pattern_arguments(voice, slots)), slots);
}

Phrase with_date(const Phrase& clock, const Phrase& date, const Voice& voice) {
  if (date.empty()) return clock;
  const PhraseSlots slots{{"clock", &clock}, {"date", &date}};
  return fill(voice,
              voice.catalog->format("home-time",
                                    "{home_date_at, select, before {{date}, {clock}} space {{date} {clock}} before_at "
                                    "{{date} at {clock}} on {on {date}, at {clock}} capital_on {On {date}, at {clock}} "
                                    "comma {{clock}, {date}} bare {{clock} {date}} other {{clock} on {date}}}",
                                    pattern_arguments(voice, slots)),
              slots);
}

}  // namespace

std::string with_weekday(const CivilDate& date, const std::string& text, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("weekday", std::int64_t{weekday(date)});
  std::string name =
      voice.catalog->text("date",
                          "{lead_weekday, select, short {{weekday, plural, =0 {Sun} =1 {Mon} =2 {Tue} =3 {Wed} "
                          "=4 {Thu} =5 {Fri} other {Sat}}} other {{weekday, plural, =0 {Sunday} =1 {Monday} =2 "
                          "{Tuesday} =3 {Wednesday} =4 {Thursday} =5 {Friday} other {Saturday}}}}",
                          arguments);
  arguments = switches(voice);
  arguments.insert(arguments.end(), {{"date", text}, {"name", std::move(name)}});
  return voice.catalog->text("date",
                             "{lead_weekday, select, before {{name}, {date}} after {{date} ({name})} full {{date} "
                             "({name})} short {{date} ({name})} plain {{date}, {name}} other {{date}}}",
                             arguments);
}

std::string date_words(const CivilDate& date, const CivilDate* near, const Voice& voice) {
  return month_and_day(date, near, false, voice);
}

std::string full_date_words(const CivilDate& date, const Voice& voice) {
  return with_year(date, date_words(date, nullptr, voice), voice);
}

std::string lead_date_words(const CivilDate& date, const CivilDate& published, const Voice& voice) {
  std::string text = month_and_day(date, nullptr, true, voice);
  const bool other_year = is_valid(published) && published.year != date.year;
  if (other_year || voice.wording->chooses("lead-year", "shown")) text = with_year(date, text, voice);
  const bool same_month = published.year == date.year && published.month == date.month;
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(), {{"date", text},
                                     {"day", std::int64_t{date.day}},
                                     {"published", std::string(published == date ? "today"
                                                               : same_month      ? "this_month"
                                                                                 : "other")}});
  text = voice.catalog->text(
      "date", "{date}{lead_date, select, other {}}{published, select, other {}}{day, plural, other {}}", arguments);
  return with_weekday(date, text, voice);
}

Phrase part_words(PartOfDay part, const Phrase& date, const Voice& voice, Span fact) {
  constexpr const char* kWords[] = {"unsaid", "early_morning", "morning", "midday", "afternoon", "evening", "night"};
  const PhraseSlots slots{{"date", &date}};
  return fill(voice,
              voice.catalog->format(
                  "date",
                  "{part_word, select, other {}}{part_form, select, after {{part, select, "
                  "early_morning {{date}, in the early morning} morning {{date}, in the morning} "
                  "midday {{date}, at midday} afternoon {{date}, in the afternoon} evening {{date}, in "
                  "the evening} night {{date}, at night} other {{date}}}} other {{part, select, "
                  "early_morning {the early morning of {date}} morning {the morning of {date}} midday "
                  "{{date} at midday} afternoon {the afternoon of {date}} evening {the evening of "
                  "{date}} night {the night of {date}} other {{date}}}}}",
                  pattern_arguments(voice, slots, {{"part", std::string(kWords[static_cast<std::size_t>(part)])}})),
              slots, fact);
}

std::string clock_words(int hour, int minute, const CivilMinute* after, const Voice& voice) {
  return any_clock(hour, minute, {after && same_halves(*after, hour), false}, voice);
}

Phrase clocks_words(const View& view, StartIs precision, const Phrase& date, const Voice& voice) {
  const bool crosses = view.end && view.end->at.date != view.start.at.date;
  const bool half_follows = view.end && !crosses && voice.wording->chooses("range-half", "once") &&
                            same_halves(view.start.at, view.end->at.hour);
  Phrase clock = flagged_clock(view.start, precision, half_follows, voice);
  if (!view.end) return with_date(clock, date, voice);
  if (crosses) clock = with_date(clock, date, voice);
  const Phrase end = end_of_range(view.start.at, *view.end, voice);
  const PhraseSlots slots{{"start", &clock}, {"end", &end}};
  const Phrase range =
      fill(voice,
           voice.catalog->format("clock",
                                 "{range_form, select, between {{start} and {end}} dash {{start}–{end}} other {{start} "
                                 "to {end}}}",
                                 pattern_arguments(voice, slots)),
           slots);
  return crosses ? range : with_date(range, date, voice);
}

std::string precision_word(StartIs precision) {
  constexpr const char* kWords[] = {"exact", "around", "after", "before"};
  return kWords[static_cast<std::size_t>(precision)];
}

}  // namespace readout
