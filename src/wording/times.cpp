#include "wording/times.h"

#include <fmt/format.h>

#include "wording/switches.h"

namespace readout {
namespace {

std::string day_in_month(const CivilDate& date, const CivilDate* near, const Voice& voice) {
  const bool same_month = near && near->year == date.year && near->month == date.month;
  MessageArguments arguments{{"month", std::int64_t{date.month}}, {"day", std::int64_t{date.day}}, {"same_month", yes_or_no(same_month)}};
  return voice.catalog->text(
      "date",
      "{month, plural, =1 {January} =2 {February} =3 {March} =4 {April} =5 {May} =6 {June} =7 {July} =8 {August} "
      "=9 {September} =10 {October} =11 {November} other {December}} {day}{same_month, select, other {}}",
      arguments);
}

/// `after` is the clock before it in a range of one date: some languages then leave the half of the day unsaid.
std::string clock_text(int hour, int minute, const CivilMinute* after, const Voice& voice) {
  const bool noon = hour == 12 && minute == 0 && voice.wording->noon_as_word;
  const bool after_noon_as_word = after && after->hour == 12 && after->minute == 0 && voice.wording->noon_as_word;
  const bool same_half = after && !after_noon_as_word && (after->hour < 12) == (hour < 12);
  MessageArguments arguments = switches(voice);
  arguments.insert(arguments.end(), {{"period", std::string(noon ? "noon" : hour < 12 ? "am" : "pm")},
                                     {"same_half", yes_or_no(same_half)},
                                     {"hour", std::int64_t{hour}},
                                     {"hour12", std::int64_t{hour % 12}},
                                     {"minutes", std::int64_t{minute}},
                                     {"minute", fmt::format("{:02}", minute)}});
  return voice.catalog->text(
      "clock",
      "{clock_en, select, twenty_four {{hour}:{minute}} other {{period, select, noon {noon} am {{hour12}:{minute} a.m.} "
      "other {{hour12, plural, =0 {12} other {#}}:{minute} p.m.}}}}{minutes, plural, other {}}{same_half, select, other {}}"
      "{clock_ja, select, other {}}",
      arguments);
}

std::string word_of(StartIs precision) {
  constexpr const char* kWords[] = {"exact", "around", "after", "before"};
  return kWords[static_cast<std::size_t>(precision)];
}

/// A clock with the flag of its precision.
std::string flagged_clock(const CivilMinute& at, StartIs precision, const Voice& voice) {
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("clock", clock_text(at.hour, at.minute, nullptr, voice));
  arguments.emplace_back("precision", word_of(precision));
  return voice.catalog->text("clock",
                             "{precision, select, around {{around, select, about {about} other {around}} {clock}} "
                             "after {shortly after {clock}} before {shortly before {clock}} other {{clock}}}",
                             arguments);
}

/// The end of a range: with its date where that is another one than the start's.
std::string end_of_range(const CivilMinute& start, const CivilMinute& end, const Voice& voice) {
  if (start.date == end.date) return clock_text(end.hour, end.minute, &start, voice);
  return voice.catalog->text("clock", "{clock} on {date}",
                             {{"clock", clock_text(end.hour, end.minute, nullptr, voice)},
                              {"date", day_in_month(end.date, &start.date, voice)}});
}

std::string length_text(int minutes, const Voice& voice) {
  if (minutes < 60 || voice.wording->long_duration == Wording::LongDuration::minutes)
    return voice.catalog->text("duration", "{minutes, plural, one {# minute} other {# minutes}}", {{"minutes", std::int64_t{minutes}}});
  return voice.catalog->text("duration",
                             "{hours, plural, =1 {one hour} other {# hours}}"
                             "{minutes, plural, =0 {} one { and # minute} other { and # minutes}}",
                             {{"hours", std::int64_t{minutes / 60}}, {"minutes", std::int64_t{minutes % 60}}});
}

std::string duration_text(int minutes, DurationIs precision, const Voice& voice) {
  constexpr const char* kPrecisions[] = {"approximate", "exact", "brief"};
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("precision", std::string(kPrecisions[static_cast<std::size_t>(precision)]));
  arguments.emplace_back("length", length_text(minutes, voice));
  return voice.catalog->text(
      "duration",
      "{precision, select, brief {a short time} approximate {{approximately, select, about {about} other {approximately}} "
      "{length}} other {{length}}}",
      arguments);
}

/// What one clock shows of a session.
struct View {
  CivilMinute start;
  std::optional<CivilMinute> end;
};

View local_view(const Session& session) {
  View view{session.start.wall, {}};
  if (session.end) view.end = session.end->wall;
  return view;
}

/// The home clock's view; nothing where it shows the same, is not to be printed or cannot be known.
std::optional<View> home_view(const Session& session) {
  const bool known = session.start.has_clock && session.start_instant && session.start_offset && session.home_offset;
  if (!known || session.clock_unstated || session.home_shown == Shown::none) return std::nullopt;
  View view{to_civil(*session.start_instant, *session.home_offset), {}};
  if (session.end && session.end_instant && session.home_end_offset)
    view.end = to_civil(*session.end_instant, *session.home_end_offset);
  const bool same_end = !view.end || *view.end == session.end->wall;
  if (view.start == session.start.wall && same_end) return std::nullopt;
  return view;
}

/// Clocks of a view with the date, which stands once where start and end share it. An empty date is not said.
std::string clocks_text(const View& view, const Session& session, const std::string& date, const Voice& voice) {
  std::string text = flagged_clock(view.start, session.start_is, voice);
  const bool crosses = view.end && view.end->date != view.start.date;
  auto add_end = [&] {
    text = voice.catalog->text("clock", "{start} to {end}",
                               {{"start", text}, {"end", end_of_range(view.start, *view.end, voice)}});
  };
  if (view.end && !crosses) add_end();
  if (!date.empty()) text = voice.catalog->text("clock", "{clock} on {date}", {{"clock", text}, {"date", date}});
  if (crosses) add_end();
  return text;
}

/// A view without its clock: `March 14`, or `the morning of March 14`.
std::string day_text(const View& view, Shown shown, const CivilDate* near, const Voice& voice) {
  const std::string date = day_in_month(view.start.date, near, voice);
  if (shown != Shown::part_of_day) return date;
  const char* part = view.start.hour < 12 ? "morning" : view.start.hour < 17 ? "afternoon" : "evening";
  return voice.catalog->text(
      "date", "{part, select, morning {the morning} afternoon {the afternoon} other {the evening}} of {date}",
      {{"part", std::string(part)}, {"date", date}});
}

/// Whose clock the second one is: the words for the home zone, or its distance from UTC where the catalog has none.
std::string home_label(const Meeting& meeting, int offset, const Voice& voice) {
  std::string zone = meeting.home;
  for (char& c : zone)
    if (c == '/' || c == '-' || c == '+') c = '_';  // a select keyword knows no such signs
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("zone", zone);
  arguments.emplace_back("offset", offset_text(offset));
  return voice.catalog->text(
      "home-time", "{zone, select, Asia_Tokyo {{home_label, select, jst {JST} other {Japan time}}} other {UTC{offset}}}",
      arguments);
}

/// What the bracket says of the home date; empty for nothing. `dated`: whether the local date was just said.
std::string home_date(const View& home, const View& local, bool dated, const Voice& voice) {
  const std::string date = day_in_month(home.start.date, &local.start.date, voice);
  if (home.start.date != local.start.date) return date;
  if (!dated) return {};
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("date", date);
  return voice.catalog->text("home-time",
                             "{same_date_en, select, none {} same_day {the same day} other {{date}}}"
                             "{same_date_ja, select, other {}}",
                             arguments);
}

/// The inside of the bracket; empty where the home clock adds nothing.
std::string home_text(const Session& session, bool dated, const Meeting& meeting, const Voice& voice) {
  const std::optional<View> home = home_view(session);
  if (!home) return {};
  const View local = local_view(session);
  std::string moment;
  if (session.home_shown == Shown::clock)
    moment = clocks_text(*home, session, home_date(*home, local, dated, voice), voice);
  else if (session.home_shown == Shown::part_of_day || home->start.date != local.start.date)
    moment = day_text(*home, session.home_shown, &local.start.date, voice);
  if (moment.empty()) return {};
  MessageArguments arguments = switches(voice);
  arguments.emplace_back("moment", moment);
  arguments.emplace_back("label", home_label(meeting, *session.home_offset, voice));
  return voice.catalog->text("home-time", "{moment}{home_label, select, jst { } other {, }}{label}", arguments);
}

/// Which clocks are printed: `one` unlabelled, the `local` one with its label, or `both`.
std::string which_clocks(const Session& session, const std::string& home) {
  if (!home.empty()) return "both";
  const bool abroad = session.start_offset && session.home_offset && session.start_offset != session.home_offset;
  return abroad && session.start.has_clock && session.shown == Shown::clock && !session.clock_unstated ? "local" : "one";
}

std::string session_text(const Session& session, bool dated, const Meeting& meeting, const Voice& voice) {
  const std::string home = home_text(session, dated, meeting, voice);
  const bool brief = session.duration_is == DurationIs::brief;
  const bool clocked = session.start.has_clock && session.shown == Shown::clock;
  const bool range = clocked && session.end;
  const bool lasting = !range && (session.duration_minutes || brief);
  MessageArguments arguments{
      {"dated", yes_or_no(dated)},
      {"clocks", which_clocks(session, home)},
      {"home", home},
      {"extent", std::string(range ? "range" : "start")},
      {"precision", word_of(session.start_is)},
      {"lasting", yes_or_no(lasting)},
      {"duration", lasting ? duration_text(session.duration_minutes.value_or(0), session.duration_is, voice) : ""}};
  const View local = local_view(session);
  if (!clocked) {
    arguments.emplace_back("date", day_text(local, session.shown, nullptr, voice));
    return voice.catalog->text("session-time",
                               "{dated, select, yes {On {date}} other {On the same day}}"
                               "{clocks, select, both { (local time; {home})} other {}}"
                               "{lasting, select, yes { for {duration}} other {}}",
                               arguments);
  }
  arguments.emplace_back("date", day_in_month(local.start.date, nullptr, voice));
  arguments.emplace_back("clock", clocks_text(local, session, {}, voice));
  return voice.catalog->text(
      "session-time",
      "{dated, select, yes {On {date}, {extent, select, range {from} other {commencing}}} "
      "other {{extent, select, range {From} other {Commencing}}}}"
      "{extent, select, range {} other {{precision, select, after {} before {} other { at}}}} {clock}"
      "{clocks, select, both { (local time; {home})} local { (local time)} other {}}"
      "{lasting, select, yes {{clocks, select, one {} other {,}} for {duration}} other {}}",
      arguments);
}

}  // namespace

std::string offset_text(int minutes) {
  const int size = minutes < 0 ? -minutes : minutes;
  std::string text = minutes < 0 ? "−" : "+";
  text += fmt::format("{}", size / 60);
  if (size % 60 != 0) text += fmt::format(":{:02}", size % 60);
  return text;
}

Phrase month_day(const CivilDate& date, const Voice& voice, Span fact) {
  Phrase phrase;
  phrase.add(day_in_month(date, nullptr, voice), voice.lang, fact);
  return phrase;
}

Phrase full_date(const CivilDate& date, const Voice& voice, Span fact) {
  const EraYear era = era_year(date);
  MessageArguments arguments = switches(voice);
  // The year is text: as a number a pattern would group its thousands.
  arguments.insert(arguments.end(), {{"month_day", day_in_month(date, nullptr, voice)},
                                     {"year", fmt::format("{}", date.year)},
                                     {"era", era.era},
                                     {"era_year", std::int64_t{era.year}}});
  Phrase phrase;
  phrase.add(voice.catalog->text("date",
                                 "{month_day}, {year}{era_date_ja, select, other {}}{era, select, other {}}"
                                 "{era_year, plural, other {}}",
                                 arguments),
             voice.lang, fact);
  return phrase;
}

Phrase clock(int hour, int minute, const Voice& voice, Span fact) {
  Phrase phrase;
  phrase.add(clock_text(hour, minute, nullptr, voice), voice.lang, fact);
  return phrase;
}

Phrase duration(int minutes, DurationIs precision, const Voice& voice, Span fact) {
  Phrase phrase;
  phrase.add(duration_text(minutes, precision, voice), voice.lang, fact);
  return phrase;
}

Phrase session_time(const Session& session, const Session* before, const Meeting& meeting, const Voice& voice) {
  const bool dated = !before || before->start.wall.date != session.start.wall.date;
  Phrase phrase;
  phrase.add(session_text(session, dated, meeting, voice), voice.lang, session.span);
  return phrase;
}

}  // namespace readout
