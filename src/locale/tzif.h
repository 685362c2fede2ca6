// Reads time zone files: takes the bytes of one TZif file, returns the offsets of one zone (RFC 9636, versions 1 to 4).
//
// Reads the 64-bit block if the file has one. The footer (section 3.3: a POSIX TZ string, with names in <> and hours
// from -167 to 167) gives the offsets after the last change. Skips designations and the flags for wall time and UT.
// Refuses a file that counts leap seconds, because its instants are not POSIX times. A file with an error is refused as
// a whole.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

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

struct Tzif {
  struct Change {
    std::int64_t at = 0;  ///< seconds since 1970-01-01T00:00Z
    int offset = 0;       ///< from then on, in seconds east of UTC
  };
  int first_offset = 0;
  std::vector<Change> changes;
  std::optional<TzRule> after_last;
};

std::optional<Tzif> read_tzif(std::string_view bytes);
int offset_at(const Tzif& zone, std::int64_t instant_seconds);

}  // namespace readout
