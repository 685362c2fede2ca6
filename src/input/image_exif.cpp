// EXIF (CIPA DC-008) is a small TIFF file: a header, then directories with entries of twelve bytes. Only the first
// directory is read.
#include <optional>

#include "input/image_formats.h"

namespace readout {
namespace {

class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

  bool has_header() const { return (little_ || bytes_.starts_with("MM")) && number(2, 2) == 42; }

  /// The number in `size` bytes; absent if it extends beyond the end.
  std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || size > bytes_.size() - at) return std::nullopt;
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < size; ++i)
      out = out << 8 | static_cast<unsigned char>(bytes_[little_ ? at + size - 1 - i : at + i]);
    return out;
  }

 private:
  std::string_view bytes_;
  bool little_;
};

}  // namespace

Orientation read_orientation(std::string_view exif) {
  constexpr std::uint32_t kOrientation = 0x0112, kShort = 3;
  constexpr std::size_t kEntry = 12;
  const Tiff tiff(exif);
  const std::size_t directory = tiff.has_header() ? tiff.number(4, 4).value_or(0) : 0;
  const std::size_t count = directory == 0 ? 0 : tiff.number(directory, 2).value_or(0);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + kEntry * i;
    if (tiff.number(entry, 2) != kOrientation) continue;
    const std::uint32_t value = tiff.number(entry + 8, 2).value_or(0);
    const bool known =
        tiff.number(entry + 2, 2) == kShort && tiff.number(entry + 4, 4) == 1 && value >= 1 && value <= 8;
    return known ? static_cast<Orientation>(value) : Orientation::upright;
  }
  return Orientation::upright;
}

}  // namespace readout
