// A paragraph as items: a sequence of shaped clusters, each with its body and class, ready to be broken into lines.
//
// Takes pieces of text that know their node, language and size; splits them by font and script and shapes them
// (HarfBuzz). Items have no positions yet: spacing.h determines the spaces between them, ruby.h the space that ruby
// adds.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/origin.h"
#include "typeset/classes.h"
#include "typeset/fonts.h"

namespace readout {

struct Words;

/// Text that is set in one way.
struct Piece {
  std::string text;
  std::string lang;
  std::string role = "text";  ///< the role in the style's list of fonts
  Length size;
  Length raise;  ///< above the baseline
  NodeId node = 0;
  bool draft = false;
  bool glued = false;                  ///< no line breaks before it
  bool name = false;                   ///< a person's name: it is not hyphenated, and an honorific stays with it
  int link = -1;                       ///< index in ItemList::links
  Origin origin{};                     ///< for findings
  std::string fonts{};                 ///< the language of the list of fonts, if it is not `lang`
  int note = 0;                        ///< the number of the footnote whose mark it is; 0 if it is not a mark
  bool dotted = false;                 ///< emphasized by dots
  const Words* words = nullptr;        ///< words of its language that stay with their neighbours; null for none
  std::optional<FaceIndex> latin{};    ///< the face of its Latin words (typeset/latin_faces.h)
  std::vector<std::uint8_t> levels{};  ///< of each byte (typeset/bidi.h); empty: all text runs from left to right
};

struct PlacedGlyph {
  std::uint32_t id = 0;
  Length advance, offset;  ///< offset: of the drawing from the pen
  Length rise{};           ///< of the drawing above the baseline
};

/// The glyphs of a cluster. Nearly all clusters have one glyph, which is stored in the item itself, so that a paragraph
/// is one block of memory.
class ClusterGlyphs {
 public:
  ClusterGlyphs() = default;
  ClusterGlyphs(const ClusterGlyphs& other)
      : one_(other.one_), many_(other.many_ ? std::make_unique<std::vector<PlacedGlyph>>(*other.many_) : nullptr) {}
  ClusterGlyphs(ClusterGlyphs&&) = default;
  ClusterGlyphs& operator=(ClusterGlyphs other) {
    one_ = other.one_, many_ = std::move(other.many_);
    return *this;
  }

  void push_back(const PlacedGlyph& glyph) {
    if (!many_ && one_.id == kNone) {
      one_ = glyph;
      return;
    }
    if (!many_) many_ = std::make_unique<std::vector<PlacedGlyph>>(1, one_);
    many_->push_back(glyph);
  }
  void clear() { *this = {}; }
  const PlacedGlyph* begin() const { return many_ ? many_->data() : &one_; }
  const PlacedGlyph* end() const { return begin() + size(); }
  std::size_t size() const { return many_ ? many_->size() : one_.id == kNone ? 0 : 1; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;  // fonts have at most 65,535 glyphs
  PlacedGlyph one_{kNone, {}, {}};
  std::unique_ptr<std::vector<PlacedGlyph>> many_;  ///< all glyphs, if there are several
};

/// Whether the inner side of a Western bracket or quotation mark in Japanese text is after it or before it.
enum class Inside : std::uint8_t { none, after, before };

/// One cluster.
struct LineItem {
  std::size_t piece = 0;
  std::uint32_t at = 0;  ///< offset of its text in the text of the piece
  FaceIndex face = 0;
  std::string text;
  ClusterGlyphs glyphs;
  Length size, width;  ///< width of the body
  Length lead;         ///< width of the drawing before the body
  char32_t first = 0, last = 0;
  int hyphen = -1;  ///< index in ItemList::hyphens if a word may be broken after it
  int ruby = -1;    ///< index in ItemList::rubies
  CharClass of = CharClass::western;
  Inside inside = Inside::none;
  bool kept = false;       ///< no line ends after it
  bool dotted = false;     ///< bears an emphasis dot (JLREQ 3.3.9)
  bool unprinted = false;  ///< steers text and is not printed (base/utf8.h): takes no room, and no line begins with it
  std::uint8_t level = 0;  ///< UAX #9; odd: runs from right to left
};

/// An address, or a footnote and the description of the link to it.
struct LinkTarget {
  std::string href;
  NodeId note = 0;
  std::string name{};
};

/// JLREQ 3.3: a reading for each character, one for the whole word, or one for each character of a word that is read as
/// a whole.
enum class RubyKind : std::uint8_t { mono, group, jukugo };

/// A reading and its base, the items [begin, end).
struct RubyPart {
  std::size_t begin = 0, end = 0;
  std::vector<LineItem> reading;
};
/// A complex: one part, or for jukugo ruby one part for each character. Its parts are adjacent.
struct RubyComplex {
  RubyKind kind = RubyKind::mono;
  std::vector<RubyPart> parts;
  std::size_t begin() const { return parts.front().begin; }
  std::size_t end() const { return parts.back().end; }
};

struct ItemList {
  std::vector<Piece> pieces;
  std::vector<LinkTarget> links;
  std::vector<LineItem> items;
  std::vector<LineItem> hyphens;    ///< hyphens for broken words
  std::vector<RubyComplex> rubies;  ///< in the order of their items
};

/// Shapes the pieces of `list` from `first` on and adds their items. Reports `glyph-missing` at the origin of a
/// character that no font of the list has.
void make_items(ItemList& list, Fonts& fonts, Diagnostics& diagnostics, std::size_t first = 0);

/// The items of one piece alone, such as a reading. Stores `index` in the items.
std::vector<LineItem> shape_piece(const Piece& piece, std::size_t index, Fonts& fonts, Diagnostics& diagnostics);

/// Adds a complex over its items, which are adjacent.
void add_ruby(ItemList& list, RubyKind kind, std::vector<RubyPart> parts);

/// JLREQ 3.3.9: puts dots over the items [begin, end) except brackets, full stops, commas and spaces.
void add_dots(ItemList& list, std::size_t begin, std::size_t end);

/// Classifies characters by their neighbours: unit symbols after numbers (cl-25), separators in numbers (cl-24),
/// apostrophes, and the inner side of Western brackets and quotation marks in Japanese text.
void classify_by_neighbours(ItemList& list, std::size_t first = 0);

/// Whether brackets, quotation marks and dashes that both Japanese and Western text use are Japanese in this language.
bool sets_japanese(std::string_view lang);

/// An item of a font with standard widths: an em for East Asian wide characters, half an em for others. For rows and
/// tests.
LineItem item_without_font(std::string_view text, Length size, std::string_view lang);

}  // namespace readout
