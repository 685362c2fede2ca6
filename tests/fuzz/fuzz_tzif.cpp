// The reader of zone files: any bytes give a zone or nothing, and a zone has an offset within the limits of the format
// for every instant.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "locale/tzif.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto zone = readout::read_tzif({reinterpret_cast<const char*>(data), size});
  if (!zone) return 0;
  for (std::int64_t instant = -4'000'000'000; instant <= 8'000'000'000; instant += 97'000'001)
    if (std::abs(readout::offset_at(*zone, instant)) > 26 * 3600) std::abort();
  return 0;
}
