#include "base/visible.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace readout {
namespace {

/// Whether the character reorders or ends the line around it.
bool disturbs_line(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F);
}

bool is_unsafe(char32_t c) { return c == U'\t' || c == U'\n' || c == U'\r' || is_control(c) || disturbs_line(c); }

bool is_invalid_byte(CodePoint c, char byte) { return c.length == 1 && static_cast<unsigned char>(byte) >= 0x80; }

std::string escaped_byte(char byte) { return fmt::format("\\x{{{:02X}}}", static_cast<unsigned char>(byte)); }

/// The text with an escape for each byte that is not UTF-8, and `escape(character)` for those that `is_escaped` names.
template <class IsEscaped, class Escape>
std::string with_escapes(std::string_view text, const IsEscaped& is_escaped, const Escape& escape) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    const std::string_view bytes = text.substr(i, c.length);
    if (is_invalid_byte(c, text[i])) out += escaped_byte(text[i]);
    else if (is_escaped(c.value)) out += escape(c.value);
    else out += bytes;
    i += c.length;
  }
  return out;
}

std::string braced(char32_t c) {
  return c < 0x80 ? escaped_byte(static_cast<char>(c)) : fmt::format("\\u{{{:04X}}}", static_cast<std::uint32_t>(c));
}

/// The escape of RFC 8259, 7, for each UTF-16 unit of the character.
std::string json_escape(char32_t c) {
  std::string text, out;
  append_utf8(text, c);
  for (char16_t unit : to_utf16(text)) out += fmt::format("\\u{:04x}", static_cast<unsigned>(unit));
  return out;
}

}  // namespace

std::string visible(std::string_view text) { return with_escapes(text, is_unsafe, braced); }

std::string visible_lines(std::string_view text) {
  return with_escapes(text, [](char32_t c) { return c != U'\n' && c != U'\t' && is_unsafe(c); }, braced);
}

std::string visible_json(std::string_view document) {
  return with_escapes(document, [](char32_t c) { return c != U'\n' && is_unsafe(c); }, json_escape);
}

std::string as_utf8(std::string_view bytes) {
  return with_escapes(bytes, [](char32_t) { return false; }, braced);
}

}  // namespace readout
