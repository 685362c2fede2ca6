// Extreme text: it takes bounded time, and lines that cannot be set well are reported.
#include <fmt/format.h>

#include "input/xml.h"
#include "paragraphs.h"
#include "support/support.h"
#include "typeset/cells.h"
#include "typeset/typeset.h"

using namespace readout;

namespace {

const Style& press() {
  static const Style style = (prepare_xml(), *built_in_style("press"));
  return style;
}

std::vector<CellLine> set(const std::string& text, const std::string& lang, Length width, Diagnostics& diagnostics) {
  Fonts fonts(press(), diagnostics);
  Setter setter{press(), fonts, diagnostics};
  ParagraphLook look{press().text_size, press().leading, "text", true, ParagraphLook::Align::start, {}, false};
  return set_inlines({{Run{text, lang, RunKind::source, {}, 1}}}, nullptr, look, width, setter);
}

std::size_t bytes_of(const std::vector<CellLine>& lines) {
  std::size_t sum = 0;
  for (const CellLine& line : lines)
    for (const GlyphRun& run : line.runs) sum += run.text.size();
  return sum;
}

}  // namespace

TEST_CASE("a word of a megabyte is broken at the measure, line after line, and no text is lost") {
  constexpr std::size_t kMegabyte = 1u << 20;
  Diagnostics diagnostics;
  std::vector<CellLine> lines = set(std::string(kMegabyte, 'a'), "en", Length::points(230), diagnostics);
  CHECK(bytes_of(lines) == kMegabyte);
  CHECK(lines.size() > 20'000);
  CHECK(lines.size() < 30'000);
  // At most a hundred findings of a file are kept.
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("a megabyte of ideographs is set as one paragraph") {
  std::string text;
  for (int i = 0; i < 350'000; ++i) text += "漢";
  Diagnostics diagnostics;
  CHECK(bytes_of(set(text, "ja", Length::points(230), diagnostics)) == text.size());
  CHECK(test::text_of(diagnostics) == "");
}

TEST_CASE("in a measure narrower than a character each line has one character and is reported as too long") {
  Diagnostics diagnostics;
  std::vector<CellLine> lines = set("外相会談", "ja", Length::points(5), diagnostics);
  CHECK(lines.size() == 4);
  CHECK(test::text_of(diagnostics) ==
        "warning line-too-tight - text=外\nwarning line-too-tight - text=相\nwarning line-too-tight - text=会\nwarning "
        "line-too-tight - text=談\n");
  for (Length width : {Length{}, Length::points(-40)}) CHECK(set("外相 of", "ja", width, diagnostics).size() >= 4);
}

TEST_CASE("a list of ten thousand items is set completely") {
  List list;
  for (int i = 1; i <= 10'000; ++i) {
    std::string key = fmt::format("i{}", i);
    list.items.push_back(
        {0,
         key,
         Run{fmt::format("{}.", i), "en", RunKind::generated, {}, 0},
         {{0, key, Paragraph{ParagraphRole::body, {{Run{"The ministers met.", "en", RunKind::source, {}, 0}}}}}}});
  }
  Document document;
  document.lang = "en";
  document.blocks.push_back({0, "list", std::move(list)});
  Edition edition{"e", {std::move(document)}};
  number_nodes(edition);
  Diagnostics diagnostics;
  std::optional<Pages> pages = typeset(edition, press(), {}, diagnostics);
  REQUIRE(pages);
  CHECK(pages->pages.size() > 200);
}
