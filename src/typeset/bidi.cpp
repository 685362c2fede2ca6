#include "typeset/bidi.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <memory>
#include <new>
#include <numeric>
#include <string>

#include "base/utf8.h"

namespace readout {
namespace {

constexpr char16_t kIsolate = 0x2066, kEndOfIsolate = 0x2069;

bool turns(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_ARABIC_NUMBER:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_RIGHT_TO_LEFT_ISOLATE: return true;
    default: return false;
  }
}

/// The first bytes of U+0590 to U+08FF, of General Punctuation with its controls, of the presentation forms and of the
/// scripts above the BMP. Japanese and Latin text has few of them.
bool may_turn(unsigned char lead, unsigned char next) {
  if (lead == 0xE2) return next == 0x80 || next == 0x81;
  return (lead >= 0xD6 && lead <= 0xE0) || lead == 0xEF || lead == 0xF0;
}

/// The UTF-16 text of a paragraph, and for each piece the index of its first code unit.
struct ParagraphText {
  std::u16string text;
  std::vector<std::size_t> starts;
};

ParagraphText paragraph_text(const std::vector<Piece>& pieces, std::size_t first) {
  ParagraphText out;
  for (std::size_t i = first; i < pieces.size(); ++i) {
    const bool isolated = pieces[i].note > 0;
    if (isolated) out.text += kIsolate;
    out.starts.push_back(out.text.size());
    out.text += to_utf16(pieces[i].text);
    if (isolated) out.text += kEndOfIsolate;
  }
  return out;
}

/// The levels of the bytes of a piece from those of its code units.
std::vector<std::uint8_t> levels_of_bytes(std::string_view text, const UBiDiLevel* levels) {
  std::vector<std::uint8_t> out;
  out.reserve(text.size());
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t length) {
    out.insert(out.end(), length, *levels);
    levels += U16_LENGTH(static_cast<UChar32>(c));
  });
  return out;
}

}  // namespace

bool changes_direction(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (may_turn(static_cast<unsigned char>(text[i]), static_cast<unsigned char>(text[i + 1])) &&
        turns(decode_at(text, i).value))
      return true;
  return false;
}

void set_levels(ItemList& list, std::size_t first) {
  std::vector<Piece>& pieces = list.pieces;
  const auto turned = [](const Piece& piece) { return changes_direction(piece.text); };
  if (std::none_of(pieces.begin() + static_cast<std::ptrdiff_t>(first), pieces.end(), turned)) return;
  const ParagraphText paragraph = paragraph_text(pieces, first);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), ubidi_close);
  if (!bidi) throw std::bad_alloc();
  ubidi_setPara(bidi.get(), paragraph.text.data(), static_cast<std::int32_t>(paragraph.text.size()), 0, nullptr,
                &status);
  const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  for (std::size_t i = first; i < pieces.size(); ++i) {
    const std::size_t start = paragraph.starts[i - first];
    pieces[i].levels = levels_of_bytes(pieces[i].text, levels + start);
    // The isolate itself is no item, so its content takes the level that keeps it apart.
    if (pieces[i].note > 0)
      std::ranges::fill(pieces[i].levels, static_cast<std::uint8_t>((levels[start - 1] + 1) / 2 * 2));
  }
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels, std::vector<std::size_t>& gaps) {
  std::vector<std::size_t> order(levels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  gaps = order;
  const auto at = [](std::vector<std::size_t>& of, std::size_t i) {
    return of.begin() + static_cast<std::ptrdiff_t>(i);
  };
  const unsigned highest = levels.empty() ? 0 : *std::ranges::max_element(levels);
  for (unsigned level = highest; level > 0; --level)
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end + 1) {
      end = begin;
      while (end < order.size() && levels[order[end]] >= level) ++end;
      if (end == begin) continue;
      std::reverse(at(order, begin), at(order, end));
      std::reverse(at(gaps, begin), at(gaps, end - 1));
    }
  return order;
}

}  // namespace readout
