#include "write/html_picture.h"

#include <libdeflate.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "base/base64.h"
#include "base/made.h"
#include "write/pdf_deflate.h"

namespace readout::html {
namespace {

std::string big_endian(std::size_t number, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(number >> (8 * i) & 0xFF);
  return out;
}

/// A TIFF file with the orientation alone (CIPA DC-008).
std::string tiff_orientation(Orientation orientation) {
  return std::string("MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1", 18) + big_endian(static_cast<std::size_t>(orientation), 2) +
         std::string(6, '\0');
}

std::string jpeg_file(const Image& image) {
  if (image.orientation == Orientation::upright) return *image.data;
  const std::string exif = std::string("Exif\0\0", 6) + tiff_orientation(image.orientation);
  constexpr std::size_t kStart = 2;  // SOI
  return image.data->substr(0, kStart) + "\xFF\xE1" + big_endian(exif.size() + 2, 2) + exif +
         image.data->substr(kStart);
}

std::string chunk(std::string_view name, std::string_view data) {
  const std::string content = std::string(name).append(data);
  return big_endian(data.size(), 4) + content + big_endian(libdeflate_crc32(0, content.data(), content.size()), 4);
}

std::string inflated(std::string_view data, std::size_t size) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decompressor(
      made(libdeflate_alloc_decompressor()), &libdeflate_free_decompressor);
  std::string out(size, '\0');
  libdeflate_zlib_decompress(decompressor.get(), data.data(), data.size(), out.data(), size, nullptr);
  return out;
}

/// ISO 15948 9.4: the neighbour that is nearest to left + above - corner.
int paeth(int left, int above, int corner) {
  const int near = left + above - corner;
  const int a = std::abs(near - left), b = std::abs(near - above), c = std::abs(near - corner);
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/// Rows of samples with the filter Paeth (ISO 15948 9.2), which suits photographs and drawings alike.
std::string filtered(const std::string& samples, std::size_t row, std::size_t pixel) {
  constexpr char kPaeth = 4;
  std::string out;
  out.reserve(samples.size() + samples.size() / std::max<std::size_t>(row, 1) + 1);
  auto sample = [&](std::size_t i) { return static_cast<int>(static_cast<unsigned char>(samples[i])); };
  for (std::size_t begin = 0; begin < samples.size(); begin += row) {
    out += kPaeth;
    for (std::size_t x = 0; x < row; ++x) {
      const std::size_t i = begin + x;
      const bool has_left = x >= pixel, has_above = begin > 0;
      const int left = has_left ? sample(i - pixel) : 0, above = has_above ? sample(i - row) : 0;
      out += static_cast<char>(sample(i) - paeth(left, above, has_left && has_above ? sample(i - row - pixel) : 0));
    }
  }
  return out;
}

std::string png_file(const Image& image) {
  const bool gray = image.color == ImageColor::gray;
  const std::size_t pixel = gray ? 1 : 3, row = image.width * pixel;
  const std::string header =
      big_endian(image.width, 4) + big_endian(image.height, 4) + std::string({8, gray ? '\0' : '\2', 0, 0, 0});
  std::string out = "\x89PNG\r\n\x1A\n" + chunk("IHDR", header);
  if (image.orientation != Orientation::upright) out += chunk("eXIf", tiff_orientation(image.orientation));
  if (image.profile) out += chunk("iCCP", std::string("profile\0\0", 9) + pdf::deflated(*image.profile));
  out += chunk("IDAT", image.filtered ? *image.data
                                      : pdf::deflated(filtered(inflated(*image.data, row * image.height), row, pixel)));
  return out + chunk("IEND", "");
}

}  // namespace

std::string image_file(const Image& image) {
  return image.kind == ImageKind::jpeg ? jpeg_file(image) : png_file(image);
}

std::string data_address(const Image& image) {
  const char* type = image.kind == ImageKind::jpeg ? "jpeg" : "png";
  return std::string("data:image/") + type + ";base64," + base64(image_file(image));
}

}  // namespace readout::html
