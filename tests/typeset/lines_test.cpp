// Composition from items to lines, by the rows of shared tests (JLREQ): natural spacing, legal breaks, one line forced to a measure.
// Positions are in thousandths of an em of 10 points.
#include "typeset/lines.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "support/support.h"

using namespace readout;

namespace {

constexpr Length kSize = Length::points(10);

/// Items without a font: full-width characters are one em, half bodies a half, letters and digits a half, a space a quarter.
ItemList items(std::string_view text) {
  ItemList list;
  list.pieces.push_back({std::string(text), "ja", "text", kSize, {}, 0, false, false, -1, {}});
  for_each_code_point(text, [&](char32_t c, std::size_t at, std::size_t length) {
    LineItem item;
    item.of = class_of(c);
    item.first = item.last = c;
    item.size = kSize;
    item.text = std::string(text.substr(at, length));
    bool half = is_half_body(item.of) || item.of == CharClass::western;
    item.width = item.of == CharClass::word_space ? kSize / 4 : half ? kSize / 2 : kSize;
    if (c == 0x2060) item.width = {};
    list.items.push_back(std::move(item));
  });
  return list;
}

std::string ems(Length length) {
  std::string out = fmt::format("{:.4f}", length.to_points() / 10);
  while (out.ends_with('0')) out.pop_back();
  if (out.ends_with('.')) out.pop_back();
  return out;
}

/// Left edges of all bodies, then the right edge of the last.
std::string positions(std::string_view text, double measure, bool justify) {
  ItemList list = items(text);
  SetLine set = set_line(list, {0, list.items.size(), !justify}, Length::millipoints(static_cast<std::int64_t>(measure * 10'000)), justify);
  std::string out;
  for (Length x : set.x) out += ems(x) + " ";
  return out + ems(set.end);
}
std::string natural(std::string_view text) { return positions(text, 1000, false); }

std::string breaks(std::string_view text) {
  ItemList list = items(text);
  std::string out;
  for (std::size_t i = 0; i < list.items.size(); ++i) out += list.items[i].text + (may_break_after(list, i) ? "｜" : "");
  return out;
}

/// The lines of a paragraph, with / between them.
std::string lines(std::string_view text, double measure) {
  ItemList list = items(text);
  std::string out;
  for (const LineRange& line : break_lines(list, Length::millipoints(static_cast<std::int64_t>(measure * 10'000)))) {
    if (line.begin) out += "/";
    for (std::size_t i = line.begin; i < line.end; ++i) out += list.items[i].text;
  }
  return out;
}

}  // namespace

TEST_CASE("S: natural spacing") {
  CHECK(natural("漢「漢") == "0 1.5 2 3");
  CHECK(natural("漢」漢") == "0 1 2 3");
  CHECK(natural("漢、「漢") == "0 1 2 2.5 3.5");
  CHECK(natural("漢。」漢") == "0 1 1.5 2.5 3.5");
  CHECK(natural("漢」「漢") == "0 1 2 2.5 3.5");
  CHECK(natural("漢『「漢") == "0 1.5 2 2.5 3.5");
  CHECK(natural("漢」』漢") == "0 1 1.5 2.5 3.5");
  CHECK(natural("漢・漢") == "0 1.25 2 3");
  CHECK(natural("漢・・漢") == "0 1.25 2.25 3 4");
  CHECK(natural("漢。・漢") == "0 1 2.25 3 4");
  CHECK(natural("漢、・漢") == "0 1 2.25 3 4");
  CHECK(natural("漢（漢）漢") == "0 1.5 2 3 4 5");
  CHECK(natural("漢A漢") == "0 1.25 2 3");
  CHECK(natural("漢A、漢") == "0 1.25 1.75 2.75 3.75");
  CHECK(natural("令和7年") == "0 1 2.25 3 4");
  CHECK(natural("漢！」漢") == "0 1 2 3 4");
  CHECK(natural("漢！A") == "0 1 2.25 2.75");
  CHECK(natural("漢　「漢") == "0 1 2 2.5 3.5");
  CHECK(natural("漢。　漢") == "0 1 2 3 4");
  CHECK(natural("漢」　漢") == "0 1 1.5 2.5 3.5");
  CHECK(natural("「東京」、「大阪」、") == "0 0.5 1.5 2.5 3 4 4.5 5.5 6.5 7 7.5");
}

TEST_CASE("B: legal breaks, strict") {
  CHECK(breaks("「東京」、「大阪」。") == "「東｜京」、｜「大｜阪」。");
  CHECK(breaks("行った。") == "行｜っ｜た。");
  CHECK(breaks("サーバー") == "サ｜ー｜バ｜ー");
  CHECK(breaks("国々の") == "国｜々｜の");
  CHECK(breaks("は――実") == "は｜――｜実");
  CHECK(breaks("は——実") == "は｜——｜実");
  CHECK(breaks("約10,000人") == "約｜10,000｜人");
  CHECK(breaks("￥500で") == "￥500｜で");
  CHECK(breaks("50％増") == "50％｜増");
  CHECK(breaks("第（１）項") == "第｜（１）｜項");
  CHECK(breaks("日・米") == "日・｜米");
  CHECK(breaks("G7首脳") == "G7｜首｜脳");
  CHECK(breaks("EUのWebで") == "EU｜の｜Web｜で");
  CHECK(breaks("漢\u2060漢") == "漢\u2060漢");
}

TEST_CASE("a compound word breaks after its hyphen; numbers and signs do not") {
  CHECK(breaks("the Trans-Caspian route") == "the ｜Trans-｜Caspian ｜route");
  CHECK(breaks("2024-25 -x a- b") == "2024-25 ｜-x ｜a- ｜b");
}

TEST_CASE("J: one line forced to its measure, by reduction") {
  CHECK(positions("両外相は、協力を確認した。", 12.5, true) == "0 1 2 3 4 5 6 7 8 9 10 11 12 12.5");
  CHECK(positions("両国は、協力を確認した。", 11, true) == "0 1 2 3 3.5 4.5 5.5 6.5 7.5 8.5 9.5 10.5 11");
  CHECK(positions("首相は「法の支配」を強調", 11.5, true) == "0 1 2 3.25 3.75 4.75 5.75 6.75 7.75 8.5 9.5 10.5 11.5");
  CHECK(positions("日・米・豪・印の四か国", 10.5, true) == "0 1.1667 1.8333 3 3.6667 4.8333 5.5 6.5 7.5 8.5 9.5 10.5");
  CHECK(positions("会談は2時間に及び", 8.75, true) == "0 1 2 3.125 3.75 4.75 5.75 6.75 7.75 8.75");
  CHECK(positions("会談は2時間に及び", 8.875, true) == "0 1 2 3.1875 3.875 4.875 5.875 6.875 7.875 8.875");
  CHECK(positions("述べた。「可能」と応じ", 10, true) == "0 1 2 3 4 4.5 5.5 6.5 7 8 9 10");
  CHECK(positions("両国は協力を確認した。", 10.5, true) == "0 1 2 3 4 5 6 7 8 9 10 10.5");
}

TEST_CASE("J: one line forced to its measure, by expansion") {
  CHECK(positions("会談は2時間に及び", 9.25, true) == "0 1 2 3.375 4.25 5.25 6.25 7.25 8.25 9.25");
  CHECK(positions("会談は2時間に及び", 10, true) == "0 1.0833 2.1667 3.6667 4.6667 5.75 6.8333 7.9167 9 10");
  CHECK(positions("国際情勢についても", 10, true) == "0 1.125 2.25 3.375 4.5 5.625 6.75 7.875 9 10");
  CHECK(positions("日本国政府は両国関係を", 12, true) == "0 1.1 2.2 3.3 4.4 5.5 6.6 7.7 8.8 9.9 11 12");
}

TEST_CASE("a justified line ends on its measure to the micropoint") {
  for (const char* text : {"両大臣は、2022年のQuad会合「自由」・法の支配について述べ", "両外相は、協力を確認した。", "両外相は、協力を、", "「東京」と「大阪」"}) {
    ItemList list = items(text);
    LineRange line{0, list.items.size(), false};
    Length body = set_line(list, line, Length::points(1000), false).end, gap = gap_at_end(list.items.back().of).at(kSize);
    for (std::int64_t extra = 0; extra < 40'000'000; extra += 333'333) {
      Length measure = body + Length{extra};
      Length end = set_line(list, line, measure, true).end;
      // The half em behind a last comma or bracket is in the line, or gone.
      CHECK_MESSAGE((end == measure || end + gap == measure), fmt::format("{} {}", text, extra));
    }
  }
}

TEST_CASE("P: paragraphs, first fit with reduction before a break") {
  CHECK(lines("会談において大統領は「平和」", 10) == "会談において大統領は/「平和」");
  CHECK(lines("日本国へは行った", 6) == "日本国へは行/った");
  CHECK(lines("首脳はデータ", 4) == "首脳はデ/ータ");
  CHECK(lines("本日Tokyoで", 4) == "本日/Tokyoで");
  CHECK(lines("両国は、協力を確認した。", 11) == "両国は、協力を確認した。");
  CHECK(lines("両国は、協力を確認した。", 10.9) == "両国は、協力を確認し/た。");
}

TEST_CASE("white space at a line's end takes no room; a word that no line holds is broken") {
  CHECK(lines("aaa bbb cc", 1.5) == "aaa /bbb /cc");
  CHECK(lines("aaaaaaaa bb", 2) == "aaaa/aaaa /bb");
  CHECK(lines("漢", 0.5) == "漢");
  CHECK(lines("see https://example.org/a_b?c=d", 8) == "see https:///example.org/a_b?/c=d");
  CHECK(lines("", 2) == "");
  CHECK(positions("aaa  ", 1.5, false) == "0 0.5 1 1.5 1.5 1.5");
}

TEST_CASE("the first line has the room that its indent leaves") {
  ItemList list = items("漢漢漢漢漢");
  std::vector<LineRange> broken = break_lines(list, Length::points(30), Length::points(10));
  CHECK(broken == std::vector<LineRange>{{0, 2, false}, {2, 5, true}});
}
