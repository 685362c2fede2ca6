#include "write/pdf_cff.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

#include "pages.h"
#include "support/support.h"
#include "write/pdf_subset.h"

using namespace readout;
using namespace readout::test;

namespace {

std::string from_hex(std::string hex) {
  std::erase(hex, ' ');
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    out += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return out;
}

std::string to_hex(std::string_view bytes) {
  std::string out;
  for (char c : bytes) out += fmt::format("{:02X}", static_cast<unsigned char>(c));
  return out;
}

std::string big_endian(std::size_t value, std::size_t bytes) {
  std::string out(bytes, '\0');
  for (; bytes > 0; value >>= 8) out[--bytes] = static_cast<char>(value & 0xFF);
  return out;
}

std::string index_of(const std::vector<std::string>& objects) {
  if (objects.empty()) return big_endian(0, 2);
  std::string out = big_endian(objects.size(), 2) + "\2" + big_endian(1, 2), data;
  for (const std::string& object : objects) data += object, out += big_endian(data.size() + 1, 2);
  return out + data;
}

std::string offset(std::size_t value) { return "\x1D" + big_endian(value, 4); }

/// The parts of a small font, in file order. Widths of the private dictionary: 500 by default, else the stated value
/// plus 600.
struct Small {
  std::vector<std::string> glyphs, globals, locals;
  std::string select;  ///< if given, the font is CID-keyed: dictionary 0 has the widths above, dictionary 1 the widths
                       ///< 250 and 0
  std::string matrix{}, second_matrix{};  ///< of the font dictionaries
  std::string before{};                   ///< entries of the private dictionary before its own
  std::size_t dicts = 2;                  ///< all glyphs after the second are equal to it
};

std::string font_of(const Small& small) {
  const std::string widths[] = {from_hex("F888 14 F8EC 15"), from_hex("F78E 14 8B 15")};
  const bool cid = !small.select.empty();
  const std::string head = from_hex("01 00 04 02") + index_of({"Small"}), rest = index_of({}) + index_of(small.globals);
  std::string out;
  // Runs twice: offsets have a fixed size and are known after the first run.
  for (std::size_t pass = 0, glyphs = 0, privates = 0, locals = 0, second = 0, dicts = 0, select = 0; pass < 2;
       ++pass) {
    std::string priv = small.before + widths[0] + offset(locals - privates) + "\x13";
    std::string where = offset(priv.size()) + offset(privates) + "\x12";
    std::string top = offset(glyphs) + "\x11" + where;
    if (cid)
      top = from_hex("8B 8B 8B 0C1E") + top.substr(0, 6) + offset(dicts) + "\x0C\x24" + offset(select) + "\x0C\x25";
    out = head + index_of({top}) + rest;
    auto add = [&](std::size_t& at, const std::string& bytes) { at = out.size(), out += bytes; };
    add(glyphs, index_of(small.glyphs)), add(privates, priv), add(locals, index_of(small.locals)),
        add(second, widths[1]);
    std::vector<std::string> all(small.dicts, offset(widths[1].size()) + offset(second) + "\x12" + small.second_matrix);
    all[0] = where + small.matrix;
    add(dicts, index_of(all)), add(select, small.select);
  }
  return out;
}

/// `WIDTH HEX` of a glyph, or `none`.
std::string outline(const Small& small, std::uint32_t glyph = 0) {
  const std::string font = font_of(small);
  std::optional<pdf::CffTables> tables = pdf::read_cff(font);
  std::optional<pdf::Outline> out = tables ? pdf::read_outline(*tables, glyph) : std::nullopt;
  return out ? fmt::format("{} {}", out->width, to_hex(out->charstring)) : "none";
}

std::string outline(const char* charstring) { return outline({{from_hex(charstring)}, {}, {}, ""}); }

std::optional<pdf::FontProgram> subset(const std::string& file, const std::vector<std::uint32_t>& glyphs) {
  Diagnostics diagnostics;
  return pdf::subset_font(face_of("file.otf", "F", true, file), glyphs, FontOutlines(), diagnostics);
}

/// Outline and advance as read by FreeType, in units of the font.
struct Drawn {
  std::vector<std::pair<long, long>> points;
  std::string tags;
  std::vector<short> contours;
  long advance = 0;
  bool operator==(const Drawn&) const = default;
};

class FreeType {
 public:
  FreeType(std::string_view font, int index) {
    REQUIRE(FT_Init_FreeType(&library_) == 0);
    REQUIRE(FT_New_Memory_Face(library_, reinterpret_cast<const FT_Byte*>(font.data()),
                               static_cast<FT_Long>(font.size()), index, &face_) == 0);
  }
  FreeType(const FreeType&) = delete;
  ~FreeType() {
    FT_Done_Face(face_);
    FT_Done_FreeType(library_);
  }

  std::size_t glyphs() const { return static_cast<std::size_t>(face_->num_glyphs); }
  Drawn draw(std::uint32_t glyph) const {
    REQUIRE(FT_Load_Glyph(face_, glyph, FT_LOAD_NO_SCALE) == 0);
    const FT_Outline& o = face_->glyph->outline;
    Drawn out{{},
              std::string(reinterpret_cast<const char*>(o.tags), static_cast<std::size_t>(o.n_points)),
              {o.contours, o.contours + o.n_contours},
              face_->glyph->advance.x};
    for (int i = 0; i < o.n_points; ++i) out.points.emplace_back(o.points[i].x, o.points[i].y);
    return out;
  }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
};

/// The CFF table of a file, or of the first face of a collection.
std::string_view cff_table(std::string_view file) {
  auto number = [&](std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(file[at + i]);
    return value;
  };
  std::size_t record = file.find("CFF ", file.starts_with("ttcf") ? number(12) : 0);
  return file.substr(number(record + 8), number(record + 12));
}

/// The glyphs that FreeType draws differently from the subset made of `glyphs` than from the whole font.
/// `spoil` may change an outline before.
std::size_t faults(std::string_view file, const std::vector<std::uint32_t>& glyphs,
                   void (*spoil)(pdf::Outline&) = nullptr) {
  std::optional<pdf::CffTables> tables = pdf::read_cff(cff_table(file));
  REQUIRE(tables);
  std::vector<pdf::Outline> outlines;
  std::vector<const pdf::Outline*> all;
  outlines.reserve(glyphs.size());
  for (std::uint32_t glyph : glyphs) {
    std::optional<pdf::Outline> made = pdf::read_outline(*tables, glyph);
    REQUIRE(made);
    all.push_back(&outlines.emplace_back(std::move(*made)));
  }
  if (spoil) spoil(outlines.front());
  const std::string subset = pdf::make_cff(*tables, all);
  FreeType whole(file, 0), part(subset, 0);
  REQUIRE(part.glyphs() == glyphs.size() + 1);
  std::size_t out = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i)
    out += !(whole.draw(glyphs[i]) == part.draw(static_cast<std::uint32_t>(i + 1)));
  return out;
}

}  // namespace

TEST_CASE("an outline keeps the drawing of its charstring, and its width is stored separately") {
  CHECK(outline("8C 8D 15 8C 8D 05 0E") == "500 8C8D158C8D050E");     // rmoveto, rlineto, endchar
  CHECK(outline("95 8C 8D 15 8C 8D 05 0E") == "610 8C8D158C8D050E");  // an extra operand
  CHECK(outline("95 8C 16 8C 06 0E") == "610 8C168C060E");            // hmoveto takes one
  CHECK(outline("95 8C 04 8C 07 0E") == "610 8C048C070E");            // vmoveto too
  CHECK(outline("95 0E") == "610 0E");
  CHECK(outline("0E") == "500 0E");
  CHECK(outline("FB00 8C 16 0E") == "492 8C160E");  // -108
  CHECK(outline("1C 00 0A 8C 16 0E") == "610 8C160E");
  CHECK(outline("FF 00 0A 00 00 8C 16 0E") == "610 8C160E");  // ten in the fixed-point form
  CHECK(outline("8C 8C 15 8C 8C 8C 8C 8C 8C 8C 0C22 0E") == "500 8C8C158C8C8C8C8C8C8C0C220E");  // hflex
}

TEST_CASE("stems and masks are removed, with the bytes of each mask") {
  CHECK(outline("95 8C 8D 01 8C 16 0E") == "610 8C160E");
  CHECK(outline("8C 8D 01 8C 8D 03 8C 16 0E") == "500 8C160E");
  CHECK(outline("95 8C 8D 12 8C 8D 17 13 FF 8C 16 14 0E 0E") ==
        "610 8C160E");                                              // the byte after a mask is not an operator
  CHECK(outline("95 8C 8D 8C 8D 13 0E 8C 16 0E") == "610 8C160E");  // stems before the mask are vertical
  CHECK(outline("8C8C8C8C8C8C8C8C8C8C8C8C8C8C8C8C 12 13 0E 8C 16 0E") == "500 8C160E");
  CHECK(outline("8C8C8C8C8C8C8C8C8C8C8C8C8C8C8C8C 12 8C8C 13 0E0E 8C 16 0E") == "500 8C160E");
  CHECK(outline("0C00 8C 16 0E") == "500 8C160E");  // dotsection
}

TEST_CASE("subroutines are inserted where they are called") {
  CHECK(outline({{from_hex("20 0A 0E")}, {}, {from_hex("8C 16 0B")}, ""}) ==
        "500 8C160E");  // the first has the number -107
  CHECK(outline({{from_hex("20 1D 0E")}, {from_hex("8C 16 0B")}, {}, ""}) == "500 8C160E");
  CHECK(outline({{from_hex("21 0A")}, {from_hex("16 0E")}, {from_hex("0B"), from_hex("8C 20 1D 0B")}, ""}) ==
        "500 8C160E");
  CHECK(outline({{from_hex("95 8C 20 0A 16 0E")}, {}, {from_hex("0B")}, ""}) == "610 8C160E");
  CHECK(outline({{from_hex("20 0A 0E")}, {}, {from_hex("95 8C 8D 01 0B")}, ""}) == "610 0E");
  std::vector<std::string> many(1240, from_hex("0B"));
  many[1131 - 107] = from_hex("8C 16 0B");
  CHECK(outline({{from_hex("20 0A 0E")}, {}, many, ""}) == "500 8C160E");  // from 1,240 subroutines on, a larger bias
}

TEST_CASE("a charstring that exceeds a limit or uses an unsupported operator is refused") {
  for (const char* bad : {"",
                          "8C 16",
                          "8C",
                          "1C 00",
                          "0C",
                          "95 0B 0E",
                          "8C 8C 0C0A 0E",
                          "8C 8C 8C 8C 0E",
                          "8C 8C 8C 8C 8C 0E",
                          "0A 0E",
                          "8C 0A 0E",
                          "20 0A 0E",
                          "00 0E",
                          "0D 0E",
                          "95 95 8C 16 0E",
                          "8C 16 95 8C 16 0E",
                          "8C 8D 01 95 8C 16 0E",
                          "16 0E",
                          "95 95 8C 8C 15 0E",
                          "8C 8C 05 8C 16 0E",
                          "8C 8D 01 8C 8C 05 0E",
                          "8C 8C 8C 8C 8C 8C 8C 0C22 0E",
                          "8C 8D 01 13",
                          "FF 00 0A 80 00 8C 16 0E",
                          "F8"}) {
    CAPTURE(bad);
    CHECK(outline(bad) == "none");
  }
  const std::string move = from_hex("8C 16"), deep(48, '\x8C');
  CHECK(outline({{move + deep + "\x05\x0E"}, {}, {}, ""}) != "none");
  CHECK(outline({{move + deep + "\x8C\x05\x0E"}, {}, {}, ""}) == "none");
  // Ten levels are allowed, not eleven; then each calls the next eight times: a billion calls without a limit.
  std::vector<std::string> chain, bomb;
  for (int i = 0; i < 10; ++i)
    chain.push_back(i == 9 ? from_hex("8C 16 0B") : fmt::format("{}\x0A\x0B", static_cast<char>(33 + i)));
  CHECK(outline({{from_hex("20 0A 0E")}, {}, chain, ""}) == "500 8C160E");
  CHECK(outline({{from_hex("20 0A 0E")}, {}, {from_hex("20 0A 0B")}, ""}) == "none");
  for (int i = 0; i < 10; ++i) {
    std::string body;
    for (int k = 0; k < 8 && i < 9; ++k) body += fmt::format("{}\x0A", static_cast<char>(33 + i));
    bomb.push_back(body + "\x0B");
  }
  CHECK(outline({{from_hex("20 0A 0E")}, {}, bomb, ""}) == "none");
}

TEST_CASE("each glyph has the widths and subroutines of its font dictionary") {
  const std::vector<std::string> glyphs(3, from_hex("8C 16 0E"));
  for (const char* select : {"00 00 01 00", "03 0003 0000 00 0001 01 0002 00 0003"}) {
    CHECK(outline({glyphs, {}, {}, from_hex(select)}, 0) == "500 8C160E");
    CHECK(outline({glyphs, {}, {}, from_hex(select)}, 1) == "250 8C160E");
    CHECK(outline({glyphs, {}, {}, from_hex(select)}, 2) == "500 8C160E");
    CHECK(outline({glyphs, {}, {}, from_hex(select)}, 3) == "none");
  }
  for (const char* bad : {"00 02 01 00", "04", "03 0000", "03 0001 0001 00 0003", "03 0009 0000 00 0003", "00"})
    CHECK(outline({glyphs, {}, {}, from_hex(bad)}, 0) == "none");
}

TEST_CASE("the matrix of the font dictionaries is in the subset; HarfBuzz subsets fonts with several matrices") {
  const std::string half = from_hex("1E A0005F 8B 8B 1E A0005F 8B 8B 0C07"),
                    other = from_hex("1E A001FF 8B 8B 1E A001FF 8B 8B 0C07");
  const std::vector<std::string> glyphs(2, from_hex("8C 16 0E"));
  const std::string select = from_hex("00 00 01");
  const std::string font = font_of({glyphs, {}, {}, select, half, half});
  std::optional<pdf::CffTables> tables = pdf::read_cff(font);
  REQUIRE(tables);
  CHECK(to_hex(tables->dict_matrix) == to_hex(half));
  std::optional<pdf::Outline> outline = pdf::read_outline(*tables, 1);
  REQUIRE(outline);
  const std::string made = pdf::make_cff(*tables, {&*outline});
  std::optional<pdf::CffTables> again = pdf::read_cff(made);
  REQUIRE(again);
  CHECK(to_hex(again->dict_matrix) == to_hex(half));
  CHECK(!pdf::read_cff(font_of({glyphs, {}, {}, select, half, other})));
  CHECK(!pdf::read_cff(font_of({glyphs, {}, {}, select, half, ""})));
}

TEST_CASE("a font with too many or too long dictionaries is refused before they are read") {
  const std::vector<std::string> glyphs(1, from_hex("8C 16 0E"));
  const std::string select = from_hex("00 00");
  CHECK(pdf::read_cff(font_of({glyphs, {}, {}, select, "", "", "", 256})));
  CHECK(!pdf::read_cff(font_of({glyphs, {}, {}, select, "", "", "", 257})));
  CHECK(pdf::read_cff(font_of({glyphs, {}, {}, select, "", "", std::string(4000, '\x06')})));
  CHECK(!pdf::read_cff(font_of({glyphs, {}, {}, select, "", "", std::string(4096, '\x06')})));
}

TEST_CASE("a font whose usual or nominal width is beyond 16 bits is refused") {
  const std::vector<std::string> glyphs(1, from_hex("8C 16 0E"));
  for (const char* far : {"1D 7FFFFFFF 14", "1D 80000000 14", "1D 00008000 15", "1D 80000000 15"})
    CHECK(!pdf::read_cff(font_of({glyphs, {}, {}, "", "", "", from_hex(far)})));
  CHECK(outline({glyphs, {}, {}, "", "", "", from_hex("1C 7FFF 14")}) == "32767 8C160E");
}

TEST_CASE("a font whose glyphs all call one long subroutine is refused before memory is exhausted") {
  std::string lines;
  for (int i = 0; i < 1300; ++i) lines += std::string(48, '\x8C') + "\x05";
  const std::string font =
      font_of({std::vector<std::string>(1100, from_hex("8C 8C 15 20 1D")), {lines + "\x0E"}, {}, ""});
  std::vector<std::uint32_t> glyphs(1100);
  std::iota(glyphs.begin(), glyphs.end(), 0u);
  const Face face = face_of("file.otf", "F", true, font);
  CHECK(!FontOutlines().program(face, *face.bytes, glyphs));
  glyphs.resize(100);
  CHECK(FontOutlines().program(face, *face.bytes, glyphs));
}

TEST_CASE("FreeType draws every glyph of the style's Japanese fonts alike from the font and from its subset") {
  for (const char* weight : {"Regular", "Bold"}) {
    const std::string file = bytes_of_file(fmt::format("/usr/share/fonts/opentype/noto/NotoSerifCJK-{}.ttc", weight));
    std::vector<std::uint32_t> glyphs(FreeType(file, 0).glyphs() - 1);
    std::iota(glyphs.begin(), glyphs.end(), 1u);
    CHECK(glyphs.size() > 65'000);
    CHECK(faults(file, glyphs) == 0);
    CHECK(faults(file, {34, 1405, 9770, 63025}) == 0);
    CHECK(faults(file, {}) == 0);
    // The comparison detects one point of one glyph that moves by a unit, and a changed width.
    CHECK(faults(file, {1405, 9770}, [](pdf::Outline& outline) {
            outline.charstring[1] = static_cast<char>(outline.charstring[1] ^ 1);
          }) == 1);
    CHECK(faults(file, {1405, 9770}, [](pdf::Outline& outline) { ++outline.width; }) == 1);
  }
}

TEST_CASE("HarfBuzz subsets a name-keyed font with unsupported operators, and codes are still glyph indices") {
  // Made with fontTools: `.notdef`, A, acute, and Aacute as `100 50 65 194 endchar`.
  const std::string file = bytes_of_file(test::source_path("tests/write/accented.otf"));
  CHECK(!pdf::read_outline(*pdf::read_cff(cff_table(file)), 3));
  std::optional<pdf::FontProgram> program = subset(file, {3, 1});
  REQUIRE(program);
  CHECK(program->codes.at(1) == 1);
  CHECK(program->widths == std::map<std::uint16_t, int>{{1, 500}, {program->codes.at(3), 500}});
  CHECK(FreeType(program->bytes, 0).draw(program->codes.at(3)) == FreeType(file, 0).draw(3));
  CHECK(pdf::read_cff(program->bytes)->select.empty());
  CHECK(FreeType(subset(file, {1, 2})->bytes, 0).draw(2) == FreeType(file, 0).draw(2));
}

TEST_CASE(
    "kept outlines do not change the bytes of a program, whatever was requested before, also in several threads") {
  const std::string file = bytes_of_file(kCjk);
  const Face face = face_of(kCjk, "C", true, file);
  const std::vector<std::uint32_t> glyphs{9770, 1405, 63025};
  Diagnostics diagnostics;
  const std::string alone = pdf::subset_font(face, glyphs, FontOutlines(), diagnostics)->bytes;
  const FontOutlines shared;
  CHECK(pdf::subset_font(face, {34, 9770}, shared, diagnostics)->bytes != alone);
  CHECK(pdf::subset_font(face, glyphs, shared, diagnostics)->bytes == alone);
  std::atomic<int> same = 0;
  {
    const FontOutlines fresh;
    std::vector<std::jthread> threads;
    for (std::uint32_t t = 0; t < 4; ++t)
      threads.emplace_back([&, t] {
        Diagnostics own;
        for (std::uint32_t i = 0; i < 50; ++i) pdf::subset_font(face, {1000 + i * 7 + t, 1405}, fresh, own);
        same += pdf::subset_font(face, glyphs, fresh, own)->bytes == alone;
      });
  }
  CHECK(same == 4);
}

TEST_CASE("a CFF font that is cut off or has one wrong byte is read without a crash") {
  const Small small{{from_hex("95 8C 16 20 0A 0E"), from_hex("20 1D 0E")},
                    {from_hex("8C 16 0B")},
                    {from_hex("8C 06 0B")},
                    from_hex("03 0001 0000 00 0002")};
  const std::string good = font_of(small);
  std::size_t refused = 0;
  auto try_it = [&](const std::string& font) {
    const std::string held(font);
    std::optional<pdf::CffTables> tables = pdf::read_cff(held);
    for (std::uint32_t glyph = 0; glyph < 4; ++glyph) refused += !tables || !pdf::read_outline(*tables, glyph);
  };
  try_it(good);
  CHECK(refused == 2);
  for (std::size_t length = 0; length < good.size(); ++length) try_it(good.substr(0, length));
  CHECK(refused > 3 * good.size());
  for (std::size_t i = 0; i < good.size(); ++i)
    for (int value = 0; value < 256; value += 3) {
      std::string spoilt = good;
      spoilt[i] = static_cast<char>(value);
      try_it(spoilt);
    }
}
