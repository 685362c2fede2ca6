// Whole editions on pages, with the fonts of the shipped style.
#include "typeset/typeset.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "editions.h"
#include "input/xml.h"
#include "support/support.h"
#include "typeset/items.h"

using namespace readout;
using test::document;
using test::repeated;
using test::right_edge;
using test::run;

namespace {

const Style& press() {
  static const Style style = (prepare_xml(), *built_in_style("press"));
  return style;
}

Edition edition(const std::vector<std::string>& english, const std::vector<std::string>& japanese) {
  Edition e{"e", {document("en", "A Meeting", english), document("ja", "会談", japanese)}};
  number_nodes(e);
  return e;
}

Pages pages_of(const Edition& e, Layout layout = Layout::parallel) {
  Style style = press();
  style.layout = layout;
  Diagnostics diagnostics;
  std::optional<Pages> pages = typeset(e, style, {}, diagnostics);
  REQUIRE(test::text_of(diagnostics) == "");
  REQUIRE(pages);
  return *pages;
}

const std::string kEnglish = "The ministers agreed to work side by side for the region. ",
                  kJapanese = "両大臣は、地域の平和と安定のために協力することで一致しました。";

/// Page and baseline of the first run that begins with these words.
std::string place_of(const Pages& pages, std::string_view words) {
  for (std::size_t p = 0; p < pages.pages.size(); ++p)
    for (const GlyphRun& r : pages.pages[p].runs)
      if (r.text.starts_with(words)) return fmt::format("{} {:.3f}", p, r.baseline.to_points());
  return fmt::format("no {}", words);
}

}  // namespace

TEST_CASE("languages are side by side, item beside item, on one baseline") {
  Pages pages = pages_of(edition({"Alpha " + repeated(kEnglish, 4), "Beta"}, {"甲" + kJapanese, "乙"}));
  CHECK(place_of(pages, "Alpha") == place_of(pages, "甲"));
  CHECK(place_of(pages, "Beta") == place_of(pages, "乙"));
  CHECK(place_of(pages, "Alpha") == place_of(pages, "1."));
  CHECK(place_of(pages, "Alpha") != place_of(pages, "Beta"));
}

TEST_CASE("stacked and sequential layouts use the whole measure") {
  Edition e = edition({repeated(kEnglish, 3)}, {kJapanese});
  for (Layout layout : {Layout::stacked, Layout::sequential}) {
    Pages pages = pages_of(e, layout);
    Length end;
    for (const GlyphRun& r : pages.pages[0].runs) end = std::max(end, right_edge(r));
    CHECK(end.micropoints == (press().page_width - press().margin_outer).micropoints);
    CHECK(pages.pages.size() == (layout == Layout::sequential ? 2 : 1));
  }
}

TEST_CASE("a row that is longer than a page breaks in both columns, and no text is lost") {
  std::string english = repeated(kEnglish, 90), japanese = repeated(kJapanese, 90);
  Edition e = edition({english}, {japanese});
  Pages pages = pages_of(e);
  REQUIRE(pages.pages.size() >= 3);
  std::map<std::string, std::string> text;
  const auto& list = std::get<List>(e.documents[0].blocks[1].value);
  NodeId label = list.items[0].label.id;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    std::set<std::string> langs;
    for (const GlyphRun& r : pages.pages[p].runs)
      if (r.node != 0 && r.node != label && r.size == press().text_size) {
        text[r.lang] += r.text;
        langs.insert(r.lang);
      }
    if (p < 2) CHECK(langs.size() == 2);
  }
  CHECK(text["en"] == english);
  CHECK(text["ja"].ends_with(japanese));
}

TEST_CASE("the text of an item is on the page of its first inner item, and a lead on the page of the first item") {
  for (int filler = 20; filler < 32; ++filler) {
    Edition e{"e", {document("en", "A Meeting", std::vector<std::string>(static_cast<std::size_t>(filler), "Filler"))}};
    e.documents[0].blocks.insert(e.documents[0].blocks.begin() + 1,
                                 {0, "lead", Paragraph{ParagraphRole::lead, {run("Lead", "en")}}});
    ListItem inner{0,
                   "i",
                   Run{"(1)", "en", RunKind::generated, {}, 0},
                   {{0, "p", Paragraph{ParagraphRole::body, {run("Inner", "en")}}}}};
    auto& items = std::get<List>(e.documents[0].blocks.back().value).items;
    items.back().blocks.front().value = Paragraph{ParagraphRole::body, {run("Intro", "en")}};
    items.back().blocks.push_back({0, "l", List{{inner}}});
    number_nodes(e);
    Pages pages = pages_of(e);
    CHECK(place_of(pages, "Intro").front() == place_of(pages, "Inner").front());
  }
}

TEST_CASE("notes are at the foot of the pages of their language") {
  Edition e = edition({"Alpha"}, {"甲"});
  for (Document& d : e.documents) {
    auto& words = std::get<Paragraph>(std::get<List>(d.blocks.back().value).items[0].blocks[0].value).content;
    words.push_back({NoteMark{1, 0}});
    d.notes.push_back({1, 0, "n", {run("Note in " + d.lang, d.lang)}});
  }
  number_nodes(e);
  Pages beside = pages_of(e);
  CHECK(place_of(beside, "Note in en") == place_of(beside, "Note in ja"));
  Pages after = pages_of(e, Layout::sequential);
  CHECK(place_of(after, "Note in en").front() == '0');
  CHECK(place_of(after, "Note in ja").front() == '1');
  CHECK(place_of(after, "Note in ja").substr(1) == place_of(after, "Note in en").substr(1));
}

TEST_CASE("a style chooses which characters may begin a line") {
  Edition e = edition({"A"}, {repeated("ショッピングセンターでキャッチャーとピッチャーがチェックした。", 20)});
  auto heads = [&](Kinsoku level) {
    Style style = press();
    style.composition.kinsoku = level;
    Diagnostics diagnostics;
    std::optional<Pages> pages = typeset(e, style, {}, diagnostics);
    REQUIRE(pages);
    int count = 0;
    Length baseline;
    for (const GlyphRun& r : pages->pages[0].runs) {
      if (r.lang != "ja" || std::exchange(baseline, r.baseline) == r.baseline) continue;
      for (std::string_view small : {"ョ", "ッ", "ー", "ャ", "ェ"}) count += r.text.starts_with(small);
    }
    return count;
  };
  CHECK(heads(Kinsoku::very_strict) == 0);
  CHECK(heads(Kinsoku::very_loose) > 0);
}

TEST_CASE("no text is outside the margins") {
  Pages pages =
      pages_of(edition({repeated(kEnglish, 60), repeated(kEnglish, 3)}, {repeated(kJapanese, 60), kJapanese}));
  for (const Page& page : pages.pages)
    for (const GlyphRun& r : page.runs) {
      CHECK(r.x >=
            press().margin_inner - r.size / 2);  // the drawing of an opening bracket begins half an em before its body
      CHECK(right_edge(r) <= press().page_width - press().margin_outer + r.size / 2);
      if (r.node != 0) CHECK(r.baseline <= press().page_height - press().margin_bottom);
    }
}

TEST_CASE("no line of a broken paragraph is alone on a page") {
  for (int n = 30; n < 46; ++n) {
    Pages pages = pages_of(edition({repeated(kEnglish, n), repeated(kEnglish, 2)}, {"甲", "乙"}));
    for (const Page& page : pages.pages) {
      std::map<NodeId, std::set<std::int64_t>> baselines;
      for (const GlyphRun& r : page.runs)
        if (r.lang == "en" && r.node != 0 && r.text.size() > 3) baselines[r.node].insert(r.baseline.micropoints);
      for (const auto& [node, lines] : baselines)
        if (node > 3) CHECK(lines.size() >= 2);
    }
  }
}

TEST_CASE("headings are bookmarks by language, with their page and height") {
  Pages pages = pages_of(edition({kEnglish}, {kJapanese}));
  std::string out;
  for (const Bookmark& b : pages.bookmarks)
    out += fmt::format("{}{}{}@{:.0f} ", b.level, b.lang, b.title, b.y.to_points());
  CHECK(out == "1enA Meeting@64 1ja会談@64 ");
}

TEST_CASE("the folio counts the pages; the running head begins on the second page") {
  Pages pages = pages_of(edition({repeated(kEnglish, 90)}, {kJapanese}));
  std::string out;
  for (const Page& page : pages.pages) {
    std::string folio;
    int heads = 0;
    for (const GlyphRun& r : page.runs) {
      if (r.node != 0) continue;
      if (r.baseline > press().page_height - press().margin_bottom) folio += r.text;
      else ++heads;
    }
    out += fmt::format("{}:{} ", folio, heads);
  }
  CHECK(out == fmt::format("1 / {0}:0 2 / {0}:2 3 / {0}:2 ", pages.pages.size()));
}

TEST_CASE("characters that the Japanese font lacks are drawn by the next font, cluster by cluster") {
  for (const char* name : {"Radosław", "Çavuşoğlu", "Szőke", "Vakacegu ʻAkauʻola"}) {
    Pages pages = pages_of(edition({name}, {fmt::format("外務大臣{}と会談", name)}));
    for (const Page& page : pages.pages)
      for (const GlyphRun& r : page.runs)
        for (const Glyph& g : r.glyphs)
          CHECK_MESSAGE(g.id != 0, fmt::format("{} has an empty box in {}", name, r.text));
    std::set<std::string> faces;
    for (const Face& face : pages.faces) faces.insert(face.postscript_name);
    CHECK(faces.contains("NotoSerif-Regular"));
    CHECK(faces.contains("NotoSerifCJKjp-Regular"));
  }
}

TEST_CASE("a character that no font has is an error at its bytes, and there are no pages") {
  Sources sources;
  const Source& source = sources.add("m.xml", "<p>ab\u1682\u1683c</p>");
  SourcedText text{"ab\u1682\u1683c", Origin(&source)};
  text.origin.append(text.text.size(), 3, text.text.size());
  Edition e = edition({"x"}, {"y"});
  std::get<Heading>(e.documents[0].blocks[0].value).content = {run(text.text, "en", text.origin)};
  Diagnostics diagnostics;
  CHECK_FALSE(typeset(e, press(), {}, diagnostics));
  CHECK(
      test::text_of(diagnostics) ==
      "error glyph-missing m.xml:1:6 character=\u1682 code=U+1682 language=en\n  <p>ab\u1682\u1683c</p>\n       ^\n"
      "error glyph-missing m.xml:1:7 character=\u1683 code=U+1683 language=en\n  <p>ab\u1682\u1683c</p>\n        ^\n");
}

TEST_CASE("a missing font is an error of the environment") {
  Style style = press();
  for (FontList& list : style.fonts) list.fonts = {{"No Such Family", false, "/nowhere/font.ttf", 0}};
  Diagnostics diagnostics;
  CHECK_FALSE(typeset(edition({"x"}, {"y"}), style, {}, diagnostics));
  CHECK(diagnostics.environment_failed());
  CHECK(diagnostics.all().front().rule.text() == "font-missing");
}

TEST_CASE("a font whose path is missing is found by its family") {
  Style style = press();
  for (FontList& list : style.fonts)
    for (FontChoice& choice : list.fonts) choice.path = "/nowhere" + choice.path;
  Diagnostics diagnostics;
  std::optional<Pages> pages = typeset(edition({"x"}, {"漢"}), style, {}, diagnostics);
  REQUIRE(pages);
  CHECK(pages->faces.front().postscript_name == "NotoSerif-Bold");
}

TEST_CASE("links cover their words with one rectangle on each line") {
  Edition e = edition({"x"}, {"y"});
  e.documents[0].blocks.push_back(
      {0, "d",
       Paragraph{ParagraphRole::document,
                 {run("See ", "en"), {Link{"https://example.org/", {run(repeated("a long title ", 6), "en")}}}}}});
  number_nodes(e);
  Pages pages = pages_of(e);
  const std::vector<PlacedLink>& links = pages.pages[0].links;
  REQUIRE(links.size() == 2);
  for (const PlacedLink& link : links) CHECK(link.href == "https://example.org/");
  CHECK(links[0].y + links[0].height == links[1].y);
  CHECK(links[0].x > links[1].x);
}

TEST_CASE("a mark links to its footnote; within a link it belongs to that link") {
  Edition e = edition({"x"}, {"y"});
  e.documents[0].blocks.push_back(
      {0, "d",
       Paragraph{ParagraphRole::document,
                 {{Link{"https://example.org/", {run("See", "en"), {NoteMark{2, 0, "Note 2"}}}}},
                  run("there", "en"),
                  {NoteMark{1, 0, "Note 1"}}}}});
  e.documents[0].notes = {{1, 0, "n", {run("A note", "en")}}, {2, 0, "m", {run("Another", "en")}}};
  number_nodes(e);
  const std::vector<PlacedLink> links = pages_of(e).pages[0].links;
  REQUIRE(links.size() == 2);
  CHECK(links[0].href == "https://example.org/");
  CHECK(links[1].href.empty());
  CHECK(links[1].name == "Note 1");
  CHECK(links[1].note == e.documents[0].notes[0].id);
  CHECK(links[1].width > Length{});
}

TEST_CASE("labels are in the indent, marks of notes are raised, notes are at the end, drafts are marked") {
  Edition e = edition({"Words"}, {"言葉"});
  Document& d = e.documents[0];
  d.blocks.push_back(
      {0, "lead",
       Paragraph{ParagraphRole::lead,
                 {run("Lead", "en"), {NoteMark{1, 0}}, {Run{" draft", "en", RunKind::untranslated, {}, 0}}}}});
  d.notes.push_back({1, 0, "n", {run("A note", "en")}});
  e.documents[1].blocks.push_back({0, "lead", Paragraph{ParagraphRole::lead, {run("前文", "ja")}}});
  number_nodes(e);
  Pages pages = pages_of(e);
  auto find = [&](std::string_view text) {
    for (const GlyphRun& r : pages.pages[0].runs)
      if (r.text == text) return r;
    FAIL(text);
    return GlyphRun{};
  };
  Length left = press().margin_inner, em = press().text_size;
  CHECK(find("1.").x == left);
  CHECK(find("Words").x == left + em * 2);
  CHECK(find("Lead").x == left);
  CHECK(find("前文").x == left + (press().page_width - left - press().margin_outer + press().column_gap) / 2 + em);
  CHECK(find("[1]").baseline == find("Lead").baseline - em * 3 / 10);
  CHECK(find(" draft").draft);
  CHECK_FALSE(find("Lead").draft);
  CHECK(find("A note").size == press().small_size);
  REQUIRE(pages.pages[0].rules.size() == 1);
  CHECK(pages.pages[0].rules[0].y < find("A note").baseline);
}

TEST_CASE("a picture is drawn once, above the captions of all languages") {
  Edition e = edition({"x"}, {"y"});
  for (Document& d : e.documents)
    d.blocks.insert(
        d.blocks.begin() + 1,
        {0, "photo",
         Figure{"a.jpg", {}, {}, {{0, "c", Paragraph{ParagraphRole::caption, {run("Caption " + d.lang, d.lang)}}}}}});
  number_nodes(e);
  NamedImage image{"a.jpg", {ImageKind::jpeg, ImageColor::rgb, 300, 100, shared("x")}};
  for (Layout layout : {Layout::parallel, Layout::stacked}) {
    Style style = press();
    style.layout = layout;
    Diagnostics diagnostics;
    std::optional<Pages> pages = typeset(e, style, {image}, diagnostics);
    REQUIRE(pages);
    REQUIRE(pages->pages[0].images.size() == 1);
    const PlacedImage& placed = pages->pages[0].images[0];
    CHECK(placed.width.micropoints / 3000 == placed.height.micropoints / 1000);
    for (const GlyphRun& r : pages->pages[0].runs)
      if (r.text.starts_with("Caption")) CHECK(r.baseline > placed.y + placed.height);
  }
}

TEST_CASE("a picture that is stored on its side takes the room of the upright picture") {
  Edition e = edition({"x"}, {"y"});
  e.documents[0].blocks.insert(e.documents[0].blocks.begin() + 1, {0, "photo", Figure{"a.jpg", {}, {}, {}}});
  number_nodes(e);
  auto placed = [&](std::uint32_t width, std::uint32_t height, Orientation orientation) {
    Diagnostics diagnostics;
    std::optional<Pages> pages =
        typeset(e, press(), {{"a.jpg", {ImageKind::jpeg, ImageColor::rgb, width, height, shared("x"), orientation}}},
                diagnostics);
    REQUIRE(pages);
    const PlacedImage& image = pages->pages[0].images.at(0);
    return std::pair{image.width, image.height};
  };
  for (Orientation on_side : {Orientation::transposed, Orientation::right, Orientation::transversed, Orientation::left})
    CHECK(placed(100, 300, on_side) == placed(300, 100, Orientation::upright));
  for (Orientation standing : {Orientation::mirrored, Orientation::upside_down, Orientation::flipped})
    CHECK(placed(300, 100, standing) == placed(300, 100, Orientation::upright));
}

TEST_CASE("a running head that is too long ends in an ellipsis") {
  Edition e = edition({repeated(kEnglish, 90)}, {"乙"});
  e.documents[0].running_head = repeated("A very long head ", 9);
  Pages pages = pages_of(e);
  std::string head;
  for (const GlyphRun& r : pages.pages[1].runs)
    if (r.node == 0 && r.baseline < press().margin_top && head.empty()) head = r.text;
  CHECK_MESSAGE(head.ends_with("…"), head);
}

TEST_CASE("an address breaks within its column") {
  Diagnostics diagnostics;
  std::optional<Pages> typeset_pages =
      typeset(edition({"https://www.example.org/a/very/long/path/of/an/address/that/no/column/holds.html"}, {"乙"}),
              press(), {}, diagnostics);
  REQUIRE(typeset_pages);
  CHECK(test::text_of(diagnostics) == "");
  const Pages& pages = *typeset_pages;
  Length column = press().margin_inner +
                  (press().page_width - press().margin_inner - press().margin_outer - press().column_gap) / 2;
  for (const GlyphRun& r : pages.pages[0].runs)
    if (r.lang == "en" && r.text.size() > 3 && r.node != 0) CHECK(right_edge(r) <= column);
}

TEST_CASE("an edition without documents has one empty page") { CHECK(pages_of(Edition{"e", {}}).pages.size() == 1); }
TEST_CASE("an edition without text has one page") {
  CHECK(pages_of(Edition{"e", {document("en", "", {})}}).pages.size() == 1);
}

TEST_CASE("a ligature and a combining mark keep their text") {
  Pages pages = pages_of(edition({"office e\u0301"}, {"漢"}));
  std::string text;
  for (const GlyphRun& r : pages.pages[0].runs) {
    if (!r.text.starts_with("office")) continue;
    std::uint32_t covered = 0;
    for (const Glyph& g : r.glyphs) covered = std::max(covered, g.text_begin + g.text_length);
    CHECK(covered == r.text.size());
    text = r.text;
  }
  CHECK(text == "office e\u0301");
}
