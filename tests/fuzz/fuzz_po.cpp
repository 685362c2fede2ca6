// The reader of PO files: any bytes give a file or nothing, and a written file reads back the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "locale/po.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace readout;
  Sources sources;
  Diagnostics diagnostics;
  auto file = read_po(sources.add("a.po", {reinterpret_cast<const char*>(data), size}), diagnostics);
  if (!file) return 0;
  std::string written = write_po(*file);
  auto again = read_po(sources.add("b.po", written), diagnostics);
  if (!again || write_po(*again) != written) std::abort();
  return 0;
}
