// Rows of `readout dump lines --rows`: any line gives a row or a finding within the line.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "commands/read_rows.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace readout;
  Sources sources;
  Diagnostics diagnostics;
  const Source& source = sources.add("rows", {reinterpret_cast<const char*>(data), size});
  read_row({&source, 0, static_cast<std::uint32_t>(size)}, diagnostics);
  for (const Diagnostic& finding : diagnostics.all())
    if (finding.primary.end > size) std::abort();
  return 0;
}
