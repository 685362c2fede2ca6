// From a style's bytes to its value: any bytes give a style or an error.
#include <cstddef>
#include <cstdint>
#include <string>

#include "input/xml.h"
#include "style/style.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace readout;
  static const bool ready = (prepare_xml(), true);
  Sources sources;
  Diagnostics diagnostics;
  const auto tree =
      read_xml(sources.add("s.xml", {reinterpret_cast<const char*>(data), size}), Schema::style, diagnostics);
  if (ready && tree) read_style(*tree, diagnostics);
  return 0;
}
