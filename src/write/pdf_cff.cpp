#include "write/pdf_cff.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace readout::pdf {
namespace {

constexpr unsigned kCharset = 15, kCharStrings = 17, kRos = 12 << 8 | 30;

/// Big-endian numbers; one that lies outside makes all of it bad.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t number(std::size_t offset, std::size_t length) {
    if (offset > bytes_.size() || length > bytes_.size() - offset) {
      bad_ = true;
      return 0;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) value = value << 8 | static_cast<unsigned char>(bytes_[offset + i]);
    return value;
  }
  std::string_view part(std::size_t begin, std::size_t end) {
    if (begin <= end && end <= bytes_.size()) return bytes_.substr(begin, end - begin);
    bad_ = true;
    return {};
  }
  bool bad() const { return bad_; }

 private:
  std::string_view bytes_;
  bool bad_ = false;
};

/// Section 5: an INDEX, of which the first object is enough here.
struct Index {
  std::uint32_t count = 0;
  std::size_t first_begin = 0, first_end = 0;
  std::size_t end = 0;
};

Index read_index(Reader& in, std::size_t offset) {
  Index index;
  index.count = in.number(offset, 2);
  index.end = offset + 2;
  if (index.count == 0) return index;
  std::size_t size = in.number(offset + 2, 1);
  std::size_t offsets = offset + 3;
  std::size_t base = offsets + (index.count + 1) * size - 1;
  index.first_begin = base + in.number(offsets, size);
  index.first_end = base + in.number(offsets + size, size);
  index.end = base + in.number(offsets + index.count * size, size);
  return index;
}

struct TopDict {
  std::optional<std::size_t> charset, char_strings;
  bool cid_keyed = false;
};

/// Section 4: operands before their operator. Reals are skipped, as no operator asked for here has one.
TopDict read_top_dict(std::string_view data) {
  TopDict dict;
  Reader in(data);
  std::int64_t operand = 0;
  for (std::size_t i = 0; i < data.size() && !in.bad();) {
    std::uint32_t b = in.number(i, 1);
    if (b <= 21) {
      std::uint32_t code = b == 12 ? 12u << 8 | in.number(i + 1, 1) : b;
      i += b == 12 ? 2 : 1;
      if (code == kCharset) dict.charset = static_cast<std::size_t>(operand);
      if (code == kCharStrings) dict.char_strings = static_cast<std::size_t>(operand);
      if (code == kRos) dict.cid_keyed = true;
    } else if (b == 30) {
      for (++i; i < data.size();)
        if (std::uint32_t nibbles = in.number(i++, 1); (nibbles & 0xF) == 0xF || nibbles >> 4 == 0xF) break;
    } else if (b == 28 || b == 29) {
      std::size_t length = b == 28 ? 2 : 4;
      operand = in.number(i + 1, length);
      i += 1 + length;
    } else {
      bool two = b >= 247;
      operand = two ? (b - 247) * 256 + in.number(i + 1, 1) + 108 : static_cast<std::int64_t>(b) - 139;
      i += two ? 2 : 1;
    }
  }
  return dict;
}

/// Section 13: the bytes of the charset of `glyphs` glyphs; 0 for a format that is none.
std::size_t charset_length(Reader& in, std::size_t offset, std::uint32_t glyphs) {
  std::uint32_t format = in.number(offset, 1);
  if (format == 0) return 1 + 2 * std::size_t{glyphs - 1};
  if (format > 2) return 0;
  std::size_t at = offset + 1, range = format == 1 ? 3 : 4;
  for (std::uint32_t covered = 1; covered < glyphs && !in.bad(); at += range)
    covered += in.number(at + 2, range - 2) + 1;
  return at - offset;
}

std::string one_range(std::uint32_t glyphs) {
  auto byte = [](std::uint32_t n) { return static_cast<char>(static_cast<unsigned char>(n)); };
  std::uint32_t more = glyphs - 2;
  if (glyphs == 2) return {byte(0), byte(0), byte(1)};
  if (more <= 255) return {byte(1), byte(0), byte(1), byte(more)};
  return {byte(2), byte(0), byte(1), byte(more >> 8), byte(more)};
}

}  // namespace

bool renumber_cids(std::string& cff) {
  Reader in(cff);
  Index names = read_index(in, in.number(2, 1));
  Index tops = read_index(in, names.end);
  TopDict top = read_top_dict(in.part(tops.first_begin, tops.first_end));
  if (in.bad() || !top.char_strings) return false;
  if (!top.cid_keyed) return true;
  std::uint32_t glyphs = read_index(in, *top.char_strings).count;
  if (glyphs < 2) return glyphs == 1 && !in.bad();
  if (!top.charset || *top.charset <= 2) return false;
  std::string range = one_range(glyphs);
  std::size_t length = charset_length(in, *top.charset, glyphs);
  in.part(*top.charset, *top.charset + length);
  if (in.bad() || length < range.size()) return false;
  cff.replace(*top.charset, range.size(), range);
  return true;
}

}  // namespace readout::pdf
