#include "typeset/fonts.h"

#include "input/xml.h"
#include "support/support.h"

using namespace readout;

TEST_CASE("two files of one family are two fonts, each with its characters") {
  const std::string latin = test::source_path("tests/typeset/half.ttf");
  prepare_xml();
  Style style = built_in_style("press").value();
  std::string japanese;
  for (const FontList& list : style.fonts)
    if (list.role == "text" && list.lang == "ja") japanese = list.fonts.front().path;
  REQUIRE_FALSE(japanese.empty());
  style.fonts = {{"text", "", {{"One Family", false, latin, 0}, {"One Family", false, japanese, 0}}}};
  Diagnostics diagnostics;
  Fonts fonts(style, diagnostics);
  const std::optional<FaceIndex> first = fonts.face_for(U"a", "text", "en"),
                                 second = fonts.face_for(U"漢", "text", "en");
  REQUIRE(first);
  REQUIRE(second);
  CHECK(fonts.face(*first).path == latin);
  CHECK(fonts.face(*second).path == japanese);
  CHECK(test::text_of(diagnostics) == "");
}

TEST_CASE("a variable font has the weight that the style asks for") {
  const std::string variable = "/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf";
  Style style = built_in_style("press").value();
  style.fonts = {{"text", "", {{"Inter", false, variable, 0}}}, {"heading", "", {{"Inter", true, variable, 0}}}};
  Diagnostics diagnostics;
  Fonts fonts(style, diagnostics);
  const std::optional<FaceIndex> regular = fonts.face_for(U"a", "text", "en"),
                                 bold = fonts.face_for(U"a", "heading", "en");
  CHECK(test::text_of(diagnostics) == "");
  REQUIRE(regular);
  REQUIRE(bold);
  CHECK(fonts.face(*regular).weight == 400);
  CHECK(fonts.face(*bold).weight == 700);
}

TEST_CASE("a font whose letters are pictures in colour is named as such") {
  const std::string colored = "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf";
  Style style = built_in_style("press").value();
  style.fonts = {{"text", "", {{"Emoji", false, colored, 0}}}};
  Diagnostics diagnostics;
  Fonts fonts(style, diagnostics);
  CHECK_FALSE(fonts.face_for(U"\U0001F389", "text", "en"));
  CHECK(test::text_of(diagnostics) == "error font-unprintable - font=Emoji file=" + colored +
                                          " reason=it has pictures in colour instead of outlines\n");
}
