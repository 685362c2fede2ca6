// Every correct form of time that ministries print, with the facts and switches for which Readout prints it.
// docs/time-phrases.md is made from the table that the test prints.
#include <fmt/format.h>

#include <sstream>

#include "locale/letters.h"
#include "meeting/shipped.h"
#include "wording/facts.h"
#include "wording/switches.h"
#include "wording/times.h"

using namespace readout;
using readout::test::house;

namespace {

struct Row {
  std::string_view chapter, form;
  std::string_view lang, facts, switches, text;
};

/// Sessions that many rows share.
constexpr std::string_view kMelbourne =
    R"(start="2022-02-11T12:25+11:00" zone="Australia/Melbourne" duration="PT55M" duration-is="exact")";
constexpr std::string_view kTokyo =
    R"(start="2024-07-05T15:00+09:00" zone="Asia/Tokyo" duration="PT40M" duration-is="approximate")";
constexpr std::string_view kLondon = R"(start="2024-07-29T18:43+01:00" zone="Europe/London")";
constexpr std::string_view kLateLondon = R"(start="2024-07-31T18:43+01:00" zone="Europe/London")";
constexpr std::string_view kNoon = R"(start="2024-07-05T12:00+09:00" zone="Asia/Tokyo")";
constexpr std::string_view kAfterNoon = R"(start="2024-07-05T12:20+09:00" zone="Asia/Tokyo")";
constexpr std::string_view kMidnight = R"(start="2024-07-05T00:00+09:00" zone="Asia/Tokyo")";
constexpr std::string_view kNight = R"(start="2024-07-05T00:28+09:00" zone="Asia/Tokyo")";
constexpr std::string_view kLong =
    R"(start="2024-07-05T15:00+09:00" zone="Asia/Tokyo" duration="PT1H15M" duration-is="exact")";
constexpr std::string_view kHour =
    R"(start="2024-07-05T15:00+09:00" zone="Asia/Tokyo" duration="PT1H" duration-is="approximate")";
constexpr std::string_view kSeoul = R"(start="2024-07-05T15:00+09:00" zone="Asia/Seoul")";
constexpr std::string_view kAround =
    R"(start="2024-07-05T20:00+09:00" zone="Asia/Tokyo" start-is="around" duration="PT4H" duration-is="approximate")";

constexpr Row kRows[] = {
    {"English: start", "commencing at", "en", kTokyo, "",
     "On July 5, commencing at 3:00 p.m. for approximately 40 minutes"},
    {"English: start", "from", "en", kTokyo, R"(start-word="from")",
     "On July 5, from 3:00 p.m. for approximately 40 minutes"},
    {"English: start", "commencing from", "en", kTokyo, R"(start-word="commencing-from")",
     "On July 5, commencing from 3:00 p.m. for approximately 40 minutes"},
    {"English: start", "beginning at", "en", kTokyo, R"(start-word="beginning")",
     "On July 5, beginning at 3:00 p.m. for approximately 40 minutes"},
    {"English: start", "starting at", "en", kTokyo, R"(start-word="starting")",
     "On July 5, starting at 3:00 p.m. for approximately 40 minutes"},
    {"English: start", "commencing shortly before", "en",
     R"(start="2024-07-05T15:00+09:00" zone="Asia/Tokyo" start-is="before")", "",
     "On July 5, commencing shortly before 3:00 p.m."},
    {"English: start", "at Noon", "en", kNoon, R"(start-word="bare" noon="capital")", "On July 5, at Noon"},
    {"English: start", "no start time", "en", R"(start="2024-07-05" zone="Asia/Tokyo")", "", "On July 5"},
    {"English: start", "around", "en", kAround, R"(start-word="from" long-duration="hours")",
     "On July 5, from around 8:00 p.m. for approximately 4 hours"},
    {"English: start", "about", "en", kAround, R"(around="about" long-duration="hours")",
     "On July 5, commencing at about 8:00 p.m. for approximately 4 hours"},
    {"English: start", "duration before the start", "en", kTokyo, R"(duration-at="before" start-word="from")",
     "On July 5, for approximately 40 minutes from 3:00 p.m."},
    {"English: start", "duration before the start", "en", kTokyo, R"(duration-at="before")",
     "On July 5, for approximately 40 minutes commencing at 3:00 p.m."},
    {"English: start", "duration last", "en", kTokyo, R"(duration-at="last")",
     "On July 5, commencing at 3:00 p.m. … for approximately 40 minutes"},
    {"English: start", "weekday before the date", "en", kNoon, R"(lead-weekday="before")",
     "On Friday, July 5, commencing at noon"},
    {"English: start", "weekday after the date", "en", kNoon, R"(lead-weekday="after")",
     "On July 5 (Friday), commencing at noon"},
    {"English: start", "ordinal", "en", R"(start="2024-02-01T15:00+09:00" zone="Asia/Tokyo")", R"(ordinal="yes")",
     "On February 1st, commencing at 3:00 p.m."},
    {"English: start", "ordinal", "en", R"(start="2024-02-22T15:00+09:00" zone="Asia/Tokyo")", R"(ordinal="yes")",
     "On February 22nd, commencing at 3:00 p.m."},
    {"English: start", "ordinal", "en", R"(start="2024-02-13T15:00+09:00" zone="Asia/Tokyo")", R"(ordinal="yes")",
     "On February 13th, commencing at 3:00 p.m."},
    {"English: start", "year", "en", kNoon, R"(lead-year="shown")", "On July 5, 2024, commencing at noon"},
    {"English: start", "today", "en", kNoon, R"(lead-date="today")", "Today, July 5, commencing at noon"},
    {"English: start", "comma before “for”", "en", kTokyo, R"(duration-comma="yes")",
     "On July 5, commencing at 3:00 p.m., for approximately 40 minutes"},
    {"English: start", "no comma before “for”, not even after a bracket", "en", kMelbourne, R"(duration-comma="no")",
     "On February 11, commencing at 12:25 p.m. (local time; 10:25 a.m. on February 11, Japan time) for 55 minutes"},
    {"English: start", "no comma after the date", "en", kTokyo, R"(date-comma="no")",
     "On July 5 commencing at 3:00 p.m. for approximately 40 minutes"},
    {"English: duration", "about", "en", kTokyo, R"(approximately="about")",
     "On July 5, commencing at 3:00 p.m. for about 40 minutes"},
    {"English: duration", "around", "en", kTokyo, R"(approximately="around")",
     "On July 5, commencing at 3:00 p.m. for around 40 minutes"},
    {"English: duration", "exact", "en", kMelbourne, R"(clocks="local-only")",
     "On February 11, commencing at 12:25 p.m. (local time), for 55 minutes"},
    {"English: duration", "75 minutes", "en", kLong, "", "On July 5, commencing at 3:00 p.m. for 75 minutes"},
    {"English: duration", "one hour and 15 minutes", "en", kLong, R"(long-duration="hours")",
     "On July 5, commencing at 3:00 p.m. for one hour and 15 minutes"},
    {"English: duration", "1 hour and 15 minutes", "en", kLong, R"(long-duration="hours" numbers="figures")",
     "On July 5, commencing at 3:00 p.m. for 1 hour and 15 minutes"},
    {"English: duration", "one hour and fifteen minutes", "en", kLong, R"(long-duration="hours" numbers="words")",
     "On July 5, commencing at 3:00 p.m. for one hour and fifteen minutes"},
    {"English: duration", "two hours", "en",
     R"(start="2024-07-05T15:00+09:00" zone="Asia/Tokyo" duration="PT2H" duration-is="exact")",
     R"(long-duration="hours" numbers="words")", "On July 5, commencing at 3:00 p.m. for two hours"},
    {"English: duration", "1 hour", "en", kHour, R"(long-duration="hours" numbers="figures")",
     "On July 5, commencing at 3:00 p.m. for approximately 1 hour"},
    {"English: duration", "start and end", "en",
     R"(start="2024-07-05T15:00+09:00" zone="Asia/Tokyo" end="2024-07-05T16:10+09:00")", "",
     "On July 5, from 3:00 p.m. to 4:10 p.m."},
    {"English: clock", "pm", "en", kTokyo, R"(half-day="letters")",
     "On July 5, commencing at 3:00 pm for approximately 40 minutes"},
    {"English: clock", "PM", "en", kTokyo, R"(half-day="capitals")",
     "On July 5, commencing at 3:00 PM for approximately 40 minutes"},
    {"English: clock", "no space", "en", kAfterNoon, R"(half-day-space="no")", "On July 5, commencing at 12:20p.m."},
    {"English: clock", "no space, pm", "en", kAfterNoon, R"(half-day="letters" half-day-space="no")",
     "On July 5, commencing at 12:20pm"},
    {"English: clock", "24-hour", "en", kTokyo, R"(clock-hours="twenty-four")",
     "On July 5, commencing at 15:00 for approximately 40 minutes"},
    {"English: clock", "2 p.m.", "en", kTokyo, R"(zero-minutes="dropped")",
     "On July 5, commencing at 3 p.m. for approximately 40 minutes"},
    {"English: clock", "noon", "en", kNoon, "", "On July 5, commencing at noon"},
    {"English: clock", "12:00 noon", "en", kNoon, R"(noon="twelve")", "On July 5, commencing at 12:00 noon"},
    {"English: clock", "0:00 p.m.", "en", kNoon, R"(noon="figures")", "On July 5, commencing at 0:00 p.m."},
    {"English: clock", "0:20 p.m.", "en", kAfterNoon, R"(noon-hour="zero")", "On July 5, commencing at 0:20 p.m."},
    {"English: clock", "0:00 am", "en", kMidnight, R"(half-day="letters")", "On July 5, commencing at 0:00 am"},
    {"English: clock", "midnight", "en", kMidnight, R"(midnight="word")", "On July 5, commencing at midnight"},
    {"English: clock", "0:28 a.m.", "en", kNight, "", "On July 5, commencing at 0:28 a.m."},
    {"English: clock", "00:50 a.m.", "en", kNight, R"(zero-before-hour="yes")", "On July 5, commencing at 00:28 a.m."},
    {"English: clock", "01:00 p.m.", "en", kTokyo, R"(zero-before-hour="yes")",
     "On July 5, commencing at 03:00 p.m. for approximately 40 minutes"},
    {"English: two clocks", "(local time; … JST)", "en", kLondon, R"(home-label="jst")",
     "On July 29, commencing at 6:43 p.m. (local time; 2:43 a.m. on July 30 JST)"},
    {"English: two clocks", "local time (… JST)", "en", kLondon, R"(bracket-shape="outside" home-label="jst")",
     "On July 29, commencing at 6:43 p.m. local time (2:43 a.m. on July 30 JST)"},
    {"English: two clocks", "local time (… Japan time)", "en", kLondon, R"(bracket-shape="outside" home-comma="no")",
     "On July 29, commencing at 6:43 p.m. local time (2:43 a.m. on July 30 Japan time)"},
    {"English: two clocks", "(local time; …, Japan time)", "en", kLondon, "",
     "On July 29, commencing at 6:43 p.m. (local time; 2:43 a.m. on July 30, Japan time)"},
    {"English: two clocks", "no label", "en", kLondon, R"(local-label="none")",
     "On July 29, commencing at 6:43 p.m. (2:43 a.m. on July 30, Japan time)"},
    {"English: two clocks", "(local time, …)", "en", kLondon, R"(bracket-shape="comma" home-label="jst")",
     "On July 29, commencing at 6:43 p.m. (local time, 2:43 a.m. on July 30 JST)"},
    {"English: two clocks", "two brackets", "en", kLondon, R"(bracket-shape="two")",
     "On July 29, commencing at 6:43 p.m. (local time) (2:43 a.m. on July 30, Japan time)"},
    {"English: two clocks", "Japan time first", "en", kLondon, R"(clocks="home-first")",
     "On July 30, commencing at 2:43 a.m. (Japan time; 6:43 p.m. on July 29 local time)"},
    {"English: two clocks", "bracket after the duration", "en", kMelbourne, R"(bracket-at="duration")",
     "On February 11, commencing at 12:25 p.m. for 55 minutes (local time; 10:25 a.m. on February 11, Japan time)"},
    {"English: two clocks", "same day: none", "en", kMelbourne, R"(same-date="none")",
     "On February 11, commencing at 12:25 p.m. (local time; 10:25 a.m., Japan time), for 55 minutes"},
    {"English: two clocks", "same day: date before the time", "en", kMelbourne, R"(home-date-at="before")",
     "On February 11, commencing at 12:25 p.m. (local time; February 11, 10:25 a.m., Japan time), for 55 minutes"},
    {"English: two clocks", "same day: same day", "en", kMelbourne, R"(same-date="same-day")",
     "On February 11, commencing at 12:25 p.m. (local time; 10:25 a.m. on the same day, Japan time), for 55 minutes"},
    {"English: two clocks", "next day: date before the time", "en", kLondon, R"(home-date-at="before")",
     "On July 29, commencing at 6:43 p.m. (local time; July 30, 2:43 a.m., Japan time)"},
    {"English: two clocks", "(France time)", "en", R"(start="2024-07-29T18:43+02:00" zone="Europe/Brussels")",
     R"(local-label="place")", "On July 29, commencing at 6:43 p.m. (Belgium time; 1:43 a.m. on July 30, Japan time)"},
    {"English: two clocks", "(NY time), of a city", "en", R"(start="2024-07-29T18:43+02:00" zone="Europe/Brussels")",
     R"(local-label="city")", "On July 29, commencing at 6:43 p.m. (Brussels time; 1:43 a.m. on July 30, Japan time)"},
    {"English: two clocks", "(Japan Time)", "en", kLondon, R"(home-label="capitals")",
     "On July 29, commencing at 6:43 p.m. (local time; 2:43 a.m. on July 30, Japan Time)"},
    {"English: two clocks", "in Japan: (Japan time)", "en", kNoon, R"(label-at-home="yes")",
     "On July 5, commencing at noon (Japan time)"},
    {"English: one clock", "local clock alone", "en", kLondon, R"(clocks="local-only")",
     "On July 29, commencing at 6:43 p.m. (local time)"},
    {"English: one clock", "home clock alone", "en", kLondon, R"(clocks="home-only")",
     "On July 30, commencing at 2:43 a.m. (Japan time)"},
    {"English: one clock", "one unlabelled clock", "en",
     R"(start="2017-12-15T09:20" zone="Europe/London" clock="unstated")", "",
     "On December 15, commencing at 9:20 a.m."},
    {"Japanese", "現地時間…（日本時間…）", "ja", kLondon, "",
     "現地時間7月29日午後6時43分（日本時間30日午前2時43分）から"},
    {"Japanese", "suffix（現地時間；日本時間…）", "ja", kLondon, R"(bracket-shape="semicolon")",
     "7月29日午後6時43分（現地時間；日本時間30日午前2時43分）から"},
    {"Japanese", "日本時間 first", "ja", kLondon, R"(clocks="home-first")",
     "日本時間7月30日午前2時43分（現地時間29日午後6時43分）から"},
    {"Japanese", "（ドイツ時間…）", "ja", R"(start="2024-07-29T18:43+02:00" zone="Europe/Brussels")",
     R"(clocks="home-first" local-label="place")", "日本時間7月30日午前1時43分（ベルギー時間29日午後6時43分）から"},
    {"Japanese", "（NY時間…）, of a city", "ja", R"(start="2024-07-29T18:43+02:00" zone="Europe/Brussels")",
     R"(local-label="city")", "ブリュッセル時間7月29日午後6時43分（日本時間30日午前1時43分）から"},
    {"Japanese", "no 現地時間", "ja", kLondon, R"(local-label="none")",
     "7月29日午後6時43分（日本時間30日午前2時43分）から"},
    {"Japanese", "date, then 現地時間", "ja", kLondon, R"(local-label-at="after-date")",
     "7月29日、現地時間午後6時43分（日本時間30日午前2時43分）から"},
    {"Japanese", "date, then 現地時間, with ，", "ja", kLondon, R"(local-label-at="after-date" comma="full-width")",
     "7月29日，現地時間午後6時43分（日本時間30日午前2時43分）から"},
    {"Japanese", "same day: 同日", "ja", kMelbourne, "",
     "現地時間2月11日午後0時25分（日本時間同日午前10時25分）から55分間"},
    {"Japanese", "same day: day", "ja", kMelbourne, R"(same-date="day")",
     "現地時間2月11日午後0時25分（日本時間11日午前10時25分）から55分間"},
    {"Japanese", "same day: omitted", "ja", kMelbourne, R"(same-date="none")",
     "現地時間2月11日午後0時25分（日本時間午前10時25分）から55分間"},
    {"Japanese", "same day: month and day", "ja", kMelbourne, R"(same-date="date")",
     "現地時間2月11日午後0時25分（日本時間2月11日午前10時25分）から55分間"},
    {"Japanese", "（日本時間同じ）", "ja", kSeoul, R"(same-offset="same-time")", "7月5日午後3時（日本時間同じ）から"},
    {"Japanese", "（日本との時差なし）", "ja", kSeoul, R"(same-offset="no-difference")",
     "7月5日午後3時（日本との時差なし）から"},
    {"Japanese", "next day: month and day", "ja", kLondon, R"(other-date="date")",
     "現地時間7月29日午後6時43分（日本時間7月30日午前2時43分）から"},
    {"Japanese", "next day in another month", "ja", kLateLondon, "",
     "現地時間7月31日午後6時43分（日本時間8月1日午前2時43分）から"},
    {"Japanese", "本15日", "ja", kNoon, R"(lead-date="today")", "本5日、正午から"},
    {"Japanese", "15日", "ja", kNoon, R"(lead-date="day")", "5日、正午から"},
    {"Japanese", "weekday", "ja", kNoon, R"(lead-weekday="after")", "7月5日（金）、正午から"},
    {"Japanese", "24-hour", "ja", kTokyo, R"(clock-hours="twenty-four")", "7月5日、15時から約40分間"},
    {"Japanese", "3時00分", "ja", kTokyo, R"(zero-minutes="shown")", "7月5日、午後3時00分から約40分間"},
    {"Japanese", "5分", "ja", R"(start="2024-07-05T15:05+09:00" zone="Asia/Tokyo")", "", "7月5日、午後3時5分から"},
    {"Japanese", "05分", "ja", R"(start="2024-07-05T15:05+09:00" zone="Asia/Tokyo")", R"(zero-before-minute="yes")",
     "7月5日、午後3時05分から"},
    {"Japanese", "正午", "ja", kNoon, "", "7月5日、正午から"},
    {"Japanese", "午後0時", "ja", kNoon, R"(noon="figures")", "7月5日、午後0時から"},
    {"Japanese", "頃", "ja", kAround, R"(long-duration="hours")", "7月5日、午後8時頃から約4時間"},
    {"Japanese", "ごろ", "ja", kAround, R"(around="kana" long-duration="hours")", "7月5日、午後8時ごろから約4時間"},
    {"Japanese", "過ぎ", "ja", R"(start="2024-07-05T15:05+09:00" zone="Asia/Tokyo" start-is="after")", "",
     "7月5日、午後3時5分過ぎから"},
    {"Japanese", "すぎ", "ja", R"(start="2024-07-05T15:05+09:00" zone="Asia/Tokyo" start-is="after")",
     R"(after="kana")", "7月5日、午後3時5分すぎから"},
    {"Japanese", "間 dropped", "ja", kTokyo, R"(duration-suffix="dropped")", "7月5日、午後3時から約40分"},
    {"Japanese", "分間 above 60", "ja", kLong, "", "7月5日、午後3時から75分間"},
    {"Japanese", "時間", "ja", kLong, R"(long-duration="hours")", "7月5日、午後3時から1時間15分"},
    {"Japanese", "短時間", "ja", R"(start="2024-07-05T15:00+09:00" zone="Asia/Tokyo" duration-is="brief")", "",
     "7月5日、午後3時から短時間"},
    {"Japanese", "昼", "ja", R"(start="2024-07-05" zone="Asia/Tokyo" part="midday")", "", "7月5日の昼"},
    {"Japanese", "夜", "ja", R"(start="2024-07-05" zone="Asia/Tokyo" part="evening")", "", "7月5日の夜"},
    {"Japanese", "午後 for a clock that is known", "ja",
     R"(start="2024-07-05T15:00+09:00" zone="Asia/Tokyo" shown="part-of-day")", "", "7月5日の午後"},
    {"Japanese", "in Japan: comma after the date", "ja", kTokyo, "", "7月5日、午後3時から約40分間"},
    {"Japanese", "in Japan: no comma", "ja", kTokyo, R"(date-comma="no")", "7月5日午後3時から約40分間"},
    {"Japanese", "from … to", "ja", R"(start="2024-07-05T15:00+09:00" zone="Asia/Tokyo" end="2024-07-05T16:10+09:00")",
     "", "7月5日、午後3時から4時10分まで"},
};

struct Never {
  std::string_view form, why;
};

constexpr Never kNever[] = {
    {"22th, 23th", "wrong: 22nd, 23rd"},
    {"a range and a duration",
     "the duration is checked against the range (`session-duration-disagrees`) and printed only once"},
    {"12 p.m., 12:00 p.m., 12:00 a.m.; 午後12時", "ambiguous: noon, 0:00 p.m., 0:00 a.m.; 正午, 午後0時"},
    {"3:25 p.m without its last point", "a misprint"},
    {"4.45 p.m.", "once in 238; a point in English figures is a decimal"},
    {"12:10hrs", "once in 238; `clock-hours` prints 12:10"},
    {"(local time. …)", "a full stop inside the sentence: a misprint for ; or ,"},
    {"(local time: …)", "reads as if the text after the colon were the local time"},
    {"(EST)", "abbreviations of zones are not unique, and the published one was wrong (summer time)"},
    {"(NY time), in letters",
     "abbreviations of cities are not unique either: `local-label=\"city\"` prints New York time"},
    {"a bracket of one language's shape in the other",
     "(local time; …) in Japanese is the suffix shape; the four English shapes have no Japanese equivalent"},
    {"午前/午後 and 24 hours in one phrase", "a contradiction within one phrase"},
    {"翌日, 前日", "never published (0 of 83): the date is enough"},
    {"next day in other order", "（午前2時、30日）: Japanese does not put the date after its clock"},
    {"米国時間 for a country with several zones",
     "printed only by `local-label=\"place\"`, at the responsibility of the house"},
    {"weekday of another day", "wrong: weekdays are computed"},
};

const Registers& shipped() {
  static Sources sources;
  static const ShippedRegister entries(sources);
  static const Registers registers({}, &entries);
  return registers;
}

/// The words for the session of a row; a duration at the end of the sentence follows three dots.
std::string printed(const Row& row) {
  static const Zones zones;
  const Wording wording = house(std::string(row.switches));
  Sources sources;
  Diagnostics diagnostics;
  const std::string start(row.facts.substr(row.facts.find('"') + 1, 10));
  const bool brussels = row.facts.find("Brussels") != std::string_view::npos;
  std::string text = fmt::format(
      R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="mofa-jp" home="Asia/Tokyo")"
      R"( published="{}">)"
      R"(<delegation of="JP"><person xml:id="a"/></delegation><session xml:id="s" {}>{}</session></meeting>)",
      start, row.facts, brussels ? R"(<place key="brussels"/>)" : "");
  const auto tree = read_xml(sources.add("m.xml", std::move(text)), Schema::meeting, diagnostics);
  REQUIRE(tree);
  Meeting meeting = read_meeting(*tree, diagnostics);
  resolve(meeting, shipped(), zones, diagnostics);
  CHECK_FALSE(diagnostics.has_findings());
  const std::string lang(row.lang);
  const Catalog catalog = in_house(readout::test::catalog(lang), wording);
  const Voice voice{lang, &catalog, &shipped(), &wording};
  std::string when = capitalized(session_time(meeting.sessions.front(), nullptr, meeting, voice).text(), lang);
  if (wording.chooses("duration-at", "last"))
    when += " … for " + session_duration(meeting.sessions.front(), voice).text();
  return when;
}

std::string cell(std::string_view text) { return text.empty() ? "" : fmt::format("`{}`", text); }

std::string page() {
  std::string out =
      "# Time phrases\n\nEvery correct form of time in published readouts, with the facts of its `<session>` and the "
      "switches "
      "of a style’s `<wording>` that\n"
      "print it. A form without switches is the usual one. The test `phrases_test.cpp` prints each row and writes this "
      "page.\n";
  std::string_view chapter;
  for (const Row& row : kRows) {
    if (row.chapter != chapter)
      out += fmt::format("\n## {}\n\n| form | session | switches | prints |\n| --- | --- | --- | --- |\n", row.chapter);
    chapter = row.chapter;
    out += fmt::format("| {} | {} | {} | {} |\n", row.form, cell(row.facts), cell(row.switches), row.text);
  }
  out += "\n## What is not printed, and why\n\n| form | why |\n| --- | --- |\n";
  for (const Never& never : kNever) out += fmt::format("| {} | {} |\n", never.form, never.why);
  return out;
}

}  // namespace

TEST_CASE("every correct form of time can be printed by a set of switches") {
  for (const Row& row : kRows) {
    CAPTURE(std::string(row.form));
    CHECK(printed(row) == std::string(row.text));
  }
}

TEST_CASE("the page of time phrases equals the printed table") {
  readout::test::check_golden("../docs/time-phrases.md", page());
}
