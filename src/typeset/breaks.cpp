#include "typeset/breaks.h"

#include <string_view>

#include "base/utf8.h"

namespace readout {
namespace {

// Table 2: no break before (3.1.7) and after (3.1.8) these.
constexpr ClassSet kNeverBegins = ClassSet{2, 3, 4, 5, 6, 7, 9, 10, 11, 20, 29};
constexpr ClassSet kNeverEnds = ClassSet{1, 12, 28};
/// No level lets these begin a line.
constexpr ClassSet kAlwaysHeld = ClassSet{2, 6, 7};

/// Appendix C: characters that a level allows at the head of a line although table 2 forbids them. If `only` is not
/// empty, the level allows only these characters of the classes.
struct Relief {
  Kinsoku level;
  ClassSet classes;
  std::u32string_view only;
};
constexpr Relief kReliefs[] = {
    {Kinsoku::very_loose, ClassSet{3, 4, 5, 9, 10, 11, 13}, {}},
    {Kinsoku::loose, ClassSet{3, 10, 11}, {}},
    {Kinsoku::loose, ClassSet{5, 9, 13}, U"・々％"},
    {Kinsoku::strict, ClassSet{10, 11}, {}},
    {Kinsoku::strict, ClassSet{9}, U"々"},
};

// Western counterparts: they are cl-27, but some of them may not begin a line and some may not end one.
constexpr std::u32string_view kOpening = U"([{⟦<", kClosing = U")]}⟧>", kPunctuation = U"!?:;.,-–—…’”%",
                              kPrefixes = U"¥$£€#‘“";

/// Zero width space, UAX #14 LB8.
constexpr char32_t kBreak = 0x200B;

bool in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool is_space(CharClass c) { return ClassSet{14, 26}.has(c); }
bool is_wide_digit(char32_t c) { return c >= U'０' && c <= U'９'; }

bool is_let(LineCharacter c, Kinsoku level) {
  for (const Relief& relief : kReliefs)
    if (relief.level == level && relief.classes.has(c.of) && (relief.only.empty() || in(relief.only, c.character)))
      return true;
  return false;
}

bool never_begins(LineCharacter c, Kinsoku level) {
  if (is_western(c.of)) return in(kClosing, c.character) || in(kPunctuation, c.character);
  return kNeverBegins.has(c.of) && !is_let(c, level);
}

bool never_ends(LineCharacter c, Kinsoku level) {
  if (in(kOpening, c.character) || in(kPrefixes, c.character)) return true;
  if (level == Kinsoku::very_loose && c.of == CharClass::prefix) return false;
  return kNeverEnds.has(c.of);
}

/// T2-4: …… and 〳〵 are one sign. The very loose level breaks all pairs of equal characters, the loose level those of
/// dots.
bool is_pair(LineCharacter a, LineCharacter b, Kinsoku level) {
  if (a.of != CharClass::inseparable || b.of != CharClass::inseparable) return false;
  if (in(U"〳〴", a.character) && b.character == U'〵') return true;
  if (a.character != b.character || level == Kinsoku::very_loose) return false;
  return level != Kinsoku::loose || !in(U"…‥", a.character);
}

/// 3.2.2 and T2-3: a number is not broken from its separators and its sign, also in full-width digits.
bool is_number(LineCharacter a, LineCharacter b, Kinsoku level) {
  if (b.of == CharClass::postfix) {
    bool number = a.of == CharClass::numeral || a.of == CharClass::western || is_wide_digit(a.character);
    return number && !is_let(b, level);
  }
  return is_wide_digit(b.character) && (is_wide_digit(a.character) || a.character == U'，' || a.character == U'．');
}

/// Whether a line may break beside the character without a space.
bool is_free(LineCharacter c) { return !is_western(c.of); }

/// Whether two characters stay together although neither alone forbids the break. A dash stays with the Western word
/// before it.
bool is_held(LineCharacter a, LineCharacter b, Kinsoku level) {
  return is_pair(a, b, level) || is_number(a, b, level) || (b.of == CharClass::inseparable && is_western(a.of));
}

/// Whether the break needs no space: beside a Japanese character, after a zero width space, after a Western dash.
bool is_open(LineCharacter a, LineCharacter b) {
  return a.character == kBreak || (is_western(a.of) && a.character == U'—') || is_free(a) || is_free(b);
}

}  // namespace

bool may_break_between(LineCharacter a, LineCharacter b, Kinsoku level) {
  if (is_joiner(a.character) || is_joiner(b.character) || is_space(b.of)) return false;
  if (kAlwaysHeld.has(b.of) || in(kClosing, b.character) || never_ends(a, level)) return false;
  // After a space, a line may begin with a sign that otherwise ends a word: “ -x”, “ .5”.
  if (is_space(a.of)) return !never_begins(b, level) || is_western(b.of);
  return !never_begins(b, level) && !is_held(a, b, level) && is_open(a, b);
}

bool may_break_between(char32_t before, char32_t after, Kinsoku level) {
  return may_break_between({before, class_of(before)}, {after, class_of(after)}, level);
}

bool may_break_strictly(char32_t before, char32_t after) {
  // Table 2 treats an apostrophe as a closing mark, but it does not end a Western word (UAX #14 LB19).
  if (before == U'’' && is_western(class_of(after))) return false;
  return may_break_between(before, after, Kinsoku::very_strict);
}

}  // namespace readout
