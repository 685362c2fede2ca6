// Letters and signs in Japanese with the fonts of the style `press`: which font draws them, and the space beside them.
#include <fmt/format.h>

#include "input/xml.h"
#include "paragraphs.h"
#include "support/support.h"
#include "typeset/cells.h"
#include "typeset/explanation.h"
#include "typeset/inline_items.h"

using namespace readout;

namespace {

const Style& press() {
  static const Style style = (prepare_xml(), *built_in_style("press"));
  return style;
}

Inline text(std::string words, std::string lang = "ja") {
  return {Run{std::move(words), std::move(lang), RunKind::source, {}, 1}};
}

struct SetText {
  std::vector<CellLine> lines;
  std::vector<Face> faces;
};

SetText set(const Inlines& content, std::string_view document = "ja") {
  Diagnostics diagnostics;
  Fonts fonts(press(), diagnostics);
  Setter setter{press(), fonts, diagnostics, true, false, nullptr, &test::words_by_language(), document};
  ParagraphLook look{.size = Length::points(10), .leading = Length::points(16), .justify = false};
  SetText out{set_inlines(content, nullptr, look, Length::points(400), setter), {}};
  CHECK(test::text_of(diagnostics) == "");
  out.faces = fonts.faces();
  return out;
}

/// Each run in the font that draws it.
std::string fonts_of(const Inlines& content, std::string_view document = "ja") {
  const SetText done = set(content, document);
  std::string out;
  for (const GlyphRun& run : done.lines.front().runs)
    out +=
        fmt::format("{}[{}]", run.text, done.faces[run.face].family.find("CJK") == std::string::npos ? "Latin" : "CJK");
  return out;
}

/// The left edges of the bodies, in ems.
std::string places_of(const Inlines& content) {
  std::string out;
  const auto done = set(content);
  for (const RowBody& body : done.lines.front().explained->bodies)
    out += fmt::format("{}{}", out.empty() ? "" : " ", fraction_text(body.x));
  return out;
}

}  // namespace

TEST_CASE("a word is in one font if a font of the list has all of it") {
  CHECK(fonts_of({text("のŁódźと")}) == "の[CJK]Łódź[Latin]と[CJK]");
  CHECK(fonts_of({text("のLondonと")}) == "のLondonと[CJK]");
}

TEST_CASE("the Latin words of a paragraph are in one font if a font of the list has all of them") {
  CHECK(fonts_of({text("のŁódź University ofと"), text("Győr", "en"), text("のLondonと3つ")}) ==
        "の[CJK]Łódź University of[Latin]と[CJK]Győr[Latin]の[CJK]London[Latin]と3つ[CJK]");
  CHECK(fonts_of({text("のĐà Nẵngと")}) == "のĐà Nẵngと[CJK]");
  CHECK(fonts_of({text("のİstanbulとĐà Nẵngと")}) == "の[CJK]İstanbul[Latin]と[CJK]Đà Nẵng[Latin]と[CJK]");
  CHECK(fonts_of({text("のAlphaとΩとⅢと")}) == "のAlphaとΩとⅢと[CJK]");
}

TEST_CASE("Latin letters that a Japanese font lacks are as light as its own") {
  for (const char* lang : {"ja", "ko"})
    for (const char* role : {"text", "heading"}) {
      Diagnostics diagnostics;
      Fonts fonts(press(), diagnostics);
      const auto face = fonts.face_for(U"Łódź", role, lang);
      REQUIRE(face);
      CHECK(fonts.face(*face).postscript_name.starts_with("NotoSerifDisplay-"));
    }
}

TEST_CASE("a letter and its marks are in one font, composed or not") {
  CHECK(fonts_of({text("（Dvor\u030Ca\u0301k）")}) == "（[CJK]Dvor\u030Ca\u0301k[Latin]）[CJK]");
  CHECK(fonts_of({text("cafe\u0301", "en")}, "en") == "cafe\u0301[Latin]");
}

TEST_CASE("English words in a Japanese text have the weight of its font, Japanese words in an English text their own") {
  CHECK(fonts_of({text("米国（"), text("Antony", "en"), text("）")}) == "米国（[CJK]Antony[CJK]）[CJK]");
  CHECK(fonts_of({text("of ", "en"), text("東京")}, "en") == "of [Latin]東京[CJK]");
}

TEST_CASE("the hyphen of an English word in a Japanese text is as narrow as that of an English text") {
  Diagnostics diagnostics;
  Fonts fonts(press(), diagnostics);
  const Setter setter{press(), fonts, diagnostics, true, false, nullptr, &test::words_by_language(), "ja"};
  const ItemList list = inline_items({text("plenipotentiary", "en")}, {.size = Length::points(10)}, setter);
  REQUIRE(list.hyphens.size() == 1);
  CHECK(list.hyphens.front().width == Length::millipoints(3'460));
}

TEST_CASE("quotation marks around Japanese are full-width brackets, an apostrophe is not") {
  CHECK(places_of({text("の“平和”を")}) == "0 3/2 2 3 4 5");
  CHECK(fonts_of({text("のG’sと")}) == "のG’sと[CJK]");
}

TEST_CASE("the mark of a note is set solid") {
  const SetText done = set({text("本"), {NoteMark{1, 3, {}, 2}}, text("は")});
  const std::vector<GlyphRun>& runs = done.lines.front().runs;
  REQUIRE(runs.size() == 3);
  CHECK(runs[1].x == Length::points(10));
  CHECK(runs[2].x == runs[1].x + runs[1].glyphs.back().x + runs[1].glyphs.back().advance);
}

TEST_CASE("signs of Japanese text are set as ideographs, half-width forms as their class") {
  CHECK(places_of({text("※①Ⅲ㈱→●漢")}) == "0 1 2 3 4 5 6");
  CHECK(places_of({text("漢｢漢｣漢")}) == "0 3/2 2 3 4");
}

TEST_CASE("characters that are not printed take no room and part nothing") {
  CHECK(places_of({text("左\u200E右\u200C印")}) == "0 1 1 2 2");
  CHECK(places_of({text("漢\u2060字")}) == "0 1 1");
}
