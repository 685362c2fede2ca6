#include "input/image_jpeg_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace readout {
namespace {

constexpr unsigned kTables = 4;       ///< of each kind
constexpr std::size_t kLengths = 16;  ///< of the codes
constexpr unsigned kMostInUnit = 10;  ///< blocks of all components (B.2.3)
constexpr unsigned kSide = 8;         ///< of a block, in samples

constexpr const char* kUnusable = "what its decoder is told before the samples cannot be";

unsigned byte(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}
unsigned two(std::string_view bytes, std::size_t at) { return byte(bytes, at) << 8 | byte(bytes, at + 1); }
std::size_t quotient_up(std::size_t a, std::size_t b) { return (a + b - 1) / b; }

/// Annex C: the codes of each length follow the shorter ones, and no code is all ones. Returns the number of codes,
/// which may be 0; absent if the counts are impossible.
std::optional<std::size_t> count_codes(std::string_view counts) {
  std::size_t codes = 0;
  unsigned next = 0;
  for (std::size_t length = 1; length <= kLengths; ++length) {
    codes += byte(counts, length - 1);
    next += byte(counts, length - 1);
    if (next >= 1u << length) return std::nullopt;
    next <<= 1;
  }
  return codes <= 256 ? std::optional(codes) : std::nullopt;
}

std::string huffman_name(unsigned kind, unsigned table) {
  constexpr const char* kKinds[] = {"DC", "AC"};
  return fmt::format("{} Huffman table {}", kKinds[kind], table);
}

}  // namespace

std::string JpegTables::take(unsigned marker, std::string_view segment) {
  switch (marker) {
    case 0xC0:
    case 0xC1:
    case 0xC2: progressive_ = marker == 0xC2; return frame(segment);
    case 0xC4: return huffman(segment);
    case 0xDA: return scan(segment);
    case 0xDB: return quantizers(segment);
    case 0xDD: interval_ = two(segment, 0); return segment.size() == 2 ? "" : kUnusable;
    default: return marker == 0xDC || marker == 0xFE || (marker >= 0xE0 && marker <= 0xEF) ? "" : kUnusable;
  }
}

/// B.2.4.1.
std::string JpegTables::quantizers(std::string_view segment) {
  while (!segment.empty()) {
    const unsigned precision = byte(segment, 0) >> 4, table = byte(segment, 0) & 15;
    const std::size_t size = 1 + 64 * (precision + 1);
    if (table >= kTables) return fmt::format("its quantization table {} cannot be: the last one is 3", table);
    if (precision > 1) return fmt::format("its quantization table {} has values of no size that can be", table);
    if (segment.size() < size) return fmt::format("its quantization table {} is cut off", table);
    quantizers_[table] = true;
    segment.remove_prefix(size);
  }
  return {};
}

/// B.2.4.2. A DC symbol is a number of bits. A table may be empty; an empty table replaces an earlier one.
std::string JpegTables::huffman(std::string_view segment) {
  while (!segment.empty()) {
    const unsigned kind = byte(segment, 0) >> 4, table = byte(segment, 0) & 15;
    if (kind > 1) return fmt::format("its Huffman table of class {} cannot be: it is neither DC nor AC", kind);
    const std::string name = huffman_name(kind, table);
    if (table >= kTables) return fmt::format("its {} cannot be: the last one is 3", name);
    const std::optional<std::size_t> codes = count_codes(segment.substr(1, kLengths));
    if (!codes) return fmt::format("its {} has more codes of a length than there can be", name);
    if (segment.size() < 1 + kLengths + *codes) return fmt::format("its {} is cut off", name);
    const std::string_view symbols = segment.substr(1 + kLengths, *codes);
    if (kind == 0 && std::ranges::any_of(symbols, [](char c) { return static_cast<unsigned char>(c) > 15; }))
      return fmt::format("its {} has a symbol of more than 15 bits", name);
    huffman_[kind][table] = *codes == 0 ? State::without_codes : State::usable;
    segment.remove_prefix(1 + kLengths + *codes);
  }
  return {};
}

/// B.2.2.
std::string JpegTables::frame(std::string_view segment) {
  const std::size_t count = byte(segment, 5);
  if (segment.size() != 6 + 3 * count) return kUnusable;
  height_ = two(segment, 1);
  width_ = two(segment, 3);
  for (std::size_t at = 6; at < segment.size(); at += 3) {
    const Component next{byte(segment, at), byte(segment, at + 1) >> 4, byte(segment, at + 1) & 15,
                         byte(segment, at + 2)};
    if (next.across < 1 || next.across > 4 || next.down < 1 || next.down > 4 || next.quantizer >= kTables)
      return kUnusable;
    if (std::ranges::find(components_, next.id, &Component::id) != components_.end()) return kUnusable;
    components_.push_back(next);
  }
  return {};
}

/// B.2.3: the components belong to the frame, in its order, and all tables that they use are defined.
std::string JpegTables::scan(std::string_view segment) {
  const unsigned count = byte(segment, 0);
  if (count < 1 || count > components_.size() || segment.size() != 4 + std::size_t{2} * count) return kUnusable;
  const std::string_view band = segment.substr(segment.size() - 3);
  std::vector<Component> named;
  unsigned blocks = 0;
  auto next = components_.begin();
  for (std::size_t at = 1; at <= 2 * count; at += 2) {
    auto component = std::ranges::find(next, components_.end(), byte(segment, at), &Component::id);
    if (component == components_.end()) return kUnusable;
    if (!quantizers_[component->quantizer])
      return fmt::format("it has no quantization table {}, but uses it", component->quantizer);
    if (std::string missing = unusable_codes_for(byte(segment, at + 1), band); !missing.empty()) return missing;
    blocks += component->across * component->down;
    named.push_back(*component);
    next = component + 1;
  }
  units_ = count_units(named);
  return (count == 1 || blocks <= kMostInUnit) && (!progressive_ || band_is_right(band, count)) ? "" : kUnusable;
}

/// A.2: a scan of one component is coded block by block; a scan of several in units of the largest sampling factors of
/// the frame.
std::size_t JpegTables::count_units(const std::vector<Component>& components) const {
  const std::size_t most_across = std::ranges::max_element(components_, {}, &Component::across)->across;
  const std::size_t most_down = std::ranges::max_element(components_, {}, &Component::down)->down;
  if (components.size() > 1) return quotient_up(width_, kSide * most_across) * quotient_up(height_, kSide * most_down);
  const Component& only = components.front();
  return quotient_up(quotient_up(std::size_t{width_} * only.across, most_across), kSide) *
         quotient_up(quotient_up(std::size_t{height_} * only.down, most_down), kSide);
}

/// `tables` holds the numbers of the DC table and the AC table. A progressive scan codes either DC or AC coefficients,
/// and a scan that refines DC uses no codes (G.1.2). Every other scan uses at least one code in each block.
std::string JpegTables::unusable_codes_for(unsigned tables, std::string_view band) const {
  const bool has_dc = !progressive_ || (byte(band, 0) == 0 && byte(band, 2) >> 4 == 0),
             has_ac = !progressive_ || byte(band, 0) > 0;
  if (std::string missing = has_dc ? unusable_codes(0, tables >> 4) : std::string(); !missing.empty()) return missing;
  return has_ac ? unusable_codes(1, tables & 15) : std::string();
}

std::string JpegTables::unusable_codes(unsigned kind, unsigned table) const {
  const State state = table < kTables ? huffman_[kind][table] : State::absent;
  if (state == State::absent) return fmt::format("it has no {}, but uses it", huffman_name(kind, table));
  return state == State::without_codes ? fmt::format("its {} has no codes, but is used", huffman_name(kind, table))
                                       : std::string();
}

/// G.1.1.1: DC only, or AC of one component; refinement goes bit by bit.
bool JpegTables::band_is_right(std::string_view band, unsigned components) const {
  const unsigned first = byte(band, 0), last = byte(band, 1), before = byte(band, 2) >> 4, now = byte(band, 2) & 15;
  const bool coefficients = first == 0 ? last == 0 : first <= last && last <= 63 && components == 1;
  return coefficients && now <= 13 && (before == 0 || before == now + 1);
}

}  // namespace readout
