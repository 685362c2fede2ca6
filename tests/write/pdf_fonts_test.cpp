#include "pages.h"
#include "support/support.h"
#include "write/pdf_subset.h"
#include "write/writers.h"

using namespace readout;
using namespace readout::test;

namespace {

Pages pages_with(Face face, std::uint32_t glyph) {
  Pages pages = pages_of({line(0, 100, {{glyph, "a", 563}})});
  pages.faces = {std::move(face)};
  return pages;
}

std::string findings(const Pages& pages) {
  Diagnostics diagnostics;
  CHECK(!write_pdf(pages, edition(), diagnostics));
  return text_of(diagnostics);
}

/// The offset of a table in a font file that is not a collection.
std::size_t table_offset(const std::string& font, const std::string& tag) {
  std::size_t record = font.find(tag), offset = 0;
  for (std::size_t i = 0; i < 4; ++i) offset = offset << 8 | static_cast<unsigned char>(font[record + 8 + i]);
  return offset;
}

std::string serif_with_permissions(char high, char low) {
  std::string font = bytes_of_file(kSerif);
  std::size_t type = table_offset(font, "OS/2") + 8;
  font[type] = high;
  font[type + 1] = low;
  return font;
}

}  // namespace

TEST_CASE("a font that does not permit embedding or subsetting is a finding") {
  const std::string expected = "error font-not-embeddable - file=" + std::string(kSerif) + " font=S\n";
  for (auto [high, low] : {std::pair{'\0', '\2'}, {'\1', '\0'}, {'\2', '\0'}})
    CHECK(findings(pages_with(face_of(kSerif, "S", false, serif_with_permissions(high, low)), 68)) == expected);
  Diagnostics diagnostics;
  CHECK(write_pdf(pages_with(face_of(kSerif, "S", false, serif_with_permissions('\0', '\4')), 68), edition(),
                  diagnostics));
}

TEST_CASE("a damaged font is a finding") {
  const std::string expected = "error font-damaged - file=" + std::string(kSerif) + " font=S\n";
  CHECK(findings(pages_with(face_of(kSerif, "S", false, ""), 68)) == expected);
  CHECK(findings(pages_with(face_of(kSerif, "S", false, "no font at all"), 68)) == expected);
  CHECK(findings(pages_with(face_of(kSerif, "S", false, bytes_of_file(kSerif).substr(0, 5000)), 68)) == expected);
  Face none = face_of(kSerif, "S", false, "");
  none.bytes.reset();
  CHECK(findings(pages_with(none, 68)) == expected);
}

TEST_CASE("a glyph that the font lacks is a finding") {
  CHECK(findings(pages_with(face_of(kSerif, "S", false, bytes_of_file(kSerif)), 4000)) ==
        "error font-damaged - file=" + std::string(kSerif) + " font=S\n");
}

TEST_CASE("outlines of another kind than the face states are a finding") {
  CHECK(findings(pages_with(face_of(kSerif, "S", true, bytes_of_file(kSerif)), 68)) ==
        "error font-damaged - file=" + std::string(kSerif) + " font=S\n");
}

TEST_CASE("codes are the positions of the glyphs in the subset, with their widths") {
  Diagnostics diagnostics;
  Face cjk = face_of(kCjk, "C", true, bytes_of_file(kCjk));
  std::optional<pdf::FontProgram> program = pdf::subset_font(cjk, {9770, 1405, 63025}, FontOutlines(), diagnostics);
  REQUIRE(program);
  CHECK(program->codes == std::map<std::uint32_t, std::uint16_t>{{1405, 1}, {9770, 2}, {63025, 3}});
  CHECK(program->widths == std::map<std::uint16_t, int>{{1, 1000}, {2, 1000}, {3, 2000}});
  CHECK(program->measures.ascent > 0);
  CHECK(program->measures.descent < 0);
  CHECK(program->measures.box[2] > program->measures.box[0]);
}

TEST_CASE("a font with wrong bytes gives a finding or a file, never a crash") {
  const std::string good = bytes_of_file(kSerif);
  std::uint32_t state = 1;
  auto next = [&](std::size_t below) { return (state = state * 1664525 + 1013904223) / 65536 % below; };
  for (int i = 0; i < 60; ++i) {
    std::string spoilt = good;
    if (i % 3 == 0) spoilt.resize(next(65536) * 8 % good.size());
    else
      for (int k = 0; k < 20; ++k) spoilt[next(i % 2 ? 400 : 60'000)] = static_cast<char>(next(256));
    Diagnostics diagnostics;
    bool made = write_pdf(pages_with(face_of(kSerif, "S", i % 5 == 0, std::move(spoilt)), 68), edition(), diagnostics)
                    .has_value();
    CHECK(made == diagnostics.all().empty());
  }
}

TEST_CASE("a font with a hostile name makes a PDF that qpdf reads, with the name escaped") {
  const auto name_of = [](const std::string& name) {
    Diagnostics diagnostics;
    const auto pdf =
        write_pdf(pages_with(face_of(kSerif, name, false, bytes_of_file(kSerif)), 68), edition(), diagnostics);
    REQUIRE(pdf);
    const std::string objects = unpacked(pdf->joined());
    const std::size_t begin = objects.find("/FontName /") + 18;
    return objects.substr(begin, objects.find('\n', begin) - begin);
  };
  CHECK(name_of("Inter Display") == "Inter#20Display");
  CHECK(name_of("a/b(c)<d>[e]{f}%g#h") == "a#2fb#28c#29#3cd#3e#5be#5d#7bf#7d#25g#23h");
  CHECK(name_of("Fon\nt\té") == "Fon#0at#09#c3#a9");
  CHECK(name_of(std::string(200, 'x')).size() == 109);
}
