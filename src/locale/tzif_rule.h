// Reads the footer of a time zone file: takes a POSIX TZ string, returns the offsets after the last change of the file.
//
// POSIX.1 8.3 with the extensions of RFC 9636 3.3.1: names in <>, hours from -167 to 167, summer time all year.
// Designations are skipped.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace readout {

/// The day and second of a yearly change (POSIX.1, 8.3): `M3.2.0/2`, `J60`, `59`.
struct TzDay {
  enum class Kind { month_week_day, julian_without_leap_day, zero_based } kind = Kind::month_week_day;
  int month = 0, week = 0, day = 0;  ///< `day` is a day of the week for month_week_day, else a day of the year
  int seconds = 7200;                ///< after local midnight; may be negative
};

/// The rule in a footer: one offset, or two that alternate every year. Offsets are in seconds east of UTC.
struct TzRule {
  int standard = 0;
  std::optional<int> summer;
  TzDay summer_begins, summer_ends;
};

/// Reads a POSIX TZ string; absent if it has an error. Summer time without days of change is an error here (RFC 9636
/// 3.3.1).
std::optional<TzRule> read_tz_rule(std::string_view text);
int offset_at(const TzRule& rule, std::int64_t instant_seconds);

}  // namespace readout
