// The sizes of pictures: alone, in rows of equal height, and never larger than their pixels allow.
#include "typeset/pictures.h"

#include <fmt/format.h>

#include "support/support.h"

using namespace readout;

namespace {

Image picture(std::uint32_t width, std::uint32_t height) {
  return {ImageKind::jpeg, ImageColor::rgb, width, height, shared("x")};
}

/// On a text block of 480 by 700 points.
Style sheet(Photos photos = Photos::inline_) {
  Style style;
  style.page_width = Length::points(580), style.page_height = Length::points(800);
  style.margin_inner = style.margin_outer = style.margin_top = style.margin_bottom = Length::points(50);
  style.photos = photos;
  return style;
}

/// Each row of pictures, their places in whole points: `x+width*height`.
std::string rows(const std::vector<Image>& images, const Style& style = sheet()) {
  std::vector<Picture> pictures;
  for (const Image& image : images) pictures.push_back({pictures.size(), &image, 0});
  std::string out;
  for (const std::vector<RowImage>& row : picture_rows(pictures, style)) {
    out += out.empty() ? "" : " | ";
    for (const RowImage& image : row)
      out += fmt::format("{}{:.0f}+{:.0f}*{:.0f}", &image == &row.front() ? "" : " ", image.x.to_points(),
                         image.width.to_points(), image.height.to_points());
  }
  return out;
}

std::string resolution(const Image& image, const Style& style = sheet()) {
  Diagnostics diagnostics;
  check_resolution(image, "a.jpg", {}, style, diagnostics);
  return test::text_of(diagnostics);
}

}  // namespace

TEST_CASE("a picture alone is in the middle and leaves two fifths of the measure blank") {
  CHECK(rows({picture(3000, 2000)}) == "96+288*192");
  CHECK(rows({picture(3000, 6000)}) == "170+140*280");
  CHECK(rows({picture(3000, 2000)}, sheet(Photos::page)) == "0+480*320");
}

TEST_CASE("no picture is printed with less than 150 dots per inch, unless it would be a stamp") {
  CHECK(rows({picture(480, 480)}) == "125+230*230");
  CHECK(resolution(picture(480, 480)) == "");
  CHECK(rows({picture(100, 100)}) == "200+80*80");
  CHECK(resolution(picture(100, 100)) == "warning image-coarse - file=a.jpg resolution=90\n");
  CHECK(resolution(picture(1, 1)) == "warning image-coarse - file=a.jpg resolution=0\n");
  CHECK(resolution(picture(1, 1), sheet(Photos::none)) == "");
  CHECK(resolution(picture(3000, 2000)) == "");
}

TEST_CASE("two or three pictures share a row of equal height that fills the measure") {
  CHECK(rows({picture(3000, 2000), picture(2000, 2000)}) == "0+282*188 292+188*188");
  CHECK(rows({picture(3000, 2000), picture(2000, 2000), picture(3000, 2000)}) == "0+172*115 182+115*115 308+172*115");
}

TEST_CASE("more pictures are a grid, whose rows are as tall as the first at most") {
  const Image photo = picture(3000, 2000);
  CHECK(rows({photo, photo, photo, photo}) == "0+235*157 245+235*157 | 0+235*157 245+235*157");
  CHECK(rows({photo, photo, photo, photo, photo}) == "0+153*102 163+153*102 327+153*102 | 82+153*102 245+153*102");
}

TEST_CASE("a row with a picture of few pixels is low") {
  CHECK(rows({picture(3000, 2000), picture(300, 200)}) == "91+144*96 245+144*96");
}
