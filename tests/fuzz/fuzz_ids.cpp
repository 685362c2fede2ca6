// New ids: whatever the file, the file with ids has the same findings, and no element without an id is left.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "commands/missing_ids.h"
#include "input/xml.h"

using namespace readout;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool ready = (prepare_xml(), true);
  Sources sources;
  Diagnostics before, after;
  const Source& source = sources.add("m.xml", std::string(reinterpret_cast<const char*>(data), size));
  const auto tree = ready ? read_xml(source, Schema::meeting, before) : nullptr;
  if (!tree || before.has_errors()) return 0;
  const Source& written = sources.add("m.xml", with_ids(source.bytes, missing_ids(*tree)));
  const auto again = read_xml(written, Schema::meeting, after);
  if (!again || after.has_errors() || !missing_ids(*again).empty()) std::abort();
  return 0;
}
