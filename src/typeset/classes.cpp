#include "typeset/classes.h"

#include <array>
#include <string_view>

#include "base/utf8.h"

namespace readout {
namespace {

// JLREQ appendix A. ASCII counterparts and the brackets that mark untranslated text stand apart: they are Western, but begin and
// end no line either.
constexpr std::u32string_view kOpening = U"‘“（〔［｛〈《「『【｟〘〖«〝";  // cl-01
constexpr std::u32string_view kClosing = U"’”）〕］｝〉》」』】｠〙〗»〟";  // cl-02
constexpr std::u32string_view kSmallKana = U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ";
constexpr std::u32string_view kWesternOpening = U"([{⟦<", kWesternClosing = U")]}⟧>", kWesternPunctuation = U"!?:;.,-";
constexpr std::u32string_view kWesternPrefixes = U"¥$£#", kWesternPostfixes = U"%";

struct Row { CharClass of; std::u32string_view members; };
constexpr std::array kRows{Row{CharClass::opening, kOpening},
                           Row{CharClass::closing, kClosing},
                           Row{CharClass::hyphen, U"‐〜゠–"},
                           Row{CharClass::dividing, U"！？‼⁇⁈⁉"},
                           Row{CharClass::middle_dot, U"・：；"},
                           Row{CharClass::full_stop, U"。．"},
                           Row{CharClass::comma, U"、，"},
                           Row{CharClass::inseparable, U"—―…‥〳〴〵"},
                           Row{CharClass::iteration, U"ヽヾゝゞ々〻"},
                           Row{CharClass::prolonged, U"ー"},
                           Row{CharClass::small_kana, kSmallKana},
                           Row{CharClass::prefix, U"￥＄￡＃€№"},
                           Row{CharClass::postfix, U"°′″℃￠％‰㏋ℓ"},
                           Row{CharClass::wide_space, U"\u3000"},
                           Row{CharClass::word_space, U" "}};

bool in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

/// Zero width space, UAX #14 LB8.
constexpr char32_t kBreak = 0x200B;

bool joins(char32_t c) { return c == 0xA0 || c == 0x202F || c == 0x2060 || c == 0xFEFF; }
bool is_wide_digit(char32_t c) { return c >= U'０' && c <= U'９'; }
bool is_space(CharClass c) { return c == CharClass::word_space || c == CharClass::wide_space; }

bool never_begins_line(char32_t c, CharClass of, Kinsoku level) {
  switch (of) {
    case CharClass::closing:
    case CharClass::hyphen:
    case CharClass::dividing:
    case CharClass::middle_dot:
    case CharClass::full_stop:
    case CharClass::comma:
    case CharClass::postfix: return true;
    case CharClass::iteration:
    case CharClass::prolonged:
    case CharClass::small_kana: return level == Kinsoku::very_strict;
    default: return in(kWesternClosing, c) || in(kWesternPunctuation, c) || in(kWesternPostfixes, c);
  }
}

bool never_ends_line(char32_t c, CharClass of) {
  return of == CharClass::opening || of == CharClass::prefix || in(kWesternOpening, c) || in(kWesternPrefixes, c);
}

/// A character beside which a line may break without a space.
bool is_free(char32_t c, CharClass of) { return is_cjk(c) || of == CharClass::inseparable; }

/// cl-09 to cl-13, 15, 16, 19: set solid, and apart only where a line must be filled.
bool is_japanese(CharClass c) {
  return c == CharClass::ideographic || c == CharClass::iteration || c == CharClass::prolonged || c == CharClass::small_kana;
}
bool fills(CharClass c) { return is_japanese(c) || c == CharClass::inseparable || c == CharClass::prefix || c == CharClass::postfix; }
bool closes(CharClass c) { return c == CharClass::closing || c == CharClass::full_stop || c == CharClass::comma; }

constexpr Em kHalf = Em::ratio(1, 2), kQuarter = Em::ratio(1, 4), kEighth = Em::ratio(1, 8);

/// Rules T1-5 to T1-8: around a middle dot.
Gap middle_dot_gap(CharClass before, CharClass after) {
  Em natural = before == CharClass::middle_dot ? kQuarter : Em{};
  if (before == CharClass::full_stop || before == CharClass::comma) natural = kHalf;
  if (after == CharClass::middle_dot) natural.units += kQuarter.units;
  return {natural, before == CharClass::full_stop ? 0 : kShrinkMiddleDot, natural, 0, {}};
}

}  // namespace

CharClass class_of(char32_t c) {
  for (const Row& row : kRows)
    if (in(row.members, c)) return row.of;
  if (c >= 0x31F0 && c <= 0x31FF) return CharClass::small_kana;
  return is_cjk(c) ? CharClass::ideographic : CharClass::western;
}

bool is_half_body(CharClass c) { return c == CharClass::opening || c == CharClass::middle_dot || closes(c); }

Em lead_of(CharClass c) { return c == CharClass::opening ? kHalf : c == CharClass::middle_dot ? kQuarter : Em{}; }

bool may_break_between(char32_t before, char32_t after, Kinsoku level) {
  const CharClass left = class_of(before), right = class_of(after);
  if (joins(before) || joins(after) || is_space(right)) return false;
  bool small = right == CharClass::iteration || right == CharClass::prolonged || right == CharClass::small_kana;
  if (right == CharClass::closing || in(kWesternClosing, after) || (small && level == Kinsoku::very_strict) || never_ends_line(before, left)) return false;
  if (is_space(left)) return right != CharClass::full_stop && right != CharClass::comma;
  if (never_begins_line(after, right, level)) return false;
  if (right == CharClass::inseparable && (before == after || !is_cjk(before))) return false;
  // JLREQ 3.2.2: a group of digits with its separators is one.
  if (is_wide_digit(after) && (is_wide_digit(before) || before == U'，' || before == U'．')) return false;
  return before == kBreak || is_free(before, left) || is_free(after, right);
}

Gap gap_between(CharClass before, CharClass after) {
  using enum CharClass;
  if (before == word_space || after == word_space) return {};
  if (before == middle_dot || after == middle_dot) return middle_dot_gap(before, after);
  if (closes(before) && closes(after)) return {};
  // The half em between a full stop and what follows stays (3.8.3); those of brackets and commas go.
  if (after == opening) return before == opening || before == wide_space ? Gap{} : Gap{kHalf, before == full_stop ? 0 : kShrinkBracket, kHalf, 0, {}};
  if (before == full_stop) return {kHalf, 0, {}, 0, {}};
  if (before == comma || (before == closing && after != wide_space)) return {kHalf, kShrinkBracket, kHalf, 0, {}};
  bool mixed = (is_japanese(before) && after == western) || (before == western && is_japanese(after));
  if (mixed) return {kQuarter, kShrinkMixed, kEighth, kStretchMixed, kQuarter, true};
  if (before == dividing && after == western) return {kQuarter, 0, {}, 0, {}};
  if (fills(before) && fills(after)) return {{}, 0, {}, kStretchIdeographs, kQuarter, true};
  return {};
}

Em gap_at_end(CharClass last) { return closes(last) ? kHalf : last == CharClass::middle_dot ? kQuarter : Em{}; }

}  // namespace readout
