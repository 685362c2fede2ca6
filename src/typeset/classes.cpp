#include "typeset/classes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"

namespace readout {
namespace {

/// The classes of JLREQ appendix A that are lists of characters.
struct ClassRow {
  CharClass of;
  std::u32string_view members;
};
constexpr std::array kRows{
    ClassRow{CharClass::opening, U"‘“（〔［｛〈《「『【｟〘〖«〝"},
    ClassRow{CharClass::closing, U"’”）〕］｝〉》」』】｠〙〗»〟"},
    ClassRow{CharClass::hyphen, U"‐〜゠–"},
    ClassRow{CharClass::dividing, U"！？‼⁇⁈⁉"},
    ClassRow{CharClass::middle_dot, U"・：；"},
    ClassRow{CharClass::full_stop, U"。．"},
    ClassRow{CharClass::comma, U"、，"},
    ClassRow{CharClass::inseparable, U"—―…‥〳〴〵"},
    ClassRow{CharClass::iteration, U"ヽヾゝゞ々〻"},
    ClassRow{CharClass::prolonged, U"ー"},
    ClassRow{CharClass::small_kana,
             U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"},
    ClassRow{CharClass::prefix, U"￥＄￡＃€№"},
    ClassRow{CharClass::postfix, U"°′″℃￠％‰㏋ℓ㌔㌘㌢㌧㌦㌣㌫㎎㎏㎜㎝㎞㎡㎥"},
    ClassRow{CharClass::wide_space, U"\u3000"},
    ClassRow{CharClass::word_space, U" \u00A0"},
    ClassRow{CharClass::numeral, U"0123456789"},
};

struct Entry {
  char32_t character;
  CharClass of;
};

constexpr std::size_t count_members() {
  std::size_t count = 0;
  for (const ClassRow& row : kRows) count += row.members.size();
  return count;
}

/// All rows as one sorted list for binary search.
constexpr auto kEntries = [] {
  std::array<Entry, count_members()> out{};
  std::size_t at = 0;
  for (const ClassRow& row : kRows)
    for (char32_t c : row.members) out[at++] = {c, row.of};
  std::sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) { return a.character < b.character; });
  return out;
}();

}  // namespace

CharClass class_of(char32_t c) {
  auto found = std::lower_bound(kEntries.begin(), kEntries.end(), c,
                                [](const Entry& e, char32_t wanted) { return e.character < wanted; });
  if (found != kEntries.end() && found->character == c) return found->of;
  if (c >= 0x3041 && c <= 0x3096) return CharClass::hiragana;
  if (c >= 0x30A1 && c <= 0x30FA) return CharClass::katakana;
  return is_cjk(c) ? CharClass::ideographic : CharClass::western;
}

Em lead_of(CharClass c) {
  return c == CharClass::opening ? Em::ratio(1, 2) : c == CharClass::middle_dot ? Em::ratio(1, 4) : Em{};
}

}  // namespace readout
