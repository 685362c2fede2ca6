// Characters of formats that are defined over ASCII: XML's white space, numbers, tags and names of files.
//
// Independent of the process's locale, unlike <cctype>. Classes of characters in prose come from ICU; base/whitespace.h
// folds the white space of prose.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace readout {

/// XML 1.0 2.3, S.
inline constexpr std::string_view kBlanks = " \t\r\n";
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }
constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }
/// The portable filename character set (POSIX.1-2017 3.282): letters, digits, `.`, `_` and `-`.
constexpr bool is_portable(char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; }

/// Letters in the other case; other bytes as they are.
constexpr char to_lower(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char to_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
inline std::string in_lower_case(std::string text) {
  std::ranges::transform(text, text.begin(), to_lower);
  return text;
}
inline std::string in_upper_case(std::string text) {
  std::ranges::transform(text, text.begin(), to_upper);
  return text;
}

}  // namespace readout
