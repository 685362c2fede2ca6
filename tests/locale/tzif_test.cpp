#include "locale/tzif.h"

#include <fmt/format.h>

#include "locale/zone.h"
#include "support/support.h"

using namespace readout;

namespace {

std::int64_t seconds(CivilDate date, int hour, int minute = 0) { return to_instant({date, hour, minute}, 0) * 60; }

std::string big_endian(std::int64_t value, int size) {
  std::string out;
  for (int shift = (size - 1) * 8; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xff);
  return out;
}

struct Change {
  std::int64_t at;
  int type;
};

std::string block(char version, const std::vector<Change>& changes, const std::vector<int>& offsets, int time_size,
                  int leap_seconds = 0) {
  std::string out = "TZif" + std::string(1, version) + std::string(15, '\0');
  for (std::size_t count : {std::size_t{0}, std::size_t{0}, static_cast<std::size_t>(leap_seconds), changes.size(),
                            offsets.size(), std::size_t{4}})
    out += big_endian(static_cast<std::int64_t>(count), 4);
  for (const Change& change : changes) out += big_endian(change.at, time_size);
  for (const Change& change : changes) out += static_cast<char>(change.type);
  for (int offset : offsets) out += big_endian(offset, 4) + std::string(2, '\0');
  out += std::string("LMT\0", 4);
  return out + std::string(static_cast<std::size_t>(leap_seconds * (time_size + 4)), '\0');
}

std::string file(char version, const std::vector<Change>& changes, const std::vector<int>& offsets,
                 const std::string& footer) {
  return block(version, {}, {0}, 4) + block(version, changes, offsets, 8) + "\n" + footer + "\n";
}

}  // namespace

TEST_CASE("a version 1 file is read from its only block") {
  const auto zone = read_tzif(block('\0', {{-100, 1}, {1000, 0}}, {3600, 7200}, 4));
  REQUIRE(zone);
  CHECK(offset_at(*zone, -101) == 3600);
  CHECK(offset_at(*zone, -100) == 7200);
  CHECK(offset_at(*zone, 999) == 7200);
  CHECK(offset_at(*zone, 1000) == 3600);
  CHECK(offset_at(*zone, INT64_MAX) == 3600);
}

TEST_CASE("later versions are read from the 64-bit block and continued by the footer") {
  for (char version : {'2', '3', '4', '9'}) {
    const auto zone =
        read_tzif(file(version, {{seconds({2020, 1, 1}, 0), 1}}, {0, 3600}, "CET-1CEST,M3.5.0,M10.5.0/3"));
    REQUIRE(zone);
    CHECK(offset_at(*zone, seconds({2019, 7, 1}, 0)) == 0);
    CHECK(offset_at(*zone, seconds({2020, 1, 1}, 0)) == 7200 - 3600);
    CHECK(offset_at(*zone, seconds({2024, 3, 31}, 0, 59)) == 3600);
    CHECK(offset_at(*zone, seconds({2024, 3, 31}, 1)) == 7200);
    CHECK(offset_at(*zone, seconds({2024, 10, 27}, 0, 59)) == 7200);
    CHECK(offset_at(*zone, seconds({2024, 10, 27}, 1)) == 3600);
    CHECK(offset_at(*zone, seconds({2400, 7, 1}, 0)) == 7200);
  }
}

TEST_CASE("with an empty footer the last offset stays") {
  const auto zone = read_tzif(file('2', {{0, 1}}, {0, 3600}, ""));
  REQUIRE(zone);
  CHECK(offset_at(*zone, seconds({2099, 7, 1}, 0)) == 3600);
}

TEST_CASE("a file that breaks a rule of the format is refused as a whole") {
  struct Row {
    const char* what;
    std::string bytes;
  };
  const std::string good = file('2', {{0, 1}, {5, 0}}, {0, 3600}, "UTC0");
  REQUIRE(read_tzif(good));
  const Row rows[] = {
      {"empty", ""},
      {"other magic", "TZIF" + good.substr(4)},
      {"version 1 mark is a digit", "TZif1" + good.substr(5)},
      {"changes do not ascend", file('2', {{5, 1}, {5, 0}}, {0, 3600}, "UTC0")},
      {"a type that is not there", file('2', {{5, 2}}, {0, 3600}, "UTC0")},
      {"no types", block('\0', {}, {}, 4)},
      {"an offset of two days", file('2', {}, {172'800}, "UTC0")},
      {"leap seconds", block('\0', {}, {0}, 4, 1)},
      {"no footer", good.substr(0, good.size() - 6)},
      {"footer without end", good.substr(0, good.size() - 1)},
      {"footer that is no rule", file('2', {}, {0}, "UTC")},
      {"huge counts", "TZif2" + std::string(15, '\0') + std::string(24, '\xff')},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK_FALSE(read_tzif(row.bytes));
  }
}

TEST_CASE("a file cut off at any byte is refused") {
  for (const char* name : {"Tokyo", "Nuuk", "Dublin"}) {
    const std::string bytes = readout::test::read_source_file(fmt::format("tests/fuzz/seeds/tzif/{}", name));
    REQUIRE(read_tzif(bytes));
    for (std::size_t size = 0; size < bytes.size(); ++size)
      if (read_tzif(std::string_view(bytes).substr(0, size))) FAIL_CHECK(fmt::format("{} of {} bytes", name, size));
  }
}

TEST_CASE("a file damaged at any byte is refused, or gives possible offsets") {
  const std::string good = readout::test::read_source_file("tests/fuzz/seeds/tzif/Nuuk");
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (char damage : {'\0', '\xff', '\x7f', ','}) {
      std::string bytes = good;
      bytes[at] = damage;
      const auto zone = read_tzif(bytes);
      if (!zone) continue;
      for (std::int64_t instant : {INT64_C(-4'000'000'000), INT64_C(0), INT64_C(4'000'000'000)})
        if (std::abs(offset_at(*zone, instant)) > 93'600) FAIL_CHECK(at);
    }
  }
}

TEST_CASE("rules of a footer give their offsets") {
  struct Row {
    const char* rule;
    CivilDate date;
    int hour, minute;
    int offset;
  };
  const Row rows[] = {
      {"JST-9", {2022, 2, 11}, 0, 0, 32'400},
      {"<+0545>-5:45", {2022, 2, 11}, 0, 0, 20'700},
      {"<-03>3", {2022, 2, 11}, 0, 0, -10'800},
      // Hours beyond the day and before it (RFC 9636 3.3.1).
      {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", {2024, 3, 31}, 0, 59, -7'200},
      {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", {2024, 3, 31}, 1, 0, -3'600},
      {"IST-2IDT,M3.4.4/26,M10.5.0", {2024, 3, 28}, 23, 59, 7'200},
      {"IST-2IDT,M3.4.4/26,M10.5.0", {2024, 3, 29}, 0, 0, 10'800},
      // Summer in the south, over New Year.
      {"AEST-10AEDT,M10.1.0,M4.1.0/3", {2022, 2, 11}, 1, 25, 39'600},
      {"AEST-10AEDT,M10.1.0,M4.1.0/3", {2022, 7, 1}, 0, 0, 36'000},
      // In Ireland winter time is the alternate offset.
      {"IST-1GMT0,M10.5.0,M3.5.0/1", {2024, 1, 1}, 0, 0, 0},
      {"IST-1GMT0,M10.5.0,M3.5.0/1", {2024, 7, 1}, 0, 0, 3'600},
      // Days by number, with and without 29 February; summer time all year.
      {"AAA0BBB,J60/0,J300/0", {2024, 2, 29}, 12, 0, 0},
      {"AAA0BBB,J60/0,J300/0", {2024, 3, 1}, 0, 0, 3'600},
      {"AAA0BBB,59/0,300/0", {2024, 2, 29}, 0, 0, 3'600},
      {"XXX3EDT4,0/0,J365/23", {2024, 7, 1}, 0, 0, -14'400},
      {"XXX3EDT4,0/0,J365/23", {2024, 12, 31}, 23, 59, -14'400},
      {"XXX3EDT4,0/0,J365/23", {2025, 1, 1}, 3, 0, -14'400},
  };
  for (const Row& row : rows) {
    CAPTURE(row.rule);
    const auto rule = read_tz_rule(row.rule);
    REQUIRE(rule);
    CHECK(offset_at(*rule, seconds(row.date, row.hour, row.minute)) == row.offset);
  }
}

TEST_CASE("a text that is not a rule is refused") {
  for (const char* text : {"",
                           "U",
                           "UTC",
                           "UT0",
                           "<+09-9",
                           "JST-9,",
                           "JST-25",
                           "JST-9:60",
                           "CET-1CEST",
                           "CET-1CEST,M3.5.0",
                           "CET-1CEST,M13.5.0,M10.5.0",
                           "CET-1CEST,M3.6.0,M10.5.0",
                           "CET-1CEST,M3.5.7,M10.5.0",
                           "CET-1CEST,M3.5.0,M10.5.0/168",
                           "CET-1CEST,J0,J365",
                           "CET-1CEST,366,1",
                           "CET-1CEST,M3.5.0,M10.5.0x",
                           "<J\nT>-9",
                           "JST--9",
                           "JST-1234"}) {
    CAPTURE(text);
    CHECK_FALSE(read_tz_rule(text));
  }
}
