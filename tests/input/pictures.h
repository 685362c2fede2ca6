// Makes PNG files (W3C PNG, third edition) whose data is stored without compression, and undoes the filters of rows.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace readout::test::png_file {

using Bytes = std::vector<unsigned>;

inline std::string raw(const Bytes& values) {
  std::string out;
  for (unsigned value : values) out += static_cast<char>(value);
  return out;
}

inline std::string four(std::uint32_t value) {
  return raw({value >> 24, value >> 16 & 255, value >> 8 & 255, value & 255});
}

inline std::uint32_t crc(std::string_view bytes) {
  std::uint32_t out = 0xFFFFFFFF;
  for (char c : bytes) {
    out ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) out = (out & 1) ? out >> 1 ^ 0xEDB88320 : out >> 1;
  }
  return ~out;
}

inline std::string chunk(const std::string& type, const std::string& data) {
  return four(static_cast<std::uint32_t>(data.size())) + type + data + four(crc(type + data));
}

inline std::string stored(const std::string& data) {
  std::uint32_t a = 1, b = 0;
  for (char c : data) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  auto size = static_cast<unsigned>(data.size());
  return raw({0x78, 0x01, 0x01, size & 255, size >> 8, ~size & 255, ~size >> 8 & 255}) + data + four(b << 16 | a);
}

enum Colour : unsigned { gray = 0, rgb = 2, palette = 3, gray_alpha = 4, rgba = 6 };

inline const std::string kSignature = "\x89PNG\r\n\x1A\n";

inline std::string header(std::uint32_t width, std::uint32_t height, unsigned depth, Colour colour,
                          bool interlaced = false) {
  return chunk("IHDR", four(width) + four(height) + raw({depth, colour, 0, 0, interlaced ? 1u : 0u}));
}

/// `rows` holds the filter bytes; `before` the chunks between header and data.
inline std::string png(const std::string& header, const Bytes& rows, const std::string& before = "") {
  return kSignature + header + before + chunk("IDAT", stored(raw(rows))) + chunk("IEND", "");
}

/// Paeth's predictor (W3C PNG, third edition, 9.4).
inline int paeth(int left, int above, int corner) {
  const int p = left + above - corner;
  const int a = std::abs(p - left), b = std::abs(p - above), c = std::abs(p - corner);
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/// Undoes the filters of rows (9.2).
inline std::string unfiltered(const std::string& rows, std::size_t row, std::size_t pixel) {
  std::string out;
  const auto at = [&](std::size_t line, std::size_t i) { return static_cast<unsigned char>(out[line * row + i]); };
  for (std::size_t y = 0; y * (row + 1) < rows.size(); ++y)
    for (std::size_t x = 0; x < row; ++x) {
      const int left = x < pixel ? 0 : at(y, x - pixel), above = y ? at(y - 1, x) : 0;
      const int corner = y && x >= pixel ? at(y - 1, x - pixel) : 0;
      const int predicted[] = {0, left, above, (left + above) / 2, paeth(left, above, corner)};
      out += static_cast<char>(rows[y * (row + 1) + 1 + x] + predicted[static_cast<std::size_t>(rows[y * (row + 1)])]);
    }
  return out;
}

}  // namespace readout::test::png_file
