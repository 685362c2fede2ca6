// Breaks prose into lines of terminal columns: takes text and a measure, gives lines without white space at their ends.
//
// Between Western characters a line breaks at spaces alone; elsewhere anywhere that kinsoku allows (JLREQ 3.1.7, 3.1.8,
// the strictest of its levels: small kana and prolonged sounds do not begin a line either). A word that is longer than
// the measure stands out over it whole. Does not hyphenate, does not justify.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace readout {

/// Text of one paragraph; before the byte offsets in `glued` (ascending) no line breaks, such as before a note's mark.
struct WrapText {
  std::string text;
  std::vector<std::size_t> glued;

  /// Adds text that does not break inside; nor before itself where `to_previous`.
  void append_whole(std::string_view whole, bool to_previous);
};

/// Lines of at most `columns` columns; one empty line for text that is nothing but white space.
std::vector<std::string> wrap(const WrapText& prose, int columns, bool wide_ambiguous);

}  // namespace readout
