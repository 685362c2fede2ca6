// The text of one unit as the value reader sees it: code points of one width.
//
// Takes UTF-8. Every code point stays one code point, so a place in the folded text is a place in the text itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace readout::agreement {

/// A half-open range of code points.
struct Range {
  std::size_t begin = 0, end = 0;

  bool operator==(const Range&) const = default;
  std::size_t size() const { return end - begin; }
  bool meets(const Range& other) const { return begin < other.end && other.begin < end; }
  bool holds(const Range& other) const { return begin <= other.begin && other.end <= end; }
};

struct Text {
  std::u32string raw;     ///< as typed
  std::u32string folded;  ///< full-width forms as ASCII, dashes and waves as `-`, blanks as space, quotes straight

  explicit Text(std::string_view utf8);
  /// The folded code point; 0 outside of the text.
  char32_t at(std::size_t i) const { return i < folded.size() ? folded[i] : 0; }
  /// The range as it is typed, in UTF-8.
  std::string typed(Range range) const;
};

/// The folded form of one code point.
char32_t fold_width(char32_t c);

std::u32string to_code_points(std::string_view utf8);
std::string to_utf8(std::u32string_view text);

constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
/// Letters of the Latin script, with those that have marks.
constexpr bool is_latin(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}
constexpr bool is_han(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c == 0x3005 || c >= 0x20000;
}
/// Hiragana and katakana with the length mark.
constexpr bool is_kana(char32_t c) { return c >= 0x3041 && c <= 0x30FF && c != 0x30FB; }
/// The small letter of a Latin one with a mark.
char32_t small_marked_letter(char32_t c);
/// The small letter of a Latin one; other code points are returned as they are.
inline char32_t small_letter(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  return is_latin(c) ? small_marked_letter(c) : c;
}
/// The capital of a Latin letter, if it has one; other code points are returned as they are.
char32_t capital_letter(char32_t c);
/// Whether a word begins or ends between two code points: they are not both Latin letters, and not both digits.
constexpr bool is_word_edge(char32_t before, char32_t after) {
  return !(is_latin(before) && is_latin(after)) && !(is_digit(before) && is_digit(after));
}

}  // namespace readout::agreement
