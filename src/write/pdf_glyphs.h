// Which text each glyph stands for: takes glyph runs, gives clusters and, for each face, the texts of each glyph.
//
// A code of a PDF font has one text (ISO 32000-1 9.10.3), but a glyph may serve several: 人 and the radical ⼈ are
// drawn by one. The n-th text of a glyph is reached through the n-th use of the face, a font of its own with the same
// program.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/pages.h"

namespace readout::pdf {

/// What the code of a glyph may say of a text: itself; a soft hyphen where there is none, as with the hyphen of a broken word
/// (14.8.2.2.3), or where no code may say it (ISO 19005-3 6.2.11.7.2: U+0000, U+FEFF, U+FFFE; 6.2.11.7.3: private use).
std::string_view code_text(std::string_view text);

/// Glyphs [first, last) of a run that stand together for `text`.
struct Cluster {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string_view text;
  /// One glyph, whose code says its text. Else the text is said by ActualText (14.9.4).
  bool plain() const { return last - first == 1 && code_text(text) == text; }
};

std::vector<Cluster> clusters_of(const GlyphRun& run);

/// The texts of the glyphs of one face, in the order of glyph ids.
class GlyphTexts {
 public:
  void add(std::uint32_t glyph, std::string_view text);
  /// A glyph that is one of several for a text, which is said elsewhere: it takes `text` only where it has no other.
  void add_fallback(std::uint32_t glyph, std::string_view text);
  /// The use of the face in which the glyph stands for this text; 0 where it never does.
  std::size_t use_of(std::uint32_t glyph, std::string_view text) const;

  std::size_t uses() const;
  const std::map<std::uint32_t, std::vector<std::string>>& texts() const { return texts_; }

 private:
  std::map<std::uint32_t, std::vector<std::string>> texts_;
};

/// One entry a face of `pages`.
std::vector<GlyphTexts> texts_of(const Pages& pages);

}  // namespace readout::pdf
