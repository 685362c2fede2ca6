// Documents with a heading and points, for tests of whole pages.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "typeset/typeset.h"

namespace readout::test {

inline std::string repeated(std::string_view sentence, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += sentence;
  return out;
}

inline Inline run(std::string text, std::string lang, Origin origin = {}) {
  return {Run{std::move(text), std::move(lang), RunKind::source, std::move(origin), 0}};
}

inline Block paragraph(std::string key, ParagraphRole role, std::string text, std::string lang) {
  return {0, std::move(key), Paragraph{role, {run(std::move(text), std::move(lang))}}};
}

/// A heading and a list of points; `label` is the pattern of their numbers.
inline Document document(const std::string& lang, const std::string& title, const std::vector<std::string>& points,
                         std::string_view label = "{}.") {
  Document d;
  d.lang = lang;
  d.title = d.running_head = title;
  d.blocks.push_back({0, "heading", Heading{1, {run(title, lang)}}});
  List list;
  for (std::size_t i = 0; i < points.size(); ++i)
    list.items.push_back({0,
                          fmt::format("i{}", i),
                          Run{fmt::format(fmt::runtime(label), i + 1), lang, RunKind::generated, {}, 0},
                          {paragraph(fmt::format("p{}", i), ParagraphRole::body, points[i], lang)}});
  d.blocks.push_back({0, "list", std::move(list)});
  return d;
}

/// The right edge of the last letter of a run; a space at the end of a line has no width.
inline Length right_edge(const GlyphRun& r) {
  std::size_t last = r.glyphs.size() - 1;
  while (last > 0 && r.text[r.glyphs[last].text_begin] == ' ') --last;
  return r.x + r.glyphs[last].x + r.glyphs[last].advance;
}

}  // namespace readout::test
