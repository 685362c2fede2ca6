// Lays out ruby over its base: how far readings extend over the neighbours, and where the base is opened for them
// (JLREQ 3.3.5 to 3.3.8, appendix F). Takes the parts of a complex on one line and the room on either side; returns the
// space before each item and the position of each character of the readings. Where JLREQ leaves a choice:
// - a reading is centred over its character (nakatsuki); the part that has no room over a neighbour becomes space;
// - justification adds no space between the characters of a complex;
// - a reading does not hang over a character with an emphasis dot;
// - two readings that meet over one kana leave a ruby em between them.
#pragma once

#include <span>
#include <vector>

#include "typeset/items.h"
#include "typeset/spacing.h"

namespace readout {

/// Which edge is aligned with the line's head or end if the reading is longer than its base.
enum class RubyEdge : std::uint8_t { ruby, base };

/// One side of a complex: the line's edge, or a neighbour.
struct RubySide {
  bool line_edge = false;
  Length room;  ///< how far a reading may extend beyond its base
};
struct RubySides {
  RubySide left, right;
  RubyEdge edge = RubyEdge::ruby;
};

/// Parts of a complex on one line.
struct RubyLayout {
  std::vector<Length> before;    ///< for each item
  Length after;                  ///< after the last one
  Length over_left, over_right;  ///< how far readings hang over the neighbours
  /// For each part and character of its reading: the distance from the body of the part's first item.
  std::vector<std::vector<Length>> readings;
  Length added() const;  ///< the length that the readings add to the line
};
/// Lays out adjacent parts of one complex, at least one.
RubyLayout lay_ruby(const ItemList& list, std::span<const RubyPart> parts, const RubySides& sides);

/// How far a reading may hang over `neighbour` and the space `gap` between them (T1-15; not over katakana in JIS X
/// 4051). `shared`: another reading hangs over the neighbour from its other side.
Length room_over(const LineItem& neighbour, Length gap, bool shared, Profile profile);

}  // namespace readout
