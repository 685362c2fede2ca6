// The fonts of a PDF: takes the faces of the pages and the texts of their glyphs, returns Type 0 fonts (ISO 32000-1
// 9.7) and the codes of the glyphs.
//
// Every font is embedded as a subset with a map from codes to text (9.10.3). Content streams ask this class for codes
// and widths.
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

/// A glyph as content streams show it: a code in the font with this number.
struct Code {
  std::size_t font = 0;
  std::uint16_t code = 0;
  int width = 0;  ///< thousandths of the type size
};

class Fonts {
 public:
  /// `pages` must outlive the fonts. Reports the findings of subset_font(); returns nothing after an error.
  static std::optional<Fonts> make(const Pages& pages, const PdfRun& run, Diagnostics& diagnostics);

  /// The code of a glyph that represents this text (Cluster::code_text).
  Code code_of(FaceIndex face, std::uint32_t glyph, std::string_view text) const;

  /// The names of the fonts. They identify the fonts, because the subset tags are made from the font programs.
  std::string names() const;

  /// Compresses the font programs. Call once, before write(); no other call depends on it.
  void deflate_programs();

  /// Writes the fonts and returns the font dictionary for the resources of pages: /F0, /F1, ...
  Dict write(File& file) const;

 private:
  struct FaceFonts {
    std::string name;  ///< with the tag of the subset (9.6.4)
    bool cff = false;
    GlyphTexts texts;
    std::vector<Code> codes;  ///< one for each text
    FontProgram program;
    std::size_t first_font = 0;  ///< number of the font for its first use
  };

  std::vector<FaceFonts> faces_;
};

}  // namespace readout::pdf
