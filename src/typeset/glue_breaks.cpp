// Where a line of items may end: the tables of breaks.h, kept spans, compounds, addresses.
#include <unicode/uchar.h>

#include <optional>
#include <string>
#include <string_view>

#include "typeset/glue.h"

namespace readout {
namespace {

/// UAX #14 ZW.
constexpr char32_t kZeroWidthSpace = 0x200B;

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }

/// Whether item `i` is in an address after its scheme or its `www.`. Reads back at most two hundred items.
bool in_address(const ItemList& list, std::size_t i) {
  constexpr std::size_t kFar = 200;
  std::size_t begin = i;
  while (begin > 0 && i - begin < kFar && is_western(list.items[begin - 1].of) && !is_blank(list.items[begin - 1]))
    --begin;
  std::string text;
  for (std::size_t k = begin; k <= i; ++k) text += list.items[k].text;
  return text.find("://") != std::string::npos || text.find("www.") != std::string::npos || i - begin == kFar;
}

bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/// Two letters of a word: no table and no address allows a break between them. This is most of Western text.
bool is_within_word(const LineItem& a, const LineItem& b) {
  return is_ascii_letter(a.last) && is_ascii_letter(b.first) && is_western(a.of) && is_western(b.of);
}

bool is_sign(const LineItem& item, std::string_view signs) {
  return item.text.size() == 1 && signs.find(item.text[0]) != std::string_view::npos;
}

/// Whether an address may continue on the next line after item `i`: after its slashes, before its dots and hyphens, and
/// so on. Outside addresses, a line may break after a slash between words but not between digits (UAX #14, LB25).
bool parts_address(const ItemList& list, std::size_t i) {
  const LineItem &a = list.items[i], &b = list.items[i + 1];
  if (is_sign(a, "/&=")) {
    if (u_isalnum(static_cast<UChar32>(b.first)) == 0) return false;
    return in_address(list, i) || (is_sign(a, "/") && i > 0 && is_letter(list.items[i - 1].last) && is_letter(b.first));
  }
  if (!is_sign(b, ".?#%~_-") || i + 2 >= list.items.size()) return false;
  return u_isalnum(static_cast<UChar32>(a.last)) != 0 &&
         u_isalnum(static_cast<UChar32>(list.items[i + 2].first)) != 0 && in_address(list, i);
}

/// Whether item `i` is the hyphen of a compound word.
bool joins_compound(const ItemList& list, std::size_t i) {
  if (i == 0 || (list.items[i].text != "-" && list.items[i].text != "\u2010")) return false;
  return is_letter(list.items[i - 1].last) && is_letter(list.items[i + 1].first) && !in_address(list, i);
}

bool may_break(LineCharacter before, const LineItem& after, const Setting& setting) {
  if (after.first == U'々' && setting.repeat == Repeat::keep) return false;
  const bool as_ideograph = after.first == U'々' && setting.repeat != Repeat::by_level;
  return may_break_between(before, {after.first, as_ideograph ? CharClass::ideographic : after.of}, setting.kinsoku);
}

/// The printed character to which what is not printed belongs; absent after a joiner.
std::optional<std::size_t> printed_before(const ItemList& list, std::size_t i) {
  while (list.items[i].unprinted) {
    if (i == 0 || is_joiner(list.items[i].last)) return std::nullopt;
    --i;
  }
  return i;
}

}  // namespace

bool is_blank(const LineItem& item) { return (ClassSet{14, 26}.has(item.of) || item.unprinted) && item.ruby < 0; }

bool may_break_after(const ItemList& list, std::size_t i, const Setting& setting) {
  if (i + 1 >= list.items.size()) return false;
  const LineItem& a = list.items[i];
  const LineItem& b = list.items[i + 1];
  if (is_within_word(a, b) || a.kept || b.unprinted || (a.piece != b.piece && list.pieces[b.piece].glued)) return false;
  // UAX #14 LB8 and LB9: a zero width space parts, and what else is not printed belongs to the character before it.
  if (a.unprinted && a.last != kZeroWidthSpace) {
    const std::optional<std::size_t> printed = printed_before(list, i);
    return printed && may_break({list.items[*printed].last, list.items[*printed].of}, b, setting);
  }
  return joins_compound(list, i) || parts_address(list, i) || may_break({a.last, a.of}, b, setting);
}

}  // namespace readout
