// The fonts of a PDF: takes the faces of the pages and the texts of their glyphs, gives Type 0 fonts (ISO 32000-1 9.7)
// and their codes.
//
// Every font is embedded as a subset and says the text of each code (9.10.3). Content streams ask here for codes and
// widths.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "write/pdf_glyphs.h"
#include "write/pdf_objects.h"
#include "write/pdf_subset.h"
#include "write/writers.h"

namespace readout::pdf {

/// A glyph as a content stream shows it: a code of the font of this number.
struct Code {
  std::size_t font = 0;
  std::uint16_t code = 0;
  int width = 0;  ///< thousandths of the type size
};

class Fonts {
 public:
  /// Of pages that outlive them. Reports what subset_font does; gives nothing after an error.
  static std::optional<Fonts> make(const Pages& pages, const PdfRun& run, Diagnostics& diagnostics);

  /// The code of a glyph that says this (Cluster::said).
  Code code_of(FaceIndex face, std::uint32_t glyph, std::string_view said) const;

  /// What tells these fonts from others: their names, whose tags come from their programs.
  std::string names() const;

  /// Once before write(); nothing else asks for what it makes.
  void deflate_programs();

  /// Writes the fonts and gives the dictionary of them for pages' resources: /F0, /F1, ...
  Dict write(File& file) const;

 private:
  struct FaceFonts {
    std::string name;  ///< with the tag of the subset (9.6.4)
    bool cff = false;
    GlyphTexts texts;
    std::vector<Code> codes;  ///< of each of the texts
    FontProgram program;
    std::size_t first_font = 0;  ///< number of the font of its first use
  };

  std::vector<FaceFonts> faces_;
};

}  // namespace readout::pdf
