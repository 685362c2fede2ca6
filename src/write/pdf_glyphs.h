// Which text each glyph stands for: takes glyph runs, gives clusters and, for each face, the texts of each glyph.
//
// A code of a PDF font has one text (ISO 32000-1 9.10.3), but a glyph may serve several: 人 and the radical ⼈ are
// drawn by one. The n-th text of a glyph is reached through the n-th use of the face, a font of its own with the same
// program. Texts are views of the runs' own.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "typeset/pages.h"

namespace readout::pdf {

/// Glyphs [first, last) of a run that stand together for `text`.
struct Cluster {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string_view text;
  /// Whether a code may say the text. There must be one, without characters that none may say (ISO 19005-3 6.2.11.7.2:
  /// U+0000, U+FEFF, U+FFFE; 6.2.11.7.3: private use).
  bool sayable = true;

  /// What the code of a glyph says of the text: itself, or a soft hyphen, as with the hyphen of a broken word
  /// (14.8.2.2.3).
  std::string_view said() const { return sayable ? text : "\u00AD"; }
  /// One glyph, whose code says its text. Else the text is said by ActualText (14.9.4).
  bool plain() const { return last - first == 1 && sayable; }
};

/// The cluster of a run that begins with glyph `first`.
Cluster cluster_at(const GlyphRun& run, std::size_t first);

/// Calls `visit(cluster)` for all clusters of a run in their order.
template <class F>
void for_each_cluster(const GlyphRun& run, F&& visit) {
  for (std::size_t at = 0; at < run.glyphs.size();) {
    const Cluster cluster = cluster_at(run, at);
    visit(cluster);
    at = cluster.last;
  }
}

/// The texts of the glyphs of one face.
class GlyphTexts {
 public:
  /// What a glyph says in the `use`-th use of the face.
  struct Said {
    std::uint32_t glyph = 0;
    std::uint32_t use = 0;
    std::string_view text;
    std::size_t next = 0;  ///< 1 + the place of the glyph's next text
  };

  void add(std::uint32_t glyph, std::string_view said);
  /// A glyph that is one of several for a text, which is said elsewhere: it takes the text only where it has no other.
  void add_fallback(std::uint32_t glyph, std::string_view said);

  /// In the order in which they were first shown.
  const std::vector<Said>& all() const { return all_; }
  /// The place of a glyph's text among all; where it never says this one, that of its first.
  std::size_t place_of(std::uint32_t glyph, std::string_view said) const;
  /// All glyphs, sorted.
  std::vector<std::uint32_t> glyphs() const;
  std::size_t uses() const;

 private:
  using Row = std::array<std::uint32_t, 256>;

  std::size_t first_of(std::uint32_t glyph) const {
    const Row* row = glyph / 256 < first_.size() ? first_[glyph / 256].get() : nullptr;
    return row ? (*row)[glyph % 256] : 0;
  }
  void append(std::uint32_t glyph, std::uint32_t use, std::string_view said);

  std::vector<Said> all_;
  /// For each glyph id 1 + the place of its first text, in rows of 256 ids where any of them is shown: asked for each
  /// glyph of each page.
  std::vector<std::unique_ptr<Row>> first_;
};

/// One entry a face of `pages`, which must outlive it.
std::vector<GlyphTexts> texts_of(const Pages& pages);

}  // namespace readout::pdf
