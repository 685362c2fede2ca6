// Instants of wall times, and offsets at the place and at home.
#include <filesystem>
#include <fstream>

#include "reading.h"

using namespace readout;
using readout::test::Reading;
using readout::test::reading;
using readout::test::text_of;

namespace {

std::string offset_text(const std::optional<int>& minutes) { return minutes ? fmt::format("{:+}", *minutes) : "none"; }

/// `INSTANT place+OFFSET home+OFFSET`, the instant in UTC.
std::string text(const std::optional<InstantMinute>& instant, const std::optional<int>& place,
                 const std::optional<int>& home) {
  if (!instant) return "none";
  CivilMinute utc = to_civil(*instant, 0);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}Z place{} home{}", utc.date.year, utc.date.month, utc.date.day,
                     utc.hour, utc.minute, offset_text(place), offset_text(home));
}

std::string start_of(const Reading& r) {
  const Session& s = r.meeting.sessions[0];
  return text(s.start_instant, s.start_offset, s.home_offset);
}

std::string end_of(const Reading& r) {
  const Session& s = r.meeting.sessions[0];
  return text(s.end_instant, s.end_offset, s.home_end_offset);
}

Reading session_with(const std::string& attributes, const std::string& home = "Asia/Tokyo") {
  std::string root = fmt::format(R"(xml:id="m" xml:lang="en" issuer="mofa-jp" home="{}" published="2024-12-31")", home);
  return reading({.root = root, .session = attributes});
}

/// Zone data of a future release in which Paris has no summer time: the file of Lagos under the name of Paris.
struct NewerData {
  std::string folder = readout::test::temporary_folder();
  NewerData() {
    std::filesystem::create_directory(folder + "/Europe");
    std::filesystem::copy_file("/usr/share/zoneinfo/Africa/Lagos", folder + "/Europe/Paris");
    std::ofstream(folder + "/tzdata.zi") << "# version 2999a\n";
  }
};

/// The offset of the older data in the note; empty without a note.
std::string older_offset(const std::string& start) {
  NewerData newer;
  Zones zones(newer.folder);
  std::string text = fmt::format(
      R"(<meeting xmlns="urn:readout:meeting:1" xml:id="m" xml:lang="en" issuer="mofa-jp" home="Europe/Paris")"
      R"( published="2024-12-31">)"
      R"({}<session xml:id="s1" start="{}" zone="Europe/Paris"/></meeting>)",
      readout::test::kDelegation, start);
  Reading r(text, readout::test::register_of(""), zones);
  if (r.diagnostics.all().empty()) return "";
  REQUIRE(r.diagnostics.all().size() == 1);
  REQUIRE(r.diagnostics.all()[0].rule.text() == "zone-data-older");
  return r.diagnostics.all()[0].arguments.at(2).second;
}

}  // namespace

TEST_CASE("older data disagree if they have another offset at the instant of the file") {
  CHECK(older_offset("2024-01-15T10:00+01:00") == "");
  CHECK(older_offset("2024-07-15T10:00+01:00") == "+02:00");
  // A time that the older data skip, although the offset before the change is that of the file.
  CHECK(older_offset("2024-03-31T02:30+01:00") == "+02:00");
  // A time in the repeated hour of the older data, and the minute before the change.
  CHECK(older_offset("2024-10-27T02:30+01:00") == "");
  CHECK(older_offset("2024-10-27T01:59+01:00") == "+02:00");
  // A file without an offset does not contradict the older data.
  CHECK(older_offset("2024-07-15T10:00") == "");
}

TEST_CASE("a start with a zone is an instant, with or without its offset") {
  struct Row {
    std::string start, zone, instant;
  };
  for (const Row& row : {
           Row{"2022-02-11T12:25+11:00", "Australia/Melbourne", "2022-02-11T01:25Z place+660 home+540"},
           {"2022-06-11T12:25", "Australia/Melbourne", "2022-06-11T02:25Z place+600 home+540"},
           {"2024-04-30T11:00+03:00", "Africa/Cairo", "2024-04-30T08:00Z place+180 home+540"},
           {"2024-04-30T11:00", "Africa/Cairo", "2024-04-30T08:00Z place+180 home+540"},
           {"2024-03-30T11:00", "Africa/Cairo", "2024-03-30T09:00Z place+120 home+540"},
           {"2024-03-14T09:00", "Asia/Tokyo", "2024-03-14T00:00Z place+540 home+540"},
           {"2024-03-09T20:00", "America/Toronto", "2024-03-10T01:00Z place-300 home+540"},
           {"2024-03-10T20:00-04:00", "America/Toronto", "2024-03-11T00:00Z place-240 home+540"},
           {"2024-01-15T08:00", "America/St_Johns", "2024-01-15T11:30Z place-210 home+540"},
           {"2024-01-15T08:00+05:45", "Asia/Kathmandu", "2024-01-15T02:15Z place+345 home+540"},
           {"2024-01-15T08:00Z", "Europe/London", "2024-01-15T08:00Z place+0 home+540"},
           {"2024-07-15T08:00", "Europe/London", "2024-07-15T07:00Z place+60 home+540"},
           {"2024-12-31T23:30-10:00", "Pacific/Honolulu", "2025-01-01T09:30Z place-600 home+540"},
           {"2024-01-01T00:30", "Pacific/Kiritimati", "2023-12-31T10:30Z place+840 home+540"},
       }) {
    CAPTURE(row.start);
    CAPTURE(row.zone);
    Reading r = session_with(fmt::format(R"(start="{}" zone="{}")", row.start, row.zone));
    // A note may say that the older of two zone data disagree.
    CHECK_FALSE(r.diagnostics.has_findings());
    CHECK(start_of(r) == row.instant);
  }
}

TEST_CASE("a capital without a zone of its own is not a zone") {
  Reading r = session_with(R"(start="2024-03-14T09:00" zone="America/Ottawa")");
  REQUIRE(r.diagnostics.all().size() == 1);
  CHECK(r.diagnostics.all()[0].rule.text() == "zone-unknown");
  CHECK(r.diagnostics.all()[0].primary.text() == "America/Ottawa");
  CHECK(start_of(r) == "none");
}

TEST_CASE("home has its own summer time, and its clocks may change during a session") {
  Reading summer = session_with(R"(start="2024-07-01T09:00" zone="Asia/Tokyo" end="2024-07-01T10:00")", "Europe/Paris");
  CHECK(start_of(summer) == "2024-07-01T00:00Z place+540 home+120");
  Reading change = session_with(R"(start="2024-03-31T09:30" zone="Asia/Tokyo" end="2024-03-31T10:30")", "Europe/Paris");
  CHECK(text_of(change.diagnostics) == "");
  CHECK(start_of(change) == "2024-03-31T00:30Z place+540 home+60");
  CHECK(end_of(change) == "2024-03-31T01:30Z place+540 home+120");
}

TEST_CASE("the clocks of the place may change during a session: the duration is that of the instants") {
  Reading forward = session_with(
      R"(start="2024-03-31T01:30" zone="Europe/Paris" end="2024-03-31T03:30" duration="PT1H" duration-is="exact")");
  CHECK(text_of(forward.diagnostics) == "");
  CHECK(start_of(forward) == "2024-03-31T00:30Z place+60 home+540");
  CHECK(end_of(forward) == "2024-03-31T01:30Z place+120 home+540");
  Reading back = session_with(R"(start="2024-10-27T02:30+02:00" zone="Europe/Paris" end="2024-10-27T02:30+01:00"
                            duration="PT1H" duration-is="exact")");
  CHECK(text_of(back.diagnostics) == "");
  CHECK(start_of(back) == "2024-10-27T00:30Z place+120 home+540");
  CHECK(end_of(back) == "2024-10-27T01:30Z place+60 home+540");
}

TEST_CASE("a time in a repeated hour is one of two instants, by its offset") {
  CHECK(start_of(session_with(R"(start="2024-10-27T02:30+02:00" zone="Europe/Paris")")) ==
        "2024-10-27T00:30Z place+120 home+540");
  CHECK(start_of(session_with(R"(start="2024-10-27T02:30+01:00" zone="Europe/Paris")")) ==
        "2024-10-27T01:30Z place+60 home+540");
  Reading none = session_with(R"(start="2024-10-27T02:30" zone="Europe/Paris")");
  CHECK(start_of(none) == "none");
  CHECK(none.diagnostics.all().at(0).rule.text() == "session-time-repeated");
}

TEST_CASE("the edges of the skipped and of the repeated hour are ordinary minutes") {
  for (const char* start : {"2024-03-31T01:59", "2024-03-31T03:00", "2024-10-27T01:59", "2024-10-27T03:00"}) {
    CAPTURE(std::string(start));
    CHECK(text_of(session_with(fmt::format(R"(start="{}" zone="Europe/Paris")", start)).diagnostics) == "");
  }
  for (const char* start : {"2024-03-31T02:00", "2024-03-31T02:59", "2024-10-27T02:00", "2024-10-27T02:59"}) {
    CAPTURE(std::string(start));
    CHECK(text_of(session_with(fmt::format(R"(start="{}" zone="Europe/Paris")", start)).diagnostics) != "");
  }
}

TEST_CASE("a session over midnight ends on the next day") {
  Reading r = session_with(R"(start="2024-12-31T23:30+09:00" zone="Asia/Tokyo" end="2025-01-01T00:15+09:00"
                         duration="PT45M" duration-is="exact")");
  CHECK(text_of(r.diagnostics) == "");
  CHECK(end_of(r) == "2024-12-31T15:15Z place+540 home+540");
}

TEST_CASE("a time without a clock, of an unknown zone, or with a finding has no instant") {
  struct Row {
    std::string attributes, rule;
  };
  for (const Row& row :
       {Row{R"(start="2024-06-01" zone="Asia/Tokyo")", ""},
        {R"(start="2024-06-01T10:00" zone="Asia/Tokyo" clock="unstated")", ""},
        {R"(start="2024-06-01T10:00" zone="Asia/Nowhere" end="2024-06-01T09:00")", "zone-unknown"},
        {R"(start="2024-06-01T10:00+08:00" zone="Asia/Tokyo" end="2024-06-01T09:00")", "session-offset-disagrees"},
        {R"(start="2024-03-31T02:30" zone="Europe/Paris" end="2024-03-31T01:00")", "session-time-skipped"}}) {
    CAPTURE(row.attributes);
    Reading r = session_with(row.attributes);
    CHECK(r.diagnostics.all().size() == (row.rule.empty() ? 0 : 1));
    if (!row.rule.empty()) CHECK(r.diagnostics.all()[0].rule.text() == row.rule);
    CHECK(start_of(r) == "none");
    CHECK(end_of(r) == "none");
  }
}

TEST_CASE("an impossible end does not affect the start") {
  Reading r = session_with(R"(start="2024-06-01T10:00" zone="Asia/Tokyo" end="2024-06-01T09:00")");
  CHECK(start_of(r) == "2024-06-01T01:00Z place+540 home+540");
  CHECK(end_of(r) == "none");
}

TEST_CASE("an unknown home zone does not affect the clock of the place, and is reported once for all sessions") {
  Reading r = session_with(R"(start="2024-06-01T10:00" zone="Asia/Tokyo"/>
                         <session xml:id="s2" start="2024-06-01T11:00" zone="Asia/Tokyo")",
                           "Asia/Edo");
  REQUIRE(r.diagnostics.all().size() == 1);
  CHECK(r.diagnostics.all()[0].primary.text() == "Asia/Edo");
  CHECK(start_of(r) == "2024-06-01T01:00Z place+540 homenone");
}
