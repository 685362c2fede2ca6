// Civil time: Gregorian days and minutes, and their instants at an offset from UTC.
//
// Instants are minutes since 1970-01-01T00:00Z, wall times are minutes of the proleptic Gregorian calendar without a
// zone. Zones are in locale/zone.h. Does not read the clock of the machine.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace readout {

struct CivilDate {
  int year = 0;
  int month = 0;  ///< 1 to 12
  int day = 0;    ///< 1 to 31
  auto operator<=>(const CivilDate&) const = default;
};

struct CivilMinute {
  CivilDate date;
  int hour = 0;
  int minute = 0;
  auto operator<=>(const CivilMinute&) const = default;
};

/// Minutes since 1970-01-01T00:00Z.
using InstantMinute = std::int64_t;

/// The instant of a wall time, and the wall time of an instant; offsets are in minutes east of UTC.
InstantMinute to_instant(const CivilMinute& wall, int offset_minutes);
CivilMinute to_civil(InstantMinute instant, int offset_minutes);
/// Days since 1970-01-01 of a date of the calendar (is_valid()).
std::int64_t days_from_civil(const CivilDate& date);
CivilDate civil_from_days(std::int64_t days);
/// In the format of ISO 8601 and of our files: `2022-02-11`, `+11:00`.
std::string date_text(const CivilDate& date);
std::string iso_offset(int minutes);
/// `2022-02-11T12:25`, and `+11:00` after it if the offset is known.
std::string iso_minute(const CivilMinute& minute, std::optional<int> offset);
int weekday(const CivilDate& date);  ///< 0 is Sunday
/// Whether the calendar has the date.
bool is_valid(const CivilDate& date);

/// The imperial era and its year of a date, from ICU's Japanese calendar; no era before the first one that ICU has.
struct EraYear {
  std::string era;  ///< `令和`
  int year = 0;     ///< the year 1 is printed as 元
};
EraYear era_year(const CivilDate& date);

}  // namespace readout
