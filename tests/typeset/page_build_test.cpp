// Placing rows on pages: lines of ten points on pages of ten lines. A line's text is the letter of its row and its
// number.
#include "typeset/page_build.h"

#include <fmt/format.h>

#include "support/support.h"

using namespace readout;

namespace {

CellLine line(std::string text) {
  CellLine line;
  line.height = Length::points(10);
  GlyphRun run;
  run.text = std::move(text);
  line.runs.push_back(std::move(run));
  return line;
}

Cell cell(char name, int count) {
  Cell cell{{}, Length::points(50), {}};
  for (int i = 1; i <= count; ++i) cell.lines.push_back(line(fmt::format("{}{}", name, i)));
  return cell;
}

SetRow row(std::vector<Cell> cells) { return {{}, {}, std::move(cells), false, false, false, 0, 0, {}}; }
SetRow heading(char name) {
  SetRow r = row({cell(name, 1)});
  r.keep_with_next = true;
  r.bookmarks.push_back({std::string(1, name), 1, 0, {}, "en"});
  return r;
}
SetRow picture(int width, int height) {
  SetRow r = row({});
  r.images = {{0, Length::points(width), Length::points(height), 0, false, Length::points(100 - width) / 2}};
  return r;
}

Pages built(std::vector<SetRow> rows, const std::vector<Cell>& notes = {}, Length grid = {},
            Length height = Length::points(100)) {
  Pages pages;
  build_pages(std::move(rows), notes, {Length::points(5), Length{}, Length::points(100), height, grid}, pages);
  return pages;
}

/// On pages of forty lines.
Pages tall(std::vector<SetRow> rows) { return built(std::move(rows), {}, {}, Length::points(400)); }

/// A row whose line `at` of the first cell has the mark of a note.
SetRow noted(SetRow row, std::size_t at, std::size_t note) {
  row.cells[0].lines[at].notes.push_back(note);
  return row;
}

/// First and last line of each page: `a1-b2 | b3-c1`.
std::string shown(const Pages& pages) {
  std::string out;
  for (const Page& page : pages.pages) {
    out += out.empty() ? "" : " | ";
    if (!page.runs.empty()) out += page.runs.front().text + "-" + page.runs.back().text;
  }
  return out;
}

}  // namespace

TEST_CASE("rows follow each other and break where a page ends") {
  CHECK(shown(built({row({cell('a', 4)}), row({cell('b', 6)}), row({cell('c', 2)})})) == "a1-b6 | c1-c2");
  CHECK(shown(built({row({cell('a', 25)})})) == "a1-a10 | a11-a20 | a21-a25");
}
TEST_CASE("no line is alone before or after a page break") {
  CHECK(shown(built({row({cell('a', 9)}), row({cell('b', 7)})})) == "a1-a9 | b1-b7");
  CHECK(shown(built({row({cell('a', 7)}), row({cell('b', 7)})})) == "a1-b3 | b4-b7");
  CHECK(shown(built({row({cell('a', 4)}), row({cell('b', 7)})})) == "a1-b5 | b6-b7");
  CHECK(shown(built({row({cell('a', 11)})})) == "a1-a9 | a10-a11");
}
TEST_CASE("a row of up to an eighth of a page stays whole") {
  CHECK(shown(tall({row({cell('a', 37)}), row({cell('b', 5)}), row({cell('c', 9)})})) == "a1-a37 | b1-c9");
  CHECK(shown(tall({row({cell('a', 37)}), row({cell('b', 6)}), row({cell('c', 9)})})) == "a1-b3 | b4-c9");
  CHECK(shown(built({row({cell('a', 7)}), row({cell('b', 3)}), row({cell('c', 3)})})) == "a1-b3 | c1-c3");
}
TEST_CASE("no page ends with a broken word if a line or two before it ends with a whole one") {
  SetRow broken = row({cell('a', 14)});
  broken.cells[0].lines[9].broken_word = true;
  CHECK(shown(built({broken})) == "a1-a9 | a10-a14");
  broken.cells[0].lines[8].broken_word = broken.cells[0].lines[7].broken_word = true;
  CHECK(shown(built({broken})) == "a1-a10 | a11-a14");
}
TEST_CASE("all cells of a row break after the same line, whichever cell is longer") {
  CHECK(shown(built({row({cell('x', 2)}), row({cell('a', 8), cell('b', 9)})})) == "x1-b6 | a7-b9");
  CHECK(shown(built({row({cell('x', 2)}), row({cell('b', 9), cell('a', 8)})})) == "x1-a6 | b7-a8");
}
TEST_CASE("a heading is on the page of the first lines after it") {
  CHECK(shown(built({row({cell('a', 6)}), heading('h'), row({cell('b', 9)})})) == "a1-b3 | b4-b9");
  CHECK(shown(built({row({cell('a', 7)}), heading('h'), row({cell('b', 3)})})) == "a1-a7 | h1-b3");
  CHECK(shown(built({row({cell('a', 8)}), heading('h'), row({cell('b', 9)})})) == "a1-a8 | h1-b9");
  CHECK(shown(built({row({cell('a', 6)}), heading('h'), heading('i'), row({cell('b', 3)})})) == "a1-a6 | h1-b3");
}
TEST_CASE("a heading is broken only if it is taller than a third of a page") {
  SetRow banner = heading('z'), three = heading('h'), nine = heading('i');
  three.cells = {cell('h', 3)};
  nine.cells = {cell('i', 9)};
  CHECK(shown(built({row({cell('a', 6)}), three, row({cell('b', 3)})})) == "a1-a6 | h1-b3");
  CHECK(shown(built({banner, nine, row({cell('b', 3)})})) == "z1-i7 | i8-b3");
}
TEST_CASE("a bookmark names the page and the height of its row") {
  Pages pages = built({row({cell('a', 8)}), heading('h'), row({cell('b', 9)})});
  CHECK(pages.bookmarks.size() == 1);
  CHECK(pages.bookmarks[0].page == 1);
  CHECK(pages.bookmarks[0].y == Length{});
}
TEST_CASE("a picture keeps its proportions, takes at most two fifths of a page and is centred") {
  Pages pages = built({picture(60, 30), picture(60, 600)});
  const std::vector<PlacedImage>& images = pages.pages[0].images;
  REQUIRE(images.size() == 2);
  CHECK(images[0].width == Length::points(60));
  CHECK(images[0].x == Length::points(25));
  CHECK(images[1].height == Length::points(40));
  CHECK(images[1].width == Length::points(4));
}
TEST_CASE("a picture is never separated from its caption or from a heading before it") {
  SetRow captioned = picture(60, 30);
  captioned.cells.push_back(cell('c', 2));
  Pages pages = built({row({cell('a', 6)}), heading('h'), captioned});
  CHECK(shown(pages) == "a1-a6 | h1-c2");
  CHECK(pages.pages[1].images.size() == 1);
}
TEST_CASE("a note is at the foot of the page that has its mark, below a rule") {
  Pages pages = built({noted(row({cell('a', 3)}), 1, 0), row({cell('b', 2)})}, {cell('n', 2)});
  CHECK(shown(pages) == "a1-n2");
  REQUIRE(pages.pages[0].rules.size() == 1);
  // Two lines and the two points below each note end at the foot of the frame; the rule is four points above them.
  CHECK(pages.pages[0].rules[0].y == Length::points(74));
  CHECK(pages.pages[0].runs.back().baseline == Length::points(88));
}
TEST_CASE("a line moves to the next page together with its note") {
  CHECK(shown(built({row({cell('a', 6)}), noted(row({cell('b', 2)}), 0, 0)}, {cell('n', 2)})) == "a1-a6 | b1-n2");
  CHECK(shown(built({noted(row({cell('a', 12)}), 8, 0)}, {cell('n', 1)})) == "a1-a8 | a9-n1");
}
TEST_CASE("notes of two columns are side by side, each below its own text") {
  SetRow both = row({cell('a', 2), cell('b', 2)});
  both.cells[1].x = Length::points(60);
  both.cells[0].lines[0].notes.push_back(0);
  both.cells[1].lines[0].notes.push_back(1);
  Cell left = cell('m', 1), right = cell('n', 3);
  right.x = Length::points(60);
  Pages pages = built({both}, {left, right});
  const std::vector<GlyphRun>& runs = pages.pages[0].runs;
  REQUIRE(runs.size() == 8);
  CHECK(runs[4].text == "m1");
  CHECK(runs[5].text == "n1");
  CHECK(runs[4].baseline == runs[5].baseline);
  CHECK(runs[5].x - runs[4].x == Length::points(60));
}
TEST_CASE("a note that is too long continues at the foot of the next pages, and the text continues, too") {
  CHECK(shown(built({noted(row({cell('a', 4)}), 3, 0), row({cell('b', 7)})}, {cell('n', 9)})) ==
        "a1-n4 | b1-n7 | b6-n9");
  CHECK(shown(built({noted(row({cell('a', 1)}), 0, 0)}, {cell('n', 20)})) == "a1-n7 | n8-n15 | n16-n20");
}
TEST_CASE("the last lines of a lead are on the page of the first lines after it") {
  SetRow lead = row({cell('b', 7)});
  lead.end_with_next = true;
  CHECK(shown(tall({row({cell('a', 31)}), lead, row({cell('c', 3)}), row({cell('d', 9)})})) == "a1-b5 | b6-d9");
  SetRow brief = row({cell('b', 3)});
  brief.end_with_next = true;
  CHECK(shown(tall({row({cell('a', 35)}), brief, row({cell('c', 3)}), row({cell('d', 9)})})) == "a1-a35 | b1-d9");
}
TEST_CASE("rows that belong together are parted, as late as possible, rather than leave an eighth of a page blank") {
  SetRow brief = row({cell('b', 3)}), next = row({cell('c', 3)});
  brief.end_with_next = next.end_with_next = true;
  const SetRow last = row({cell('z', 9)});
  CHECK(shown(tall({row({cell('a', 34)}), brief, row({cell('c', 4)}), last})) == "a1-b3 | c1-z9");
  CHECK(shown(tall({row({cell('a', 33)}), brief, next, row({cell('d', 4)}), last})) == "a1-c3 | d1-z9");
  SetRow longer = row({cell('b', 7)});
  longer.end_with_next = true;
  CHECK(shown(tall({row({cell('a', 26)}), longer, next, row({cell('d', 5)}), last})) == "a1-c3 | d1-z9");
  CHECK(shown(tall({row({cell('a', 29)}), longer, next, row({cell('d', 5)}), last})) == "a1-b5 | b6-z9");
  // A heading is not parted from its text.
  CHECK(shown(tall({row({cell('a', 33)}), brief, heading('h'), row({cell('d', 5)}), last})) == "a1-b3 | h1-z9");
  CHECK(shown(tall({row({cell('a', 34)}), heading('h'), heading('i'), row({cell('d', 5)}), last})) == "a1-a34 | h1-z9");
}
TEST_CASE("pictures that have no room on a page shrink if all have room then") {
  const Pages pages = tall({picture(60, 150), picture(60, 150), picture(60, 150), row({cell('a', 30)})});
  CHECK(shown(pages) == "a1-a4 | a5-a30");
  REQUIRE(pages.pages[0].images.size() == 3);
  CHECK(pages.pages[0].images[2].height == Length::millipoints(112'500));
}
TEST_CASE("text flows into the room that is too small for a picture, which is at the top of the next page") {
  SetRow first = picture(60, 150), second = picture(60, 150);
  first.cells.push_back(cell('p', 1)), second.cells.push_back(cell('q', 1));
  const Pages pages = tall({row({cell('x', 31)}), first, second, row({cell('a', 30)})});
  CHECK(shown(pages) == "x1-a9 | p1-a16 | a17-a30");
  REQUIRE(pages.pages[1].images.size() == 2);
  CHECK(pages.pages[1].images[0].y == Length{});
  CHECK(pages.pages[1].images[0].height == Length::points(150));
  // With text that ends on the first page.
  CHECK(shown(tall({row({cell('x', 31)}), first, row({cell('a', 3)})})) == "x1-a3 | p1-p1");
  // The blank is small.
  CHECK(shown(tall({row({cell('x', 35)}), first, row({cell('a', 9)})})) == "x1-x35 | p1-a9");
}
TEST_CASE("pictures without text after them wait for nothing, and pictures on pages of their own neither") {
  CHECK(tall({row({cell('a', 31)}), picture(60, 150)}).pages.at(1).images.size() == 1);
  SetRow plate = picture(60, 250);
  plate.images[0].plate = true;
  const Pages pages = tall({plate, plate, row({cell('a', 3)})});
  CHECK(pages.pages.at(0).runs.empty());
  CHECK(pages.pages.at(1).images.size() == 1);
}
TEST_CASE("a table that continues below a waiting picture repeats its head there") {
  std::vector<SetRow> rows{row({cell('x', 31)}), picture(60, 150), heading('h')};
  for (std::size_t i = 1; i <= 12; ++i) {
    rows.push_back(row({cell('a', 2)}));
    rows.back().head = i, rows.back().heads = 1;
  }
  const Pages pages = tall(rows);
  CHECK(shown(pages) == "x1-a2 | h1-a2");
  CHECK(pages.pages[1].runs.front().baseline == Length::points(155));
}
TEST_CASE("the last page never has a single line") {
  CHECK(shown(built({row({cell('a', 3)}), row({cell('b', 7)}), row({cell('c', 1)})})) == "a1-b5 | b6-c1");
  CHECK(shown(built({row({cell('a', 4)}), row({cell('b', 6)}), row({cell('c', 1)})})) == "a1-b4 | b5-c1");
}
TEST_CASE("rows that are linked in a chain are all on the same page") {
  SetRow first = row({cell('b', 1)});
  first.end_with_next = true;
  CHECK(shown(built({row({cell('a', 7)}), heading('h'), heading('i'), first, row({cell('c', 1)})})) == "a1-a7 | h1-c1");
}
TEST_CASE("a nearly empty last page is avoided: pictures and spaces shrink a little") {
  // Thirty lines, a picture of ninety points with five below it, a row of two.
  SetRow last = row({cell('b', 2)});
  last.space_before = Length::points(10);
  Pages pages = tall({picture(60, 90), row({cell('a', 30)}), last});
  CHECK(shown(pages) == "a1-b2");
  CHECK(pages.pages[0].images[0].height == Length::millipoints(67'500));
  CHECK(pages.pages[0].images[0].width == Length::points(45));
  // Spaces shrink by a quarter.
  SetRow spaced = row({cell('b', 12)});
  spaced.space_before = Length::points(24);
  pages = tall({row({cell('a', 12)}), spaced, spaced});
  CHECK(shown(pages) == "a1-b12");
  CHECK(pages.pages[0].runs.back().baseline == Length::points(386));
}
TEST_CASE(
    "pictures that shrink in one section have the same size in all sections, even if others need a smaller size") {
  // Seven eighths save a page in the first section, but leave a nearly empty one in the second; six eighths save that
  // one.
  SetRow fresh = picture(60, 160);
  fresh.new_page = true;
  Pages pages =
      tall({picture(60, 80), row({cell('a', 30)}), row({cell('b', 2)}), fresh, picture(60, 160), row({cell('c', 15)})});
  CHECK(shown(pages) == "a1-b2 | c1-c15");
  CHECK(pages.pages[0].images.at(0).height == Length::points(60));
  CHECK(pages.pages[1].images.at(0).height == Length::points(120));
}
TEST_CASE("pictures that shrink in a later section have the same size in earlier ones") {
  SetRow fresh = picture(60, 80);
  fresh.new_page = true;
  Pages pages = tall({picture(60, 80), row({cell('a', 10)}), fresh, row({cell('b', 30)}), row({cell('c', 2)})});
  CHECK(shown(pages) == "a1-a10 | b1-c2");
  CHECK(pages.pages[0].images.at(0).height == Length::points(70));
  CHECK(pages.pages[1].images.at(0).height == Length::points(70));
}
TEST_CASE("a section that saved a page by smaller spaces has full spaces again if a smaller picture saves it") {
  SetRow spaced = row({cell('b', 3)}), fresh = picture(60, 160);
  spaced.space_before = Length::points(44);
  fresh.new_page = true;
  // Alone: 21 points of picture, 310 of lines, 44 of space and 30 of lines are 5 too many; a quarter of the space
  // spares the page.
  const std::vector<SetRow> first{picture(60, 16), row({cell('a', 31)}), spaced};
  Pages alone = tall(first);
  CHECK(shown(alone) == "a1-b3");
  CHECK(alone.pages[0].images.at(0).height == Length::points(16));
  CHECK(alone.pages[0].runs.at(31).baseline == Length::points(364));
  // Five eighths of the picture, which the second section needs, are 6 less.
  std::vector<SetRow> both = first;
  for (const SetRow& more : {fresh, row({cell('c', 23)}), row({cell('d', 5)})}) both.push_back(more);
  Pages pages = tall(both);
  CHECK(shown(pages) == "a1-b3 | c1-d5");
  CHECK(pages.pages[0].images.at(0).height == Length::points(10));
  CHECK(pages.pages[1].images.at(0).height == Length::points(100));
  CHECK(pages.pages[0].runs.at(31).baseline == Length::points(369));
}
TEST_CASE("spaces that shrink in one section do not shrink in another") {
  SetRow spaced = row({cell('b', 12)}), fresh = row({cell('c', 2)}), apart = row({cell('d', 2)});
  spaced.space_before = apart.space_before = Length::points(24);
  fresh.new_page = true;
  Pages pages = tall({row({cell('a', 12)}), spaced, spaced, fresh, apart});
  CHECK(shown(pages) == "a1-b12 | c1-d2");
  CHECK(pages.pages[0].runs.back().baseline == Length::points(386));
  CHECK(pages.pages[1].runs.at(2).baseline == Length::points(44));
}
TEST_CASE("a picture on a page of pictures keeps its size if others shrink") {
  SetRow plate = picture(60, 80);
  plate.images[0].plate = plate.new_page = true;
  Pages pages = tall({picture(60, 80), row({cell('a', 30)}), row({cell('b', 2)}), plate});
  CHECK(shown(pages) == "a1-b2 | ");
  CHECK(pages.pages[0].images.at(0).height == Length::points(70));
  CHECK(pages.pages[1].images.at(0).height == Length::points(80));
}
TEST_CASE("a picture keeps its size if a smaller one saves no page") {
  SetRow fresh = picture(60, 80);
  fresh.new_page = true;
  Pages pages = tall({picture(60, 80), row({cell('a', 30)}), row({cell('b', 7)}), fresh, row({cell('c', 5)})});
  CHECK(shown(pages) == "a1-a28 | a29-b7 | c1-c5");
  CHECK(pages.pages[0].images.at(0).height == Length::points(80));
  CHECK(pages.pages[2].images.at(0).height == Length::points(80));
}
TEST_CASE("in each section the page before the last gives up rows") {
  SetRow fresh = row({cell('e', 30)});
  fresh.new_page = true;
  CHECK(shown(tall({row({cell('a', 30)}), row({cell('b', 5)}), row({cell('c', 5)}), row({cell('d', 5)}), fresh,
                    row({cell('f', 5)}), row({cell('g', 5)}), row({cell('h', 5)})})) ==
        "a1-b5 | c1-d5 | e1-f5 | g1-h5");
}
TEST_CASE("if no page can be saved, the page before the last gives up some of its rows") {
  CHECK(shown(tall({row({cell('a', 30)}), row({cell('b', 5)}), row({cell('c', 5)}), row({cell('d', 5)})})) ==
        "a1-b5 | c1-d5");
  // A fifth of a page is enough.
  CHECK(shown(tall({row({cell('a', 30)}), row({cell('b', 5)}), row({cell('c', 5)}), row({cell('d', 8)})})) ==
        "a1-c5 | d1-d8");
}
TEST_CASE("on a grid every row begins at a multiple of the leading, and spaces are the nearest multiple") {
  SetRow little = row({cell('b', 2)}), half = little;
  little.space_before = Length::points(3);
  half.space_before = Length::points(5);
  SetRow tall = row({cell('a', 1)});
  tall.cells[0].lines[0].height = Length::points(14);
  Pages pages = built({tall, little, half}, {}, Length::points(10));
  const std::vector<GlyphRun>& runs = pages.pages[0].runs;
  CHECK(runs[1].baseline == Length::points(20));
  CHECK(runs[3].baseline == Length::points(50));
}
TEST_CASE("space before a row is dropped at the top of a page") {
  SetRow spaced = row({cell('b', 2)});
  spaced.space_before = Length::points(10);
  Pages pages = built({spaced, row({cell('a', 7)}), spaced});
  CHECK(pages.pages[0].runs[0].baseline == Length{});
  CHECK(pages.pages[1].runs[0].baseline == Length{});
}
TEST_CASE("a row may begin a new page") {
  SetRow fresh = row({cell('b', 1)});
  fresh.new_page = true;
  CHECK(shown(built({fresh, row({cell('a', 1)}), fresh})) == "b1-a1 | b1-b1");
}
TEST_CASE("a picture on a page of pictures takes at most three quarters of it") {
  SetRow plate = picture(100, 200);
  plate.images[0].plate = true;
  const Pages pages = built({plate});
  CHECK(pages.pages[0].images[0].height == Length::points(75));
  CHECK(pages.pages[0].images[0].width == Length::millipoints(37'500));
}
TEST_CASE("a line that is taller than a page is still placed") {
  SetRow tall = row({cell('a', 3)});
  for (CellLine& l : tall.cells[0].lines) l.height = Length::points(150);
  CHECK(shown(built({tall})) == "a1-a1 | a2-a2 | a3-a3");
}
namespace {

/// A table: its head, and rows of one line.
std::vector<SetRow> table(int count) {
  std::vector<SetRow> out{row({cell('h', 1)})};
  out.front().cells[0].lines[0].runs[0].node = 7;
  for (int i = 0; i < count; ++i) {
    out.push_back(row({cell(static_cast<char>('a' + i), 1)}));
    out.back().head = out.size() - 1, out.back().heads = 1;
  }
  return out;
}

}  // namespace

TEST_CASE("a page that begins inside a table repeats its head as an artifact") {
  const Pages pages = built(table(20));
  CHECK(shown(pages) == "h1-i1 | h1-r1 | h1-t1");
  CHECK(pages.pages[0].runs.front().node == 7);
  CHECK(pages.pages[1].runs.front().node == 0);
}
TEST_CASE("a head that would take most of a page is not repeated") {
  std::vector<SetRow> rows = table(9);
  rows[0] = row({cell('h', 4)});
  CHECK(shown(built(rows)) == "h1-f1 | g1-i1");
}
TEST_CASE("rows that belong together are separated rather than leave more than a quarter of a page blank") {
  std::vector<SetRow> rows{row({cell('a', 5)}), row({cell('b', 1)}), row({cell('c', 9)})};
  rows[1].end_with_next = true;
  rows[2].end_with_next = true;
  rows.push_back(row({cell('d', 3)}));
  CHECK(shown(built(rows)) == "a1-c4 | c5-d3");
}
