#include "write/preview.h"

#include <fmt/format.h>

#include "base/resources.h"
#include "base/sha256.h"
#include "write/html_frame.h"
#include "write/html_text.h"

namespace readout {
namespace {

using html::attribute;
using html::escaped;

/// A place: a button if an editor can open it.
std::string place_markup(const std::string& place, bool editable) {
  if (place.empty()) return {};
  const std::string text = escaped(place);
  return editable ? fmt::format("<button type=\"submit\" name=\"place\"{}>{}</button>", attribute("value", place), text)
                  : fmt::format("<code>{}</code>", text);
}

/// A section with its heading.
std::string section(std::string_view id, const std::string& title, const std::string& content, const char* focus = "") {
  return fmt::format(
      "<section id=\"{0}\" aria-labelledby=\"{0}-title\"{3}>\n<h2 id=\"{0}-title\">{1}</h2>\n{2}</section>\n", id,
      escaped(title), content, focus);
}

std::string paragraph(const char* class_name, const std::string& text) {
  return text.empty() ? std::string() : fmt::format("<p class=\"{}\">{}</p>\n", class_name, escaped(text));
}

std::string finding_markup(const PreviewFinding& finding, bool editable) {
  return fmt::format("<li class=\"{}\">\n<p>{}</p>\n<p><strong>{}</strong>: {} <code>{}</code></p>\n{}</li>\n",
                     finding.severity, place_markup(finding.place, editable), escaped(finding.severity_word),
                     escaped(finding.message), escaped(finding.rule), paragraph("hint", finding.hint));
}

std::string findings_markup(const PreviewPage& page) {
  std::string list;
  for (const PreviewFinding& finding : page.findings) list += finding_markup(finding, page.editable);
  const std::string kept = page.kept ? paragraph("kept", page.words.kept) : std::string();
  return kept + paragraph("summary", list.empty() ? page.words.none : page.summary) +
         (list.empty() ? list : "<ol>\n" + list + "</ol>\n");
}

std::string pages_markup(const PreviewPage& page) {
  std::string out;
  for (std::size_t i = 0; i < page.pages.size(); ++i)
    out += fmt::format("<img src=\"{}\" alt=\"{} {}\">\n", picture_address(page, i), escaped(page.words.page), i + 1);
  return out;
}

std::string text_markup(const PreviewText& text, bool editable) {
  const char* state = text.open ? "open" : "done";
  return fmt::format("<div class=\"{}\">\n<p{}>{}</p>\n<p class=\"state\">{} · {} {}</p>\n</div>\n", state,
                     html::lang(text.lang), escaped(text.text), escaped(text.lang), escaped(text.state),
                     place_markup(text.place, editable));
}

std::string units_markup(const PreviewPage& page) {
  std::string out;
  for (const PreviewUnit& unit : page.units) {
    out += fmt::format("<li>\n<div>\n<p{}>{}</p>\n<p class=\"state\">{} {}</p>\n{}</div>\n", html::lang(unit.lang),
                       escaped(unit.source), escaped(unit.id), place_markup(unit.place, page.editable),
                       paragraph("note", unit.note));
    for (const PreviewText& text : unit.texts) out += text_markup(text, page.editable);
    out += "</li>\n";
  }
  return out.empty() ? out : "<ol>\n" + out + "</ol>\n";
}

std::string preview_body(const PreviewPage& page) {
  const std::string frame =
      fmt::format("<iframe id=\"meeting\" src=\"meeting.html\"{} sandbox=\"allow-same-origin\"></iframe>\n",
                  attribute("title", page.words.web));
  // What can be scrolled can have the focus, so that the keyboard scrolls it.
  return "<main>\n<form method=\"post\" action=\"open\" tabindex=\"0\">\n" +
         section("findings", page.words.findings, findings_markup(page)) +
         section("texts", page.words.texts, units_markup(page)) + "</form>\n" + section("web", page.words.web, frame) +
         section("pages", page.words.pdf, pages_markup(page), " tabindex=\"0\"") + "</main>\n";
}

}  // namespace

std::string picture_address(const PreviewPage& page, std::size_t number) {
  return fmt::format("page-{}-{}.svg", number + 1, sha256(page.pages[number]).substr(0, 16));
}

std::string write_preview(const PreviewPage& page) {
  const std::string style(resource("src/write/preview.css")), script(resource("src/write/preview.js"));
  const std::string name = escaped(page.name);
  return fmt::format(
      "<!DOCTYPE html>\n<html{}>\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; script-src '{}'; "
      "img-src 'self' data:; frame-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<link rel=\"icon\" "
      "href=\"data:,\">\n<style>{}</style>\n"
      "<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>\n</head>\n"
      "<body data-revision=\"{}\">\n<header><h1>{}</h1></header>\n{}<script>{}</script>\n</body>\n</html>\n",
      html::lang(page.words.lang), html::policy_digest(style), html::policy_digest(script), name, style, page.revision,
      name, preview_body(page), script);
}

}  // namespace readout
