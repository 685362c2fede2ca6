#include "typeset/classes.h"

#include <unicode/uchar.h>

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
    ClassRow{CharClass::opening, U"‘“（〔［｛〈《「『【｟〘〖«〝〚‹｢"},
    ClassRow{CharClass::closing, U"’”）〕］｝〉》」』】｠〙〗»〟〛›｣〞"},
    ClassRow{CharClass::hyphen, U"‐〜～゠–"},
    ClassRow{CharClass::dividing, U"！？‼⁇⁈⁉"},
    ClassRow{CharClass::middle_dot, U"・：；･"},
    ClassRow{CharClass::full_stop, U"。．｡"},
    ClassRow{CharClass::comma, U"、，､"},
    ClassRow{CharClass::inseparable, U"—―…‥〳〴〵"},
    ClassRow{CharClass::iteration, U"ヽヾゝゞ々〻〱〲"},
    ClassRow{CharClass::prolonged, U"ーｰ"},
    ClassRow{CharClass::small_kana,
             U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
             U"ｧｨｩｪｫｬｭｮｯ"},
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

/// Signs of Japanese text that are no letters, such as ※ ① Ⅲ ㈱ → ●: they are set as ideographs (cl-19). Fractions and
/// letterlike signs go with Latin text.
bool is_ideographic_sign(char32_t c) {
  if (c == U'※' || c == U'†' || c == U'‡' || c == U'〽') return true;
  if (c < 0x2160) return false;
  const bool arrow = (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2900 && c <= 0x297F) || (c >= 0x25A0 && c <= 0x25FF) ||
                     (c >= 0x2600 && c <= 0x26FF);
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_OTHER_SYMBOL:
    case U_OTHER_NUMBER:
    case U_LETTER_NUMBER: return true;
    case U_MATH_SYMBOL: return arrow;
    default: return false;
  }
}

}  // namespace

CharClass class_of(char32_t c) {
  // Most characters of prose need no search.
  if (c >= U'0' && c <= U'9') return CharClass::numeral;
  if (c < 0x80) return c == U' ' ? CharClass::word_space : CharClass::western;
  if (c >= 0x4E00 && c <= 0x9FFF) return CharClass::ideographic;
  auto found = std::lower_bound(kEntries.begin(), kEntries.end(), c,
                                [](const Entry& e, char32_t wanted) { return e.character < wanted; });
  if (found != kEntries.end() && found->character == c) return found->of;
  if (is_fixed_space(c)) return CharClass::wide_space;
  if (c >= 0x3041 && c <= 0x3096) return CharClass::hiragana;
  if (c >= 0x30A1 && c <= 0x30FA) return CharClass::katakana;
  if (c >= 0xFF66 && c <= 0xFF9D) return CharClass::katakana;
  if (c < 0x250) return CharClass::western;
  return is_cjk(c) || is_ideographic_sign(c) ? CharClass::ideographic : CharClass::western;
}

Em lead_of(CharClass c) {
  return c == CharClass::opening ? Em::ratio(1, 2) : c == CharClass::middle_dot ? Em::ratio(1, 4) : Em{};
}

}  // namespace readout
