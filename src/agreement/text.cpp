#include "agreement/text.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace readout::agreement {
namespace {

bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x301C || c == 0xFF5E || c == 0xFF0D || c == 0x2053;
}

bool is_blank(char32_t c) { return c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F; }

bool is_single_quote(char32_t c) { return c == 0x2018 || c == 0x2019 || c == 0x02BC; }
bool is_double_quote(char32_t c) { return c == 0x201C || c == 0x201D; }

}  // namespace

char32_t fold_width(char32_t c) {
  if (c < 0x80) return c == U'\t' ? U' ' : c;
  if (c > 0x301C && c < 0xFF01) return c;
  if (is_dash(c)) return U'-';
  if (is_blank(c)) return U' ';
  if (is_single_quote(c)) return U'\'';
  if (is_double_quote(c)) return U'"';
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + 0x21;
  return c;
}

std::u32string to_code_points(std::string_view utf8) {
  std::u32string out(utf8.size(), 0);
  std::size_t size = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    const CodePoint c = byte < 0x80 ? CodePoint{byte, 1} : decode_at(utf8, i);
    out[size++] = c.value;
    i += c.length;
  }
  out.resize(size);
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) append_utf8(out, c);
  return out;
}

Text::Text(std::string_view utf8) : raw(to_code_points(utf8)), folded(raw) {
  for (char32_t& c : folded) c = fold_width(c);
}

std::string Text::typed(Range range) const {
  return to_utf8(std::u32string_view(raw).substr(range.begin, range.size()));
}

char32_t small_marked_letter(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }

char32_t capital_letter(char32_t c) {
  return is_latin(c) ? static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))) : c;
}

}  // namespace readout::agreement
