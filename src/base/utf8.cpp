#include "base/utf8.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <cstring>

namespace readout {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

struct ByteRange {
  unsigned low, high;
  bool has(unsigned byte) const { return byte >= low && byte <= high; }
};

/// Well-formed sequences of several bytes (Unicode 3.9, table 3-7); bytes after the second are 80 to BF.
struct Sequence {
  ByteRange lead, second;
  std::uint32_t length;
};
constexpr Sequence kSequences[] = {
    {{0xE1, 0xEC}, {0x80, 0xBF}, 3},  // first, because kana and ideographs are the most frequent
    {{0xC2, 0xDF}, {0x80, 0xBF}, 2}, {{0xEE, 0xEF}, {0x80, 0xBF}, 3}, {{0xE0, 0xE0}, {0xA0, 0xBF}, 3},
    {{0xED, 0xED}, {0x80, 0x9F}, 3}, {{0xF0, 0xF0}, {0x90, 0xBF}, 4}, {{0xF1, 0xF3}, {0x80, 0xBF}, 4},
    {{0xF4, 0xF4}, {0x80, 0x8F}, 4},
};

/// Length of the well-formed sequence at `i`, or 0.
std::uint32_t sequence_length(std::string_view t, std::size_t i) {
  const unsigned lead = byte_at(t, i);
  if (lead < 0x80) return 1;
  for (const Sequence& s : kSequences) {
    if (!s.lead.has(lead)) continue;
    if (i + s.length > t.size() || !s.second.has(byte_at(t, i + 1))) return 0;
    for (std::uint32_t k = 2; k < s.length; ++k)
      if ((byte_at(t, i + k) & 0xC0) != 0x80) return 0;
    return s.length;
  }
  return 0;
}

/// The number of ASCII bytes at the start, counted eight at a time: files are mostly ASCII.
std::size_t ascii_prefix(std::string_view text) {
  std::size_t i = 0;
  for (std::uint64_t eight = 0; i + sizeof eight <= text.size(); i += sizeof eight) {
    std::memcpy(&eight, text.data() + i, sizeof eight);
    if (eight & 0x8080808080808080u) break;
  }
  while (i < text.size() && byte_at(text, i) < 0x80) ++i;
  return i;
}

/// Whether a byte begins no control and no noncharacter, whatever follows it.
bool begins_text(unsigned byte) {
  if (byte < 0x80) return (byte >= 0x20 && byte != 0x7F) || byte == '\t' || byte == '\n' || byte == '\r';
  return byte != 0xC2 && byte < 0xEF;
}

/// Whether all of eight bytes are ASCII characters that print: from the space to `~`.
bool is_plain(std::string_view bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u, kSpaces = 0x20 * kOnes, kHighBits = 0x80 * kOnes;
  std::uint64_t eight = 0;
  if (bytes.size() != sizeof eight) return false;
  std::memcpy(&eight, bytes.data(), sizeof eight);
  return (((eight - kSpaces) | eight | (eight + kOnes)) & kHighBits) == 0;
}

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    i += ascii_prefix(bytes.substr(i));
    if (i == bytes.size()) break;
    std::uint32_t length = sequence_length(bytes, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

bool is_control(char32_t c) {
  const bool blank = c == U'\t' || c == U'\n' || c == U'\r';
  const bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return noncharacter || (c < 0x20 && !blank) || (c >= 0x7F && c < 0xA0);
}

bool is_unprinted(char32_t c) {
  const bool common =
      (c >= 0x20 && c < 0x7F) || (c >= 0xC0 && c < 0x300) || (c >= 0x3000 && c < 0x3164) || (c > 0x3164 && c < 0xD800);
  if (common) return false;
  if (u_hasBinaryProperty(icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return true;
  switch (u_charType(icu(c))) {
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: return true;
    case U_FORMAT_CHAR: return !u_hasBinaryProperty(icu(c), UCHAR_PREPENDED_CONCATENATION_MARK);
    default: return false;
  }
}

std::optional<FoundControl> find_control(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size();) {
    const std::size_t end = std::min(i + sizeof(std::uint64_t), text.size());
    if (is_plain(text.substr(i, end - i))) i = end;
    while (i < end) {
      const CodePoint c = begins_text(byte_at(text, i)) ? CodePoint{U' ', 1} : decode_at(text, i);
      if (is_control(c.value)) return FoundControl{i, i + c.length, c.value};
      i += c.length;
    }
  }
  return std::nullopt;
}

std::string code_point_name(char32_t c) { return fmt::format("U+{:04X}", static_cast<std::uint32_t>(c)); }

CodePoint decode_at(std::string_view text, std::size_t offset) {
  std::uint32_t length = sequence_length(text, offset);
  unsigned lead = byte_at(text, offset);
  if (length == 0) return {0xFFFD, 1};
  if (length == 1) return {lead, 1};
  char32_t value = lead & (0x7Fu >> length);
  for (std::uint32_t k = 1; k < length; ++k) value = value << 6 | (byte_at(text, offset + k) & 0x3F);
  return {value, length};
}

void append_utf8(std::string& out, char32_t c) {
  auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) return put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  if (c < 0x10000) return put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
}

std::size_t count_code_points(std::string_view text) {
  std::size_t n = 0;
  for (char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) {
    if (c < 0x10000) {
      out += static_cast<char16_t>(c);
    } else {
      out += static_cast<char16_t>(0xD7C0 + (c >> 10));
      out += static_cast<char16_t>(0xDC00 + (c & 0x3FF));
    }
  });
  return out;
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    bool pair = c >= 0xD800 && c < 0xDC00 && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000;
    if (pair) c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00u);
    append_utf8(out, c);
  }
  return out;
}

int display_width(char32_t c, bool wide_ambiguous) {
  int category = u_charType(icu(c));
  bool joins = category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR;
  if (joins) return 0;
  int width = u_getIntPropertyValue(icu(c), UCHAR_EAST_ASIAN_WIDTH);
  if (width == U_EA_FULLWIDTH || width == U_EA_WIDE) return 2;
  return width == U_EA_AMBIGUOUS && wide_ambiguous ? 2 : 1;
}

int display_width(std::string_view text, bool wide_ambiguous) {
  int sum = 0;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) { sum += display_width(c, wide_ambiguous); });
  return sum;
}

bool is_cjk(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(icu(c), &status);
  if (script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_BOPOMOFO)
    return true;
  bool punctuation = (c >= 0x3000 && c <= 0x303F) || c == 0x30FB || c == 0x30FC || (c >= 0xFF01 && c <= 0xFF60) ||
                     (c >= 0xFFE0 && c <= 0xFFE6);
  return punctuation;
}

bool starts_with_cjk(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    CodePoint c = decode_at(text, i);
    if (is_cjk(c.value)) return true;
    if (u_isalpha(icu(c.value))) return false;
    i += c.length;
  }
  return false;
}

bool has_visible(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    const bool ascii = c.value < 0x80;
    if (ascii ? c.value > ' ' && c.value != 0x7F
              : u_isgraph(icu(c.value)) && !u_hasBinaryProperty(icu(c.value), UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
      return true;
    i += c.length;
  }
  return false;
}

char32_t last_code_point(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return decode_at(text, at).value;
}

std::string without_hidden(std::string_view text) {
  const auto flows_left = [](char32_t c) {
    const UCharDirection direction = u_charDirection(icu(c));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  };
  bool left = false;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) { left = left || flows_left(c); });
  std::string out;
  for_each_code_point(text, [&](char32_t c, std::size_t at, std::size_t length) {
    const bool joins =
        c == 0x200C || c == 0x200D || c == 0x34F || u_hasBinaryProperty(icu(c), UCHAR_VARIATION_SELECTOR);
    const bool hidden = u_hasBinaryProperty(icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && !joins;
    if (!hidden || (left && u_hasBinaryProperty(icu(c), UCHAR_BIDI_CONTROL))) out += text.substr(at, length);
  });
  return out;
}

}  // namespace readout
