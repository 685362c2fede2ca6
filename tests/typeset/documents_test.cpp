// Composition in whole documents: ruby, numbering, headings, explanations, and lines that cannot be set well.
#include <fmt/format.h>

#include "input/xml.h"
#include "paragraphs.h"
#include "support/support.h"
#include "typeset/cells.h"
#include "typeset/dump.h"
#include "typeset/typeset.h"

using namespace readout;

namespace {

const Style& press() {
  static const Style style = (prepare_xml(), *built_in_style("press"));
  return style;
}

Run run(std::string text, std::string lang = "ja") {
  return {std::move(text), std::move(lang), RunKind::source, {}, 1};
}
Inline ruby(std::string base, std::string reading) { return {Ruby{{{run(std::move(base)), run(std::move(reading))}}}}; }

struct Set {
  Diagnostics diagnostics;
  std::vector<CellLine> lines;
};

ParagraphLook look(bool phrases = false) {
  ParagraphLook out{Length::points(10), Length::points(16), "text", !phrases, ParagraphLook::Align::start, {}, false};
  out.phrases = phrases;
  return out;
}

Set set(const Inlines& content, std::int64_t ems, bool phrases = false) {
  Set out;
  Fonts fonts(press(), out.diagnostics);
  Setter setter{press(), fonts, out.diagnostics, true, false, nullptr, &test::words_by_language()};
  out.lines = set_inlines(content, nullptr, look(phrases), Length::points(10) * ems, setter);
  return out;
}

std::string text_of(const std::vector<CellLine>& lines) {
  std::string out;
  for (const CellLine& line : lines) {
    out += out.empty() ? "" : "/";
    for (const GlyphRun& r : line.runs) out += r.text;
  }
  return out;
}

Document document(Blocks blocks) {
  Document d;
  d.lang = "ja";
  d.blocks = std::move(blocks);
  return d;
}

Paragraph body(std::string text) { return {ParagraphRole::body, {{run(std::move(text))}}}; }

ListItem item(std::string label, std::string text, Blocks more = {}) {
  Blocks blocks{{0, "", body(std::move(text))}};
  blocks.insert(blocks.end(), more.begin(), more.end());
  return {0, "", run(std::move(label)), std::move(blocks)};
}

}  // namespace

TEST_CASE("R16: the line pitch is the same with ruby and without") {
  Set with = set({{run("両首相は")}, ruby("拉致", "らち"), {run("問題について会談した。")}}, 8),
      without = set({{run("両首相は拉致問題について会談した。")}}, 8);
  REQUIRE(with.lines.size() == without.lines.size());
  for (std::size_t i = 0; i < with.lines.size(); ++i) {
    CHECK(with.lines[i].height == without.lines[i].height);
    CHECK(with.lines[i].runs.front().baseline == without.lines[i].runs.front().baseline);
  }
}

TEST_CASE("a reading is above its base, has half its size, and follows it in reading order") {
  Set s = set({{run("首相は")}, ruby("拉致", "らち"), {run("問題について")}}, 20);
  CHECK(test::text_of(s.diagnostics) == "");
  const std::vector<GlyphRun>& runs = s.lines[0].runs;
  REQUIRE(runs.size() == 4);
  CHECK(text_of(s.lines) == "首相は拉致らち問題について");
  CHECK(runs[2].size == Length::points(5));
  CHECK(fmt::format("{:.2f}", (runs[1].baseline - runs[2].baseline).to_points()) == "9.42");
  // Two characters over two: 1:2:1 of an em.
  CHECK(runs[2].x == runs[1].x + Length::millipoints(2'500));
}

TEST_CASE("a reading without a base is plain text, and so is a base without a reading") {
  CHECK(text_of(set({ruby("", "らち"), ruby("拉致", "")}, 20).lines) == "らち拉致");
}

TEST_CASE("the mark of a note does not count for the length of a last line") {
  std::string text = text_of(set({{run("両国は今後も会談を重ねることで一致しました。")}, {NoteMark{1, 1}}}, 20).lines);
  CHECK(text == "両国は今後も会談を重ねることで一致しま/した。[1]");
}

TEST_CASE("X05: each level of numbering is indented by one em, and one em follows the number") {
  List third{{item("（１）", "三")}}, second{{item("１", "二", {{0, "", third}})}},
      first{{item("第１", "一", {{0, "", second}})}};
  Edition edition{"e", {document({{0, "", first}})}};
  number_nodes(edition);
  Style style = press();
  style.layout = Layout::single;
  Diagnostics diagnostics;
  std::optional<Pages> pages = typeset(edition, style, {}, diagnostics);
  REQUIRE(pages);
  std::string out;
  for (const GlyphRun& r : pages->pages[0].runs)
    if (r.node)
      out += fmt::format("{} {:g}, ", r.text, (r.x - style.margin_inner).to_points() / style.text_size.to_points());
  // The bracket is drawn from half an em before its body.
  CHECK(out == "第１ 0, 一 3, １ 1, 二 3, （１） 1.5, 三 5, ");
}

TEST_CASE("X06: a heading breaks between phrases, not within a name and not before a particle") {
  auto heading = [](std::string text, std::int64_t ems) {
    return text_of(set({{run(std::move(text))}}, ems, true).lines);
  };
  CHECK(heading("自由で開かれたインド太平洋の実現に向けた会合", 14) == "自由で開かれたインド太平洋の/実現に向けた会合");
  CHECK(heading("日・ウクライナ首脳会談の開催について", 12) == "日・ウクライナ首脳会談の/開催について");
  CHECK(heading("四か国外相会合の概要", 8) == "四か国外相会合の/概要");
}

TEST_CASE("the lines of a heading are as even as its phrases permit") {
  auto heading = [](std::string text, std::int64_t ems) {
    return text_of(set({{run(std::move(text))}}, ems, true).lines);
  };
  CHECK(heading("日米韓外相会合（ワーキング・ランチ）", 16) == "日米韓外相会合/（ワーキング・ランチ）");
  CHECK(heading("柚木外務大臣と国連総会議長との会談", 16) == "柚木外務大臣と/国連総会議長との会談");
  CHECK(heading("日・エジプト外相会談", 9) == "日・エジプト/外相会談");
  for (const CellLine& line : set({{run("日・エジプト外相会談")}}, 9, true).lines)
    CHECK(line.explained->rung == "natural");
  Inlines office{{PersonName{{{run("ドラウニニウ")}}}}, {run("大臣代行との会談")}};
  CHECK(text_of(set(office, 11, true).lines) == "ドラウニニウ/大臣代行との会談");
  CHECK(text_of(set({{run("Foreign Ministers’ Meeting of Japan, Poland and Hungary", "en")}}, 26, true).lines) ==
        "Foreign Ministers’ Meeting /of Japan, Poland and Hungary");
  CHECK(text_of(set({{run("Visit to Fiji by Minister for Foreign Affairs Yunoki", "en")}}, 18, true).lines) ==
        "Visit to Fiji by Minister /for Foreign Affairs Yunoki");
}

TEST_CASE("a name is not separated from its office without need") {
  Inlines content{{run("協議に出席した")}, {PersonName{{{run("林芳正")}}}}, {run("外務大臣は発言しました。")}};
  CHECK(text_of(set(content, 10).lines).find("林芳正/") == std::string::npos);
}

TEST_CASE("a line that cannot be set well is a finding at its text") {
  Sources sources;
  const Source& source = sources.add("m.xml", "ab Donaudampfschifffahrt cd");
  SourcedText text{source.bytes, Origin(&source)};
  text.origin.append(text.text.size(), 0, text.text.size());
  Run word{text.text, "mi", RunKind::source, text.origin, 1};
  Set s = set({{word}}, 1);
  CHECK(s.lines.size() > 10);
  // The language has no hyphenation patterns. If a line is as long as its column in spite of that, it ends within a
  // word.
  CHECK(test::text_of(s.diagnostics) ==
        "warning line-end-forced m.xml:1:1 text=a\n  ab Donaudampfschifffahrt cd\n  ^\n"
        "warning line-end-forced m.xml:1:4 text=D\n  ab Donaudampfschifffahrt cd\n     ^\n"
        "warning line-end-forced m.xml:1:26 text=c\n  ab Donaudampfschifffahrt cd\n                           ^\n");
  Set narrow = set({{run("漢", "ja")}}, 0);
  CHECK(test::text_of(narrow.diagnostics) == "warning line-too-tight - text=漢\n");
}

TEST_CASE(
    "a line that ends at a forbidden place is reported once, at the word or span that it breaks; a legal line end is "
    "not reported") {
  auto findings = [](const Inlines& content, std::int64_t ems) {
    const Set s = set(content, ems);
    return text_of(s.lines) + "\n" + test::text_of(s.diagnostics);
  };
  CHECK(findings({{run("https://example.org/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "en")}}, 12) ==
        "https://example.org//abcdefghijklmnopqrstu/vwxyzabcdefghijklmno/pqrstuvwxyz\nwarning line-end-forced - "
        "text=abcdefghijklmnopqrstu\n");
  // The lines that continue it do not fill their column: no space is added between letters.
  CHECK(findings({{run("協議mmmmmmmmmmmmmmmmmmmmmmmm")}}, 8) ==
        "協議mmmmmm/mmmmmmmm/mmmmmmmm/mm\nwarning line-end-forced - text=mmmmmm\nnote line-too-loose - "
        "text=mmmmmmmm\nnote line-too-loose - text=mmmmmmmm\n");
  CHECK(findings({ruby("自由開放印度太平洋", "ほうのしはい"), {run("の実現。")}}, 5) ==
        "自由開放印度太平洋ほうのしはい/の実現。\nwarning line-too-tight - text=自由開放印度太平洋\n");
  CHECK(findings({{run("会談の概要は次のとおり。")}}, 4) == "会談の概/要は次の/とおり。\n");
  CHECK(findings({{run("congratulations", "en")}}, 5).find("line-end-forced") == std::string::npos);
  const Inline by_parts{
      Ruby{{{run("拉"), run("ら")}, {run("致"), run("ち")}, {run("問"), run("もん")}, {run("題"), run("だい")}}}};
  CHECK(findings({{run("会談")}, by_parts}, 3) == "会談拉ら/致ち問もん題だい\n");
  CHECK(findings({{run("a\u200Bb\u200Bc", "en")}}, 1).find("line-end-forced") == std::string::npos);
}

TEST_CASE("each line of a page is explained: bodies, spaces with their clauses, rung, penalty") {
  Edition edition{"e", {document({{0, "", body("両国は、協力を確認し、また会うことで一致した。")}})}};
  number_nodes(edition);
  Style style = press();
  style.layout = Layout::single;
  style.margin_outer = style.page_width - style.margin_inner - style.text_size * 25 / 2;
  Diagnostics diagnostics;
  std::optional<Pages> pages = typeset(edition, style, {}, diagnostics, {.explained = true});
  REQUIRE(pages);
  std::string dumped = dump_lines(*pages);
  CHECK(dumped.substr(0, dumped.find("\n1 ") + 1) ==
        "1 75.110 56.000 両国は、協力を確認し、ま\n"
        "  natural 13 end 12.5 r5 0.5 penalty 0 demerits 484\n"
        "  両@1+1 国@2+1 は@3+1 、@4+0.5 協@4.75+1 力@5.75+1 を@6.75+1 確@7.75+1 認@8.75+1 し@9.75+1 、@10.75+0.5 "
        "ま@11.5+1\n"
        "  、 0.5→0.25 JLREQ 3.1.2 (T1-3)\n"
        "  、 0.5→0.25 JLREQ 3.1.2 (T1-3)\n");
}
