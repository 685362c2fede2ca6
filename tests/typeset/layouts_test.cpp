// Layouts and styles of whole editions: pairs of stacked languages, hanging numbers, ragged columns, pictures and
// running heads.
#include "editions.h"
#include "input/xml.h"
#include "support/support.h"

using namespace readout;
using test::paragraph;
using test::repeated;
using test::right_edge;
using test::run;

namespace {

const std::string kEnglish =
    "The ministers agreed to work side by side for the extraordinarily plenipotentiary region. ";
const std::string kJapanese = "両大臣は、地域の平和と安定のために協力することで一致しました。";

Style press(Layout layout) {
  prepare_xml();
  Style style = *built_in_style("press");
  style.layout = layout;
  return style;
}

/// The label pattern of English numbers, with a full stop.
Document document(const std::string& lang, const std::string& title, const std::vector<std::string>& points) {
  return test::document(lang, title, points, lang == "en" ? "{}." : "{}");
}

/// A picture and its caption.
Block figure(const std::string& lang) {
  return {0, "photo", Figure{"a.jpg", {}, {}, {paragraph("c", ParagraphRole::caption, "Caption " + lang, lang)}}};
}

Pages set(std::vector<Document> documents, const Style& style) {
  Edition edition{"e", std::move(documents)};
  number_nodes(edition);
  Diagnostics diagnostics;
  std::optional<Pages> pages =
      typeset(edition, style, {{"a.jpg", {ImageKind::jpeg, ImageColor::rgb, 3000, 1000, shared("x")}}}, diagnostics);
  REQUIRE(test::text_of(diagnostics) == "");
  REQUIRE(pages);
  return *pages;
}

struct Found {
  std::size_t page = 0;
  GlyphRun run;
};

/// The first run of the document that begins with these words.
Found find(const Pages& pages, std::string_view words) {
  for (std::size_t p = 0; p < pages.pages.size(); ++p)
    for (const GlyphRun& r : pages.pages[p].runs)
      if (r.node != 0 && r.text.starts_with(words)) return {p, r};
  FAIL(words);
  return {};
}

/// The runs of the paragraph that begins with these words, one for each line.
std::vector<GlyphRun> lines_of(const Pages& pages, std::string_view words) {
  const NodeId node = find(pages, words).run.node;
  std::vector<GlyphRun> out;
  for (const Page& page : pages.pages)
    for (const GlyphRun& r : page.runs)
      if (r.node == node) out.push_back(r);
  return out;
}

/// The text of the running head of a page in each language, and the right edge of the last head.
std::pair<std::vector<std::string>, Length> heads_of(const Page& page, const Style& style) {
  std::pair<std::vector<std::string>, Length> out;
  for (const GlyphRun& r : page.runs)
    if (r.node == 0 && r.baseline < style.margin_top) out.first.push_back(r.text), out.second = right_edge(r);
  return out;
}

}  // namespace

TEST_CASE("stacked languages are set in pairs: closer to each other than to the next item, with the same indent") {
  Pages pages = set({document("en", "A Meeting", {"Alpha", "Beta"}), document("ja", "会談", {"甲", "乙"})},
                    press(Layout::stacked));
  const GlyphRun alpha = find(pages, "Alpha").run, kou = find(pages, "甲").run, beta = find(pages, "Beta").run;
  CHECK(kou.baseline - alpha.baseline == Length::points(18));
  CHECK(beta.baseline - kou.baseline == Length::millipoints(26'250));
  CHECK(alpha.x == kou.x);
  CHECK(find(pages, "会談").run.baseline - find(pages, "A Meeting").run.baseline < Length::points(24));
}

TEST_CASE("a pair of stacked languages is not split by the end of a page") {
  for (int filler = 24; filler < 40; ++filler) {
    std::vector<std::string> english(static_cast<std::size_t>(filler), "Filler"), japanese(english.size(), "詰");
    english.push_back("Last " + repeated(kEnglish, 2));
    japanese.push_back("末" + kJapanese);
    Pages pages = set({document("en", "A Meeting", english), document("ja", "会談", japanese)}, press(Layout::stacked));
    CHECK(find(pages, "Last").page == find(pages, "末").page);
  }
}

TEST_CASE("languages in columns of less than ten ems are stacked") {
  Style style = press(Layout::parallel);
  const std::vector<Document> three{document("en", "A", {"Alpha"}), document("fr", "B", {"Bravo"}),
                                    document("ja", "会", {"甲"})};
  const auto level = [&] {
    const Pages pages = set(three, style);
    return find(pages, "Alpha").run.baseline == find(pages, "甲").run.baseline;
  };
  const Length column = (style.page_width - style.margin_inner - style.margin_outer - style.column_gap * 2) / 3;
  style.text_size = column / 10;
  CHECK(level());
  style.text_size = column / 10 + Length::millipoints(1);
  CHECK_FALSE(level());
}

TEST_CASE("all items of a list have the same indent, whatever the width of their numbers") {
  std::vector<std::string> ten(9, "Filler"), hundred(1'000, "x");
  ten.push_back("Tenth");
  hundred.back() = "Thousandth";
  Style style = press(Layout::single);
  Pages english = set({document("en", "A Meeting", ten)}, style);
  CHECK(find(english, "Filler").run.x == style.margin_inner + style.text_size * 2);
  CHECK(find(english, "Tenth").run.x == style.margin_inner + style.text_size * 2);
  Pages japanese = set({document("ja", "会談", ten)}, style);
  CHECK(find(japanese, "Filler").run.x == find(japanese, "Tenth").run.x);
  Pages many = set({document("en", "A Meeting", hundred)}, style);
  CHECK(find(many, "Thousandth").run.x >= right_edge(find(many, "1000.").run) + style.text_size / 2);
  CHECK(find(many, "Thousandth").run.x == find(many, "x").run.x);
}

TEST_CASE("a ragged style neither justifies nor hyphenates Western text; Japanese is justified") {
  Style style = press(Layout::sequential);
  style.composition.ragged = true;
  Pages pages =
      set({document("en", "A Meeting", {repeated(kEnglish, 12)}), document("ja", "会談", {repeated(kJapanese, 12)})},
          style);
  const std::vector<GlyphRun> lines = lines_of(pages, "The ministers");
  int filled = 0;
  for (const GlyphRun& line : lines) {
    filled += right_edge(line) == style.page_width - style.margin_outer;
    CHECK_MESSAGE(line.glyphs.back().text_length > 0, line.text);  // a hyphen has no text
  }
  CHECK(lines.size() > 5);
  CHECK(filled == 0);
  const std::vector<GlyphRun> japanese = lines_of(pages, "両大臣");
  for (const GlyphRun& line : japanese)
    if (&line != &japanese.back())
      CHECK(right_edge(line) > style.page_width - style.margin_outer - style.text_size / 2);
}

TEST_CASE("a ragged style hyphenates words that are longer than a line, and no others") {
  Style style = press(Layout::single);
  style.composition.ragged = true;
  style.margin_outer = style.page_width - style.margin_inner - style.text_size * 6;
  Document english = document("en", "A", {});
  english.blocks.push_back(paragraph("x", ParagraphRole::document, "The plenipotentiary representative agreed", "en"));
  std::string lines;
  for (const GlyphRun& line : lines_of(set({english}, style), "The"))
    lines += line.text + (line.glyphs.back().text_length == 0 ? "- / " : " / ");
  CHECK(lines == "The plenipo- / tentiary  / repre- / sentative  / agreed / ");
}

TEST_CASE("a Western column of few letters is ragged; a Japanese paragraph that is mostly Western is not") {
  Style style = press(Layout::single);
  style.margin_outer = style.page_width - style.margin_inner - style.text_size * 16;
  const std::string names = "（The Honorable Antony Blinken, Secretary of State of the United States of America）";
  Document english = document("en", "A", {}), japanese = document("ja", "会", {});
  english.blocks.push_back(paragraph("x", ParagraphRole::document, "x", "en"));
  english.blocks.push_back({0, "lead", Paragraph{ParagraphRole::lead, {run(repeated(kEnglish, 4), "en")}}});
  japanese.blocks.push_back({0, "lead",
                             Paragraph{ParagraphRole::lead,
                                       {run("国務長官", "ja"), run(repeated("The Honorable Antony Blinken, ", 9), "en"),
                                        run(repeated(kJapanese, 2), "ja")}}});
  auto filled = [&](const Document& document, std::string_view words) {
    int count = 0;
    for (const GlyphRun& line : lines_of(set({document}, style), words))
      count += right_edge(line) == style.page_width - style.margin_outer;
    return count;
  };
  // A line may shrink to its measure; all lines of this paragraph except the last would be justified.
  CHECK(filled(english, "The ministers") <= 1);
  CHECK(filled(japanese, "The Honorable") >= 4);
}

TEST_CASE("a caption is centred below its picture, and there is space between both and the text") {
  Document d = document("en", "A Meeting", {"Alpha"});
  d.blocks.insert(d.blocks.begin() + 1, figure("en"));
  const Style style = press(Layout::single);
  Pages pages = set({d}, style);
  const PlacedImage& image = pages.pages[0].images.at(0);
  const GlyphRun caption = find(pages, "Caption").run, heading = find(pages, "A Meeting").run;
  CHECK(std::abs((caption.x + right_edge(caption) - image.x * 2 - image.width).micropoints) < 4);
  CHECK(image.y - heading.baseline > style.leading);
  CHECK(find(pages, "Alpha").run.baseline - caption.baseline > style.leading * 2 - style.small_size);
}

TEST_CASE("pictures on a page of pictures are as wide as the text") {
  Document d = document("en", "A Meeting", {"Alpha"});
  d.blocks.insert(d.blocks.begin() + 1, figure("en"));
  Style style = press(Layout::single);
  style.photos = Photos::page;
  Pages pages = set({d}, style);
  REQUIRE(pages.pages.size() == 2);
  CHECK(pages.pages[1].images.at(0).width == style.page_width - style.margin_inner - style.margin_outer);
}

TEST_CASE(
    "stacked pages have the heads of all languages, the last one at the right, each with the room that the others "
    "leave") {
  const Style style = press(Layout::stacked);
  const std::string title =
      "Foreign Ministers’ Meeting of Japan, Poland, Türkiye and Hungary in the Margins of the Forum";
  Pages pages = set(
      {document("en", title, {repeated(kEnglish, 80)}), document("ja", "外相会合", {repeated(kJapanese, 80)})}, style);
  const auto [heads, end] = heads_of(pages.pages.at(1), style);
  CHECK(heads == std::vector<std::string>{title, "外相会合"});
  CHECK(end == style.page_width - style.margin_outer);
}

TEST_CASE("a shortened running head ends after a whole word, in Japanese after any character") {
  const Style style = press(Layout::parallel);
  Pages pages = set(
      {document("en", "Foreign Ministers’ Meeting of Japan, Poland, Türkiye and Hungary in the Margins of the Forum",
                {repeated(kEnglish, 80)}),
       document("ja", repeated("外相会合", 12), {repeated(kJapanese, 80)})},
      style);
  const auto [heads, end] = heads_of(pages.pages.at(1), style);
  CHECK(heads == std::vector<std::string>{"Foreign Ministers’ Meeting of Japan, Poland, Türkiye and…",
                                          repeated("外相会合", 7) + "外…"});
}

TEST_CASE("there is space between a table and the text around it, but not between its rows") {
  Document d = document("en", "A Meeting", {"Alpha"});
  Table table{{0, "head", {{0, {run("Name", "en")}}, {0, {run("Office", "en")}}}}, {}};
  table.rows.push_back({0, "ada", {{0, {run("Ada", "en")}}, {0, {run("Minister", "en")}}}});
  d.blocks.push_back({0, "table", table});
  d.blocks.push_back(paragraph("b", ParagraphRole::body, "Behind", "en"));
  const Style style = press(Layout::single);
  Pages pages = set({d}, style);
  auto baseline = [&](std::string_view words) { return find(pages, words).run.baseline; };
  CHECK(baseline("Name") - baseline("Alpha") == style.leading * 2);
  CHECK(baseline("Ada") - baseline("Name") == style.leading * 5 / 4);
  CHECK(baseline("Behind") - baseline("Ada") == style.leading * 2);
}

TEST_CASE("a row of a table that has text in its first cell alone has the width of the table") {
  Document d = document("en", "A Meeting", {"Alpha"});
  const std::string group = "The heads of mission of ten Pacific island countries in Tokyo";
  Table table{{0, "head", {{0, {run("Name", "en")}}, {0, {run("Office", "en")}}}}, {}};
  table.rows.push_back({0, "ada", {{0, {run("Ada Lovelace", "en")}}, {0, {run("Minister", "en")}}}});
  table.rows.push_back({0, "group", {{0, {run(group, "en")}}, {0, {}}}});
  d.blocks.push_back({0, "table", table});
  const Style style = press(Layout::single);
  const Pages pages = set({d}, style);
  CHECK(lines_of(pages, "The heads").size() == 1);
  CHECK(find(pages, "Minister").run.x - right_edge(find(pages, "Ada").run) == style.text_size);
}

TEST_CASE("the last row of a table is never alone on a page") {
  for (int filler = 20; filler < 30; ++filler) {
    Document d = document("en", "A Meeting", std::vector<std::string>(static_cast<std::size_t>(filler), "Filler"));
    Table table{{0, "head", {{0, {run("Name", "en")}}, {0, {run("Office", "en")}}}}, {}};
    for (const char* name : {"Ada", "Bea", "Cy"})
      table.rows.push_back({0, name, {{0, {run(name, "en")}}, {0, {run("Minister", "en")}}}});
    d.blocks.push_back({0, "table", table});
    d.blocks.push_back(paragraph("b", ParagraphRole::body, repeated(kEnglish, 40), "en"));
    Pages pages = set({d}, press(Layout::single));
    CHECK(find(pages, "Bea").page == find(pages, "Cy").page);
    CHECK(find(pages, "Name").page == find(pages, "Ada").page);
  }
}
