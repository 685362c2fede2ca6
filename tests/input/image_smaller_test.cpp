// Smaller versions of a picture.
#include "input/image_smaller.h"

#include <fmt/format.h>

#include "input/image.h"
#include "support/support.h"

using namespace readout;
using readout::test::read_source_file;

namespace {

Image image_of(std::string bytes) {
  Diagnostics diagnostics;
  return read_image("p", std::move(bytes), {}, diagnostics).value();
}

/// 1200 by 800 pixels.
Image photo() { return image_of(read_source_file("samples/2022-02-11-japan-us.jpg")); }

/// The sides of the versions, as their own bytes state them.
std::string sides_of(const Image& image) {
  std::string out;
  for (const Image& smaller : smaller_images(image)) {
    const Image read = image_of(*smaller.data);
    CHECK(read.width == smaller.width);
    CHECK(read.height == smaller.height);
    CHECK(read.color == image.color);
    CHECK(smaller.data->size() < image.data->size());
    out += fmt::format("{}x{} ", smaller.width, smaller.height);
  }
  return out;
}

}  // namespace

TEST_CASE("a photograph has versions of half its sides, none narrower than a narrow screen") {
  CHECK(sides_of(photo()) == "600x400 ");
}

TEST_CASE("a picture that lies on its side is as wide as it is displayed, and its versions lie on their side") {
  Image image = photo();
  image.orientation = Orientation::right;
  CHECK(sides_of(image) == "600x400 ");
  CHECK(smaller_images(image).front().orientation == Orientation::right);
  image.height = 630;
  CHECK(sides_of(image).empty());
}

TEST_CASE("a version keeps the profile of its picture") {
  Image image = photo();
  image.profile = image_of(read_source_file("tests/fuzz/seeds/image/profile.jpg")).profile;
  REQUIRE(image.profile);
  CHECK(*image_of(*smaller_images(image).front().data).profile == *image.profile);
}

TEST_CASE("a drawing, a small picture and damaged data have no smaller versions") {
  CHECK(smaller_images(image_of(read_source_file("samples/2024-04-30-japan-egypt.png"))).empty());
  CHECK(smaller_images(image_of(read_source_file("tests/fuzz/seeds/image/baseline.jpg"))).empty());
  Image image = photo();
  image.data = shared("\xFF\xD8\xFF\xD9");
  CHECK(smaller_images(image).empty());
  image.data = nullptr;
  CHECK(smaller_images(image).empty());
}
