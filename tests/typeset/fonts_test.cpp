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
