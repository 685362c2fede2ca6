// Folds the white space of prose, so that the layout of the source never shows on a page.
//
// Takes text and its neighbours, returns folded text with its origin. Does not change U+3000 and U+00A0, which are
// text.
#pragma once

#include "base/origin.h"

namespace readout {

/// Folds runs of space, tab, CR and LF to one space. A run with a line break between two CJK characters (see is_cjk;
/// not Hangul) is removed. Leading and trailing runs become one space or are removed, by `trim_start` and `trim_end`.
/// `before` and `after` are the characters next to the text in its paragraph (0 for none): they decide whether a run at
/// the edge is between two CJK characters.
SourcedText fold_whitespace(const SourcedText& text, bool trim_start, bool trim_end, char32_t before = 0,
                            char32_t after = 0);

/// fold_whitespace() without origin, trimmed on both sides.
std::string folded(std::string_view text);

}  // namespace readout
