// From a register's bytes to its value: any bytes give a register or an error.
#include <cstddef>
#include <cstdint>
#include <string>

#include "input/xml.h"
#include "locale/catalog.h"
#include "meeting/meeting.h"
#include "rules/rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace readout;
  static const bool ready = (prepare_xml(), true);
  static const std::vector<Catalog> catalogs = built_in_catalogs();
  Sources sources;
  Diagnostics diagnostics;
  const auto tree =
      read_xml(sources.add("r.xml", {reinterpret_cast<const char*>(data), size}), Schema::reg, diagnostics);
  if (!ready || !tree) return 0;
  const Register own = read_register(*tree, diagnostics);
  check_register(own, Registers({&own}, nullptr), diagnostics, catalogs);
  return 0;
}
