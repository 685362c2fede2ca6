#include "wording/times.h"

#include <fmt/format.h>

#include "locale/letters.h"
#include "wording/facts.h"

using namespace readout;
using readout::test::house;
using readout::test::session;
using readout::test::voice;

namespace {

/// The words for a session; `after` is the session before it.
std::string when(const Session& s, const std::string& lang, const Wording& w, const Session* before = nullptr,
                 const std::string& home = "Asia/Tokyo") {
  Meeting meeting = readout::test::meeting_of({});
  meeting.home = home;
  return capitalized(session_time(s, before, meeting, voice(lang, w)).text(), lang);
}

void holds_no_forbidden_clock(const std::string& text) {
  const std::string spaced = " " + text;
  for (const char* never :
       {" 12 p.m.", " 12 a.m.", " 12:00 a.m.", "午後12時", "午前12時", "24:00", "24時", "翌日", "前日"})
    if (spaced.find(never) != std::string::npos) FAIL_CHECK(text);
}

}  // namespace

TEST_CASE("a clock counts hours from 0, except in the hour after noon in English") {
  struct Row {
    int hour, minute;
    const char* en;
    const char* ja;
  };
  const Wording w;
  for (const Row& row : {Row{0, 0, "0:00 a.m.", "午前0時"},
                         {0, 30, "0:30 a.m.", "午前0時30分"},
                         {9, 5, "9:05 a.m.", "午前9時5分"},
                         {11, 59, "11:59 a.m.", "午前11時59分"},
                         {12, 0, "noon", "正午"},
                         {12, 10, "12:10 p.m.", "午後0時10分"},
                         {13, 0, "1:00 p.m.", "午後1時"},
                         {23, 45, "11:45 p.m.", "午後11時45分"}}) {
    CHECK(clock(row.hour, row.minute, voice("en", w)).text() == row.en);
    CHECK(clock(row.hour, row.minute, voice("ja", w)).text() == row.ja);
  }
}

TEST_CASE("no minute of the day prints an ambiguous clock") {
  const Wording w;
  for (int minute = 0; minute < 24 * 60; ++minute)
    for (const char* lang : {"en", "ja"})
      holds_no_forbidden_clock(clock(minute / 60, minute % 60, voice(lang, w)).text());
}

TEST_CASE("a style may count 24 hours, and may print noon in figures") {
  Wording w = house(R"(clock-hours="twenty-four")");
  CHECK(clock(15, 5, voice("en", w)).text() == "15:05");
  CHECK(clock(15, 5, voice("ja", w)).text() == "15時5分");
  CHECK(clock(12, 0, voice("en", w)).text() == "12:00");
  w = house(R"(noon="figures")");
  CHECK(clock(12, 0, voice("en", w)).text() == "0:00 p.m.");
  CHECK(clock(12, 0, voice("ja", w)).text() == "午後0時");
}

TEST_CASE("dates have the form of their language, full ones with the era or the Gregorian year") {
  const Wording w;
  CHECK(month_day({2022, 2, 11}, voice("en", w)).text() == "February 11");
  CHECK(month_day({2022, 2, 11}, voice("ja", w)).text() == "2月11日");
  CHECK(full_date({2022, 2, 11}, voice("en", w)).text() == "February 11, 2022");
  CHECK(full_date({2022, 2, 11}, voice("ja", w)).text() == "令和4年2月11日");
  CHECK(full_date({2019, 5, 1}, voice("ja", w)).text() == "令和元年5月1日");
  CHECK(full_date({2019, 4, 30}, voice("ja", w)).text() == "平成31年4月30日");
  const Wording gregorian = house(R"(year-form="gregorian")");
  CHECK(full_date({2022, 12, 31}, voice("ja", gregorian)).text() == "2022年12月31日");
}

TEST_CASE("each month has its name") {
  const Wording w;
  const char* kNames[] = {"January", "February", "March",     "April",   "May",      "June",
                          "July",    "August",   "September", "October", "November", "December"};
  for (int month = 1; month <= 12; ++month) {
    CHECK(month_day({2024, month, 1}, voice("en", w)).text() == std::string(kNames[month - 1]) + " 1");
    CHECK(month_day({2024, month, 1}, voice("ja", w)).text() == std::to_string(month) + "月1日");
  }
}

TEST_CASE("durations show their precision, and are in minutes unless the style counts hours") {
  struct Row {
    int minutes;
    DurationIs is;
    const char* unit;
    const char* en;
    const char* ja;
  };
  using enum DurationIs;
  constexpr const char* minutes = "minutes";
  constexpr const char* hours = "hours";
  for (const Row& row : {Row{55, exact, minutes, "55 minutes", "55分間"},
                         {30, approximate, minutes, "approximately 30 minutes", "約30分間"},
                         {1, exact, minutes, "1 minute", "1分間"},
                         {75, exact, minutes, "75 minutes", "75分間"},
                         {75, exact, hours, "one hour and 15 minutes", "1時間15分"},
                         {60, approximate, hours, "approximately one hour", "約1時間"},
                         {121, exact, hours, "2 hours and 1 minute", "2時間1分"},
                         {45, exact, hours, "45 minutes", "45分間"},
                         {0, brief, minutes, "a short time", "短時間"}}) {
    const Wording w = house(fmt::format("long-duration=\"{}\"", row.unit));
    CHECK(duration(row.minutes, row.is, voice("en", w)).text() == row.en);
    CHECK(duration(row.minutes, row.is, voice("ja", w)).text() == row.ja);
  }
  const Wording w = house(R"(approximately="about")");
  CHECK(duration(30, approximate, voice("en", w)).text() == "about 30 minutes");
}

TEST_CASE("both clocks are printed if they differ, and the form of the home date depends on the local date") {
  struct Row {
    const char* start;
    const char* length;
    StartIs start_is;
    DurationIs duration_is;
    const char* en;
    const char* ja;
  };
  constexpr StartIs sharp = StartIs::exact, around = StartIs::around, after = StartIs::after, before = StartIs::before;
  using enum DurationIs;
  const Row rows[] = {
      {"2022-02-11T12:25+11:00", "55", sharp, exact,
       "On February 11, commencing at 12:25 p.m. (local time; 10:25 a.m. on February 11, Japan time), for 55 minutes",
       "現地時間2月11日午後0時25分（日本時間同日午前10時25分）から55分間"},
      // The call that crosses midnight.
      {"2024-03-14T15:45+01:00", "30", sharp, approximate,
       "On March 14, commencing at 3:45 p.m. (local time; 11:45 p.m. on March 14, Japan time), for approximately 30 "
       "minutes",
       "現地時間3月14日午後3時45分（日本時間同日午後11時45分）から約30分間"},
      // Another date: always with its day, and with its month if that differs.
      {"2024-11-30T12:00-10:00", "75", sharp, exact,
       "On November 30, commencing at noon (local time; 7:00 a.m. on December 1, Japan time), for 75 minutes",
       "現地時間11月30日正午（日本時間12月1日午前7時）から75分間"},
      {"2024-03-14T16:00+00:00", "20", sharp, exact,
       "On March 14, commencing at 4:00 p.m. (local time; 1:00 a.m. on March 15, Japan time), for 20 minutes",
       "現地時間3月14日午後4時（日本時間15日午前1時）から20分間"},
      {"2024-12-31T10:00-05:00", "25", sharp, exact,
       "On December 31, commencing at 10:00 a.m. (local time; 0:00 a.m. on January 1, Japan time), for 25 minutes",
       "現地時間12月31日午前10時（日本時間1月1日午前0時）から25分間"},
      // A place east of Japan, where it is after midnight.
      {"2024-03-01T00:30+12:00", "20", sharp, exact,
       "On March 1, commencing at 0:30 a.m. (local time; 9:30 p.m. on February 29, Japan time), for 20 minutes",
       "現地時間3月1日午前0時30分（日本時間2月29日午後9時30分）から20分間"},
      // The word for the precision applies to both clocks.
      {"2023-01-10T12:30+12:00", "60", after, approximate,
       "On January 10, commencing shortly after 12:30 p.m. (local time; shortly after 9:30 a.m. on January 10, Japan "
       "time), for "
       "approximately 60 minutes",
       "現地時間1月10日午後0時30分過ぎ（日本時間同日午前9時30分過ぎ）から約60分間"},
      {"2021-09-20T14:00+08:00", "10", around, approximate,
       "On September 20, commencing at around 2:00 p.m. (local time; around 3:00 p.m. on September 20, Japan time), "
       "for approximately 10 "
       "minutes",
       "現地時間9月20日午後2時頃（日本時間同日午後3時頃）から約10分間"},
      {"2021-09-20T14:00+08:00", "10", before, exact,
       "On September 20, commencing shortly before 2:00 p.m. (local time; shortly before 3:00 p.m. on September 20, "
       "Japan time), for 10 "
       "minutes",
       "現地時間9月20日午後2時前（日本時間同日午後3時前）から10分間"},
      // The offset of the home clock: one clock, without a label.
      {"2024-07-05T12:10+09:00", "35", sharp, approximate,
       "On July 5, commencing at 12:10 p.m. for approximately 35 minutes", "7月5日、午後0時10分から約35分間"},
      {"2024-07-05T12:10+09:00", "", around, exact, "On July 5, commencing at around 12:10 p.m.",
       "7月5日、午後0時10分頃から"},
  };
  const Wording w;
  for (const Row& row : rows) {
    Session s = session(row.start, row.length);
    s.start_is = row.start_is;
    s.duration_is = row.duration_is;
    CHECK(when(s, "en", w) == row.en);
    CHECK(when(s, "ja", w) == row.ja);
    holds_no_forbidden_clock(when(s, "en", w) + when(s, "ja", w));
  }
}

TEST_CASE("two sessions print start and end on both clocks, and the second omits the date") {
  const Wording w;
  const Session meeting = session("2024-04-30T18:30+03:00", "2024-04-30T19:45+03:00");
  const Session dinner = session("2024-04-30T20:00+03:00", "2024-04-30T21:50+03:00");
  CHECK(when(meeting, "en", w) ==
        "On April 30, from 6:30 p.m. to 7:45 p.m. (local time; 0:30 a.m. to 1:45 a.m. on May 1, Japan time)");
  CHECK(when(meeting, "ja", w) ==
        "現地時間4月30日午後6時30分から7時45分まで（日本時間5月1日午前0時30分から1時45分まで）");
  CHECK(when(dinner, "en", w, &meeting) ==
        "From 8:00 p.m. to 9:50 p.m. (local time; 2:00 a.m. to 3:50 a.m. on May 1, Japan time)");
  CHECK(when(dinner, "ja", w, &meeting) == "現地時間午後8時から9時50分まで（日本時間5月1日午前2時から3時50分まで）");
}

TEST_CASE("a later session of the day omits the same home date") {
  const Wording w;
  const Session call = session("2023-01-10T09:00+12:00", "30"), next = session("2023-01-10T10:15+12:00", "40");
  CHECK(when(next, "en", w, &call) == "Commencing at 10:15 a.m. (local time; 7:15 a.m., Japan time), for 40 minutes");
  CHECK(when(next, "ja", w, &call) == "現地時間午前10時15分（日本時間午前7時15分）から40分間");
}

TEST_CASE("a range that crosses midnight or noon shows it on each clock") {
  const Wording w;
  const Session late = session("2024-03-14T23:30+01:00", "2024-03-15T00:20+01:00");
  CHECK(when(late, "en", w) ==
        "On March 14, from 11:30 p.m. to 0:20 a.m. on March 15 (local time; 7:30 a.m. to 8:20 a.m. on March 15, Japan "
        "time)");
  CHECK(when(late, "ja", w) ==
        "現地時間3月14日午後11時30分から15日午前0時20分まで（日本時間15日午前7時30分から8時20分まで）");
  const Session home_late = session("2024-03-14T15:30+01:00", "2024-03-14T16:20+01:00");
  CHECK(when(home_late, "en", w) ==
        "On March 14, from 3:30 p.m. to 4:20 p.m. (local time; 11:30 p.m. on March 14 to 0:20 a.m. on March 15, Japan "
        "time)");
  CHECK(when(home_late, "ja", w) ==
        "現地時間3月14日午後3時30分から4時20分まで（日本時間同日午後11時30分から15日午前0時20分まで）");
  const Session lunch = session("2024-07-05T11:30+09:00", "2024-07-05T13:00+09:00");
  CHECK(when(lunch, "en", w) == "On July 5, from 11:30 a.m. to 1:00 p.m.");
  CHECK(when(lunch, "ja", w) == "7月5日、午前11時30分から午後1時まで");
  const Session from_noon = session("2024-07-05T12:00+09:00", "2024-07-05T13:00+09:00");
  CHECK(when(from_noon, "ja", w) == "7月5日、正午から午後1時まで");
}

TEST_CASE("switches choose the label and the words for the same date") {
  Session s = session("2022-02-11T12:25+11:00", "90");
  Wording w = house(R"(home-label="jst" same-date="same-day" long-duration="hours")");
  CHECK(when(s, "en", w) ==
        "On February 11, commencing at 12:25 p.m. (local time; 10:25 a.m. on the same day JST), for one hour and 30 "
        "minutes");
  CHECK(when(s, "ja", w) == "現地時間2月11日午後0時25分（日本時間同日午前10時25分）から1時間30分");
  w = house(R"(same-date="day" long-duration="hours")");
  CHECK(when(s, "ja", w) == "現地時間2月11日午後0時25分（日本時間11日午前10時25分）から1時間30分");
  w = house(R"(home-label="jst" same-date="none" long-duration="hours" clock-hours="twenty-four")");
  CHECK(when(s, "en", w) == "On February 11, commencing at 12:25 (local time; 10:25 JST), for one hour and 30 minutes");
  CHECK(when(s, "ja", w) == "現地時間2月11日12時25分（日本時間10時25分）から1時間30分");
}

TEST_CASE("a home zone without words of its own is named by its offset from UTC") {
  const Wording w;
  Session s = session("2022-02-11T12:25+11:00", "55");
  s.home_offset = -210;
  CHECK(when(s, "en", w, nullptr, "America/St_Johns") ==
        "On February 11, commencing at 12:25 p.m. (local time; 9:55 p.m. on February 10, UTC−3:30), for 55 minutes");
  CHECK(when(s, "ja", w, nullptr, "America/St_Johns") ==
        "現地時間2月11日午後0時25分（UTC−3:30、10日午後9時55分）から55分間");
}

TEST_CASE("an unlabelled clock of an old text gets no label") {
  const Wording w;
  Session s = session("2017-12-15T09:20+01:00", "30");
  s.clock_unstated = true;
  CHECK(when(s, "en", w) == "On December 15, commencing at 9:20 a.m. for 30 minutes");
  CHECK(when(s, "ja", w) == "12月15日、午前9時20分から30分間");
}

TEST_CASE("if a clock is not shown, the day or its part is") {
  const Wording w;
  Session s = session("2024-11-14T16:00-05:00", "");
  s.duration_is = DurationIs::brief;
  s.shown = s.home_shown = Shown::day;
  CHECK(when(s, "en", w) == "On November 14 (local time; November 15, Japan time) for a short time");
  CHECK(when(s, "ja", w) == "現地時間11月14日（日本時間15日）、短時間");
  s.shown = Shown::part_of_day;
  s.home_shown = Shown::none;
  CHECK(when(s, "en", w) == "On the afternoon of November 14 for a short time");
  CHECK(when(s, "ja", w) == "11月14日の午後、短時間");
  Session bare = session("2024-11-14T00:00+00:00", "");
  bare.start.has_clock = false;
  bare.start_instant.reset();
  CHECK(when(bare, "en", w) == "On November 14");
  CHECK(when(bare, "ja", w) == "11月14日");
}

// The rows of “When” in docs/coverage.md that the tests above do not print, one test for each.

TEST_CASE("a bare date has no clock and no second date") {
  const Wording w;
  Session s = session("2024-11-14T00:00-05:00", "40");
  s.start.has_clock = false;
  CHECK(when(s, "en", w) == "On November 14 for 40 minutes");
  CHECK(when(s, "ja", w) == "11月14日、40分間");
}

TEST_CASE("a bare date may have a part of the day") {
  const Wording w;
  Session s = session("2024-11-14T00:00-05:00", "");
  s.start.has_clock = false;
  s.part = PartOfDay::midday;
  CHECK(when(s, "en", w) == "On November 14 at midday");
  CHECK(when(s, "ja", w) == "11月14日の昼");
  s.part = PartOfDay::morning;
  CHECK(when(s, "en", w) == "On the morning of November 14");
  CHECK(when(s, "ja", w) == "11月14日の午前");
}

TEST_CASE("the home clock may be shown only by its part of the day, or by its day") {
  const Wording w;
  Session s = session("2024-11-14T16:00-05:00", "30");
  s.home_shown = Shown::part_of_day;
  CHECK(when(s, "en", w) ==
        "On November 14, commencing at 4:00 p.m. (local time; the morning of November 15, Japan time), for 30 minutes");
  CHECK(when(s, "ja", w) == "現地時間11月14日午後4時（日本時間15日の午前）から30分間");
  s.home_shown = Shown::day;
  CHECK(when(s, "en", w) ==
        "On November 14, commencing at 4:00 p.m. (local time; November 15, Japan time), for 30 minutes");
  CHECK(when(s, "ja", w) == "現地時間11月14日午後4時（日本時間15日）から30分間");
}

TEST_CASE("if the local clock is not shown, the home clock is the only one") {
  const Wording w;
  Session s = session("2024-11-14T16:00-05:00", "30");
  s.shown = Shown::none;
  CHECK(when(s, "en", w) == "On November 15, commencing at 6:00 a.m. (Japan time), for 30 minutes");
  CHECK(when(s, "ja", w) == "日本時間11月15日午前6時から30分間");
}

TEST_CASE("a start may be approximate and the duration exact") {
  const Wording w;
  Session s = session("2024-07-05T20:00+09:00", "30");
  s.start_is = StartIs::around;
  CHECK(when(s, "en", w) == "On July 5, commencing at around 8:00 p.m. for 30 minutes");
  CHECK(when(s, "ja", w) == "7月5日、午後8時頃から30分間");
}

TEST_CASE("a different year is printed on both clocks if the style prints years, and a different month always") {
  const Wording plain, years = house(R"(lead-year="shown")");
  const Session s = session("2024-12-31T10:00-05:00", "25");
  CHECK(when(s, "en", plain) ==
        "On December 31, commencing at 10:00 a.m. (local time; 0:00 a.m. on January 1, Japan time), for 25 minutes");
  CHECK(when(s, "en", years) ==
        "On December 31, 2024, commencing at 10:00 a.m. (local time; 0:00 a.m. on January 1, 2025, Japan time), for 25 "
        "minutes");
  CHECK(when(s, "ja", years) == "現地時間令和6年12月31日午前10時（日本時間令和7年1月1日午前0時）から25分間");
}

TEST_CASE("the year is printed where it is not that of the page") {
  const Wording plain;
  Session s = session("2023-06-10T12:25+09:00", "25");
  Meeting meeting = test::meeting_of({test::hayashi(), test::blinken()});
  meeting.home = "Asia/Tokyo";
  meeting.sessions = {s};
  auto words_of = [&](const CivilDate& published, const char* lang) {
    meeting.published = published;
    return capitalized(session_time(s, nullptr, meeting, voice(lang, plain)).text(), lang);
  };
  CHECK(words_of({2024, 6, 10}, "en").starts_with("On June 10, 2023, commencing"));
  CHECK(words_of({2024, 6, 10}, "ja").starts_with("令和5年6月10日"));
  CHECK(words_of({2023, 12, 31}, "en").starts_with("On June 10, commencing"));
}

TEST_CASE("the home clock has its name under an older name of its zone, too") {
  const Wording plain;
  for (const char* home : {"Asia/Tokyo", "Japan"}) {
    Meeting meeting = test::meeting_of({test::hayashi(), test::blinken()});
    meeting.home = home;
    CHECK(home_clock_label(meeting, 540, voice("en", plain)) == "Japan time");
  }
}

TEST_CASE("with the home clock first, dates belong to it, and the next session compares with it") {
  const Wording w = house(R"(clocks="home-first")");
  const Session first = session("2024-03-14T23:30+01:00", "20"), next = session("2024-03-15T01:00+01:00", "20");
  CHECK(when(first, "en", w) ==
        "On March 15, commencing at 7:30 a.m. (Japan time; 11:30 p.m. on March 14 local time), for 20 minutes");
  CHECK(when(next, "en", w, &first) == "Commencing at 9:00 a.m. (Japan time; 1:00 a.m. local time), for 20 minutes");
  CHECK(when(first, "ja", w) == "日本時間3月15日午前7時30分（現地時間14日午後11時30分）から20分間");
}

TEST_CASE("a remote talk shows the clock of the issuer’s side") {
  const Wording w = house(R"(local-label="place")");
  Session s = session("2024-03-14T15:45+01:00", "");
  s.mode = Mode::telephone;
  CHECK(when(s, "en", w) == "On March 14, commencing at 3:45 p.m. (local time; 11:45 p.m. on March 14, Japan time)");
  CHECK(when(s, "ja", w) == "現地時間3月14日午後3時45分（日本時間同日午後11時45分）から");
}
