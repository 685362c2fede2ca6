// A paragraph as items: shaped clusters in a row, each with its body and class, ready to be broken into lines.
//
// Takes pieces of text that know their node, language and size; itemizes them by font and script and shapes them (HarfBuzz). Positions are
// those of no line yet: the gaps between items come from typeset/classes.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/origin.h"
#include "typeset/classes.h"
#include "typeset/fonts.h"

namespace readout {

/// Text that is set in one way.
struct Piece {
  std::string text;
  std::string lang;
  std::string role = "text";      ///< which list of fonts
  Length size;
  Length raise;                   ///< above the baseline
  NodeId node = 0;
  bool draft = false;
  bool glued = false;             ///< no break before it
  int link = -1;                  ///< index in ItemList::links
  Origin origin;                  ///< for findings
  int note = 0;                   ///< the number of the footnote that it is the mark of; 0 for none
};

struct PlacedGlyph {
  std::uint32_t id = 0;
  Length advance, offset;         ///< offset: of the drawing from the pen
};

/// One cluster.
struct LineItem {
  std::size_t piece = 0;
  FaceIndex face = 0;
  std::string text;
  std::vector<PlacedGlyph> glyphs;
  CharClass of = CharClass::western;
  char32_t first = 0, last = 0;
  Length size, width;             ///< width of the body
  Length lead;                    ///< part of the drawing that lies before the body
};

struct LinkTarget { std::string href; NodeId node = 0; };

struct ItemList {
  std::vector<Piece> pieces;
  std::vector<LinkTarget> links;
  std::vector<LineItem> items;
};

/// Shapes the pieces of `list` into its items. Reports `glyph-missing` at the origin of a character that no font of its list has.
void make_items(ItemList& list, Fonts& fonts, Diagnostics& diagnostics);

}  // namespace readout
