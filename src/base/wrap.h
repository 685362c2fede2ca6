// Breaks prose into lines of terminal columns: takes text and a measure, returns lines without white space at their
// ends.
//
// The caller says where a line may break, by a function of two neighbouring characters (JLREQ and UAX #14 are above
// this station). A word that is longer than the measure is not broken. A colour (ESC [ ... m) has no width and stays
// with the character after it. Does not hyphenate, does not justify.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The text of one paragraph. No line breaks at the byte offsets in `glued` (ascending), such as before a note's mark.
struct WrapText {
  std::string text;
  std::vector<std::size_t> glued;

  /// Adds text that does not break inside; if `to_previous`, no line breaks before it either.
  void append_whole(std::string_view whole, bool to_previous);
};

/// The room for lines and the rule for breaking them.
struct Measure {
  int first_line = 0, other_lines = 0;  ///< columns
  bool wide_ambiguous = false;          ///< East Asian Ambiguous characters have two columns
  /// Whether a line may end with `before` and the next one begin with `after`.
  bool (*may_break)(char32_t before, char32_t after) = nullptr;
  /// The columns that the last line should have: a shorter one takes words from the line before it.
  int least_last = 0;
  /// Whether no line breaks at a byte offset, such as within a clock, if the line can break elsewhere. Asked only near
  /// the ends of lines; may be empty.
  std::function<bool(std::size_t offset)> holds{};
};

/// Lines of at most as many columns as the measure has; one empty line for text that is only white space.
std::vector<std::string> wrap(const WrapText& text, const Measure& measure);

/// The lines joined by line ends, with `indent` columns before each but the first.
std::string filled(std::string_view text, const Measure& measure, int indent);

}  // namespace readout
