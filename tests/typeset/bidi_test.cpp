// Text that runs from right to left (UAX #9), with the fonts of the style `press`.
#include "typeset/bidi.h"

#include <algorithm>

#include "input/xml.h"
#include "paragraphs.h"
#include "support/support.h"
#include "typeset/cells.h"

using namespace readout;

namespace {

const Style& press() {
  static const Style style = (prepare_xml(), *built_in_style("press"));
  return style;
}

std::vector<CellLine> set(const Inlines& content, std::int64_t ems, std::string_view lang) {
  Diagnostics diagnostics;
  Fonts fonts(press(), diagnostics);
  Setter setter{press(), fonts, diagnostics, false, false, nullptr, &test::words_by_language(), lang};
  ParagraphLook look{.size = Length::points(10), .leading = Length::points(16), .justify = false};
  std::vector<CellLine> lines = set_inlines(content, nullptr, look, Length::points(10) * ems, setter);
  CHECK(test::text_of(diagnostics) == "");
  return lines;
}

Inline text(std::string words, std::string lang) {
  return {Run{std::move(words), std::move(lang), RunKind::source, {}, 1}};
}

/// The clusters of a line from left to right.
std::string from_left(const CellLine& line) {
  std::vector<std::pair<Length, std::string>> clusters;
  for (const GlyphRun& run : line.runs)
    for (const Glyph& glyph : run.glyphs)
      clusters.emplace_back(run.x + glyph.x, run.text.substr(glyph.text_begin, glyph.text_length));
  std::ranges::stable_sort(clusters, {}, [](const auto& c) { return c.first; });
  std::string out;
  for (const auto& [x, cluster] : clusters) out += cluster;
  return out;
}

/// The text of a line in the order of its runs.
std::string in_order(const CellLine& line) {
  std::string out;
  for (const GlyphRun& run : line.runs) out += run.text;
  return out;
}

std::string seen(const std::string& words, std::int64_t ems = 40, const std::string& lang = "en") {
  std::string out;
  for (const CellLine& line : set({text(words, lang)}, ems, lang)) out += (out.empty() ? "" : "/") + from_left(line);
  return out;
}

}  // namespace

TEST_CASE("UAX #9: L2 reverses runs of items from the highest level down, and the gaps inside them") {
  std::vector<std::size_t> gaps;
  CHECK(visual_order({0, 0, 1, 1, 1, 0}, gaps) == std::vector<std::size_t>{0, 1, 4, 3, 2, 5});
  CHECK(gaps == std::vector<std::size_t>{0, 1, 3, 2, 4, 5});
  CHECK(visual_order({1, 1, 2, 2, 1}, gaps) == std::vector<std::size_t>{4, 2, 3, 1, 0});
  CHECK(gaps == std::vector<std::size_t>{3, 2, 1, 0, 4});
  CHECK(visual_order({}, gaps).empty());
}

TEST_CASE("only letters, numbers and controls that run from right to left call for levels") {
  CHECK_FALSE(changes_direction("“Cairo” é — 東京、令和（７）"));
  CHECK(changes_direction("א"));
  CHECK(changes_direction("東京 ٣"));
  CHECK(changes_direction("a\u202Eb"));
  CHECK(changes_direction("ﻣ"));
  CHECK(changes_direction("𐤀"));
}

TEST_CASE("Arabic and Hebrew run from right to left inside both languages") {
  CHECK(seen("is القاهرة (Cairo)") == "is ةرهاقلا (Cairo)");
  CHECK(seen("and שלום in") == "and םולש in");
  CHECK(seen("名は محمد である。", 40, "ja") == "名は دمحم である。");
}

TEST_CASE("numbers inside a run from right to left keep their order, and brackets enclose what they enclosed") {
  CHECK(seen("a שלום 12 עולם b") == "a םלוע 12 םולש b");
  CHECK(seen("a שלום (עולם) b") == "a )םלוע( םולש b");
  CHECK(seen("a שלום 12 b") == "a 12 םולש b");
}

TEST_CASE("a line breaks inside a run from right to left, and each line is reordered alone") {
  CHECK(seen("a שלום עולם טוב b", 4) == "a םולש /םלוע /בוט b");
}

TEST_CASE("controls of direction steer and take no room") {
  CHECK(seen("a\u200Eb") == "ab");
  CHECK(seen("\u202Eabc\u202C") == "cba");
  CHECK(seen("\u2067abc\u2069 d") == "abc d");
}

TEST_CASE("runs stay in the order of the text, and a letter with its marks is one cluster in the order of its parts") {
  const std::vector<CellLine> lines = set({text("a שָׁלוֹם b", "en")}, 40, "en");
  CHECK(in_order(lines.front()) == "a שָׁלוֹם b");
  CHECK(lines.front().runs[1].leftward);
  CHECK_FALSE(lines.front().runs[2].leftward);
  CHECK(lines.front().runs[1].glyphs.front().text_begin == 0);
}

TEST_CASE("the mark of a note follows its word") {
  Inlines content{text("a שלום", "en"), {NoteMark{1, 3, {}, 2}}, text(" b", "en")};
  CHECK(from_left(set(content, 40, "en").front()) == "a םולש[1] b");
}

TEST_CASE("the space beside Latin letters is at both sides of an Arabic name in Japanese") {
  const CellLine line = set({text("名محمد名", "ja")}, 40, "ja").front();
  const GlyphRun& name = line.runs[1];
  Length left = name.x + name.glyphs.back().x, right = name.x + name.glyphs.front().x + name.glyphs.front().advance;
  CHECK(left == Length::points(10) + Length::points(10) / 4);
  CHECK(line.runs[2].x == right + Length::points(10) / 4);
}
