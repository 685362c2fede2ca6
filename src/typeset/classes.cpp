#include "typeset/classes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"

namespace readout {
namespace {

/// JLREQ appendix A, as far as a class is a list of characters.
struct Row {
  CharClass of;
  std::u32string_view members;
};
constexpr std::array kRows{
    Row{CharClass::opening, U"‘“（〔［｛〈《「『【｟〘〖«〝"},
    Row{CharClass::closing, U"’”）〕］｝〉》」』】｠〙〗»〟"},
    Row{CharClass::hyphen, U"‐〜゠–"},
    Row{CharClass::dividing, U"！？‼⁇⁈⁉"},
    Row{CharClass::middle_dot, U"・：；"},
    Row{CharClass::full_stop, U"。．"},
    Row{CharClass::comma, U"、，"},
    Row{CharClass::inseparable, U"—―…‥〳〴〵"},
    Row{CharClass::iteration, U"ヽヾゝゞ々〻"},
    Row{CharClass::prolonged, U"ー"},
    Row{CharClass::small_kana, U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"},
    Row{CharClass::prefix, U"￥＄￡＃€№"},
    Row{CharClass::postfix, U"°′″℃￠％‰㏋ℓ㌔㌘㌢㌧㌦㌣㌫㎎㎏㎜㎝㎞㎡㎥"},
    Row{CharClass::wide_space, U"\u3000"},
    Row{CharClass::word_space, U" \u00A0"},
    Row{CharClass::numeral, U"0123456789"},
};

struct Entry {
  char32_t character;
  CharClass of;
};

constexpr std::size_t count_members() {
  std::size_t count = 0;
  for (const Row& row : kRows) count += row.members.size();
  return count;
}

/// All rows as one list to search in.
constexpr auto kEntries = [] {
  std::array<Entry, count_members()> out{};
  std::size_t at = 0;
  for (const Row& row : kRows)
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
