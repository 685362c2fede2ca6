// What the samples of pictures mean: profiles, chunks of PNG about colour, inks, and pixels that are not square.
#include <fmt/format.h>

#include "input/image.h"
#include "pictures.h"
#include "support/support.h"

using namespace readout;
using readout::test::read_source_file;
using readout::test::text_of;
using namespace readout::test::png_file;

namespace {

std::string seed(const std::string& name) { return read_source_file("tests/fuzz/seeds/image/" + name); }

struct ColorRead {
  Diagnostics diagnostics;
  std::optional<Image> image;

  explicit ColorRead(std::string bytes) : image(read_image("p", std::move(bytes), {}, diagnostics)) {}
};

/// The kind of the samples and the tag of the profile's colour space, and the findings.
std::string colors(std::string bytes) {
  const ColorRead read(std::move(bytes));
  if (!read.image) return text_of(read.diagnostics);
  const std::string profile = read.image->profile ? read.image->profile->substr(16, 4) : "none";
  return (read.image->color == ImageColor::gray ? "gray, " : "rgb, ") + profile + "\n" + text_of(read.diagnostics);
}

std::string picture(Colour colour, const std::string& before) {
  return png(header(1, 1, 8, colour), colour == gray ? Bytes{0, 128} : Bytes{0, 200, 40, 90}, before);
}

std::string gamma_chunk(std::uint32_t value) { return chunk("gAMA", four(value)); }

std::string primaries(const Bytes& values) {
  std::string data;
  for (unsigned value : values) data += four(value);
  return chunk("cHRM", data);
}
const Bytes kDisplayP3{31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000},
    kBt709{31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000};

std::string coded(const Bytes& values) { return chunk("cICP", raw(values)); }

/// A JPEG with another segment after its start.
std::string with_segment(const std::string& jpeg, unsigned marker, const std::string& data) {
  const auto size = static_cast<unsigned>(data.size() + 2);
  return jpeg.substr(0, 2) + raw({0xFF, marker, size >> 8, size & 255}) + data + jpeg.substr(2);
}

std::string shape(std::string bytes) {
  const ColorRead read(std::move(bytes));
  REQUIRE(read.image);
  return fmt::format("{}x{}", shown_width(*read.image), shown_height(*read.image));
}

const std::string kUnusable = "warning image-profile-unusable - file=p reason=";

}  // namespace

TEST_CASE("a profile of the samples is kept, and one of other samples is not") {
  CHECK(colors(seed("profile.png")) == "rgb, RGB \n");
  CHECK(colors(seed("profile.jpg")) == "rgb, RGB \n");
  CHECK(ColorRead(seed("profile.png")).image->profile->size() == ColorRead(seed("profile.jpg")).image->profile->size());
  CHECK(colors(picture(rgb, chunk("iCCP", "p"))) == "rgb, none\n" + kUnusable + "it is damaged\n");
  const std::string icc = *ColorRead(seed("profile.png")).image->profile;
  const std::string stored_profile = chunk("iCCP", std::string("p\0\0", 3) + stored(icc));
  CHECK(colors(picture(rgb, stored_profile)) == "rgb, RGB \n");
  CHECK(colors(picture(gray, stored_profile)) == "gray, none\n" + kUnusable + "it describes samples of another kind\n");
  std::string link = icc, version = icc;
  link.replace(12, 4, "link"), version[8] = 5, version[9] = 0;
  CHECK(colors(picture(rgb, chunk("iCCP", std::string("p\0\0", 3) + stored(link)))) ==
        "rgb, none\n" + kUnusable + "it is not a profile of a camera, a display or a printer\n");
  CHECK(colors(picture(rgb, chunk("iCCP", std::string("p\0\0", 3) + stored(version)))) ==
        "rgb, none\n" + kUnusable + "its version is 5 or later\n");
}

TEST_CASE("a JPEG without a part of its profile has none") {
  const std::string jpeg = seed("profile.jpg"), name("ICC_PROFILE\0", 12);
  const std::size_t at = jpeg.find(name) + name.size();
  std::string cut = jpeg;
  cut[at + 1] = 2;
  CHECK(colors(cut) == "rgb, none\n" + kUnusable + "it is damaged\n");
}

TEST_CASE("chunks of a PNG about colour become a profile unless they mean sRGB") {
  CHECK(colors(picture(rgb, "")) == "rgb, none\n");
  CHECK(colors(picture(rgb, gamma_chunk(45455) + primaries(kBt709))) == "rgb, none\n");
  CHECK(colors(picture(rgb, chunk("sRGB", std::string(1, '\0')) + gamma_chunk(100000))) == "rgb, none\n");
  CHECK(colors(picture(rgb, gamma_chunk(100000))) == "rgb, RGB \n");
  CHECK(colors(picture(gray, gamma_chunk(55556))) == "gray, GRAY\n");
  CHECK(colors(picture(rgb, primaries(kDisplayP3))) == "rgb, RGB \n");
  CHECK(colors(picture(gray, primaries(kDisplayP3))) == "gray, none\n");
  CHECK(colors(picture(rgb, coded({12, 13, 0, 1}) + chunk("sRGB", std::string(1, '\0')))) == "rgb, RGB \n");
  CHECK(colors(picture(rgb, coded({1, 13, 0, 1}))) == "rgb, none\n");
  CHECK(colors(picture(rgb, coded({9, 16, 0, 1}))) ==
        "rgb, none\n" + kUnusable + "its cICP chunk names colours that no still picture has\n");
  CHECK(colors(picture(rgb, gamma_chunk(0))) == "rgb, none\n" + kUnusable + "its gAMA chunk has an impossible value\n");
  CHECK(colors(picture(rgb, primaries({1, 2, 3}))) ==
        "rgb, none\n" + kUnusable + "its cHRM chunk has impossible values\n");
}

TEST_CASE("the same chunks always give the same profile") {
  const ColorRead first(picture(rgb, gamma_chunk(100000))), second(picture(rgb, gamma_chunk(100000)));
  CHECK(*first.image->profile == *second.image->profile);
  CHECK(first.image->profile->substr(24, 12) == std::string("\x07\xD0\0\1\0\1\0\0\0\0\0\0", 12));
}

TEST_CASE("a CMYK JPEG becomes an RGB one") {
  const std::string cmyk = seed("cmyk.jpg");
  CHECK(colors(cmyk) == "rgb, none\n");
  const ColorRead read(cmyk);
  CHECK(colors(*read.image->data) == "rgb, none\n");
  CHECK(shape(cmyk) == "16x16");
  Diagnostics diagnostics;
  const std::optional<Image> checked = read_image("p", cmyk, {}, diagnostics, ImageContent::headers);
  REQUIRE(checked);
  CHECK_FALSE(checked->data);
  CHECK(checked->color == ImageColor::rgb);
}

TEST_CASE("pixels that are not square are stretched along their longer side") {
  const std::string wide = chunk("pHYs", four(1000) + four(2000) + raw({1})),
                    tall = chunk("pHYs", four(3) + four(1) + raw({0})),
                    square = chunk("pHYs", four(5) + four(5) + raw({0})),
                    none = chunk("pHYs", four(0) + four(5) + raw({0}));
  const auto of = [](const std::string& before) { return shape(png(header(2, 1, 8, gray), {0, 1, 2}, before)); };
  CHECK(of(wide) == "4x1");
  CHECK(of(tall) == "2x3");
  CHECK(of(square) == "2x1");
  CHECK(of(none) == "2x1");
  const std::string jpeg = read_source_file("samples/2022-02-11-japan-us.jpg");
  const auto jfif = [&](const Bytes& densities) {
    return shape(with_segment(jpeg, 0xE0, std::string("JFIF\0\1\2\0", 8) + raw(densities)));
  };
  CHECK(jfif({0, 1, 0, 2}) == "2400x800");
}
