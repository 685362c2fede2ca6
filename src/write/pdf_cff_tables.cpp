#include "write/pdf_cff_tables.h"

#include <algorithm>
#include <utility>

namespace readout::pdf {
namespace {

// Operators (sections 9, 15 and 16).
constexpr unsigned kBox = 5, kCharStrings = 17, kPrivate = 18, kSubroutines = 19, kDefaultWidth = 20,
                   kNominalWidth = 21;
constexpr unsigned kCharStringType = 12 << 8 | 6, kMatrix = 12 << 8 | 7, kRos = 12 << 8 | 30, kFontDicts = 12 << 8 | 36,
                   kSelect = 12 << 8 | 37;

/// No real font has a longer dictionary. Without a limit, a font could have as many dictionaries as it has bytes, each
/// as long as the font, and opening it would take quadratic time.
constexpr std::size_t kLongestDict = 4096;
constexpr std::uint32_t kMostDicts = 256;
/// A charstring states a width in 16 bits.
constexpr int kMostUnits = 32'767;

/// Reads a big-endian number. The caller checks the length.
std::uint32_t read_big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

/// Returns an empty view if part of the range is missing.
std::string_view part(std::string_view bytes, std::size_t begin, std::size_t length) {
  if (begin > bytes.size() || length > bytes.size() - begin) return {};
  return bytes.substr(begin, length);
}

std::optional<CffIndex> read_index(std::string_view table, std::size_t offset) {
  CffIndex out;
  std::string_view count = part(table, offset, 2);
  if (count.empty()) return std::nullopt;
  out.count = read_big_endian(count);
  out.past_end = offset + 2;
  if (out.count == 0) return out;
  std::string_view size = part(table, offset + 2, 1);
  if (size.empty() || size[0] < 1 || size[0] > 4) return std::nullopt;
  out.offset_size = static_cast<std::size_t>(size[0]);
  out.offsets = part(table, offset + 3, (out.count + std::size_t{1}) * out.offset_size);
  if (out.offsets.empty()) return std::nullopt;
  // Offsets count from the byte before the data.
  std::size_t data = offset + 3 + out.offsets.size(),
              length = read_big_endian(out.offsets.substr(out.count * out.offset_size));
  if (length == 0 || length - 1 > table.size() - data) return std::nullopt;
  out.data = table.substr(data, length - 1);
  out.past_end = data + length - 1;
  return out;
}

/// Removes the operand at the front of `in`. Returns false if it is cut off or not an operand.
bool take_operand(std::string_view& in, CffEntry& entry) {
  auto byte = [&](std::size_t i) { return static_cast<int>(static_cast<unsigned char>(in[i])); };
  const int b = byte(0);
  std::optional<int> value;
  std::size_t length = 1;
  if (b == 28) length = 3;
  else if (b == 29) length = 5;
  else if (b == 30)
    length =
        std::min(in.size(), in.find_first_of("\x0F\x1F\x2F\x3F\x4F\x5F\x6F\x7F\x8F\x9F\xAF\xBF\xCF\xDF\xEF\xFF", 1)) +
        1;
  else if (b >= 247 && b <= 254) length = 2;
  else if (b < 32 || b == 255) return false;
  if (length > in.size()) return false;
  if (b == 28) value = static_cast<std::int16_t>(read_big_endian(in.substr(1, 2)));
  else if (b == 29) value = static_cast<std::int32_t>(read_big_endian(in.substr(1, 4)));
  else if (length == 2) value = b < 251 ? (b - 247) * 256 + byte(1) + 108 : -(b - 251) * 256 - byte(1) - 108;
  else if (b != 30) value = b - 139;
  entry.operands.push_back(value);
  in.remove_prefix(length);
  return true;
}

std::optional<std::vector<CffEntry>> read_dict(std::string_view in) {
  constexpr std::size_t kMostOperands = 48;
  if (in.size() > kLongestDict) return std::nullopt;
  std::vector<CffEntry> out;
  CffEntry entry;
  const char* begin = in.data();
  while (!in.empty()) {
    const unsigned b = static_cast<unsigned char>(in[0]);
    if (b > 21) {
      if (entry.operands.size() == kMostOperands || !take_operand(in, entry)) return std::nullopt;
      continue;
    }
    if (b == 12 && in.size() < 2) return std::nullopt;
    entry.op = b == 12 ? 12u << 8 | static_cast<unsigned char>(in[1]) : b;
    in.remove_prefix(b == 12 ? 2 : 1);
    entry.bytes = {begin, static_cast<std::size_t>(in.data() - begin)};
    begin = in.data();
    out.push_back(std::exchange(entry, {}));
  }
  return out;
}

/// The n-th operand of an operator, `otherwise` if it is absent, nothing if it is not an integer.
std::optional<int> operand(const std::vector<CffEntry>& dict, unsigned op, std::size_t n, int otherwise) {
  auto found = std::ranges::find(dict, op, &CffEntry::op);
  if (found == dict.end()) return otherwise;
  return n < found->operands.size() ? found->operands[n] : std::nullopt;
}

bool has(const std::vector<CffEntry>& dict, unsigned op) {
  return std::ranges::find(dict, op, &CffEntry::op) != dict.end();
}

std::string_view entry_bytes(const std::vector<CffEntry>& dict, unsigned op) {
  auto found = std::ranges::find(dict, op, &CffEntry::op);
  return found == dict.end() ? std::string_view() : found->bytes;
}

/// An offset of 0 means that there is no such part.
std::optional<CffIndex> index_at(std::string_view table, std::optional<int> offset) {
  if (!offset || *offset < 0) return std::nullopt;
  return *offset == 0 ? CffIndex{} : read_index(table, static_cast<std::size_t>(*offset));
}

std::optional<CffPrivate> read_private(std::string_view table, const std::vector<CffEntry>& font_dict) {
  std::optional<int> size = operand(font_dict, kPrivate, 0, 0), offset = operand(font_dict, kPrivate, 1, 0);
  if (!size || !offset || *size < 0 || *offset < 0) return std::nullopt;
  std::string_view bytes = part(table, static_cast<std::size_t>(*offset), static_cast<std::size_t>(*size));
  std::optional<std::vector<CffEntry>> dict = read_dict(bytes);
  if (!dict || bytes.size() != static_cast<std::size_t>(*size)) return std::nullopt;
  std::optional<int> normal = operand(*dict, kDefaultWidth, 0, 0), nominal = operand(*dict, kNominalWidth, 0, 0);
  std::optional<int> subroutines = operand(*dict, kSubroutines, 0, 0);
  // Section 16: the offset counts from the start of the private dictionary.
  if (subroutines && *subroutines > 0) *subroutines += *offset;
  std::optional<CffIndex> index = index_at(table, subroutines);
  auto too_far = [](int width) { return width < -kMostUnits || width > kMostUnits; };
  if (!normal || !nominal || !index || too_far(*normal) || too_far(*nominal)) return std::nullopt;
  return CffPrivate{*index, *normal, *nominal};
}

/// Section 18: each font dictionary covers a part of the glyphs.
bool read_font_dicts(std::string_view table, const std::vector<CffEntry>& top, CffTables& out) {
  std::optional<CffIndex> dicts = index_at(table, operand(top, kFontDicts, 0, 0));
  std::optional<int> select = operand(top, kSelect, 0, 0);
  if (!dicts || dicts->count == 0 || dicts->count > kMostDicts || !select || *select <= 0) return false;
  for (std::uint32_t i = 0; i < dicts->count; ++i) {
    std::optional<std::vector<CffEntry>> dict = read_dict(dicts->object(i).value_or("\x0C"));
    std::optional<CffPrivate> priv = dict ? read_private(table, *dict) : std::nullopt;
    if (!priv || (i > 0 && entry_bytes(*dict, kMatrix) != out.dict_matrix)) return false;
    out.dict_matrix = entry_bytes(*dict, kMatrix);
    out.privates.push_back(*priv);
  }
  out.select = table.substr(std::min(table.size(), static_cast<std::size_t>(*select)));
  return !out.select.empty();
}

bool read_top_dict(std::string_view table, std::string_view bytes, CffTables& out) {
  std::optional<std::vector<CffEntry>> top = read_dict(bytes);
  if (!top || operand(*top, kCharStringType, 0, 2) != 2) return false;
  for (const CffEntry& entry : *top)
    if (entry.op == kMatrix || entry.op == kBox) out.kept += entry.bytes;
  std::optional<CffIndex> glyphs = index_at(table, operand(*top, kCharStrings, 0, 0));
  if (!glyphs || glyphs->count == 0) return false;
  out.glyphs = *glyphs;
  if (has(*top, kRos)) return read_font_dicts(table, *top, out);
  std::optional<CffPrivate> priv = read_private(table, *top);
  if (priv) out.privates.push_back(*priv);
  return priv.has_value();
}

/// Section 19, format 3: ranges of a first glyph and a dictionary, then a sentinel one past the last glyph. Returns 256
/// if no range holds the glyph.
std::uint32_t dict_in_ranges(std::string_view ranges, std::uint32_t count, std::uint32_t glyph) {
  constexpr std::size_t kRange = 3;
  auto first = [&](std::uint32_t i) { return read_big_endian(ranges.substr(i * kRange, 2)); };
  if (ranges.size() < count * kRange + 2 || count == 0 || glyph < first(0) || glyph >= first(count)) return 256;
  std::uint32_t low = 0, high = count;
  while (high - low > 1) {
    std::uint32_t middle = (low + high) / 2;
    (first(middle) <= glyph ? low : high) = middle;
  }
  return read_big_endian(ranges.substr(low * kRange + 2, 1));
}

}  // namespace

std::optional<std::string_view> CffIndex::object(std::uint32_t number) const {
  if (number >= count) return std::nullopt;
  std::size_t begin = read_big_endian(offsets.substr(number * offset_size, offset_size));
  std::size_t end = read_big_endian(offsets.substr((number + std::size_t{1}) * offset_size, offset_size));
  if (begin < 1 || begin > end || end - 1 > data.size()) return std::nullopt;
  return data.substr(begin - 1, end - begin);
}

const CffPrivate* CffTables::private_of(std::uint32_t glyph) const {
  std::uint32_t dict = 0;
  if (!select.empty()) {
    const bool ranges = select[0] == 3;
    if (ranges && select.size() >= 3)
      dict = dict_in_ranges(select.substr(3), read_big_endian(select.substr(1, 2)), glyph);
    else if (select[0] == 0 && glyph < select.size() - 1) dict = static_cast<unsigned char>(select[1 + glyph]);
    else return nullptr;
  }
  return dict < privates.size() ? &privates[dict] : nullptr;
}

std::optional<CffTables> read_cff(std::string_view table) {
  CffTables out;
  if (table.size() < 4) return std::nullopt;
  std::optional<CffIndex> names = read_index(table, static_cast<unsigned char>(table[2]));
  std::optional<CffIndex> tops = names ? read_index(table, names->past_end) : std::nullopt;
  std::optional<CffIndex> strings = tops ? read_index(table, tops->past_end) : std::nullopt;
  std::optional<CffIndex> globals = strings ? read_index(table, strings->past_end) : std::nullopt;
  if (!globals) return std::nullopt;
  out.subroutines = *globals;
  out.name = names->object(0).value_or("");
  if (out.name.empty() || !read_top_dict(table, tops->object(0).value_or(""), out)) return std::nullopt;
  return out;
}

}  // namespace readout::pdf
