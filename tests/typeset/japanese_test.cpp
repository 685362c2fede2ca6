// Japanese text of a Document on pages: words with readings for their parts, emphasis dots, lists of names, spans that
// are kept together.
#include <fmt/format.h>

#include "input/xml.h"
#include "support/support.h"
#include "typeset/cells.h"
#include "typeset/dump.h"
#include "typeset/typeset.h"

using namespace readout;

namespace {

Style press(EmphasisStyle emphasis = EmphasisStyle::weight) {
  static const Style style = (prepare_xml(), *built_in_style("press"));
  Style out = style;
  out.layout = Layout::single;
  out.composition.emphasis = emphasis;
  return out;
}

Run run(std::string text, std::string lang = "ja") {
  return {std::move(text), std::move(lang), RunKind::source, {}, 0};
}
Inline words(std::string text, std::string lang = "ja") { return {run(std::move(text), std::move(lang))}; }

Ruby ruby(const std::vector<std::pair<std::string, std::string>>& pairs) {
  Ruby out;
  for (const auto& [base, reading] : pairs) out.pairs.push_back({run(base), run(reading)});
  return out;
}

/// Lines of ten point text, in a measure of so many ems; an em is ten points.
std::vector<CellLine> lines(const Inlines& content, std::int64_t ems, const Style& style = press(),
                            bool justify = true) {
  Diagnostics diagnostics;
  Fonts fonts(style, diagnostics);
  Setter setter{style, fonts, diagnostics, true};
  ParagraphLook look{Length::points(10), Length::points(16), "text", justify, ParagraphLook::Align::start, {}, false};
  std::vector<CellLine> out = set_inlines(content, nullptr, look, Length::points(10) * ems, setter);
  CHECK(test::text_of(diagnostics) == "");
  return out;
}

std::string text_of(const CellLine& line) {
  std::string out;
  for (const GlyphRun& r : line.runs) out += r.text;
  return out;
}

/// The characters of a line's readings and the position of each, in ems.
std::string readings_of(const CellLine& line) {
  std::string out;
  for (const RowBody& body : line.explained->readings) out += fmt::format("{}@{} ", body.text, fraction_text(body.x));
  return out;
}

Pages pages_of(Blocks blocks, const Style& style, std::string lang = "ja") {
  Document d;
  d.lang = std::move(lang);
  d.blocks = std::move(blocks);
  Edition e{"e", {std::move(d)}};
  number_nodes(e);
  Diagnostics diagnostics;
  std::optional<Pages> pages = typeset(e, style, {}, diagnostics);
  CHECK(test::text_of(diagnostics) == "");
  REQUIRE(pages);
  return *pages;
}

Block paragraph(Inlines content) { return {0, "p", Paragraph{ParagraphRole::document, std::move(content)}}; }

Block table(const std::vector<std::pair<std::string, std::string>>& rows, std::string lang = "ja") {
  Table t{{0, "head", {{0, {words("氏名", lang)}}, {0, {words("職名", lang)}}}}, {}};
  for (const auto& [name, office] : rows)
    t.rows.push_back({0, name, {{0, {{PersonName{{words(name, lang)}}}}}, {0, {words(office, lang)}}}});
  return {0, "participants", std::move(t)};
}

/// The runs of a page in the text size from the left margin: the text, and the position of each glyph in ems.
std::string places_of(const Pages& pages, const Style& style) {
  std::string out;
  for (const GlyphRun& r : pages.pages[0].runs) {
    if (r.node == 0) continue;
    out += r.text + (r.spread ? " spread" : "");
    for (const Glyph& g : r.glyphs)
      out += fmt::format(" {:g}", (r.x + g.x - style.margin_inner).to_points() / style.text_size.to_points());
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a word with readings for its parts breaks between them, and each part keeps its reading") {
  std::vector<CellLine> set = lines({words("首相"), {ruby({{"鬼", "き"}, {"門", "もん"}})}, words("に")}, 3);
  REQUIRE(set.size() == 2);
  CHECK(text_of(set[0]) == "首相鬼き");
  CHECK(readings_of(set[0]) == "き@9/4 ");
  CHECK(text_of(set[1]) == "門もんに");
  CHECK(readings_of(set[1]) == "も@0 ん@1/2 ");
}

TEST_CASE("a word with one reading is not broken") {
  std::vector<CellLine> set = lines({words("首相"), {ruby({{"鬼門", "きもん"}})}, words("に")}, 3);
  REQUIRE(set.size() == 2);
  CHECK(text_of(set[0]) == "首相");
}

TEST_CASE("a document sets readings as rows do: R02, R07, R10, R11") {
  auto placed = [](const Ruby& word) { return readings_of(lines({{word}}, 20)[0]); };
  CHECK(placed(ruby({{"目", "め"}})) == "め@1/4 ");
  CHECK(placed(ruby({{"向日葵", "ひまわり"}})) == "ひ@1/8 ま@7/8 わ@13/8 り@19/8 ");
  CHECK(placed(ruby({{"鬼", "き"}, {"門", "もん"}})) == "き@1/4 も@1 ん@3/2 ");
  CHECK(placed(ruby({{"思", "し"}, {"量", "りょう"}})) == "し@0 り@1/2 ょ@1 う@3/2 ");
}

TEST_CASE("parts of several characters are opened for their readings as words are, and do not cover each other") {
  CellLine line = lines({words("国"), {ruby({{"東京", "とうきょう"}, {"都", "と"}})}, words("国")}, 20)[0];
  const auto& readings = line.explained->readings;
  REQUIRE(readings.size() == 6);
  for (std::size_t i = 0; i + 1 < readings.size(); ++i) {
    CAPTURE(i);
    auto value = [](Fraction f) { return static_cast<double>(f.n) / static_cast<double>(f.d); };
    CHECK(value(readings[i].x) + value(readings[i].advance) <= value(readings[i + 1].x) + 1e-9);
  }
}

TEST_CASE("a word without a base or without a reading loses no character") {
  CHECK(text_of(lines({{ruby({{"", "らち"}})}, {ruby({{"拉致", ""}})}}, 20)[0]) == "らち拉致");
  CHECK(text_of(lines({{ruby({{"拉", "ら"}, {"致", ""}, {"問", "もん"}})}}, 20)[0]) == "拉ら致問もん");
}

TEST_CASE("emphasis is set in the fonts of headings, or by dots over each character but punctuation") {
  const Inlines content{words("両国は"), {Emphasis{{words("重要、事項")}}}, words("を")};
  CellLine weight = lines(content, 20)[0], dots = lines(content, 20, press(EmphasisStyle::dots))[0];
  CHECK(weight.dots.empty());
  REQUIRE(weight.runs.size() == 3);
  CHECK(weight.runs[1].face != weight.runs[0].face);
  CHECK(dots.runs[1].face == dots.runs[0].face);
  std::string places;
  for (const PlacedDot& dot : dots.dots) places += fmt::format("{:g} ", dot.x.to_points() / 10);
  CHECK(places == "3.5 4.5 6.5 7.5 ");
  for (const PlacedDot& dot : dots.dots) {
    CHECK(dot.size == Length::points(2));
    // Above the em box of its line, 8.8 points over the baseline, and below the line before.
    CHECK(dot.y + dot.size / 2 < dots.baseline - Length::millipoints(8'800));
    CHECK(dot.y - dot.size / 2 > dots.baseline - Length::millipoints(14'800));
  }
  CHECK(dots.height == weight.height);
}

TEST_CASE("a word with a reading is set bold, because there is no room for dots") {
  CellLine line = lines({{Emphasis{{words("の"), {ruby({{"拉", "ら"}, {"致", "ち"}})}, words("に")}}}}, 20,
                        press(EmphasisStyle::dots))[0];
  REQUIRE(line.runs.size() == 6);
  CHECK(line.runs[1].face != line.runs[0].face);
  CHECK(line.runs[5].face == line.runs[0].face);
  CHECK(line.dots.size() == 2);
}

TEST_CASE("only Japanese has emphasis dots") {
  CellLine line = lines({words("an ", "en"), {Emphasis{{words("end", "en")}}}}, 20, press(EmphasisStyle::dots))[0];
  CHECK(line.dots.empty());
  CHECK(line.runs.size() == 2);
}

TEST_CASE("dots are on the page of their line, and those of a draft are marked") {
  const Style style = press(EmphasisStyle::dots);
  Run draft = run("力");
  draft.kind = RunKind::untranslated;
  std::string dumped = dump(pages_of({paragraph({{Emphasis{{words("協"), {draft}}}}})}, style));
  dumped.erase(0, dumped.find("page 1"));
  CHECK(dumped.substr(0, dumped.find("  run")) ==
        "page 1\n  dot at 60.750,65.562 1.900\n  dot at 70.250,65.562 1.900 draft\n");
}

TEST_CASE("3.7.3: Japanese names of a table are spread over one width of five to seven characters") {
  const Style style = press();
  auto first_column = [&](const std::vector<std::string>& names) {
    std::vector<std::pair<std::string, std::string>> rows;
    for (const std::string& name : names) rows.emplace_back(name, "");
    std::string out = places_of(pages_of({table(rows)}, style), style);
    return out.substr(out.find('\n', out.find("職名")) + 1);
  };
  CHECK(first_column({"林芳正", "林修", "佐々木希世", "林"}) ==
        "林芳正 spread 0 2 4\n林修 spread 0 4\n佐々木希世 spread 0 1 2 3 4\n林 0\n");
  CHECK(first_column({"林芳正", "長谷川明日香"}) == "林芳正 spread 0 2.5 5\n長谷川明日香 spread 0 1 2 3 4 5\n");
  // A name of eight characters is longer than the width; katakana and letters are read as one word.
  CHECK(first_column({"林芳正", "勅使河原小次郎丸"}) == "林芳正 spread 0 2 4\n勅使河原小次郎丸 0 1 2 3 4 5 6 7\n");
  CHECK(first_column({"林芳正", "エマ"}) == "林芳正 spread 0 2 4\nエマ 0 1\n");
  CHECK(first_column({"林芳正", "サラ・サラ"}) == "林芳正 spread 0 2 4\nサラ・サラ 0 1 2 3 4\n");
  CHECK(first_column({"林K"}).find("spread") == std::string::npos);
}

TEST_CASE("a surname and a given name are set apart by the width that they leave, at least an em") {
  const Style style = press();
  auto first_column = [&](const std::vector<std::pair<std::string, std::string>>& names) {
    Block made = table({});
    for (const auto& [surname, given] : names) {
      const PersonName name{{Inline{run(surname)}, Inline{run(given)}}};
      std::get<Table>(made.value).rows.push_back(TableRow{0, surname, {TableCell{0, {Inline{name}}}, TableCell{}}});
    }
    std::string out = places_of(pages_of({std::move(made)}, style), style);
    return out.substr(out.find('\n', out.find("職名")) + 1);
  };
  CHECK(first_column({{"林", "芳正"}, {"柚木", "真帆"}}) == "林芳正 spread 0 3 4\n柚木真帆 spread 0 1 3 4\n");
  CHECK(first_column({{"林", "修"}, {"長谷川", "明日香"}}) == "林修 spread 0 6\n長谷川明日香 spread 0 1 2 4 5 6\n");
}

TEST_CASE("a style may keep the natural width of names") {
  Style style = press();
  style.composition.jidori = false;
  CHECK(places_of(pages_of({table({{"林芳正", "大臣"}})}, style), style) ==
        "氏名 0 1\n職名 4 5\n林芳正 0 1 2\n大臣 4 5\n");
}

TEST_CASE("the second column of a table begins after the widest name, at the middle at the latest") {
  const Style style = press();
  const Length width = style.page_width - style.margin_inner - style.margin_outer;
  auto tab = [&](const std::string& name) {
    Pages pages = pages_of({table({{name, "大臣"}})}, style);
    for (const GlyphRun& r : pages.pages[0].runs)
      if (r.text == "大臣") return r.x - style.margin_inner;
    return Length{};
  };
  CHECK(tab("林芳正") == style.text_size * 6);
  CHECK(tab("サラ・サラ・サラ・サラ") == style.text_size * 12);
  CHECK(tab("アントニー・ブリンケン・アントニー・ブリンケン・アントニー・ブリンケン") == width / 2 + style.text_size);
}

TEST_CASE("the alternating rows of several languages have the same tab stop") {
  Style style = press();
  style.layout = Layout::stacked;
  Edition e{"e", {}};
  for (const auto& [lang, name] :
       {std::pair<std::string, std::string>{"ja", "林芳正"}, {"en", "Geneviève Lafrenière-Roy"}}) {
    Document d;
    d.lang = lang;
    d.blocks = {table({{name, "office"}}, lang)};
    e.documents.push_back(std::move(d));
  }
  number_nodes(e);
  Diagnostics diagnostics;
  std::optional<Pages> pages = typeset(e, style, {}, diagnostics);
  REQUIRE(pages);
  std::vector<Length> tabs;
  for (const GlyphRun& r : pages->pages[0].runs)
    if (r.text == "office") tabs.push_back(r.x);
  REQUIRE(tabs.size() == 2);
  CHECK(tabs[0] == tabs[1]);
  CHECK(tabs[0] > style.margin_inner + style.text_size * 6);
}

TEST_CASE("U+00A0, U+202F and U+2060 keep words together and need no glyph") {
  for (const char* lang : {"ja", "en"})
    for (const char* joiner : {"\u00A0", "\u202F", "\u2060"}) {
      CAPTURE(lang);
      CAPTURE(joiner);
      const std::string joined = std::string("10") + joiner + "km";
      for (std::int64_t ems = 3; ems < 12; ++ems)
        for (const CellLine& line : lines({words("about " + joined + " far", lang)}, ems, press(), false)) {
          const std::string text = text_of(line);
          CHECK((text.find("10") != std::string::npos) == (text.find("km") != std::string::npos));
        }
    }
  for (const CellLine& line : lines({words("会談は漢\u2060字と漢\u2060字の漢\u2060字を漢\u2060字")}, 4))
    CHECK_FALSE(text_of(line).ends_with("漢"));
}

TEST_CASE("a joiner is not drawn, but is part of the extracted text") {
  CellLine line = lines({words("漢\u2060字"), words("日\u202F本")}, 20)[0];
  CHECK(text_of(line) == "漢\u2060字日\u202F本");
  for (const GlyphRun& r : line.runs)
    for (const Glyph& g : r.glyphs) CHECK(g.id != 0);
  CHECK(line.explained->bodies[1].advance == Fraction{0, 1});
}
