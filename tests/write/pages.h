// Pages made by hand from known glyphs of the fonts of the style.
#pragma once

#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "documents.h"
#include "support/support.h"
#include "typeset/pages.h"

namespace readout::test {

constexpr const char* kSerif = "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf";
constexpr const char* kCjk = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";

inline std::string bytes_of_file(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

inline Face face_of(const char* path, std::string name, bool cff, std::string bytes) {
  Face face;
  face.path = path;
  face.family = name;
  face.postscript_name = std::move(name);
  face.cff = cff;
  auto held = std::make_shared<const std::string>(std::move(bytes));
  face.bytes = FileBytes(new std::string_view(*held), [held](const std::string_view* view) { delete view; });
  return face;
}

/// A glyph, its text, and its advance in thousandths of the size. Without text it belongs to the text before it.
struct Shown {
  std::uint32_t glyph;
  const char* text;
  int advance;
};

/// A line of 10 point glyphs.
inline GlyphRun line(FaceIndex face, int baseline, const std::vector<Shown>& shown) {
  GlyphRun run;
  run.face = face;
  run.size = Length::points(10);
  run.x = Length::points(50);
  run.baseline = Length::points(baseline);
  Length x;
  for (const Shown& s : shown) {
    std::string text = s.text ? s.text : "";
    Glyph glyph{s.glyph, static_cast<std::uint32_t>(run.text.size()), static_cast<std::uint32_t>(text.size()), x, {}};
    if (!s.text) {
      glyph.text_begin = run.glyphs.back().text_begin;
      glyph.text_length = run.glyphs.back().text_length;
    }
    glyph.advance = Length::points(10) * s.advance / 1000;
    run.text += text;
    run.glyphs.push_back(glyph);
    x += glyph.advance;
  }
  return run;
}

/// One A4 page; face 0 is Noto Serif (TrueType), face 1 Noto Serif CJK JP (CFF).
inline Pages pages_of(std::vector<GlyphRun> runs) {
  Pages pages;
  pages.width = Length::millipoints(595'276);
  pages.height = Length::millipoints(841'890);
  pages.faces = {face_of(kSerif, "NotoSerif-Regular", false, bytes_of_file(kSerif)),
                 face_of(kCjk, "NotoSerifCJKjp-Regular", true, bytes_of_file(kCjk))};
  pages.pages.emplace_back().runs = std::move(runs);
  return pages;
}

/// A PDF file as qpdf prints it: all objects as text.
inline std::string unpacked(const std::string& bytes) {
  std::string path = temporary_folder() + "/a.pdf";
  std::ofstream(path, std::ios::binary) << bytes;
  Ran ran = run("qpdf --qdf --static-id --object-streams=disable " + path + " -");
  CHECK(ran.exit_code == 0);
  return ran.out;
}

inline Edition edition() {
  Document english = document({}), japanese = document({}, "ja");
  english.title = "A <Meeting>";
  japanese.title = "外相会談";
  return {"m", {english, japanese}};
}

}  // namespace readout::test
