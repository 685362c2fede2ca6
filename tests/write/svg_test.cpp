#include "write/svg.h"

#include "pages.h"
#include "support/support.h"

using namespace readout;
using namespace readout::test;

namespace {

/// A page with one line of the letter A of Noto Serif.
Pages svg_pages() {
  Pages pages;
  pages.width = Length::points(200);
  pages.height = Length::points(100);
  pages.faces.push_back(face_of(kSerif, "NotoSerif-Regular", false, bytes_of_file(kSerif)));
  pages.faces.back().units_per_em = 1000;
  pages.pages.resize(1);
  pages.pages[0].runs.push_back(line(0, 50, {{36, "A", 700}, {36, "A", 700}}));
  return pages;
}

std::string without_outlines(std::string svg) {
  const std::size_t begin = svg.find(" d=\""), end = svg.find('"', begin + 4);
  return begin == std::string::npos ? svg : svg.replace(begin, end + 1 - begin, "");
}

}  // namespace

TEST_CASE("a page is a picture in points, and each outline is in it once") {
  const Pages pages = svg_pages();
  GlyphShapes shapes;
  CHECK(without_outlines(write_svg(pages, 0, shapes)) ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200pt\" height=\"100pt\" viewBox=\"0 0 200 100\">\n"
        "<defs>\n<path id=\"g0-36\"/>\n</defs>\n"
        "<g transform=\"translate(0 0)\">\n<rect width=\"200\" height=\"100\" fill=\"#fff\"/>\n"
        "<g transform=\"translate(50 50) scale(0.01)\"><use href=\"#g0-36\" x=\"0\"/><use href=\"#g0-36\" "
        "x=\"700\"/></g>\n"
        "</g>\n</svg>\n");
}

TEST_CASE("rules, dots and untranslated text are drawn") {
  Pages pages = svg_pages();
  pages.pages[0].runs[0].draft = true;
  pages.pages[0].rules.push_back({Length::points(1), Length::points(2), Length::points(30), Length::points(4)});
  pages.pages[0].dots.push_back({Length::points(5), Length::points(6), Length::points(2), true});
  GlyphShapes shapes;
  const std::string svg = write_svg(pages, 0, shapes);
  CHECK(svg.find("<rect x=\"1\" y=\"2\" width=\"30\" height=\"4\"/>") != std::string::npos);
  CHECK(svg.find("<circle cx=\"5\" cy=\"6\" r=\"1\" fill=\"#b30000\"/>") != std::string::npos);
  CHECK(svg.find("scale(0.01)\" fill=\"#b30000\">") != std::string::npos);
}

TEST_CASE("all pages are one below the other") {
  Pages pages = svg_pages();
  pages.pages.push_back(pages.pages[0]);
  const std::string svg = write_svg(pages);
  CHECK(svg.find("viewBox=\"0 0 200 212\"") != std::string::npos);
  CHECK(svg.find("<g transform=\"translate(0 112)\">") != std::string::npos);
}

TEST_CASE("outlines of both kinds of fonts have y downward; a blank has none") {
  GlyphShapes shapes;
  const Face serif = face_of(kSerif, "NotoSerif-Regular", false, bytes_of_file(kSerif));
  const Face cjk = face_of(kCjk, "NotoSerifCJKjp-Regular", true, bytes_of_file(kCjk));
  CHECK(shapes.of(serif, 3) == "");
  CHECK(shapes.of(serif, 36).starts_with("M"));
  CHECK(shapes.of(serif, 36).find("-714") != std::string::npos);
  CHECK(shapes.of(cjk, 30362).find('C') != std::string::npos);
}
