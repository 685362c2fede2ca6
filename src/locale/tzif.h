// Time zone files: bytes of one TZif file in, the offsets of one zone out (RFC 9636, versions 1 to 4).
//
// The 64-bit block is read where there is one, and the footer (section 3.3: a POSIX TZ string, with names in <> and
// hours from -167 to 167) says what holds after the last change. Designations and the flags for wall and UT are
// skipped. A file that counts leap seconds is refused: its instants are not POSIX times. A faulty file gives nothing,
// never a part.
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
