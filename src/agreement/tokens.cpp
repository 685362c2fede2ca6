#include "agreement/tokens.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace readout::agreement {
namespace {

/// Signs below 128 by their code points.
class Signs {
 public:
  constexpr explicit Signs(std::string_view signs, std::string_view more = {}) {
    for (std::string_view some : {signs, more})
      for (char c : some) bits_[static_cast<unsigned char>(c) / 64] |= std::uint64_t{1} << (c % 64);
  }
  constexpr bool has(char32_t c) const { return c < 0x80 && (bits_[c / 64] >> (c % 64) & 1) != 0; }

 private:
  std::array<std::uint64_t, 2> bits_{};
};

constexpr std::string_view kWordSigns = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
constexpr Signs kNameLetters(kWordSigns), kAddressLetters(kWordSigns, ".-/:?=&%#@+~");

bool is_name_letter(char32_t c) { return kNameLetters.has(c); }
bool is_address_letter(char32_t c) { return kAddressLetters.has(c); }

/// <person>, </b>, <date key="x"/>: a sign of markup, not of a comparison. Full-width signs are text.
std::size_t tag_end(const Text& text, std::size_t at) {
  if (text.raw[at] != U'<') return at;
  const char32_t next = text.at(at + 1);
  if (!is_name_letter(next) && next != U'/') return at;
  const std::size_t end = text.raw.find_first_of(U"<>", at + 1);
  return end != std::u32string::npos && text.raw[end] == U'>' ? end + 1 : at;
}

/// {x}, {0}, {x.y}
std::size_t brace_end(const Text& text, std::size_t at) {
  if (text.raw[at] != U'{') return at;
  std::size_t i = at + 1;
  while (is_name_letter(text.at(i)) || text.at(i) == U'.') ++i;
  return i > at + 1 && text.at(i) == U'}' ? i + 1 : at;
}

/// %s, %d, %(x)s, %1$s
std::size_t percent_end(const Text& text, std::size_t at) {
  if (text.raw[at] != U'%') return at;
  std::size_t i = at + 1;
  if (text.at(i) == U'(') {
    do ++i;
    while (is_name_letter(text.at(i)));
    if (text.at(i) != U')') return at;
    ++i;
  } else if (is_digit(text.at(i)) && text.at(i + 1) == U'$') {
    i += 2;
  }
  const char32_t type = text.at(i);
  const bool ends = !is_latin(text.at(i + 1));
  return (type == U's' || type == U'd' || type == U'f') && ends ? i + 1 : at;
}

/// Whether a sign of addresses is before a place. A full-width sign and a colon introduce an address: 送付先：,
/// E-mail:.
bool is_in_address(const Text& text, std::size_t at) {
  return at > 0 && text.raw[at - 1] != U':' && is_address_letter(text.raw[at - 1]);
}

/// An address, an e-mail, a file name, a telephone number: a run of their letters that has their marks.
std::size_t address_end(const Text& text, std::size_t at) {
  if (!is_name_letter(text.at(at)) || is_in_address(text, at)) return at;
  std::size_t end = at;
  bool has_mark = false;
  for (char32_t c = text.at(end); is_address_letter(c); c = text.at(++end))
    has_mark = has_mark || c == U'.' || c == U':' || c == U'@' || c == U'_';
  if (!has_mark) return at;
  while (end > at && std::u32string_view(U".,:?-/").find(text.at(end - 1)) != std::u32string::npos) --end;
  const std::u32string_view word = std::u32string_view(text.folded).substr(at, end - at);
  if (word.find(U"://") != word.npos || word.starts_with(U"www.")) return end;
  if (const std::size_t mark = word.find(U'@'); mark != word.npos && mark > 0 && word.find(U'.', mark) != word.npos)
    return word.substr(0, mark).find(U':') == word.npos ? end : at;
  if (word.find(U'_') != word.npos) return end;
  const std::size_t point = word.rfind(U'.');
  constexpr std::u32string_view kEndings[] = {U"pdf", U"doc", U"docx", U"xls",  U"xlsx", U"csv",
                                              U"jpg", U"png", U"zip",  U"html", U"xml",  U"txt"};
  if (point != word.npos && point > 0 && std::ranges::find(kEndings, word.substr(point + 1)) != std::end(kEndings))
    return end;
  return at;
}

/// 03-0123-4567, +81-3-0123-4567: three groups of digits or a leading plus.
std::size_t telephone_end(const Text& text, std::size_t at) {
  const bool plus = text.at(at) == U'+';
  if ((!plus && text.at(at) != U'0') || !is_digit(text.at(at + 1)) || (at > 0 && is_digit(text.at(at - 1)))) return at;
  std::size_t i = at + 1, dashes = 0;
  for (; is_digit(text.at(i)) || (text.at(i) == U'-' && is_digit(text.at(i + 1))); ++i) dashes += text.at(i) == U'-';
  return dashes >= 2 || (plus && dashes >= 1) ? i : at;
}

/// &amp; or &#160; in a text: an entity that was escaped twice.
std::size_t entity_end(const Text& text, std::size_t at) {
  constexpr std::u32string_view kEntities[] = {U"&amp;", U"&lt;", U"&gt;", U"&quot;", U"&apos;", U"&nbsp;"};
  const std::u32string_view rest = std::u32string_view(text.folded).substr(at);
  for (std::u32string_view entity : kEntities)
    if (rest.starts_with(entity)) return at + entity.size();
  std::size_t end = at + 2;
  while (is_digit(text.at(end))) ++end;
  return rest.starts_with(U"&#") && end > at + 2 && text.at(end) == U';' ? end + 1 : at;
}

}  // namespace

std::size_t token_end(const Text& text, std::size_t at) {
  const char32_t c = text.folded[at];
  if (c == U'<') return tag_end(text, at);
  if (c == U'{') return brace_end(text, at);
  if (c == U'%') return percent_end(text, at);
  if (c == U'&') return entity_end(text, at);
  if (c == U'+' || c == U'0')
    if (const std::size_t end = telephone_end(text, at); end != at) return end;
  return address_end(text, at);
}

Value token_of(const Text& text, Range range) {
  return {.kind = Kind::token, .range = range, .key = to_utf8(text.folded.substr(range.begin, range.size()))};
}

std::optional<Value> read_acronym(const Text& text, std::size_t at) {
  auto is_capital = [&](std::size_t i) { return text.at(i) >= U'A' && text.at(i) <= U'Z'; };
  if (!is_capital(at) || (at > 0 && (is_latin(text.at(at - 1)) || text.at(at - 1) == U'.'))) return std::nullopt;
  std::size_t end = at;
  while (is_capital(end)) ++end;
  const std::size_t letters = end - at;
  double number = 0;
  std::size_t digits = 0;
  const std::size_t gap = end + (text.at(end) == U'-' ? 1u : 0u);
  while (is_digit(text.at(gap + digits)) && digits < 6) number = number * 10 + (text.at(gap + digits++) - U'0');
  if (is_latin(text.at(end)) || (letters < 2 && digits == 0) || letters > 8) return std::nullopt;
  Value value{.kind = Kind::code, .range = {at, digits ? gap + digits : end}, .number = number};
  value.figure = number;
  value.set_piece(Piece::figure, {value.range.end - digits, value.range.end});
  value.key = to_utf8(text.folded.substr(at, letters));
  return value;
}

}  // namespace readout::agreement
