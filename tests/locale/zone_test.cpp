#include "locale/zone.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/support.h"

using namespace readout;

namespace {

/// A temporary folder of zone files: the named ones, from the seeds of the fuzz target, and a release.
std::string zone_folder(const std::string& release) {
  const std::string folder = readout::test::temporary_folder();
  std::filesystem::create_directory(folder + "/Asia");
  std::filesystem::create_directory(folder + "/right");
  std::ofstream(folder + "/Asia/Tokyo", std::ios::binary)
      << readout::test::read_source_file("tests/fuzz/seeds/tzif/Tokyo");
  std::ofstream(folder + "/localtime", std::ios::binary)
      << readout::test::read_source_file("tests/fuzz/seeds/tzif/Tokyo");
  std::ofstream(folder + "/right/Tokyo", std::ios::binary)
      << readout::test::read_source_file("tests/fuzz/seeds/tzif/Tokyo");
  std::ofstream(folder + "/Asia/Broken", std::ios::binary) << "TZif2";
  if (!release.empty()) std::ofstream(folder + "/tzdata.zi") << "# version " << release << "\n# This zic input file\n";
  return folder;
}

std::string text(const std::optional<WallTime>& wall) {
  if (!wall) return "unknown";
  constexpr const char* kKinds[] = {"ordinary", "skipped", "repeated"};
  return fmt::format("{} {} {}", kKinds[static_cast<std::size_t>(wall->kind)], wall->before, wall->after);
}

std::string text(const CivilMinute& m) {
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}", m.date.year, m.date.month, m.date.day, m.hour, m.minute);
}

}  // namespace

TEST_CASE("days are counted through leap years, centuries and before 1970") {
  struct Row {
    CivilDate date;
    std::int64_t days;
    int weekday;
  };
  for (const Row& row : {Row{{1970, 1, 1}, 0, 4},
                         {{1969, 12, 31}, -1, 3},
                         {{2000, 2, 29}, 11016, 2},
                         {{2000, 3, 1}, 11017, 3},
                         {{1900, 3, 1}, -25508, 4},
                         {{2022, 2, 11}, 19034, 5},
                         {{2024, 12, 31}, 20088, 2},
                         {{1, 1, 1}, -719162, 1},
                         {{9999, 12, 31}, 2932896, 5}}) {
    CAPTURE(row.days);
    CHECK(days_from_civil(row.date) == row.days);
    CHECK(civil_from_days(row.days) == row.date);
    CHECK(weekday(row.date) == row.weekday);
  }
}

TEST_CASE("each day of four centuries survives conversion to a number and back") {
  for (std::int64_t day = days_from_civil({1800, 1, 1}); day < days_from_civil({2200, 1, 1}); ++day) {
    const CivilDate date = civil_from_days(day);
    if (days_from_civil(date) != day || !is_valid(date)) FAIL(day);
  }
}

TEST_CASE("a date that does not exist is not valid") {
  for (CivilDate date :
       {CivilDate{2022, 2, 29}, {1900, 2, 29}, {2022, 4, 31}, {2022, 13, 1}, {2022, 0, 1}, {2022, 1, 0}, {2022, 1, 32}})
    CHECK_FALSE(is_valid(date));
  CHECK(is_valid({2024, 2, 29}));
  CHECK(is_valid({2000, 2, 29}));
}

TEST_CASE("an instant is the wall time less the offset, over midnight and New Year") {
  CHECK(text(to_civil(to_instant({{2022, 2, 11}, 12, 25}, 660), 540)) == "2022-02-11T10:25");
  CHECK(text(to_civil(to_instant({{2024, 12, 31}, 10, 0}, -300), 540)) == "2025-01-01T00:00");
  CHECK(text(to_civil(to_instant({{2024, 11, 30}, 12, 0}, -600), 540)) == "2024-12-01T07:00");
  CHECK(text(to_civil(to_instant({{2024, 3, 1}, 0, 30}, 345), -660)) == "2024-02-29T07:45");
}

TEST_CASE("an era begins on its first day") {
  struct Row {
    CivilDate date;
    const char* era;
    int year;
  };
  for (const Row& row : {Row{{2022, 2, 11}, "令和", 4},
                         {{2019, 5, 1}, "令和", 1},
                         {{2019, 4, 30}, "平成", 31},
                         {{1989, 1, 8}, "平成", 1},
                         {{1989, 1, 7}, "昭和", 64},
                         {{1926, 12, 25}, "昭和", 1},
                         {{1926, 12, 24}, "大正", 15},
                         {{2024, 4, 30}, "令和", 6}}) {
    const EraYear era = era_year(row.date);
    CHECK(fmt::format("{}{}", era.era, era.year) == fmt::format("{}{}", row.era, row.year));
  }
}

TEST_CASE("the system's zones give the offsets and wall times that Python's zoneinfo gives") {
  const auto pairs = readout::test::run("python3 -B " + readout::test::source_path("tests/locale/zone_pairs.py"));
  REQUIRE(pairs.exit_code == 0);
  Zones zones;
  std::istringstream lines(pairs.out);
  std::string kind, zone;
  int asked = 0, wrong = 0, skipped = 0, repeated = 0;
  while (lines >> kind >> zone) {
    std::string expected, actual;
    if (kind == "offset") {
      InstantMinute instant = 0;
      int offset = 0;
      lines >> instant >> offset;
      expected = fmt::format("{} {} {}", zone, instant, offset);
      actual =
          fmt::format("{} {} {}", zone, instant, zones.offset_at(ZoneSource::system, zone, instant).value_or(9999));
    } else {
      CivilMinute at;
      int before = 0, after = 0;
      lines >> at.date.year >> at.date.month >> at.date.day >> at.hour >> at.minute >> before >> after;
      const auto expected_kind = before == after  ? WallTime::Kind::ordinary
                                 : before < after ? WallTime::Kind::skipped
                                                  : WallTime::Kind::repeated;
      skipped += expected_kind == WallTime::Kind::skipped;
      repeated += expected_kind == WallTime::Kind::repeated;
      expected = fmt::format("{} {} {}", zone, text(at), text(WallTime{expected_kind, before, after}));
      actual = fmt::format("{} {} {}", zone, text(at), text(zones.at_wall(ZoneSource::system, zone, at)));
    }
    ++asked;
    if (expected == actual) continue;
    ++wrong;
    if (wrong <= 10) CHECK(actual == expected);
  }
  CHECK(wrong == 0);
  CHECK(asked > 5000);
  CHECK(skipped > 200);
  CHECK(repeated > 200);
}

TEST_CASE("both sources distinguish ordinary, skipped and repeated minutes") {
  struct Row {
    const char* zone;
    CivilMinute wall;
    const char* expected;
  };
  const Row rows[] = {
      {"Australia/Melbourne", {{2022, 2, 11}, 12, 25}, "ordinary 660 660"},
      {"Europe/London", {{2024, 3, 31}, 0, 59}, "ordinary 0 0"},
      {"Europe/London", {{2024, 3, 31}, 1, 30}, "skipped 0 60"},
      {"Europe/London", {{2024, 3, 31}, 2, 0}, "ordinary 60 60"},
      {"Europe/London", {{2024, 10, 27}, 1, 30}, "repeated 60 0"},
      {"Europe/London", {{2024, 10, 27}, 2, 0}, "ordinary 0 0"},
      {"America/New_York", {{2024, 11, 3}, 1, 30}, "repeated -240 -300"},
      {"Australia/Lord_Howe", {{2022, 4, 3}, 1, 45}, "repeated 660 630"},
      {"Pacific/Apia", {{2011, 12, 30}, 12, 0}, "skipped -600 840"},
      {"Asia/Kathmandu", {{2022, 1, 1}, 8, 30}, "ordinary 345 345"},
  };
  Zones zones;
  for (const Row& row : rows) {
    CAPTURE(row.zone);
    CHECK(text(zones.at_wall(ZoneSource::icu, row.zone, row.wall)) == row.expected);
    CHECK(text(zones.at_wall(ZoneSource::system, row.zone, row.wall)) == row.expected);
  }
}

TEST_CASE("only IANA names are names of zones") {
  Zones zones;
  for (const char* name : {"Asia/Tokyo", "Australia/Melbourne", "America/Argentina/Buenos_Aires",
                           "America/Port-au-Prince", "Japan", "UTC", "Etc/GMT+9", "Asia/Kolkata", "Europe/Kyiv"}) {
    CAPTURE(name);
    CHECK(zones.knows(ZoneSource::system, name));
    // ICU learned this name in 2022.
    if (std::string_view(name) != "Europe/Kyiv") CHECK(zones.knows(ZoneSource::icu, name));
  }
  for (std::string name : {"",
                           "JST",
                           "GMT+9",
                           "+09:00",
                           "Europe/Nowhere",
                           "asia/tokyo ",
                           "../zoneinfo/Asia/Tokyo",
                           "/usr/share/zoneinfo/Asia/Tokyo",
                           "Asia",
                           "Asia/",
                           "Asia//Tokyo",
                           "./Asia/Tokyo",
                           "posix/Asia/Tokyo",
                           "right/Asia/Tokyo",
                           "localtime",
                           "posixrules",
                           "Factory",
                           "tzdata.zi",
                           "zone.tab",
                           "Etc/Unknown",
                           "東京"}) {
    CAPTURE(name);
    CHECK_FALSE(zones.knows(ZoneSource::system, name));
    CHECK_FALSE(zones.knows(ZoneSource::icu, name));
  }
  CHECK_FALSE(zones.knows(ZoneSource::system, std::string("Asia/Tokyo\0x", 12)));
  CHECK_FALSE(zones.knows(ZoneSource::icu, std::string("Asia/Tokyo\0x", 12)));
  CHECK_FALSE(zones.knows(ZoneSource::system, std::string(4000, 'A')));
  CHECK_FALSE(zones.offset_at(ZoneSource::icu, "GMT+9", 0));
  CHECK_FALSE(zones.at_wall(ZoneSource::system, "GMT+9", {{2022, 1, 1}, 0, 0}));
}

TEST_CASE("each source names its release and the newer one decides") {
  const std::string icu = Zones("/nowhere").version(ZoneSource::icu).value();
  struct Row {
    const char* release;
    ZoneSource newer;
  };
  for (const Row& row : {Row{"2001a", ZoneSource::icu}, {"9999z", ZoneSource::system}}) {
    Zones zones(zone_folder(row.release));
    CHECK(zones.version(ZoneSource::system) == row.release);
    CHECK(zones.newer() == row.newer);
  }
  CHECK(Zones(zone_folder(icu)).newer() == ZoneSource::icu);
  const std::string plain = zone_folder("");
  std::ofstream(plain + "/+VERSION") << "2024b\n";
  CHECK(Zones(plain).version(ZoneSource::system) == "2024b");
}

TEST_CASE("without zone files only ICU's data are used") {
  Zones zones("/nowhere");
  CHECK_FALSE(zones.version(ZoneSource::system));
  CHECK(zones.newer() == ZoneSource::icu);
  CHECK_FALSE(zones.knows(ZoneSource::system, "Asia/Tokyo"));
  CHECK(zones.offset_at(ZoneSource::icu, "Asia/Tokyo", 0) == 540);
}

TEST_CASE("a zone with a damaged file is unknown, and so is the file of the machine's own zone") {
  Zones zones(zone_folder("2025b"));
  CHECK(zones.offset_at(ZoneSource::system, "Asia/Tokyo", 0) == 540);
  CHECK_FALSE(zones.knows(ZoneSource::system, "Asia/Broken"));
  CHECK_FALSE(zones.knows(ZoneSource::system, "localtime"));
  CHECK_FALSE(zones.knows(ZoneSource::system, "right/Tokyo"));
}

TEST_CASE("the canonical name of a zone replaces its older names") {
  CHECK(readout::canonical_zone("Japan") == "Asia/Tokyo");
  CHECK(readout::canonical_zone("Asia/Tokyo") == "Asia/Tokyo");
  CHECK(readout::canonical_zone("Asia/Kolkata") == readout::canonical_zone("Asia/Calcutta"));
  CHECK(readout::canonical_zone("Nowhere/At_All") == "Nowhere/At_All");
}

TEST_CASE("a zone may serve the countries of its region, and every country without a zone of its own") {
  struct Row {
    const char *zone, *country;
    bool may;
  };
  for (const Row& row : {Row{"Asia/Tokyo", "JP", true},
                         {"Asia/Tokyo", "BE", false},
                         {"America/Toronto", "CA", true},
                         {"America/Toronto", "US", false},
                         {"Europe/Brussels", "NL", false},
                         {"Europe/Amsterdam", "NL", true},
                         {"Asia/Calcutta", "IN", true},
                         {"Europe/Belgrade", "XK", true},
                         {"Arctic/Longyearbyen", "NO", true},
                         {"Pacific/Guam", "US", true},
                         {"America/New_York", "GU", false},
                         {"Atlantic/Faroe", "NO", false},
                         {"Etc/UTC", "JP", true},
                         {"Nowhere/At_All", "JP", true}}) {
    CAPTURE(row.zone);
    CAPTURE(row.country);
    CHECK(readout::may_serve(row.zone, row.country) == row.may);
  }
}
