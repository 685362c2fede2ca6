#include "input/image_jpeg_tables.h"

#include <algorithm>

namespace readout {
namespace {

constexpr unsigned kTables = 4;      ///< of a kind
constexpr std::size_t kLengths = 16; ///< of codes
constexpr unsigned kMostInUnit = 10; ///< blocks of all components (B.2.3)

unsigned byte(std::string_view bytes, std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0; }
bool has(unsigned bits, unsigned table) { return table < kTables && (bits >> table & 1); }

/// Annex C: codes of each length follow those of the shorter ones, and none is all ones. Gives the number of codes; 0 for what cannot be.
std::size_t count_codes(std::string_view counts) {
  std::size_t codes = 0;
  unsigned next = 0;
  for (std::size_t length = 1; length <= kLengths; ++length) {
    codes += byte(counts, length - 1);
    next += byte(counts, length - 1);
    if (next >= 1u << length) return 0;
    next <<= 1;
  }
  return codes <= 256 ? codes : 0;
}

}  // namespace

bool JpegTables::take(unsigned marker, std::string_view segment) {
  switch (marker) {
    case 0xC0: case 0xC1: case 0xC2: progressive_ = marker == 0xC2; return frame(segment);
    case 0xC4: return huffman(segment);
    case 0xDA: return scan(segment);
    case 0xDB: return quantizers(segment);
    case 0xDD: return segment.size() == 2;
    default: return marker == 0xDC || marker == 0xFE || (marker >= 0xE0 && marker <= 0xEF);
  }
}

/// B.2.4.1.
bool JpegTables::quantizers(std::string_view segment) {
  while (!segment.empty()) {
    const unsigned precision = byte(segment, 0) >> 4, table = byte(segment, 0) & 15;
    const std::size_t size = 1 + 64 * (precision + 1);
    if (precision > 1 || table >= kTables || segment.size() < size) return false;
    quantizers_ |= 1u << table;
    segment.remove_prefix(size);
  }
  return true;
}

/// B.2.4.2. A symbol of DC is a number of bits.
bool JpegTables::huffman(std::string_view segment) {
  while (!segment.empty()) {
    const unsigned kind = byte(segment, 0) >> 4, table = byte(segment, 0) & 15;
    const std::size_t codes = count_codes(segment.substr(std::min<std::size_t>(1, segment.size()), kLengths));
    if (kind > 1 || table >= kTables || codes == 0 || segment.size() < 1 + kLengths + codes) return false;
    const std::string_view symbols = segment.substr(1 + kLengths, codes);
    if (kind == 0 && std::ranges::any_of(symbols, [](char c) { return static_cast<unsigned char>(c) > 15; })) return false;
    huffman_[kind] |= 1u << table;
    segment.remove_prefix(1 + kLengths + codes);
  }
  return true;
}

/// B.2.2.
bool JpegTables::frame(std::string_view segment) {
  const std::size_t count = byte(segment, 5);
  if (segment.size() != 6 + 3 * count) return false;
  for (std::size_t at = 6; at < segment.size(); at += 3) {
    const unsigned across = byte(segment, at + 1) >> 4, down = byte(segment, at + 1) & 15;
    const Component next{byte(segment, at), across * down, byte(segment, at + 2)};
    if (across < 1 || across > 4 || down < 1 || down > 4 || next.quantizer >= kTables) return false;
    if (std::ranges::find(components_, next.id, &Component::id) != components_.end()) return false;
    components_.push_back(next);
  }
  return true;
}

/// B.2.3. Its components are of the frame, in its order, and all that they name has been given.
bool JpegTables::scan(std::string_view segment) const {
  const unsigned count = byte(segment, 0);
  if (count < 1 || count > components_.size() || segment.size() != 4 + std::size_t{2} * count) return false;
  const std::string_view band = segment.substr(segment.size() - 3);
  unsigned blocks = 0;
  auto next = components_.begin();
  for (std::size_t at = 1; at <= 2 * count; at += 2) {
    auto component = std::ranges::find(next, components_.end(), byte(segment, at), &Component::id);
    if (component == components_.end() || !has(quantizers_, component->quantizer) || !has_codes_for(byte(segment, at + 1), band)) return false;
    blocks += component->blocks;
    next = component + 1;
  }
  return (count == 1 || blocks <= kMostInUnit) && (!progressive_ || band_is_right(band, count));
}

/// `tables`: that of DC and that of AC. A progressive scan has coefficients of one of them, and what refines DC has no codes (G.1.2).
bool JpegTables::has_codes_for(unsigned tables, std::string_view band) const {
  const unsigned dc = tables >> 4, ac = tables & 15;
  if (!progressive_) return has(huffman_[0], dc) && has(huffman_[1], ac);
  if (byte(band, 0) > 0) return has(huffman_[1], ac);
  return byte(band, 2) >> 4 > 0 || has(huffman_[0], dc);
}

/// G.1.1.1: DC alone, or AC of one component; bits come one after the other.
bool JpegTables::band_is_right(std::string_view band, unsigned components) const {
  const unsigned first = byte(band, 0), last = byte(band, 1), before = byte(band, 2) >> 4, now = byte(band, 2) & 15;
  const bool coefficients = first == 0 ? last == 0 : first <= last && last <= 63 && components == 1;
  return coefficients && now <= 13 && (before == 0 || before == now + 1);
}

}  // namespace readout
