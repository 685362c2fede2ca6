#include "write/pdf_cff.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>

namespace readout::pdf {
namespace {

std::string big_endian(std::size_t value, std::size_t bytes) {
  std::string out(bytes, '\0');
  for (; bytes > 0; value >>= 8) out[--bytes] = static_cast<char>(value & 0xFF);
  return out;
}

/// Sections 4 and 3.2 of Note 5177: the three-byte form and the shorter forms mean the same in dictionaries and
/// charstrings.
std::string integer(int value) {
  if (value >= -107 && value <= 107) return big_endian(static_cast<std::size_t>(value + 139), 1);
  if (value >= 108 && value <= 1131) return big_endian(static_cast<std::size_t>(value - 108 + (247 << 8)), 2);
  if (value >= -1131 && value <= -108) return big_endian(static_cast<std::size_t>(-value - 108 + (251 << 8)), 2);
  return "\x1C" + big_endian(static_cast<std::size_t>(value) & 0xFFFF, 2);
}

/// Always five bytes: offsets are written before their values are known, and counts may need more than three bytes.
std::string offset(std::size_t value) { return "\x1D" + big_endian(value, 4); }

/// Section 5.
class IndexWriter {
 public:
  explicit IndexWriter(std::size_t count) { ends_.reserve(count); }

  std::string& data() { return data_; }
  void end_object() { ends_.push_back(data_.size() + 1); }

  std::string written() const {
    if (ends_.empty()) return big_endian(0, 2);
    const std::size_t size = data_.size() < 0xFF ? 1 : data_.size() < 0xFFFF ? 2 : 4;
    std::string out = big_endian(ends_.size(), 2) + big_endian(size, 1) + big_endian(1, size);
    out.reserve(out.size() + ends_.size() * size + data_.size());
    for (std::size_t end : ends_) out += big_endian(end, size);
    return out += data_;
  }

 private:
  std::string data_;
  std::vector<std::size_t> ends_;
};

std::string single_index(std::string_view object) {
  IndexWriter out(1);
  out.data() = object;
  out.end_object();
  return out.written();
}

int most_frequent_width(const std::vector<const Outline*>& outlines) {
  std::map<int, std::size_t> counts;
  for (const Outline* outline : outlines) ++counts[outline->width];
  int out = 0;
  std::size_t most = 0;
  for (auto [width, count] : counts)
    if (count > most) most = count, out = width;
  return out;
}

/// Section 14: `.notdef` comes first. A lone `endchar` draws an empty glyph.
std::string charstrings(const std::vector<const Outline*>& outlines, int usual_width) {
  constexpr char kEndchar = 14;
  IndexWriter out(outlines.size() + 1);
  out.data() += kEndchar;
  out.end_object();
  for (const Outline* outline : outlines) {
    // The nominal width is 0.
    if (outline->width != usual_width) out.data() += integer(outline->width);
    out.data() += outline->charstring;
    out.end_object();
  }
  return out.written();
}

/// Section 13, format 2: one range of CIDs from 1 on, without `.notdef`.
std::string charset(std::size_t outlines) {
  if (outlines == 0) return big_endian(0, 1);
  return big_endian(2, 1) + big_endian(1, 2) + big_endian(outlines - 1, 2);
}

/// Section 19, format 3: one range, which selects the only font dictionary.
std::string select(std::size_t outlines) {
  return big_endian(3, 1) + big_endian(1, 2) + big_endian(0, 2) + big_endian(0, 1) + big_endian(outlines + 1, 2);
}

}  // namespace

std::string make_cff(const CffTables& font, const std::vector<const Outline*>& outlines) {
  constexpr int kAdobe = 391, kIdentity = 392;
  const int usual = most_frequent_width(outlines);
  const std::string private_dict = integer(usual) + "\x14" + integer(0) + "\x15";
  const std::string ros = integer(kAdobe) + integer(kIdentity) + integer(0) + "\x0C\x1E" + font.kept;
  const std::string count = offset(outlines.size() + 1) + "\x0C\x22";
  IndexWriter strings(2);
  for (std::string_view text : {"Adobe", "Identity"}) strings.data() += text, strings.end_object();
  // Section 2 prescribes this order of the parts.
  const std::string head = big_endian(0x01'00'04'04, 4) + single_index(font.name);
  auto top_dict = [&](std::size_t charset_at, std::size_t select_at, std::size_t glyphs_at, std::size_t dicts_at) {
    return single_index(ros + count + offset(charset_at) + "\x0F" + offset(select_at) + "\x0C\x25" + offset(glyphs_at) +
                        "\x11" + offset(dicts_at) + "\x0C\x24");
  };
  const std::string no_subroutines = big_endian(0, 2), rest = strings.written() + no_subroutines;
  const std::string chars = charset(outlines.size()), dicts = select(outlines.size()),
                    glyphs = charstrings(outlines, usual);
  const std::size_t charset_at = head.size() + top_dict(0, 0, 0, 0).size() + rest.size();
  const std::size_t select_at = charset_at + chars.size(), private_at = select_at + dicts.size(),
                    dicts_at = private_at + private_dict.size();
  const std::string font_dicts = single_index(integer(static_cast<int>(private_dict.size())) + offset(private_at) +
                                              "\x12" + std::string(font.dict_matrix));
  const std::size_t glyphs_at = dicts_at + font_dicts.size();
  return head + top_dict(charset_at, select_at, glyphs_at, dicts_at) + rest + chars + dicts + private_dict +
         font_dicts + glyphs;
}

}  // namespace readout::pdf
