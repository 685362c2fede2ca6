// White space of prose, folded so that source layout never shows on a page.
#pragma once

#include "base/origin.h"

namespace readout {

/// Folds runs of space, tab, CR and LF to one space, and a run that holds a line break between two CJK characters (see
/// is_cjk; Hangul exempt) to nothing. U+3000 and U+00A0 are text. Leading and trailing runs become one space or
/// nothing by `trim_start` and `trim_end`. The origin follows.
/// `before` and `after` are the characters that stand beside the text in its paragraph (0 for none): they decide
/// whether a run at the text's edge lies between two CJK characters.
SourcedText fold_whitespace(const SourcedText& text, bool trim_start, bool trim_end, char32_t before = 0,
                            char32_t after = 0);

/// fold_whitespace for text alone, trimmed on both sides.
std::string folded(std::string_view text);

}  // namespace readout
