// A .po as other programs and people may write it: the same entries in other bytes, all of which GNU gettext allows.
//
// Strings are broken into lines at any place, and characters are written as escapes. Takes the text that write_po()
// returns. Flags, comments and the order of entries stay.
#pragma once

#include <fmt/format.h>

#include <random>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace readout::test {

/// The length of what may not be broken at the start of a string's text: an escape or a character.
inline std::size_t token_length(std::string_view rest) { return rest.front() == '\\' ? 2 : decode_at(rest, 0).length; }

inline std::string octal(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
  return out;
}

/// The text of a string with some characters as octal escapes, and broken into lines that begin with `prefix`.
inline std::string reencoded_string(std::string_view text, std::string_view prefix, std::mt19937& random) {
  std::string out;
  while (!text.empty()) {
    const std::string_view token = text.substr(0, token_length(text));
    text.remove_prefix(token.size());
    const bool escaped = token.front() != '\\' && random() % 6 == 0;
    out += escaped ? octal(token) : std::string(token);
    if (!text.empty() && random() % 8 == 0) out += fmt::format("\"\n{}\"", prefix);
  }
  return out;
}

/// One line: `msgid "text"`, `#~ msgstr "text"`, a string alone, or a comment, which stays.
inline std::string reencoded_line(std::string_view line, std::mt19937& random) {
  const bool is_comment = line.starts_with('#') && !line.starts_with("#~") && !line.starts_with("#|");
  const std::size_t open = line.find('"');
  if (is_comment || open == std::string_view::npos) return std::string(line);
  const std::string_view prefix = line.starts_with("#~|")  ? "#~| "
                                  : line.starts_with("#~") ? "#~ "
                                  : line.starts_with("#|") ? "#| "
                                                           : "";
  const std::string text = reencoded_string(line.substr(open + 1, line.size() - open - 2), prefix, random);
  return fmt::format("{}\"{}\"", line.substr(0, open), text);
}

/// The whole file, with line ends of either kind. The same state of `random` gives the same bytes.
inline std::string reencoded(std::string_view bytes, std::mt19937& random) {
  const std::string_view line_end = random() % 3 == 0 ? "\r\n" : "\n";
  std::string out;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    for (const char c : reencoded_line(bytes.substr(0, end), random) + "\n")
      if (c == '\n') out += line_end;
      else out += c;
    bytes.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace readout::test
