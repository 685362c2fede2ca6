// Civil time: instants, wall clocks and time zones from two sources.
//
// Instants are minutes since 1970-01-01T00:00Z; wall times are Gregorian dates and minutes without a zone. ICU's zone
// data and the system's TZif files (RFC 9636, with footer) can disagree. Both can be queried, each names its version,
// and newer() returns the one that decides. Does not read the clock of the machine.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "locale/calendar.h"

namespace readout {

enum class ZoneSource { icu, system };

/// The meaning of a wall time in a zone. `before` and `after` are the offsets in minutes east of UTC on both sides of a
/// change; they are equal for an ordinary minute.
struct WallTime {
  enum class Kind { ordinary, skipped, repeated } kind = Kind::ordinary;
  int before = 0;
  int after = 0;
};

/// The canonical name of a zone (CLDR): Asia/Tokyo for Japan, its older name. An unknown name is returned as it is.
std::string canonical_zone(std::string_view zone);

/// Whether two names are of one zone, as Japan and Asia/Tokyo are.
bool same_zone(std::string_view a, std::string_view b);

/// Whether clocks of a country (ISO 3166-1) may follow the zone, by ICU's regions. Also true if the data do not decide
/// it: for a zone of no country, and for a country without a zone of its own.
bool may_serve(std::string_view zone, std::string_view country);

/// The system's TZif files.
inline constexpr const char* kZoneFolder = "/usr/share/zoneinfo";

/// Zone data of both sources. Safe to use from several threads.
class Zones {
 public:
  /// `folder` holds the TZif files; the default is the system's. Without it, ICU's data are used alone.
  explicit Zones(std::string folder = kZoneFolder, const Files& files = disk());
  ~Zones();
  Zones(const Zones&) = delete;
  Zones& operator=(const Zones&) = delete;

  /// The name of the release, such as `2025b`; absent if the source is not installed.
  std::optional<std::string> version(ZoneSource source) const;
  /// The source with the newer release; ICU if both are equal or the system has no zone data.
  ZoneSource newer() const;

  /// True for an IANA name that the source knows, such as `Australia/Melbourne`; false for ICU's custom ids such as
  /// `GMT+9`.
  bool knows(ZoneSource source, std::string_view zone) const;
  /// The names of zones in ICU's data, for hints.
  std::vector<std::string> names() const;
  /// The offset in minutes at an instant; absent for an unknown zone. Offsets with seconds are rounded towards zero.
  std::optional<int> offset_at(ZoneSource source, std::string_view zone, InstantMinute instant) const;
  std::optional<WallTime> at_wall(ZoneSource source, std::string_view zone, const CivilMinute& wall) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace readout
