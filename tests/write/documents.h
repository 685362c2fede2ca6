// Short constructors of Documents for tests.
#pragma once

#include <string>
#include <utility>

#include "document/document.h"

namespace readout::test {

inline Inline words(std::string text, std::string lang = "en", RunKind kind = RunKind::source) {
  return {Run{std::move(text), std::move(lang), kind, {}, 0}};
}
inline Inline draft(std::string text) { return words(std::move(text), "en", RunKind::untranslated); }
inline Run plain(std::string text, std::string lang = "en") {
  return {std::move(text), std::move(lang), RunKind::source, {}, 0};
}

inline Block heading(Inlines content) { return {0, "heading", Heading{1, std::move(content)}}; }
inline Block paragraph(Inlines content, ParagraphRole role = ParagraphRole::body) {
  return {0, "", Paragraph{role, std::move(content)}};
}
inline ListItem item(std::string label, Blocks blocks) { return {0, "", plain(std::move(label)), std::move(blocks)}; }
inline Block list(std::vector<ListItem> items) { return {0, "", List{std::move(items)}}; }

inline Document document(Blocks blocks, std::string lang = "en") {
  Document d;
  d.lang = std::move(lang);
  d.title = "A Meeting";
  d.date = "2022-02-11";
  d.blocks = std::move(blocks);
  return d;
}

}  // namespace readout::test
