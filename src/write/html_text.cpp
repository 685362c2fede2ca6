#include "write/html_text.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/language.h"
#include "base/utf8.h"
#include "write/xml_text.h"

namespace readout::html {

std::string escaped(std::string_view text) {
  std::string allowed;
  allowed.reserve(text.size());
  for_each_code_point(text,
                      [&](char32_t c, std::size_t, std::size_t) { append_utf8(allowed, is_control(c) ? 0xFFFD : c); });
  return xml_escaped(allowed);
}

std::string attribute(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  std::string out = " ";
  return out.append(name).append("=\"").append(escaped(value)).append("\"");
}

std::string lang(std::string_view tag) {
  return attribute("lang", tag) + (is_right_to_left(tag) ? attribute("dir", "rtl") : std::string());
}

bool is_linkable(std::string_view href) {
  constexpr std::array<std::string_view, 3> kSchemes{"http", "https", "mailto"};
  const std::size_t colon = href.find(':');
  return colon != std::string_view::npos && std::ranges::any_of(kSchemes, [&](std::string_view scheme) {
           return std::ranges::equal(scheme, href.substr(0, colon), {}, {}, to_lower);
         });
}

}  // namespace readout::html
