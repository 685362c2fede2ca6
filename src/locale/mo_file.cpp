#include "locale/mo_file.h"

namespace readout {

/// The number of strings, then the offsets of two tables, of the originals and of the translations.
MoFile::MoFile(std::string_view bytes)
    : bytes_(bytes), count_(number(8)), originals_(number(12)), translations_(number(16)) {}

std::size_t MoFile::number(std::size_t at) const {
  std::size_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes_[at + i]);
  return value;
}

/// A table has length and offset of each string.
std::string_view MoFile::text(std::size_t table, std::size_t i) const {
  return bytes_.substr(number(table + 8 * i + 4), number(table + 8 * i));
}

std::optional<std::string_view> MoFile::find(std::string_view wanted) const {
  if (wanted.empty()) return std::nullopt;  // the header is no phrase
  std::size_t low = 0, high = count_;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (key(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  if (low == count_ || key(low) != wanted) return std::nullopt;
  return value(low);
}

}  // namespace readout
