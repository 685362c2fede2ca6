#include "write/html.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>

#include "base/base64.h"
#include "base/resources.h"
#include "base/sha256.h"
#include "write/html_body.h"
#include "write/html_picture.h"
#include "write/html_text.h"
#include "write/uri.h"

namespace readout {
namespace {

using html::attribute;

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

/// The digest of a text as a policy names it (CSP 3, 2.3.1).
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

/// Names for a list of pages: all languages of a page, in their own words.
std::string language_names(const std::vector<const Document*>& documents) {
  std::string out;
  for (const Document* document : documents)
    out += (out.empty() ? "" : " · ") +
           fmt::format("<span{}>{}</span>", html::lang(document->lang), html::escaped(document->words.language));
  return out;
}

using Documents = std::vector<const Document*>;

/// The documents of each page of the edition, in the order of write_html().
std::vector<Documents> pages_of(const Edition& edition) {
  std::vector<Documents> pages;
  if (edition.documents.size() > 1) {
    Documents& all = pages.emplace_back();
    for (const Document& document : edition.documents) all.push_back(&document);
  }
  for (const Document& document : edition.documents) pages.push_back({&document});
  return pages;
}

std::string page_ending(std::string_view language) {
  return language.empty() ? ".html" : fmt::format(".{}.html", language);
}

std::string ending_of(const Documents& page) { return page_ending(page.size() == 1 ? page[0]->lang : std::string()); }

std::string address_of(const WebEdition& web, const Documents& page) { return uri_segment(web.name + ending_of(page)); }

class PageWriter {
 public:
  PageWriter(const WebEdition& web, const html::Pictures& pictures, const Documents& documents)
      : web_(web), pictures_(pictures), documents_(documents), first_(*documents.front()) {}

  std::string write() const {
    const std::string text = html::body(documents_, pictures_);
    return fmt::format("<!DOCTYPE html>\n<html{}>\n{}{}</html>\n", html::lang(first_.lang), head(), body(text));
  }

 private:
  std::string head() const {
    const std::string style = style_of(web_.looks);
    return fmt::format(
        "<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; img-src data:; "
        "base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n",
        policy_digest(style), html::escaped(title()), style);
  }

  std::string title() const {
    std::string out;
    for (const Document* document : documents_) out += (out.empty() ? "" : " · ") + document->title;
    return out;
  }

  std::string body(const std::string& text) const {
    const bool has_readings = text.find("<ruby>") != std::string::npos;
    return fmt::format(
        "<body{}>\n<a class=\"skip\" href=\"#text\">{}</a>\n{}<main "
        "id=\"text\">\n{}<article>\n{}</article>\n</main>\n</body>\n",
        attribute("class", documents_.size() > 1 ? "joint" : ""), html::escaped(first_.words.skip), navigation(),
        has_readings ? readings() : std::string(), text);
  }

  /// The list of the pages in other languages; nothing if there are none, or if they have no names.
  std::string navigation() const {
    const std::vector<Documents> pages = pages_of(web_.edition);
    if (web_.name.empty() || pages.size() < 2) return {};
    std::string out = fmt::format("<nav{}>\n<ul>\n", attribute("aria-label", first_.words.languages));
    // Single languages first, as readers look for theirs.
    for (std::size_t i = 1; i <= pages.size(); ++i) out += link_to(pages[i % pages.size()]);
    return out + "</ul>\n</nav>\n";
  }

  std::string link_to(const Documents& page) const {
    const std::string names = language_names(page);
    if (page == documents_) return fmt::format("<li><span aria-current=\"page\">{}</span></li>\n", names);
    const std::string language = page.size() == 1 ? attribute("hreflang", page[0]->lang) : std::string();
    return fmt::format("<li><a{}{}>{}</a></li>\n", attribute("href", address_of(web_, page)), language, names);
  }

  std::string readings() const {
    return fmt::format(
        "<input type=\"checkbox\" id=\"readings\" checked>\n<label class=\"readings\" for=\"readings\">{}</label>\n",
        html::escaped(first_.words.readings));
  }

  const WebEdition& web_;
  const html::Pictures& pictures_;
  const Documents& documents_;
  const Document& first_;
};

html::Pictures pictures_of(const WebEdition& web) {
  html::Pictures pictures;
  for (const NamedImage& named : web.images)
    pictures[named.path] = {html::data_address(named.image), shown_width(named.image), shown_height(named.image)};
  return pictures;
}

}  // namespace

std::vector<std::string> page_endings(std::span<const std::string> languages) {
  std::vector<std::string> endings;
  if (languages.size() > 1) endings.push_back(page_ending(""));
  for (const std::string& language : languages) endings.push_back(page_ending(language));
  return endings;
}

std::vector<WebPage> write_html(const WebEdition& web) {
  const html::Pictures pictures = pictures_of(web);
  std::vector<WebPage> pages;
  for (const Documents& documents : pages_of(web.edition))
    pages.push_back({ending_of(documents), PageWriter(web, pictures, documents).write()});
  return pages;
}

}  // namespace readout
