// The text of each glyph: takes glyph runs, returns clusters and, for each face, the texts of each glyph.
//
// A code of a PDF font has one text (ISO 32000-1 9.10.3), but one glyph may serve several texts: 人 and the radical ⼈
// look the same. The n-th text of a glyph is reached through the n-th use of the face, a separate font with the same
// program. Texts are views of the texts of the runs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "typeset/pages.h"

namespace readout::pdf {

/// Glyphs [first, last) of a run that together show `text`.
struct Cluster {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string_view text;
  /// Whether a code may map to the text: it must not be empty or hold a forbidden character (ISO 19005-3 6.2.11.7.2:
  /// U+0000, U+FEFF, U+FFFE; 6.2.11.7.3: private use).
  bool encodable = true;

  /// Whether each glyph has a character, as for a letter and its mark.
  bool one_each = true;

  /// The text to which the code of a glyph maps, so that the codes together give the text once: a character for each
  /// glyph, and all others for the last glyph. A glyph beyond the characters has a word joiner. A soft hyphen for the
  /// hyphen of a broken word (14.8.2.2.3).
  std::string_view code_text(std::size_t glyph) const;
  /// Whether the codes of the glyphs map to the text. Otherwise ActualText states the text (14.9.4).
  bool plain() const { return one_each && encodable; }
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
  /// The text of a glyph in the `use`-th use of the face.
  struct Entry {
    std::uint32_t glyph = 0;
    std::uint32_t use = 0;
    std::string_view text;
    std::size_t next = 0;  ///< 1 + index of the next text of the glyph; 0 if there is none
  };

  void add(std::uint32_t glyph, std::string_view text);

  /// In order of first use.
  const std::vector<Entry>& all() const { return all_; }
  /// The index of a text of the glyph in all(); that of its first text if it does not have this one.
  std::size_t find(std::uint32_t glyph, std::string_view text) const;
  /// All glyphs, sorted.
  std::vector<std::uint32_t> glyphs() const;
  std::size_t uses() const;

 private:
  using Row = std::array<std::uint32_t, 256>;

  std::size_t first_text(std::uint32_t glyph) const {
    const Row* row = glyph / 256 < first_.size() ? first_[glyph / 256].get() : nullptr;
    return row ? (*row)[glyph % 256] : 0;
  }
  void append(std::uint32_t glyph, std::uint32_t use, std::string_view text);

  std::vector<Entry> all_;
  /// For each glyph id, 1 + the index of its first text, in rows of 256 ids. A row exists only if one of its ids is
  /// used. Looked up for each glyph of each page.
  std::vector<std::unique_ptr<Row>> first_;
};

/// One entry for each face of `pages`. `pages` must outlive the result.
std::vector<GlyphTexts> glyph_texts(const Pages& pages);

}  // namespace readout::pdf
