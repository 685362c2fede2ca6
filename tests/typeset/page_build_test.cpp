// Rows onto pages: lines of ten points on pages of ten lines. A line is its row's letter and its number.
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

SetRow row(std::vector<Cell> cells) { return {{}, {}, std::move(cells), false, false, false, {}}; }
SetRow heading(char name) {
  SetRow r = row({cell(name, 1)});
  r.keep_with_next = true;
  r.bookmarks.push_back({std::string(1, name), 1, 0, {}, "en"});
  return r;
}
SetRow picture(int width, int height) {
  SetRow r = row({});
  r.image = RowImage{0, Length::points(width), Length::points(height), 0};
  return r;
}

Pages built(std::vector<SetRow> rows) {
  Pages pages;
  build_pages(std::move(rows), {Length::points(5), Length{}, Length::points(100), Length::points(100)}, pages);
  return pages;
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
  CHECK(shown(built({row({cell('a', 4)}), row({cell('b', 6)}), row({cell('c', 1)})})) == "a1-b6 | c1-c1");
  CHECK(shown(built({row({cell('a', 25)})})) == "a1-a10 | a11-a20 | a21-a25");
}
TEST_CASE("no line stands alone before or after a break") {
  CHECK(shown(built({row({cell('a', 9)}), row({cell('b', 4)})})) == "a1-a9 | b1-b4");
  CHECK(shown(built({row({cell('a', 7)}), row({cell('b', 4)})})) == "a1-b2 | b3-b4");
  CHECK(shown(built({row({cell('a', 8)}), row({cell('b', 3)})})) == "a1-a8 | b1-b3");
  CHECK(shown(built({row({cell('a', 11)})})) == "a1-a9 | a10-a11");
}
TEST_CASE("cells of a row break after the same line, whichever is the longer") {
  CHECK(shown(built({row({cell('x', 2)}), row({cell('a', 8), cell('b', 9)})})) == "x1-b6 | a7-b9");
  CHECK(shown(built({row({cell('x', 2)}), row({cell('b', 9), cell('a', 8)})})) == "x1-a6 | b7-a8");
}
TEST_CASE("a heading stands with the first lines of what follows, or on the next page") {
  CHECK(shown(built({row({cell('a', 6)}), heading('h'), row({cell('b', 9)})})) == "a1-b3 | b4-b9");
  CHECK(shown(built({row({cell('a', 7)}), heading('h'), row({cell('b', 3)})})) == "a1-a7 | h1-b3");
  CHECK(shown(built({row({cell('a', 8)}), heading('h'), row({cell('b', 9)})})) == "a1-a8 | h1-b9");
  CHECK(shown(built({row({cell('a', 6)}), heading('h'), heading('i'), row({cell('b', 3)})})) == "a1-a6 | h1-b3");
}
TEST_CASE("a bookmark names the page and the height of its row") {
  Pages pages = built({row({cell('a', 8)}), heading('h'), row({cell('b', 9)})});
  CHECK(pages.bookmarks.size() == 1);
  CHECK(pages.bookmarks[0].page == 1);
  CHECK(pages.bookmarks[0].y == Length{});
}
TEST_CASE("a picture keeps its proportions, takes two fifths of a page at most and stands in the middle") {
  Pages pages = built({picture(60, 30), picture(60, 600)});
  const std::vector<PlacedImage>& images = pages.pages[0].images;
  REQUIRE(images.size() == 2);
  CHECK(images[0].width == Length::points(60));
  CHECK(images[0].x == Length::points(25));
  CHECK(images[1].height == Length::points(40));
  CHECK(images[1].width == Length::points(4));
}
TEST_CASE("a picture is never broken from its caption, nor from a heading before it") {
  SetRow captioned = picture(60, 30);
  captioned.cells.push_back(cell('c', 2));
  Pages pages = built({row({cell('a', 6)}), heading('h'), captioned});
  CHECK(shown(pages) == "a1-a6 | h1-c2");
  CHECK(pages.pages[1].images.size() == 1);
}
TEST_CASE("the rule of the notes stands over their first line, on its page and in the frame") {
  SetRow notes = row({cell('n', 4)});
  notes.rule_above = true;
  notes.space_before = Length::points(10);
  Pages pages = built({row({cell('a', 9)}), notes});
  CHECK(pages.pages[0].rules.empty());
  REQUIRE(pages.pages[1].rules.size() == 1);
  CHECK(pages.pages[1].rules[0].y == Length{});
  CHECK(shown(pages) == "a1-a9 | n1-n4");
  CHECK(built({row({cell('a', 3)}), notes}).pages[0].rules[0].y == Length::points(35));
}
TEST_CASE("space before a row is left out at the top of a page") {
  SetRow spaced = row({cell('b', 2)});
  spaced.space_before = Length::points(10);
  Pages pages = built({spaced, row({cell('a', 7)}), spaced});
  CHECK(pages.pages[0].runs[0].baseline == Length{});
  CHECK(pages.pages[1].runs[0].baseline == Length{});
}
TEST_CASE("a row may ask for a page of its own") {
  SetRow fresh = row({cell('b', 1)});
  fresh.new_page = true;
  CHECK(shown(built({fresh, row({cell('a', 1)}), fresh})) == "b1-a1 | b1-b1");
}
TEST_CASE("a line that is taller than a page still stands somewhere") {
  SetRow tall = row({cell('a', 3)});
  for (CellLine& l : tall.cells[0].lines) l.height = Length::points(150);
  CHECK(shown(built({tall})) == "a1-a3");
}
