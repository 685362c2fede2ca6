// The reader of CFF fonts: any bytes give outlines or nothing, and a font made of outlines reads back alike.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "write/pdf_cff.h"

using namespace readout::pdf;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto font = read_cff({reinterpret_cast<const char*>(data), size});
  if (!font) return 0;
  std::vector<Outline> outlines;
  for (std::uint32_t glyph = 0; glyph < 20; ++glyph)
    if (auto outline = read_outline(*font, glyph)) outlines.push_back(std::move(*outline));
  std::vector<const Outline*> all;
  for (const Outline& outline : outlines) all.push_back(&outline);
  const std::string made = make_cff(*font, all);
  const auto again = read_cff(made);
  if (!again || again->glyphs.count != outlines.size() + 1) std::abort();
  for (std::uint32_t i = 0; i < outlines.size(); ++i) {
    const auto outline = read_outline(*again, i + 1);
    if (!outline || outline->charstring != outlines[i].charstring || outline->width != outlines[i].width) std::abort();
  }
  return 0;
}
