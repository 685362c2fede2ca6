// The readers of values and the comparison: any bytes, cut into a source and a translation at a zero byte, give values
// with places in their text, in order.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "agreement/agree.h"
#include "agreement/lexicon.h"

using namespace readout;
using namespace readout::agreement;

namespace {

void check(const Reading& reading, const Text& text) {
  std::size_t end = 0;
  for (const Value& value : reading.values) {
    if (value.range.begin < end || value.range.end <= value.range.begin || value.range.end > text.raw.size())
      std::abort();
    end = value.range.end;
    (void)value.describe();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = bytes.find('\0');
  const Text source(bytes.substr(0, cut)), target(cut == bytes.npos ? std::string_view() : bytes.substr(cut + 1));
  const KnownFacts none;
  for (auto [from, to] : {std::pair{"en", "ja"}, {"ja", "en"}}) {
    const Pair pair{{source, from, shipped_lexicon(from)}, {target, to, shipped_lexicon(to)}, none};
    check(read_values(source, *pair.source.lexicon, {}), source);
    check(read_values(target, *pair.target.lexicon, {}), target);
    for (const Slip& slip : examine(pair))
      if (slip.range.end > (slip.in_source ? source : target).raw.size()) std::abort();
  }
  return 0;
}
