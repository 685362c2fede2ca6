#include "write/html_frame.h"

#include <fmt/format.h>

#include <charconv>

#include "base/base64.h"
#include "base/resources.h"
#include "base/sha256.h"
#include "write/html_text.h"

namespace readout::html {
namespace {

std::string variables(const Palette& palette) {
  return fmt::format("--text:{};--background:{};--muted:{};--accent:{};--rule:{}", palette.text, palette.background,
                     palette.muted, palette.accent, palette.rule);
}

/// A string of CSS (CSS Syntax 3, 4.3.5) that ends neither itself nor the element `style`.
std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (char c : text)
    if (static_cast<unsigned char>(c) < 0x20 || std::string_view("\"\\<>").find(c) != std::string_view::npos)
      out += fmt::format("\\{:x} ", static_cast<unsigned char>(c));
    else out += c;
  return out + "\"";
}

/// Families as a value of CSS.
std::string families(const WebFont& font, const std::string& generic) {
  std::string out;
  for (const std::string& family : font.families) out += css_string(family) + ",";
  return out + generic;
}

std::string selector_of(const WebFont& font) { return font.lang.empty() ? ":root" : ":lang(" + font.lang + ")"; }

/// The variables that html.css uses, from the looks.
std::string style_of(const WebLooks& looks) {
  std::string out = fmt::format(":root{{{};--width:{};--size:{}}}\n@media (prefers-color-scheme:dark){{:root{{{}}}}}\n",
                                variables(looks.light), looks.width, looks.size, variables(looks.dark));
  // Paper is white.
  out += fmt::format("@media print{{:root{{{}}}}}\n", variables(looks.light));
  for (const WebFont& font : looks.fonts)
    out += fmt::format("{}{{--{}-font:{}{}}}\n", selector_of(font), font.role, families(font, looks.generic),
                       font.role == "text" && !font.lang.empty() ? ";font-family:var(--text-font)" : "");
  return out + std::string(resource("src/write/html.css"));
}

std::string head(const Frame& frame, const WebLooks& looks) {
  const std::string style = style_of(looks);
  return fmt::format(
      "<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; img-src {}; "
      "base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<title>{}</title>\n{}<style>{}</style>\n</head>\n",
      policy_digest(style), frame.pictures, escaped(frame.title), frame.head, style);
}

std::string navigation(const Frame& frame) {
  if (frame.languages.size() < 2) return {};
  std::string out = fmt::format("<nav{}>\n<ul>\n", attribute("aria-label", frame.words.languages));
  for (const LanguageLink& link : frame.languages)
    out += link.address.empty() ? fmt::format("<li><span aria-current=\"page\">{}</span></li>\n", link.names)
                                : fmt::format("<li><a{}{}>{}</a></li>\n", attribute("href", link.address),
                                              attribute("hreflang", link.lang), link.names);
  return out + "</ul>\n</nav>\n";
}

}  // namespace

std::string policy_digest(const std::string& text) {
  const std::string hex = sha256(text);
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    unsigned byte = 0;
    std::from_chars(hex.data() + i, hex.data() + i + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  return "sha256-" + base64(bytes);
}

std::string language_name(const std::string& lang, const PageWords& words) {
  return fmt::format("<span{}>{}</span>", html::lang(lang), escaped(words.language));
}

std::string page(const Frame& frame, const WebLooks& looks) {
  return fmt::format(
      "<!DOCTYPE html>\n<html{}>\n{}<body{}>\n<a class=\"skip\" href=\"#text\">{}</a>\n{}<main "
      "id=\"text\">\n{}</main>\n</body>\n</html>\n",
      lang(frame.lang), head(frame, looks), attribute("class", frame.class_name), escaped(frame.words.skip),
      navigation(frame), frame.main);
}

}  // namespace readout::html
