// Faces of font files: any bytes give pages and a PDF, or findings; a subset of a TrueType face can be opened again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "typeset/font_files.h"
#include "typeset/typeset.h"
#include "write/pdf_subset.h"
#include "write/writers.h"

namespace {

using namespace readout;

constexpr const char* kPath = "/face.ttf";

Edition edition() {
  const Run words{.text = "Affix, 10:25 a.m. (é)", .lang = "en", .kind = {}, .origin = {}, .id = 0};
  Document document;
  document.lang = "en";
  document.title = document.running_head = words.text;
  document.blocks = {{0, "heading", Heading{1, {{words}}}}, {0, "p", Paragraph{ParagraphRole::body, {{words}}}}};
  Edition out{"m", {document}};
  number_nodes(out);
  return out;
}

Style style() {
  Style out = built_in_style("plain").value();
  for (FontList& list : out.fonts) list.fonts = {{"Face", false, kPath, 0}};
  return out;
}

/// Pages, and a PDF of them, or a finding for each that is missing.
void check_pages(const FontFiles& fonts) {
  static const Edition kEdition = edition();
  static const Style kStyle = style();
  Diagnostics diagnostics;
  const std::optional<Pages> pages = typeset(kEdition, kStyle, {}, diagnostics, {.fonts = &fonts});
  if (pages && write_pdf(*pages, kEdition, diagnostics)) return;
  if (!diagnostics.has_errors()) std::abort();
}

void check_subset(const OpenedFont& font) {
  Diagnostics diagnostics;
  const auto program = pdf::subset_font(font.face, {1, 2, 3}, FontOutlines(), diagnostics);
  if (!program && !diagnostics.has_errors()) std::abort();
  if (!program || font.face.cff) return;
  for (std::uint32_t glyph : {1u, 2u, 3u})
    if (!program->codes.contains(glyph) || !program->widths.contains(program->codes.at(glyph))) std::abort();
  const MemoryFiles files({{kPath, program->bytes}});
  if (!FontFiles(files).open(kPath, 0, false, "Face", diagnostics)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFiles files({{kPath, std::string(reinterpret_cast<const char*>(data), size)}});
  const FontFiles fonts(files);
  Diagnostics diagnostics;
  const OpenedFont* font = fonts.open(kPath, 0, false, "Face", diagnostics);
  if (!font && !diagnostics.has_errors()) std::abort();
  if (font) check_subset(*font);
  check_pages(fonts);
  return 0;
}
