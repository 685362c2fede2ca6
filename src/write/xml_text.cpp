#include "write/xml_text.h"

#include "base/utf8.h"

namespace readout {
namespace {

/// XML 1.0, production 2.
bool is_xml_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  std::string out;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) {
    if (c == U'&') out += "&amp;";
    else if (c == U'<') out += "&lt;";
    else if (c == U'>') out += "&gt;";
    else if (c == U'"') out += "&quot;";
    else append_utf8(out, is_xml_character(c) ? c : 0xFFFD);
  });
  return out;
}

}  // namespace readout
