#include "write/pdf_fonts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "base/md5.h"
#include "base/utf8.h"
#include "write/pdf_deflate.h"
#include "write/pdf_spelling.h"

namespace readout::pdf {
namespace {

/// ISO 32000-1 9.6.4: six capital letters, computed from the font program.
std::string subset_tag(std::string_view program) {
  std::string digest = md5(program), tag;
  for (std::size_t i = 0; i < 6; ++i) tag += static_cast<char>('A' + static_cast<unsigned char>(digest[i]) % 26);
  return tag;
}

/// A name has at most 127 bytes (annex C.2), of which the tag and the encoding take eighteen. It ends between two
/// characters.
std::string shortened(std::string_view name) {
  constexpr std::size_t kMost = 109;
  std::size_t end = 0, size = 0;
  for_each_code_point(name, [&](char32_t c, std::size_t at, std::size_t length) {
    size += c == U' ' || c == U'#' ? 3 : length;  // as escaped
    if (size <= kMost) end = at + length;
  });
  return std::string(name.substr(0, end));
}

/// A code and its text.
struct CodeText {
  std::uint16_t code = 0;
  std::string_view text;
};
using CodeTexts = std::vector<CodeText>;

/// The starts of runs of consecutive codes with the same high byte, as ranges require (9.10.3), and the end of the last
/// run.
std::vector<std::size_t> run_starts(const CodeTexts& codes) {
  std::vector<std::size_t> out{0};
  for (std::size_t i = 1; i < codes.size(); ++i)
    if (codes[i].code != codes[i - 1].code + 1 || (codes[i].code & 0xFF) == 0) out.push_back(i);
  out.push_back(codes.size());
  return out;
}

void append_range(std::string& out, std::span<const CodeText> codes) {
  out += '<', append_hex(out, codes.front().code), out += "> <", append_hex(out, codes.back().code), out += "> [";
  for (const CodeText& of : codes) out += '<', append_utf16_hex(out, of.text), out += '>';
  out += "]\n";
}

/// `codes` is not empty.
std::string to_unicode(const CodeTexts& codes) {
  constexpr std::size_t kMostRanges = 100;
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n"
      "/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  const std::vector<std::size_t> ranges = run_starts(codes);
  for (std::size_t i = 0; i + 1 < ranges.size(); i += kMostRanges) {
    const std::size_t end = std::min(ranges.size() - 1, i + kMostRanges);
    append(out, std::to_string(end - i), " beginbfrange\n");
    for (std::size_t k = i; k < end; ++k)
      append_range(out, std::span(codes).subspan(ranges[k], ranges[k + 1] - ranges[k]));
    out += "endbfrange\n";
  }
  return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// The width of codes that the array of widths does not have: that of nearly all ideographs.
constexpr int kUsualWidth = 1000;

/// 9.7.4.3: the first code of each run with the widths of the run. Runs are split because libharu limits the length of
/// an array.
Array widths_array(const std::map<std::uint16_t, int>& widths) {
  constexpr std::size_t kMostInRun = 1000;
  Array out, run;
  std::uint32_t next = 0;
  for (const auto& [code, width] : widths) {
    if (width == kUsualWidth) continue;
    if (!run.empty() && (code != next || run.size() == kMostInRun)) out.emplace_back(std::exchange(run, {}));
    if (run.empty()) out.emplace_back(static_cast<int>(code));
    run.emplace_back(width);
    next = code + 1u;
  }
  if (!run.empty()) out.emplace_back(std::move(run));
  return out;
}

Ref write_descriptor(File& file, const std::string& name, bool cff, const FontProgram& program) {
  constexpr int kSymbolic = 4;
  const FontMeasures& m = program.measures;
  Ref data = cff ? file.stream(program.deflated, Filter::deflated, {{"Subtype", Name{"CIDFontType0C"}}})
                 : file.stream(program.deflated, Filter::deflated,
                               {{"Length1", static_cast<std::int64_t>(program.bytes.size())}});
  return file.dict({{"Type", Name{"FontDescriptor"}},
                    {"FontName", Name{name}},
                    {"Flags", kSymbolic},
                    {"FontBBox", Array{m.box[0], m.box[1], m.box[2], m.box[3]}},
                    {"ItalicAngle", m.italic_angle},
                    {"Ascent", m.ascent},
                    {"Descent", m.descent},
                    {"CapHeight", m.cap_height},
                    {"StemV", m.stem},
                    {cff ? "FontFile3" : "FontFile2", data}});
}

Ref write_cid_font(File& file, const std::string& name, bool cff, const FontProgram& program) {
  Dict system{{"Registry", Bytes{"Adobe"}}, {"Ordering", Bytes{"Identity"}}, {"Supplement", 0}};
  Ref descriptor = write_descriptor(file, name, cff, program);
  Ref font = file.dict({{"Type", Name{"Font"}},
                        {"Subtype", Name{cff ? "CIDFontType0" : "CIDFontType2"}},
                        {"BaseFont", Name{name}},
                        {"CIDSystemInfo", std::move(system)},
                        {"FontDescriptor", descriptor},
                        {"DW", kUsualWidth},
                        {"W", widths_array(program.widths)}});
  if (!cff) file.put(font, "CIDToGIDMap", Name{"Identity"});
  return font;
}

/// The texts of the codes in the `use`-th use of a face.
CodeTexts code_texts(const GlyphTexts& texts, const std::vector<Code>& codes, std::size_t use) {
  CodeTexts out;
  for (std::size_t i = 0; i < codes.size(); ++i)
    if (texts.all()[i].use == use) out.push_back({codes[i].code, texts.all()[i].text});
  std::ranges::sort(out, {}, &CodeText::code);
  return out;
}

std::vector<Code> make_codes(const GlyphTexts& texts, const FontProgram& program, std::size_t first_font) {
  std::vector<Code> out;
  for (const GlyphTexts::Entry& entry : texts.all()) {
    const std::uint16_t code = program.codes.at(entry.glyph);
    out.push_back({first_font + entry.use, code, program.widths.at(code)});
  }
  return out;
}

/// A subset of a face, and the findings of making it.
struct Subset {
  std::optional<FontProgram> program;
  std::string tag;
  Diagnostics found;
};

/// Subsets the face with the most glyphs on the second core: it takes as long as all other faces together.
std::vector<Subset> subset_faces(const Pages& pages, const std::vector<GlyphTexts>& texts, const PdfRun& run) {
  const FontOutlines own;
  std::vector<Subset> out(pages.faces.size());
  auto make = [&](std::size_t i) {
    const std::vector<std::uint32_t> glyphs = texts[i].glyphs();
    if (glyphs.empty()) return;
    out[i].program = subset_font(pages.faces[i], glyphs, run.outlines ? *run.outlines : own, out[i].found);
    if (out[i].program) out[i].tag = subset_tag(out[i].program->bytes);
  };
  auto largest =
      std::ranges::max_element(texts, {}, [](const GlyphTexts& of) { return of.all().size(); }) - texts.begin();
  auto make_others = [&] {
    for (std::size_t i = 0; i < out.size(); ++i)
      if (static_cast<std::ptrdiff_t>(i) != largest) make(i);
  };
  run_both(run.core, make_others, [&] {
    if (!out.empty()) make(static_cast<std::size_t>(largest));
  });
  return out;
}

}  // namespace

std::optional<Fonts> Fonts::make(const Pages& pages, const PdfRun& run, Diagnostics& diagnostics) {
  Fonts fonts;
  std::size_t number = 0;
  bool whole = true;
  std::vector<GlyphTexts> texts = glyph_texts(pages);
  std::vector<Subset> subsets = subset_faces(pages, texts, run);
  for (std::size_t i = 0; i < pages.faces.size(); ++i) {
    FaceFonts& face = fonts.faces_.emplace_back();
    diagnostics.report_all(subsets[i].found);
    whole = whole && (subsets[i].program || texts[i].all().empty());
    if (!subsets[i].program) continue;
    face.name = subsets[i].tag + "+" + shortened(pages.faces[i].postscript_name);
    face.cff = pages.faces[i].cff;
    face.texts = std::move(texts[i]);
    face.program = std::move(*subsets[i].program);
    face.codes = make_codes(face.texts, face.program, number);
    face.first_font = number;
    number += face.texts.uses();
  }
  if (!whole) return std::nullopt;
  return fonts;
}

Code Fonts::code_of(FaceIndex face, std::uint32_t glyph, std::string_view text) const {
  return faces_[face].codes.at(faces_[face].texts.find(glyph, text));
}

void Fonts::deflate_programs() {
  for (FaceFonts& face : faces_)
    if (face.texts.uses() > 0) face.program.deflated = deflated(face.program.bytes);
}

std::string Fonts::names() const {
  std::string out;
  for (const FaceFonts& face : faces_) out += face.name + "\n";
  return out;
}

Dict Fonts::write(File& file) const {
  Dict out;
  for (const FaceFonts& face : faces_) {
    if (face.texts.uses() == 0) continue;
    Ref descendant = write_cid_font(file, face.name, face.cff, face.program);
    // 9.7.6.2: the name of a Type 0 font with CFF outlines includes the encoding.
    std::string name = face.cff ? face.name + "-Identity-H" : face.name;
    for (std::size_t use = 0; use < face.texts.uses(); ++use) {
      Ref unicode = file.stream(to_unicode(code_texts(face.texts, face.codes, use)), Filter::flate);
      Ref font = file.dict({{"Type", Name{"Font"}},
                            {"Subtype", Name{"Type0"}},
                            {"BaseFont", Name{name}},
                            {"Encoding", Name{"Identity-H"}},
                            {"DescendantFonts", Array{descendant}},
                            {"ToUnicode", unicode}});
      out.push_back({fmt::format("F{}", face.first_font + use), font});
    }
  }
  return out;
}

}  // namespace readout::pdf
