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

#include "locale/tzif_rule.h"

namespace readout {

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
