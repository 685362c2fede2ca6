// Characters by the classes of Japanese composition (JLREQ appendix A), and what they say of the space and the break between two.
//
// Widths are parts of the em of the left character. Brackets, commas, full stops and middle dots have a body of half an em; the space that
// a font draws into their full-width glyphs is a gap of the line here, so that it can go at a line's ends and between two of them.
#pragma once

#include "base/length.h"

namespace readout {

/// cl-01 to cl-27 as far as horizontal setting tells them apart; `ideographic` stands for cl-15, 16 and 19.
enum class CharClass { opening, closing, hyphen, dividing, middle_dot, full_stop, comma, inseparable, iteration, prolonged, small_kana, prefix,
                       postfix, wide_space, ideographic, western, word_space };

CharClass class_of(char32_t c);

/// Opening and closing brackets, middle dots, full stops, commas: half an em wide.
bool is_half_body(CharClass c);
/// The part of a full-width glyph that lies before the body of its class: half an em before opening brackets, a quarter before middle dots.
Em lead_of(CharClass c);

/// JLREQ App. C: which characters may begin a line. `strict` lets iteration marks, prolonged sounds and small kana.
enum class Kinsoku { strict, very_strict };

/// Whether a line may end with `before` and the next begin with `after` (3.1.7, 3.1.8, 3.2).
bool may_break_between(char32_t before, char32_t after, Kinsoku level);

/// The natural space between two neighbours of a line and how far it gives (table 1; 3.8.3, 3.8.4). A rung of 0 does not give; of two rungs the
/// lower one gives first.
struct Gap {
  Em natural;
  int shrink_rung = 0;
  Em shrink;
  int stretch_rung = 0;
  Em stretch;           ///< as far as its rung goes; the last rung knows no end
  bool open_ended = false;
};
Gap gap_between(CharClass before, CharClass after);
/// After the last character of a line: all of it goes or none (3.1.9).
Em gap_at_end(CharClass last);

// The order in which gaps give (3.8.3, 3.8.4). kLast takes what is left over, without a limit.
inline constexpr int kShrinkWordSpace = 1, kShrinkLineEnd = 2, kShrinkMiddleDot = 4, kShrinkBracket = 5, kShrinkMixed = 6, kShrinkRungs = 6;
inline constexpr int kStretchWordSpace = 1, kStretchMixed = 2, kStretchIdeographs = 3, kStretchRungs = 3;

}  // namespace readout
