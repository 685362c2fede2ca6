// Fixes: whatever the file, applying the fixes that are certain ends, and never leaves more errors than before.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/fixes.h"
#include "input/xml.h"
#include "meeting/meeting.h"
#include "meeting/shipped.h"
#include "rules/rules.h"

namespace {

using namespace readout;

struct Shared {
  Sources sources;
  ShippedRegister shipped{sources};
  Zones zones;

  Shared() { prepare_xml(); }
};

void check(const Source& source, const Shared& shared, Diagnostics& diagnostics) {
  const auto tree = read_xml(source, Schema::meeting, diagnostics);
  if (!tree) return;
  Meeting meeting = read_meeting(*tree, diagnostics);
  const Registers registers({}, &shared.shipped);
  resolve(meeting, registers, shared.zones, diagnostics);
  check_facts(meeting, registers, diagnostics);
  diagnostics.sort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Shared shared;
  Sources sources;
  std::string text(reinterpret_cast<const char*>(data), size);
  for (int round = 0; round < 5; ++round) {
    Diagnostics diagnostics;
    check(sources.add("m.xml", text), shared, diagnostics);
    FixedTexts texts;
    if (apply_fixes(diagnostics.all(), {}, texts) == 0) return 0;
    const FixedText& fixed = texts.at("m.xml");
    if (fixed.before != text || fixed.after == text || to_diff(texts).empty()) std::abort();
    text = fixed.after;
  }
  return 0;
}
