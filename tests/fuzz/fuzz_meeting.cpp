// From a meeting file's bytes to its facts: any bytes give a meeting, checked against the shipped register, or an
// error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "input/xml.h"
#include "meeting/meeting.h"
#include "meeting/shipped.h"
#include "rules/rules.h"

namespace {

using namespace readout;

/// The values shared by all inputs.
struct House {
  Sources sources;
  ShippedRegister shipped{sources};
  Zones zones;

  House() { prepare_xml(); }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const House house;
  Sources sources;
  Diagnostics diagnostics;
  const Source& source = sources.add("m.xml", {reinterpret_cast<const char*>(data), size});
  const auto tree = read_xml(source, Schema::meeting, diagnostics);
  if (!tree) return 0;
  Meeting meeting = read_meeting(*tree, diagnostics);
  const Registers registers({}, &house.shipped);
  resolve(meeting, registers, house.zones, diagnostics);
  check_facts(meeting, registers, diagnostics);
  if (dump(meeting).empty()) std::abort();
  for (const Diagnostic& finding : diagnostics.all()) {
    const Span at = finding.primary;
    if (at.source && (at.begin > at.end || at.end > at.source->bytes.size())) std::abort();
  }
  return 0;
}
