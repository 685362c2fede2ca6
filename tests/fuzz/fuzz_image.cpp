// The readers of images: any bytes give an image with a size, perhaps with a warning, or exactly one error. Removing
// metadata from a JPEG a second time removes nothing.
#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "input/image.h"

namespace {

using namespace readout;

std::uint32_t four(std::string_view bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t i = at; i < at + 4; ++i) out = out << 8 | static_cast<unsigned char>(bytes[i]);
  return out;
}

/// A valid image of the largest size takes seconds and tests nothing more than a small one. The size of a PNG is in its
/// bytes 16 to 23.
bool takes_long(std::string_view bytes) {
  if (bytes.size() < 24 || bytes[0] != '\x89') return false;
  std::uint64_t width = four(bytes, 16), height = four(bytes, 20);
  bool refused = width > kMaxImageSide || height > kMaxImageSide || width * height > kMaxImagePixels;
  return !refused && width * height > 1u << 20;
}

/// Corrects the checksums of the chunks of a PNG: otherwise a changed byte is rejected before it is interpreted.
std::string with_checksums(std::string_view bytes) {
  std::string out(bytes);
  for (std::size_t at = 8; at + 12 <= out.size();) {
    std::size_t length = four(out, at);
    if (length > out.size() - at - 12) break;
    std::uint32_t crc = ~0u;
    for (std::size_t i = at + 4; i < at + 8 + length; ++i) {
      crc ^= static_cast<unsigned char>(out[i]);
      for (int bit = 0; bit < 8; ++bit) crc = (crc & 1) ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    for (std::size_t i = 0; i < 4; ++i) out[at + 8 + length + i] = static_cast<char>(~crc >> (24 - 8 * i) & 255);
    at += 12 + length;
  }
  return out;
}

void check(std::string_view bytes) {
  if (takes_long(bytes)) return;
  Diagnostics diagnostics;
  const auto image = read_image("p", std::string(bytes), {}, diagnostics);
  Diagnostics of_headers;
  const bool readable = read_image("p", std::string(bytes), {}, of_headers, ImageContent::headers).has_value();
  if (image && !readable) std::abort();
  if (diagnostics.all().size() > 1 || diagnostics.has_errors() != !image) std::abort();
  if (!image) return;
  std::size_t pixels = std::size_t{image->width} * image->height;
  if (pixels == 0 || pixels > kMaxImagePixels || image->width > kMaxImageSide || image->height > kMaxImageSide)
    std::abort();
  if (image->kind == ImageKind::png) {
    const std::size_t filters = image->filtered ? image->height : 0;
    const std::size_t size = pixels * (image->color == ImageColor::gray ? 1 : 3) + filters;
    std::vector<unsigned char> samples(size + 1);
    uLongf got = samples.size();
    const auto* data = reinterpret_cast<const Bytef*>(image->data->data());
    if (uncompress(samples.data(), &got, data, image->data->size()) != Z_OK || got != size) std::abort();
    return;
  }
  const auto again = read_image("p", *image->data, {}, diagnostics);
  // A CMYK picture is converted, so its bytes may be more than those of the file.
  if (!again || *again->data != *image->data || again->width != image->width || again->height != image->height)
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  if (bytes.starts_with('\x89')) check(with_checksums(bytes));
  return 0;
}
