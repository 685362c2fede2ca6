// UTF-8 as code points: strict decoding, encoding, display width, and the properties of characters that several
// stations need.
//
// Properties come from ICU (UAX #11 East Asian Width, UAX #24 scripts). Does not normalize and does not depend on the
// locale of the process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace readout {

/// The byte offset of the first ill-formed sequence (Unicode 3.9, table 3-7), absent if the text is well-formed.
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

/// One code point of well-formed UTF-8 and its length in bytes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 0;
};

/// Decodes the code point at `offset`, which must be the first byte of one. Ill-formed input gives U+FFFD, length 1.
CodePoint decode_at(std::string_view text, std::size_t offset);
void append_utf8(std::string& out, char32_t c);
std::size_t count_code_points(std::string_view text);

std::u16string to_utf16(std::string_view text);
std::string to_utf8(std::u16string_view text);

/// Calls `visit(char32_t, offset, length)` for each code point.
template <class F>
void for_each_code_point(std::string_view text, F&& visit) {
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    visit(c.value, i, static_cast<std::size_t>(c.length));
    i += c.length;
  }
}

/// Whether a character is none of text: a control other than tab, LF and CR, or a noncharacter (Unicode 23.1, 23.7).
bool is_control(char32_t c);

/// The first such character at or after `from` in well-formed UTF-8; absent if there is none.
struct FoundControl {
  std::size_t begin = 0, end = 0;
  char32_t value = 0;
};
std::optional<FoundControl> find_control(std::string_view text, std::size_t from = 0);

/// Whether the character controls text and is not printed: Default_Ignorable_Code_Point, other format characters except
/// the signs that Arabic and Syriac draw around numbers, line and paragraph separators, controls.
bool is_unprinted(char32_t c);

/// The name of a code point: `U+0085`.
std::string code_point_name(char32_t c);

/// The columns of the character on a terminal: 0 for combining marks and variation selectors, 2 for East Asian Wide and
/// Fullwidth (and Ambiguous if `wide_ambiguous`), else 1.
int display_width(char32_t c, bool wide_ambiguous);
int display_width(std::string_view text, bool wide_ambiguous);

/// Whether the character is Han, kana, CJK punctuation or a full-width form: in such text a line break is not a space.
/// Hangul is excluded.
bool is_cjk(char32_t c);

/// Whether the first strong character of the text is CJK (see is_cjk); false for empty text.
bool starts_with_cjk(std::string_view text);

/// Whether a character of the text is visible: neither white space nor a control or format character.
bool has_visible(std::string_view text);

/// The last character of a text that is not empty.
char32_t last_code_point(std::string_view text);

/// The text without characters that no page shows (Default_Ignorable_Code_Point), such as U+200B and U+00AD. Joiners
/// and variation selectors stay, because they decide shapes, and so do marks of direction in a text from right to left.
std::string without_hidden(std::string_view text);

}  // namespace readout
