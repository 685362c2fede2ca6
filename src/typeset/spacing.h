// The space between two characters of a line, and how far it shrinks and stretches: JLREQ tables 1 and 3 to 6 as data,
// in three profiles.
//
// Takes classes, returns amounts in parts of an em and the rung of the ladder on which they change (JLREQ 3.8.3,
// 3.8.4). glue.h makes lengths of them. An amount on rung 0 is fixed. Of two rungs the lower one is used first, and
// completely before the next.
#pragma once

#include <array>
#include <string_view>

#include "style/composition.h"
#include "typeset/classes.h"

namespace readout {

inline constexpr int kProfiles = 3;

// The ladders. kShrinkLineEnd and kShrinkDotAtEnd remove the whole space at the end of the line, or keep it.
inline constexpr int kShrinkWordSpace = 1, kShrinkLineEnd = 2, kShrinkDotAtEnd = 3, kShrinkRungs = 6;
inline constexpr int kStretchWordSpace = 1, kStretchMixed = 2, kStretchIdeographs = 3,
                     kStretchRungs = 3;  // e4 adds to all open sites

/// An amount that shrinks on a rung.
struct Part {
  Em natural;
  int rung = 0;
  Em shrink;
};

struct Space {
  Part before, after;  ///< in ems of the character before the space, and of the character after it
  int stretch_rung = 0;
  Em stretch;                     ///< in ems of the character before the space
  bool open = false;              ///< takes part in e4, which has no limit
  std::string_view rule, clause;  ///< the row of table 1, and the clause of the standard
};

/// Table 1, with tables 3 to 6.
const Space& space_between(CharClass before, CharClass after, Profile profile);

/// The space after the last character of a line (3.1.9), kept or removed whole; on rung 0 it is always kept.
struct EndSpace {
  Em natural;
  int rung = 0;
};
EndSpace space_at_end(CharClass last, Profile profile);

/// The space before an opening bracket at a line's head, in parts of an em, in addition to the paragraph's indent.
Em space_at_head(HeadStyle style, bool first_line);
inline constexpr std::string_view kHeadClause = "JLREQ 3.1.5", kEndClause = "JLREQ 3.1.9",
                                  kWordSpaceClause = "JLREQ 3.2.2", kFillClause = "JLREQ 3.8.4",
                                  kJidoriClause = "JLREQ 3.7.3";

// cl-26: a third of an em that shrinks to a quarter and stretches to a half (3.2.2, 3.8.3, 3.8.4).
inline constexpr Em kWordSpace = Em::ratio(1, 3), kWordSpaceLeast = Em::ratio(1, 4), kWordSpaceMost = Em::ratio(1, 2);

}  // namespace readout
