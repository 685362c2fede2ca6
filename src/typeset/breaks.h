// Where a line may end: JLREQ table 2 with the four levels of its appendix C, and the same for Western text.
//
// Takes two neighbouring characters, returns whether a line may end between them. Ignores widths, hyphenation and spans
// that are kept together.
#pragma once

#include "style/composition.h"
#include "typeset/classes.h"

namespace readout {

/// A character as the table of breaks sees it.
struct LineCharacter {
  char32_t character = 0;
  CharClass of = CharClass::western;
};

/// Whether a line may end with `before` and the next begin with `after` (3.1.7, 3.1.8, 3.1.10, 3.2).
bool may_break_between(LineCharacter before, LineCharacter after, Kinsoku level);
/// The same, with the class that each character has without its context.
bool may_break_between(char32_t before, char32_t after, Kinsoku level);
/// The same at the strictest level, for lines in columns: small kana and prolonged sound marks do not begin a line
/// either.
bool may_break_strictly(char32_t before, char32_t after);

}  // namespace readout
