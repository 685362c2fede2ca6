// The readers of pictures: any bytes give a picture of its own size or exactly one finding.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "input/image.h"

namespace {

/// A valid picture of the largest size takes seconds and shows nothing more than a small one; a PNG's size stands in its bytes 16 to 23.
bool takes_long(const std::uint8_t* data, std::size_t size) {
  if (size < 24 || data[0] != 0x89) return false;
  auto four = [&](std::size_t at) {
    return std::uint64_t{data[at]} << 24 | std::uint64_t{data[at + 1]} << 16 | std::uint64_t{data[at + 2]} << 8 | data[at + 3];
  };
  std::uint64_t width = four(16), height = four(20);
  bool refused = width > readout::kMaxImageSide || height > readout::kMaxImageSide || width * height > readout::kMaxImagePixels;
  return !refused && width * height > 1u << 20;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace readout;
  if (takes_long(data, size)) return 0;
  Diagnostics diagnostics;
  const auto image = read_image("p", {reinterpret_cast<const char*>(data), size}, {}, diagnostics);
  if (diagnostics.all().size() != (image ? 0u : 1u)) std::abort();
  if (!image) return 0;
  bool large = image->width > kMaxImageSide || image->height > kMaxImageSide || std::uint64_t{image->width} * image->height > kMaxImagePixels;
  if (image->width == 0 || image->height == 0 || large) std::abort();
  std::size_t samples = std::size_t{image->width} * image->height * (image->color == ImageColor::gray ? 1 : 3);
  if (image->data.size() != (image->kind == ImageKind::png ? samples : size)) std::abort();
  return 0;
}
