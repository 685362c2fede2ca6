// Characters by the classes of Japanese composition: cl-01 to cl-30 of JLREQ appendix A, and sets of them.
//
// Tables over classes are in spacing.h (space between two classes, and how far it shrinks and stretches) and breaks.h
// (where a line may end). Brackets, commas, full stops and middle dots have a body of half an em. The space that a font
// draws into their full-width glyphs is space of the line here, so that it can be removed at the ends of a line and
// between two marks.
#pragma once

#include <cstdint>

#include "base/length.h"

namespace readout {

/// The numbers are those of JLREQ. Warichu (28, 29) and mathematical signs (17, 18) have no member here.
enum class CharClass : std::uint8_t {
  opening = 1,
  closing = 2,
  hyphen = 3,
  dividing = 4,
  middle_dot = 5,
  full_stop = 6,
  comma = 7,
  inseparable = 8,
  iteration = 9,
  prolonged = 10,
  small_kana = 11,
  prefix = 12,
  postfix = 13,
  wide_space = 14,
  hiragana = 15,
  katakana = 16,
  ideographic = 19,
  reference = 20,
  ornamented = 21,
  ruby = 22,
  jukugo = 23,
  numeral = 24,
  unit = 25,
  word_space = 26,
  western = 27,
  tate_chu_yoko = 30
};
inline constexpr int kClassCount = 31;

/// A set of classes, written as in the standard: ClassSet{2, 6, 7}, ClassSet::range(9, 13).
struct ClassSet {
  std::uint32_t bits = 0;

  constexpr ClassSet() = default;
  template <class... Numbers>
  constexpr explicit ClassSet(int first, Numbers... more) : bits((bit(first) | ... | bit(more))) {}
  static constexpr ClassSet range(int first, int last) {
    ClassSet out;
    for (int n = first; n <= last; ++n) out.bits |= bit(n);
    return out;
  }
  static constexpr ClassSet all() { return range(1, kClassCount - 1); }

  constexpr bool has(int number) const { return (bits & bit(number)) != 0; }
  constexpr bool has(CharClass c) const { return has(static_cast<int>(c)); }
  friend constexpr ClassSet operator|(ClassSet a, ClassSet b) {
    a.bits |= b.bits;
    return a;
  }
  friend constexpr ClassSet operator-(ClassSet a, ClassSet b) {
    a.bits &= ~b.bits;
    return a;
  }

 private:
  static constexpr std::uint32_t bit(int number) { return std::uint32_t{1} << number; }
};

/// The class by the character alone: ASCII digits are numerals, other letters Western; items.h corrects it by the
/// neighbours.
CharClass class_of(char32_t c);

/// cl-01, 02, 05, 06, 07: half an em wide.
constexpr bool is_half_body(CharClass c) { return ClassSet{1, 2, 5, 6, 7}.has(c); }
/// The part of a full-width glyph before the body of its class: half an em for opening brackets, a quarter for middle
/// dots.
Em lead_of(CharClass c);

/// cl-24 to 27: set with proportional widths.
constexpr bool is_western(CharClass c) { return ClassSet::range(24, 27).has(c); }

/// Spaces of a fixed width. They take the place of the space between two classes, as U+3000 does (cl-14).
constexpr bool is_fixed_space(char32_t c) { return (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F; }

/// U+00A0, U+2007, U+202F, U+2060, U+FEFF: no line breaks beside them, and no space is added.
constexpr bool is_joiner(char32_t c) { return c == 0xA0 || c == 0x2007 || c == 0x202F || c == 0x2060 || c == 0xFEFF; }

}  // namespace readout
