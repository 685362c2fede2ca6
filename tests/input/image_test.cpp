// Images: sizes, colours and samples of complete files; a finding for every damaged file.
#include "input/image.h"

#include <fmt/format.h>
#include <zlib.h>

#include <vector>

#include "input/image_transcode.h"
#include "pictures.h"
#include "support/support.h"

using namespace readout;
using readout::test::read_source_file;
using readout::test::text_of;
using namespace readout::test::png_file;

namespace {

struct Read {
  Diagnostics diagnostics;
  std::optional<Image> image;

  explicit Read(std::string_view bytes) : image(read_image("p", std::string(bytes), {}, diagnostics)) {}
  std::string findings() const { return text_of(diagnostics); }
};

std::string findings(std::string_view bytes) { return Read(bytes).findings(); }

/// Kind, colour and size, or the findings.
std::string facts(std::string_view bytes) {
  Read read(bytes);
  if (!read.image) return read.findings();
  const Image& i = *read.image;
  const char* kind = i.kind == ImageKind::png ? "png" : "jpeg";
  return fmt::format("{} {} {}x{}", kind, i.color == ImageColor::gray ? "gray" : "rgb", i.width, i.height);
}

/// The samples of a PNG.
std::string decompressed(const Image& image) {
  const std::size_t pixel = image.color == ImageColor::gray ? 1 : 3, row = image.width * pixel;
  const std::size_t stored = (row + (image.filtered ? 1 : 0)) * image.height;
  std::string out(stored + 1, '\0');
  uLongf size = out.size();
  const auto* data = reinterpret_cast<const Bytef*>(image.data->data());
  CHECK(uncompress(reinterpret_cast<Bytef*>(out.data()), &size, data, image.data->size()) == Z_OK);
  CHECK(size == stored);
  out.resize(size);
  return image.filtered ? unfiltered(out, row, pixel) : out;
}

/// Samples as numbers, or the findings.
std::string samples(std::string_view png) {
  Read read(png);
  if (!read.image) return read.findings();
  std::string out;
  for (char c : decompressed(*read.image))
    out += fmt::format("{}{}", out.empty() ? "" : " ", static_cast<unsigned char>(c));
  return out;
}

std::string seed(const std::string& name) { return read_source_file("tests/fuzz/seeds/image/" + name); }

/// A damaged file gives an image or one finding; which of them depends on the format.
void check_survives(std::string_view bytes) {
  Read read(bytes);
  CHECK(read.diagnostics.all().size() == (read.image ? 0u : 1u));
}

void check_cut(std::string_view whole, std::size_t step = 1) {
  REQUIRE(Read(whole).image);
  for (std::size_t length = 0; length < whole.size(); length += step) {
    CAPTURE(length);
    // A copy of exactly this size, so that a sanitizer detects a read beyond the end.
    const std::vector<char> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
    Read read({cut.data(), cut.size()});
    CHECK_FALSE(read.image);
    CHECK(read.diagnostics.all().size() == 1);
  }
}

void check_flipped(const std::string& whole) {
  for (unsigned mask : {0xFFu, 1u})
    for (std::size_t i = 0; i < whole.size(); ++i) {
      CAPTURE(i);
      std::string flipped = whole;
      flipped[i] = static_cast<char>(static_cast<unsigned char>(flipped[i]) ^ mask);
      check_survives(flipped);
    }
}

std::string small_png() {
  return png(header(2, 2, 8, rgba), {0, 10, 20, 30, 255, 40, 50, 60, 0, 0, 70, 80, 90, 128, 1, 2, 3, 255});
}

// Makes JPEG files (T.81 annex B); the reader checks only segments.

std::string segment(unsigned marker, const std::string& data) {
  auto length = static_cast<unsigned>(data.size() + 2);
  return raw({0xFF, marker, length >> 8, length & 255}) + data;
}

std::string frame(unsigned marker, unsigned width, unsigned height, unsigned components, unsigned precision = 8) {
  std::string data = raw({precision, height >> 8, height & 255, width >> 8, width & 255, components});
  for (unsigned i = 1; i <= components; ++i) data += raw({i, 0x11, 0});
  return segment(marker, data);
}

const std::string kStart = "\xFF\xD8", kEnd = "\xFF\xD9";

/// One quantizer, and one code of each kind.
std::string quantizer(unsigned number = 0) { return segment(0xDB, raw({number}) + std::string(64, '\1')); }
std::string huffman(unsigned number, const Bytes& counts, unsigned symbol = 0) {
  Bytes lengths = counts;
  lengths.resize(16);
  std::size_t codes = 0;
  for (unsigned count : lengths) codes += count;
  return segment(0xC4, raw({number}) + raw(lengths) + std::string(codes, static_cast<char>(symbol)));
}
std::string tables() { return quantizer() + huffman(0x00, {1}) + huffman(0x10, {1}); }

/// The scan contains a stuffed zero and a fill byte.
std::string scan() {
  return tables() + segment(0xDA, raw({1, 1, 0, 0, 63, 0})) + raw({0x12, 0xFF, 0x00, 0x34, 0x56, 0xFF});
}

std::string jpeg(const std::string& frame) { return kStart + segment(0xFE, "a comment") + frame + scan() + kEnd; }

}  // namespace

TEST_CASE("the sample pictures are read") {
  std::string photo = read_source_file("samples/2022-02-11-japan-us.jpg"),
              drawing = read_source_file("samples/2024-04-30-japan-egypt.png");
  CHECK(facts(photo) == "jpeg rgb 1200x800");
  CHECK(facts(drawing) == "png rgb 480x480");
  CHECK(*Read(photo).image->data == photo);
  CHECK(decompressed(*Read(drawing).image).size() == 480 * 480 * 3);
  check_cut(photo, 211);
  check_cut(drawing, 997);
}
TEST_CASE("the samples of a plain PNG stay as they are; others are decoded") {
  const auto filtered = [](std::string_view bytes) { return Read(bytes).image.value().filtered; };
  const Bytes rows{0, 1, 2, 3, 4, 5, 6, 1, 7, 8, 9, 1, 1, 1, 2, 9, 9, 9,
                   0, 0, 0, 3, 5, 4, 3, 2, 1, 0, 4, 6, 6, 6, 7, 7, 7};
  const std::string plain = png(header(2, 5, 8, rgb), rows);
  CHECK(filtered(plain));
  CHECK(*Read(plain).image->data == stored(raw(rows)));
  CHECK(samples(plain) == "1 2 3 4 5 6 7 8 9 8 9 10 16 17 18 8 9 10 13 12 12 12 11 11 19 18 18 26 25 25");
  CHECK(samples(png(header(2, 2, 8, gray), {1, 10, 20, 2, 1, 1})) == "10 30 11 31");
  CHECK(filtered(png(header(1, 1, 8, gray), {0, 7})));
  CHECK_FALSE(filtered(png(header(1, 1, 8, gray), {0, 7}, chunk("tRNS", raw({0, 7})))));
  CHECK_FALSE(filtered(png(header(1, 1, 8, gray, true), {0, 7})));
  CHECK_FALSE(filtered(png(header(1, 1, 16, gray), {0, 7, 7})));
  CHECK_FALSE(filtered(small_png()));
}

TEST_CASE("samples that are longer than their rows, or that have an unknown filter, do not stay as they are") {
  const Read longer(png(header(1, 1, 8, gray), {0, 7, 0, 8}));
  CHECK((!longer.image || !longer.image->filtered));
  const Read unknown(png(header(1, 1, 8, gray), {5, 7}));
  CHECK((!unknown.image || !unknown.image->filtered));
  const std::string behind =
      kSignature + header(1, 1, 8, gray) + chunk("IDAT", stored(raw({0, 7})) + "more") + chunk("IEND", "");
  CHECK_FALSE(Read(behind).image.value().filtered);
}

TEST_CASE("pictures of other programs are read") {
  CHECK(facts(seed("baseline.jpg")) == "jpeg rgb 8x8");
  CHECK(facts(seed("progressive.jpg")) == "jpeg rgb 8x8");
  CHECK(facts(seed("gray.jpg")) == "jpeg gray 8x8");
  CHECK(facts(seed("dpi.jpg")) == "jpeg rgb 8x8");
  CHECK(facts(seed("cmyk.jpg")) == "jpeg rgb 16x16");
  CHECK(facts(seed("gray-alpha.png")) == "png gray 8x8");
  CHECK(facts(seed("gray.png")) == "png gray 8x8");
  CHECK(facts(seed("one-bit.png")) == "png gray 8x8");
  CHECK(facts(seed("palette.png")) == "png rgb 8x8");
  CHECK(facts(seed("rgb.png")) == "png rgb 8x8");
  CHECK(facts(seed("rgba.png")) == "png rgb 8x8");
  CHECK(facts(seed("sixteen-bit.png")) == "png gray 4x4");
}
TEST_CASE("a finding about a picture is at the place that names it") {
  Sources sources;
  const Source& source = sources.add("m.xml", R"(<photo src="a.png"/>)");
  Diagnostics diagnostics;
  CHECK_FALSE(read_image("a.png", "GIF89a", {&source, 12, 17}, diagnostics));
  CHECK(text_of(diagnostics) ==
        "error image-not-recognized m.xml:1:13 file=a.png\n  <photo src=\"a.png\"/>\n              ^^^^^\n");
}
TEST_CASE("other formats are not recognized") {
  std::string expected = "error image-not-recognized - file=p\n";
  const std::vector<std::string> others{"",
                                        "words",
                                        {"GIF89a\x01\x00\x01\x00", 10},
                                        {"RIFF\x24\0\0\0WEBPVP8 ", 16},
                                        "\xFF\xD8",
                                        " \xFF\xD8\xFF",
                                        "\x89PNG\r\n\x1A",
                                        "\x89PNG\n\x1A\n"};
  for (const std::string& bytes : others) CHECK(findings(bytes) == expected);
}

// PNG: the samples of each colour type.

TEST_CASE("a gray picture keeps its samples") {
  CHECK(facts(png(header(2, 1, 8, gray), {0, 7, 200})) == "png gray 2x1");
  CHECK(samples(png(header(2, 1, 8, gray), {0, 7, 200})) == "7 200");
  CHECK(samples(png(header(3, 1, 1, gray), {0, 0xA0})) == "255 0 255");
  CHECK(samples(png(header(2, 1, 4, gray), {0, 0x1F})) == "17 255");
}
TEST_CASE("rows follow each other without padding, after their filters") {
  CHECK(samples(png(header(3, 2, 8, gray), {1, 1, 1, 1, 2, 10, 10, 10})) == "1 2 3 11 12 13");
}
TEST_CASE("gray with alpha is composed onto white") {
  CHECK(facts(png(header(3, 1, 8, gray_alpha), {0, 10, 255, 10, 0, 0, 51})) == "png gray 3x1");
  CHECK(samples(png(header(3, 1, 8, gray_alpha), {0, 10, 255, 10, 0, 0, 51})) == "10 255 204");
}
TEST_CASE("colours with alpha are composed onto white") {
  CHECK(samples(png(header(3, 1, 8, rgba), {0, 10, 20, 30, 255, 10, 20, 30, 0, 0, 100, 255, 51})) ==
        "10 20 30 255 255 255 204 224 255");
}
TEST_CASE("colours without alpha keep their samples") {
  CHECK(samples(png(header(1, 2, 8, rgb), {0, 1, 2, 3, 0, 4, 5, 6})) == "1 2 3 4 5 6");
  CHECK(samples(png(header(2, 1, 8, rgb), {0, 1, 2, 3, 4, 5, 6}, chunk("tRNS", raw({0, 1, 0, 2, 0, 3})))) ==
        "255 255 255 4 5 6");
}
TEST_CASE("a palette is replaced by its colours, with its transparency") {
  std::string colours = chunk("PLTE", raw({1, 2, 3, 40, 50, 60, 0, 100, 255}));
  CHECK(samples(png(header(3, 1, 8, palette), {0, 2, 0, 1}, colours)) == "0 100 255 1 2 3 40 50 60");
  std::string alpha = chunk("tRNS", raw({255, 0, 51}));
  CHECK(samples(png(header(4, 1, 2, palette), {0, 0x18}, colours + alpha)) == "1 2 3 255 255 255 204 224 255 1 2 3");
  CHECK(facts(png(header(1, 1, 8, palette), {0, 0})) ==
        "error image-damaged - file=p reason=IDAT: Missing PLTE before IDAT\n");
}
TEST_CASE("a gray that means transparent becomes white") {
  CHECK(samples(png(header(2, 1, 8, gray), {0, 7, 8}, chunk("tRNS", raw({0, 7})))) == "255 8");
  CHECK(samples(png(header(4, 1, 1, gray), {0, 0x50}, chunk("tRNS", raw({0, 0})))) == "255 255 255 255");
}
TEST_CASE("16 bit samples lose their low byte; white stays white below them") {
  CHECK(samples(png(header(2, 1, 16, gray), {0, 0x12, 0x34, 0xFF, 0xFF})) == "18 255");
  CHECK(samples(png(header(1, 1, 16, rgb), {0, 1, 9, 2, 9, 3, 9})) == "1 2 3");
  CHECK(samples(png(header(2, 1, 16, gray_alpha), {0, 0x12, 0, 0, 0, 0x12, 0, 0xFF, 0xFF})) == "255 18");
  CHECK(samples(png(header(2, 1, 16, rgba), {0, 1, 0, 2, 0, 3, 0, 0, 0, 1, 0, 2, 0, 3, 0, 0xFF, 0xFF})) ==
        "255 255 255 1 2 3");
  CHECK(samples(png(header(1, 1, 16, gray_alpha), {0, 100, 100, 51, 51})) == "224");
  CHECK(samples(png(header(2, 1, 16, gray), {0, 1, 2, 1, 3}, chunk("tRNS", raw({1, 2})))) == "255 1");
}
TEST_CASE("interlaced rows come out in order") {
  // Only passes 1, 6 and 7 of Adam7 have pixels in a 2 x 2 image.
  CHECK(samples(png(header(2, 2, 8, gray, true), {0, 1, 0, 2, 0, 3, 4})) == "1 2 3 4");
  CHECK(samples(png(header(2, 2, 8, gray_alpha, true), {0, 1, 255, 0, 2, 0, 0, 3, 255, 4, 255})) == "1 255 3 4");
}
TEST_CASE("a gamma of its own does not change the samples") {
  CHECK(samples(png(header(2, 1, 8, rgba), {0, 10, 20, 30, 255, 10, 20, 30, 0}, chunk("gAMA", four(100'000)))) ==
        "10 20 30 255 255 255");
}
TEST_CASE("unused chunks are skipped, even if they are damaged") {
  std::string more = chunk("tEXt", raw({'T', 0, 'x'})) + chunk("zTXt", raw({'T', 0, 0, 1, 2, 3})) + chunk("abCd", "?") +
                     chunk("pHYs", four(3780) + four(3780) + raw({1}));
  CHECK(samples(png(header(2, 1, 8, gray), {0, 7, 200}, more)) == "7 200");
  CHECK(findings(png(header(2, 1, 8, gray), {0, 7, 200}, chunk("ABCD", "?")))
            .starts_with("error image-damaged - file=p reason="));
}
TEST_CASE("bytes after the end of the picture are ignored") {
  CHECK(facts(small_png() + "more") == "png rgb 2x2");
  CHECK(facts(jpeg(frame(0xC0, 3, 2, 1)) + "more") == "jpeg gray 3x2");
}

TEST_CASE("a size beyond the limits, or of zero, is a finding") {
  CHECK(findings(png(header(50'000, 1, 8, gray), {0})) == "error image-too-large - file=p reason=50000 × 1 pixels\n");
  CHECK(findings(png(header(1, 20'001, 8, gray), {0})) == "error image-too-large - file=p reason=1 × 20001 pixels\n");
  CHECK(findings(png(header(0x7FFFFFFF, 0x7FFFFFFF, 16, rgba), {0})) ==
        "error image-too-large - file=p reason=2147483647 × 2147483647 pixels\n");
  CHECK(findings(png(header(10'001, 10'000, 8, gray), {0})) ==
        "error image-too-large - file=p reason=10001 × 10000 pixels\n");
  CHECK(findings(png(header(4'000, 4'001, 8, gray, true), {0})) ==
        "error image-too-large - file=p reason=4000 × 4001 interlaced pixels, of at most 16 million\n");
  CHECK(findings(png(header(4'000, 4'000, 8, gray, true), {0})).starts_with("error image-damaged"));
  CHECK(findings(jpeg(frame(0xC0, 50'000, 2, 3))) == "error image-too-large - file=p reason=50000 × 2 pixels\n");
  CHECK(findings(jpeg(frame(0xC0, 20'000, 5'001, 3))) == "error image-too-large - file=p reason=20000 × 5001 pixels\n");
  CHECK(facts(jpeg(frame(0xC0, 20'000, 5'000, 3))) == "jpeg rgb 20000x5000");
  CHECK(findings(jpeg(frame(0xC0, 0, 2, 3))) == "error image-damaged - file=p reason=it claims a size of zero\n");
  // A height defined by a later segment (T.81 B.2.5): PDF readers do not support it either.
  CHECK(findings(jpeg(frame(0xC0, 2, 0, 3))) == "error image-damaged - file=p reason=it claims a size of zero\n");
  CHECK(findings(png(header(0, 1, 8, gray), {0})) == "error image-damaged - file=p reason=it claims a size of zero\n");
  CHECK(findings(png(header(1, 0, 8, gray), {0})) == "error image-damaged - file=p reason=it claims a size of zero\n");
  CHECK(findings(png(header(0x80000000, 1, 8, gray), {0})).starts_with("error image-too-large - file=p"));
}
TEST_CASE("a JPEG in several scans is decoded up to a number of pixels, whatever its colours") {
  for (const auto& [color, components] : {std::pair(ImageColor::rgb, 3u), std::pair(ImageColor::cmyk, 4u)}) {
    ImageFault fault;
    const JpegRecipe recipe{color, color, 8, 85, {}, {}};
    CHECK_FALSE(transcode_jpeg(jpeg(frame(0xC2, 4'000, 4'001, components)), recipe, fault));
    REQUIRE(fault.rule);
    CHECK(fault.rule->text() == "image-too-large");
    CHECK(fault.reason == "more than 16 million pixels in several scans, as of a progressive JPEG");
  }
}
TEST_CASE("a damaged PNG file is a finding") {
  std::string wrong_crc = small_png();
  wrong_crc[29] = static_cast<char>(wrong_crc[29] ^ 1);
  CHECK(findings(wrong_crc) == "error image-damaged - file=p reason=a checksum in it is wrong\n");
  std::string wrong_data = small_png();
  wrong_data[52] = static_cast<char>(wrong_data[52] ^ 1);
  CHECK(findings(wrong_data) == "error image-damaged - file=p reason=a checksum in it is wrong\n");
  std::string wrong_data_crc = small_png();
  wrong_data_crc[wrong_data_crc.size() - 13] = static_cast<char>(wrong_data_crc[wrong_data_crc.size() - 13] ^ 1);
  CHECK(findings(wrong_data_crc) == "error image-damaged - file=p reason=a checksum in it is wrong\n");
  for (std::size_t length_at : {8u, 33u}) {
    std::string endless = small_png();
    endless.replace(length_at, 4, four(0xFFFFFFFF));
    CHECK(findings(endless).starts_with("error image-damaged - file=p reason="));
    endless.replace(length_at, 4, four(0x7FFFFFFF));
    CHECK(findings(endless).starts_with("error image-damaged - file=p reason="));
  }
  CHECK(findings(png(header(1, 1, 3, gray), {0, 0})) ==
        "error image-damaged - file=p reason=its header has values that no PNG has\n");
  CHECK(findings(png(header(1, 1, 8, gray), {9, 0})) ==
        "error image-damaged - file=p reason=bad adaptive filter value\n");
  CHECK(findings(png(header(4, 4, 8, gray), {0, 1, 2, 3})).starts_with("error image-damaged - file=p reason="));
  CHECK(findings(kSignature + chunk("IEND", "")).starts_with("error image-damaged - file=p reason="));
  CHECK(findings(kSignature) == "error image-damaged - file=p reason=it ends before its picture does\n");
}
TEST_CASE("a check reads headers and checksums, not samples") {
  const auto checked = [](std::string_view bytes) {
    Diagnostics diagnostics;
    const auto image = read_image("p", std::string(bytes), {}, diagnostics, ImageContent::headers);
    return image ? fmt::format("{}x{} {}", image->width, image->height, (image->data ? image->data->size() : 0))
                 : text_of(diagnostics);
  };
  CHECK(checked(small_png()) == "2x2 0");
  CHECK(checked(jpeg(frame(0xC0, 3, 2, 1))) == "3x2 0");
  const std::string no_samples = kSignature + header(9, 9, 8, gray) + chunk("IDAT", "no stream") + chunk("IEND", "");
  CHECK(checked(no_samples) == "9x9 0");
  CHECK(findings(no_samples).starts_with("error image-damaged - file=p reason="));
  CHECK(checked(png(header(2, 1, 8, gray), {0, 7, 200}, chunk("ABCD", "?"))) ==
        "error image-damaged - file=p reason=it has a chunk that no decoder knows\n");
}
TEST_CASE("a JPEG is kept without camera data, comments and bytes after its end") {
  const std::string keeps = kStart + segment(0xE0, "JFIF") + segment(0xE2, "ICC_PROFILE x") + segment(0xEE, "Adobe") +
                            frame(0xC0, 3, 2, 1) + scan() + kEnd;
  const std::string tells = kStart + segment(0xE0, "JFIF") + segment(0xE1, "Exif: 35.6N 139.7E") +
                            segment(0xE1, "http://ns.adobe.com/xap/1.0/") + segment(0xE2, "MPF") +
                            segment(0xE2, "ICC_PROFILE x") + segment(0xED, "Photoshop") + segment(0xEE, "Adobe") +
                            segment(0xFE, "taken by") + frame(0xC0, 3, 2, 1) + scan() + kEnd + "a second picture";
  REQUIRE(Read(tells).image);
  CHECK(*Read(tells).image->data == keeps);
  CHECK(*Read(keeps).image->data == keeps);
}

// Makes EXIF data (CIPA DC-008): a TIFF header and a directory, with entries in the byte order of the header.

namespace {

std::string exif(bool little, const std::vector<Bytes>& entries, unsigned count_added = 0) {
  auto number = [&](std::uint32_t value, std::size_t size) {
    std::string out;
    for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(value >> 8 * (little ? i : size - 1 - i) & 255);
    return out;
  };
  std::string out = (little ? "II" : "MM") + number(42, 2) + number(8, 4) +
                    number(static_cast<std::uint32_t>(entries.size()) + count_added, 2);
  // Tag, type, count; a short value is in the first two bytes of its field.
  for (const Bytes& e : entries)
    out += number(e[0], 2) + number(e[1], 2) + number(e[2], 4) + number(e[3], 2) + number(0, 2);
  return out;
}

const Bytes kMake{0x010F, 2, 4, 0x4141};

int orientation_in(const std::string& exif_data) {
  Read read(kStart + segment(0xE1, std::string("Exif\0\0", 6) + exif_data) + frame(0xC0, 3, 2, 1) + scan() + kEnd);
  REQUIRE(read.image);
  return static_cast<int>(read.image->orientation);
}

}  // namespace

TEST_CASE("the orientation is read from EXIF data in both byte orders, of JPEG and of PNG") {
  for (bool little : {false, true})
    for (unsigned value = 1; value <= 8; ++value)
      CHECK(orientation_in(exif(little, {kMake, {0x0112, 3, 1, value}})) == static_cast<int>(value));
  const std::string data = exif(false, {{0x0112, 3, 1, 6}});
  CHECK(Read(png(header(2, 1, 8, gray), {0, 7, 200}, chunk("eXIf", data))).image->orientation == Orientation::right);
  std::string behind = png(header(2, 1, 8, gray), {0, 7, 200});
  behind.insert(behind.size() - 12, chunk("eXIf", data));
  CHECK(Read(behind).image->orientation == Orientation::right);
  CHECK(Read(small_png()).image->orientation == Orientation::upright);
  for (const char* name : {"oriented.jpg", "oriented.png"})
    CHECK(Read(seed(name)).image->orientation == Orientation::right);
}
TEST_CASE("a picture is upright if its EXIF data have no orientation, or an invalid one") {
  const std::string good = exif(true, {kMake, {0x0112, 3, 1, 6}});
  CHECK(orientation_in("") == 1);
  CHECK(orientation_in(exif(true, {kMake})) == 1);
  for (const Bytes& entry : {Bytes{0x0112, 3, 1, 0}, {0x0112, 3, 1, 9}, {0x0112, 3, 2, 6}, {0x0112, 4, 1, 6}})
    CHECK(orientation_in(exif(false, {entry})) == 1);
  CHECK(orientation_in("XX" + good.substr(2)) == 1);
  CHECK(orientation_in(std::string("II\x2B") + good.substr(3)) == 1);
  // A directory at another offset, and more entries than exist.
  CHECK(orientation_in(good.substr(0, 4) + "\xFF\xFF\xFF\xFF" + good.substr(8)) == 1);
  CHECK(orientation_in(exif(true, {kMake}, 60'000)) == 1);
  for (std::size_t length = 0; length < good.size() - 2; ++length) CHECK(orientation_in(good.substr(0, length)) == 1);
}
TEST_CASE("the first of two segments of EXIF data counts, and other data in such a segment are ignored") {
  auto with = [](const std::string& segments) {
    return Read(kStart + segments + frame(0xC0, 3, 2, 1) + scan() + kEnd).image->orientation;
  };
  const std::string mark("Exif\0\0", 6);
  const std::string upright = segment(0xE1, mark + exif(true, {{0x0112, 3, 1, 1}})),
                    right = segment(0xE1, mark + exif(true, {{0x0112, 3, 1, 6}}));
  CHECK(with(upright + right) == Orientation::upright);
  CHECK(with(right + upright) == Orientation::right);
  CHECK(with(segment(0xE2, mark + exif(true, {{0x0112, 3, 1, 6}}))) == Orientation::upright);
  CHECK(with(segment(0xE1, "Exif" + exif(true, {{0x0112, 3, 1, 6}}))) == Orientation::upright);
}

TEST_CASE("a JPEG file that is damaged, or that PDF does not support, is a finding") {
  std::string cut_off = "error image-damaged - file=p reason=it ends before its picture does\n";
  std::string f = frame(0xC0, 3, 2, 3);
  CHECK(facts(jpeg(f)) == "jpeg rgb 3x2");
  CHECK(findings(kStart + "\xFF") == cut_off);
  CHECK(findings(kStart + kEnd) == cut_off);
  CHECK(findings(kStart + f + kEnd) == cut_off);
  CHECK(findings(kStart + scan() + kEnd) == cut_off);
  CHECK(findings(kStart + f + f + scan() + kEnd) == cut_off);
  CHECK(findings(kStart + f + "words") == cut_off);
  CHECK(findings(kStart + raw({0xFF, 0xE0, 0, 1}) + f + scan() + kEnd) == cut_off);
  std::string short_frame = "error image-damaged - file=p reason=its frame header is cut off\n";
  CHECK(findings(jpeg(segment(0xC0, raw({8, 0, 2})))) == short_frame);
  CHECK(findings(jpeg(segment(0xC0, raw({8, 0, 2, 0, 3, 3, 1, 0x11, 0})))) == short_frame);
  std::string unsupported = "error image-color-unsupported - file=p reason=";
  CHECK(findings(jpeg(frame(0xC0, 3, 2, 2))) == unsupported + "it has 2 colour components\n");
  CHECK(findings(jpeg(frame(0xC1, 3, 2, 3, 12))) == unsupported + "it is not an 8-bit Huffman-coded JPEG\n");
  for (unsigned lossless_or_arithmetic : {0xC3u, 0xC9u, 0xCAu})
    CHECK(findings(jpeg(frame(lossless_or_arithmetic, 3, 2, 3))) ==
          unsupported + "it is not an 8-bit Huffman-coded JPEG\n");
}

TEST_CASE("a decoder must be able to use all that a JPEG defines before its samples") {
  const std::string f = frame(0xC0, 3, 2, 1), samples = "\x12",
                    unusable =
                        "error image-damaged - file=p reason=what its decoder is told before the samples cannot be\n";
  auto damaged = [](std::string_view reason) {
    return fmt::format("error image-damaged - file=p reason={}\n", reason);
  };
  auto scan_of = [&](const Bytes& header) { return segment(0xDA, raw(header)) + samples + kEnd; };
  const std::string one = scan_of({1, 1, 0, 0, 63, 0});
  REQUIRE(facts(kStart + f + tables() + one) == "jpeg gray 3x2");
  // Missing tables, tables of another number, and tables of another kind.
  const std::string dc = huffman(0x00, {1}), ac = huffman(0x10, {1});
  struct {
    std::string given;
    std::string_view missing;
  } incomplete[] = {{"", "quantization table 0"},
                    {quantizer(), "DC Huffman table 0"},
                    {quantizer() + dc, "AC Huffman table 0"},
                    {quantizer() + ac, "DC Huffman table 0"},
                    {dc + ac, "quantization table 0"},
                    {quantizer(1) + dc + ac, "quantization table 0"},
                    {quantizer() + huffman(0x01, {1}) + ac, "DC Huffman table 0"}};
  for (const auto& [given, missing] : incomplete)
    CHECK(findings(kStart + f + given + one) == damaged(fmt::format("it has no {}, but uses it", missing)));
  // Too many codes for their length, a code of only ones, too many codes, codes cut off; a DC symbol of more than 15
  // bits; tables beyond the fourth.
  struct {
    std::string given;
    std::string_view reason;
  } wrong_tables[] = {{huffman(0x10, {3}), "its AC Huffman table 0 has more codes of a length than there can be"},
                      {huffman(0x11, {2}), "its AC Huffman table 1 has more codes of a length than there can be"},
                      {huffman(0x02, {0, 0, 0, 0, 0, 0, 0, 0, 0, 200, 200}),
                       "its DC Huffman table 2 has more codes of a length than there can be"},
                      {huffman(0x04, {1}), "its DC Huffman table 4 cannot be: the last one is 3"},
                      {huffman(0x20, {1}), "its Huffman table of class 2 cannot be: it is neither DC nor AC"},
                      {huffman(0x03, {1}, 16), "its DC Huffman table 3 has a symbol of more than 15 bits"},
                      {segment(0xC4, raw({0x10, 1})), "its AC Huffman table 0 is cut off"},
                      {quantizer(4), "its quantization table 4 cannot be: the last one is 3"},
                      {quantizer(0x21), "its quantization table 1 has values of no size that can be"},
                      {segment(0xDB, raw({3, 1, 2})), "its quantization table 3 is cut off"}};
  for (const auto& [given, reason] : wrong_tables)
    CHECK(findings(kStart + f + tables() + given + one) == damaged(reason));
  CHECK(findings(kStart + f + tables() + segment(0xDD, raw({1})) + one) == unusable);
  CHECK(facts(kStart + f + tables() + huffman(0x00, {1}, 15) + segment(0xDD, raw({0, 1})) + one) == "jpeg gray 3x2");
  // Scans of an unknown component, of no component, of too many, of missing tables, with a header of another length.
  for (const Bytes& wrong :
       {Bytes{1, 2, 0, 0, 63, 0}, {0, 0, 63, 0}, {2, 1, 0, 1, 0, 0, 63, 0}, {1, 1, 0, 0, 63}, {1, 1, 0, 0, 63, 0, 0}})
    CHECK(findings(kStart + f + tables() + scan_of(wrong)) == unusable);
  CHECK(findings(kStart + f + tables() + scan_of({1, 1, 0x10, 0, 63, 0})) ==
        damaged("it has no DC Huffman table 1, but uses it"));
  CHECK(findings(kStart + f + tables() + scan_of({1, 1, 0x01, 0, 63, 0})) ==
        damaged("it has no AC Huffman table 1, but uses it"));
  // Frames with invalid, repeated or too large components; markers without meaning here.
  CHECK(findings(kStart + segment(0xC0, raw({8, 0, 2, 0, 3, 1, 1, 0x01, 0})) + tables() + one) == unusable);
  CHECK(findings(kStart + segment(0xC0, raw({8, 0, 2, 0, 3, 1, 1, 0x15, 0})) + tables() + one) == unusable);
  CHECK(findings(kStart + segment(0xC0, raw({8, 0, 2, 0, 3, 1, 1, 0x11, 4})) + tables() + one) == unusable);
  CHECK(findings(kStart + segment(0xC0, raw({8, 0, 2, 0, 3, 3, 1, 0x11, 0, 1, 0x11, 0, 2, 0x11, 0})) + tables() +
                 one) == unusable);
  const std::string large = segment(0xC0, raw({8, 0, 2, 0, 3, 3, 1, 0x33, 0, 2, 0x11, 0, 3, 0x11, 0}));
  CHECK(findings(kStart + large + tables() + scan_of({3, 1, 0, 2, 0, 3, 0, 0, 63, 0})) == unusable);
  CHECK(facts(kStart + large + tables() + one) == "jpeg rgb 3x2");
  CHECK(facts(kStart + large + tables() + scan_of({2, 2, 0, 3, 0, 0, 63, 0})) == "jpeg rgb 3x2");
  for (const Bytes& wrong : {Bytes{2, 3, 0, 2, 0, 0, 63, 0}, {2, 2, 0, 2, 0, 0, 63, 0}})
    CHECK(findings(kStart + large + tables() + scan_of(wrong)) == unusable);
  for (unsigned marker : {0x02u, 0xC8u, 0xCCu, 0xDEu, 0xF0u})
    CHECK(findings(kStart + f + tables() + segment(marker, "x") + one) == unusable);
}
TEST_CASE("a Huffman table of a JPEG may be empty if no scan uses it") {
  const std::string start = kStart + frame(0xC0, 3, 2, 1), end = scan() + kEnd;
  for (unsigned table : {0x00u, 0x13u, 0x02u}) CHECK(facts(start + huffman(table, {}) + end) == "jpeg gray 3x2");
  // The last definition is used.
  const std::string scan_alone = segment(0xDA, raw({1, 1, 0, 0, 63, 0})) + "\x12" + kEnd;
  CHECK(findings(start + tables() + huffman(0x00, {}) + scan_alone) ==
        "error image-damaged - file=p reason=its DC Huffman table 0 has no codes, but is used\n");
  CHECK(findings(start + tables() + huffman(0x10, {}) + scan_alone) ==
        "error image-damaged - file=p reason=its AC Huffman table 0 has no codes, but is used\n");
}
TEST_CASE("a JPEG has all its restart markers in order; one more at the end is accepted") {
  // 80 x 8 samples are ten blocks.
  auto with = [](unsigned interval, const Bytes& restarts) {
    std::string out = kStart + frame(0xC0, 80, 8, 1) + tables() + segment(0xDD, raw({0, interval})) +
                      segment(0xDA, raw({1, 1, 0, 0, 63, 0})) + "\x12";
    for (unsigned number : restarts) out += raw({0xFF, 0xD0 + number, 0x12});
    return facts(out + kEnd);
  };
  auto damaged = [](std::size_t found, std::size_t wanted) {
    return fmt::format(
        "error image-damaged - file=p reason=its samples have {} restart markers in order, and should have {}\n", found,
        wanted);
  };
  const std::string good = "jpeg gray 80x8";
  CHECK(with(0, {}) == good);
  CHECK(with(4, {0, 1}) == good);
  CHECK(with(5, {0}) == good);
  CHECK(with(10, {}) == good);
  CHECK(with(1, {0, 1, 2, 3, 4, 5, 6, 7, 0}) == good);
  CHECK(with(4, {0, 1, 2}) == good);
  CHECK(with(4, {0}) == damaged(1, 2));
  CHECK(with(4, {}) == damaged(0, 2));
  CHECK(with(4, {1, 2}) == damaged(0, 2));
  CHECK(with(4, {0, 2}) == damaged(1, 2));
  CHECK(with(1, {0, 1, 2, 3, 4, 5, 6, 7}) == damaged(8, 9));
  CHECK(with(0, {0}) == damaged(1, 0));
}
TEST_CASE("restarts of a JPEG are counted in the units of their scan") {
  // 33 x 17 samples: 5 x 3 blocks of the first component, 3 x 2 of the others, half as wide and high; together 3 x 2
  // units of 16 x 16 samples.
  const std::string start = kStart + segment(0xC2, raw({8, 0, 17, 0, 33, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0})) +
                            quantizer() + huffman(0x00, {1}) + segment(0xDD, raw({0, 2}));
  auto findings_of = [&](const Bytes& scan) { return findings(start + segment(0xDA, raw(scan)) + "\x12" + kEnd); };
  auto damaged = [](std::size_t wanted) {
    return fmt::format(
        "error image-damaged - file=p reason=its samples have 0 restart markers in order, and should have {}\n",
        wanted);
  };
  CHECK(findings_of({3, 1, 0, 2, 0, 3, 0, 0, 0, 0}) == damaged(2));
  CHECK(findings_of({1, 1, 0, 0, 0, 0}) == damaged(7));
  CHECK(findings_of({1, 2, 0, 0, 0, 0}) == damaged(2));
}
TEST_CASE("a progressive JPEG has scans of DC, or of AC of one component, bit by bit") {
  const std::string start = kStart + frame(0xC2, 3, 2, 3) + quantizer() + huffman(0x00, {1});
  auto with = [&](const Bytes& header) { return facts(start + segment(0xDA, raw(header)) + "\x12" + kEnd); };
  const std::string unusable =
      "error image-damaged - file=p reason=what its decoder is told before the samples cannot be\n";
  CHECK(with({3, 1, 0, 2, 0, 3, 0, 0, 0, 0x01}) == "jpeg rgb 3x2");
  // A scan that refines DC needs no codes; one of AC needs its own.
  CHECK(with({1, 1, 0x33, 0, 0, 0x10}) == "jpeg rgb 3x2");
  for (const Bytes& wrong : {Bytes{1, 1, 0, 0, 5, 0}, {1, 1, 0, 0, 0, 0x20}, {1, 1, 0, 0, 0, 0x0E}})
    CHECK(with(wrong) == unusable);
  CHECK(with({1, 1, 0, 1, 63, 0}) == "error image-damaged - file=p reason=it has no AC Huffman table 0, but uses it\n");
  CHECK(with({1, 1, 0x10, 0, 0, 0}) ==
        "error image-damaged - file=p reason=it has no DC Huffman table 1, but uses it\n");
  const std::string codes = huffman(0x10, {1});
  auto ac = [&](const Bytes& header) { return facts(start + codes + segment(0xDA, raw(header)) + "\x12" + kEnd); };
  CHECK(ac({1, 2, 0, 1, 63, 0x02}) == "jpeg rgb 3x2");
  for (const Bytes& wrong : {Bytes{1, 2, 0, 5, 4, 0}, {1, 2, 0, 1, 64, 0}, {2, 1, 0, 2, 0, 1, 5, 0}})
    CHECK(ac(wrong) == unusable);
}

TEST_CASE("a small picture cut at any byte is a finding") {
  check_cut(small_png());
  check_cut(png(header(2, 2, 8, gray, true), {0, 1, 0, 2, 0, 3, 4}));
  check_cut(jpeg(frame(0xC0, 3, 2, 3)));
  for (const char* name :
       {"baseline.jpg", "progressive.jpg", "restarts.jpg", "oriented.jpg", "palette.png", "oriented.png", "rgba.png"})
    check_cut(seed(name));
}
TEST_CASE("a small picture with any byte changed is a picture or a finding") {
  check_flipped(small_png());
  check_flipped(png(header(2, 2, 8, gray, true), {0, 1, 0, 2, 0, 3, 4}));
  check_flipped(jpeg(frame(0xC2, 3, 2, 3)));
  for (const char* name : {"baseline.jpg", "progressive.jpg", "restarts.jpg", "oriented.jpg", "palette.png",
                           "oriented.png", "rgba.png", "sixteen-bit.png"})
    check_flipped(seed(name));
}
