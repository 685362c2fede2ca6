// Ruby over its base: how far readings reach over the neighbours, and where the base opens for them (JLREQ 3.3.5
// to 3.3.8, appendix F).
//
// Takes a complex, or those of its parts that stand on one line, and the room on either side; gives the space before
// each item and the place of each character of the readings. What JLREQ leaves open is settled so:
// - a reading is centred over its character (nakatsuki); what it cannot hang over a neighbour becomes space at that
// side;
// - nothing is put between the characters of a complex when a line is filled;
// - over a character that bears an emphasis dot nothing hangs;
// - two readings that meet over one kana leave a ruby em between them.
#pragma once

#include <vector>

#include "typeset/items.h"
#include "typeset/spacing.h"

namespace readout {

/// Which edge stands at the line's head or end where the reading is the longer.
enum class RubyEdge : std::uint8_t { ruby, base };

/// What stands beside a complex.
struct RubySide {
  bool line_edge = false;  ///< the head or the end of the line
  Length room;             ///< how far a reading may reach out
};

/// Parts [first, last) of a complex on one line.
struct RubyLayout {
  std::vector<Length> before;    ///< for each item
  Length after;                  ///< behind the last one
  Length over_left, over_right;  ///< what hangs over the neighbours
  std::vector<std::vector<Length>>
      readings;  ///< for each part and character of its reading: the distance from the body of the part's first item
  Length added() const;  ///< all that the readings make the line longer
};
RubyLayout lay_ruby(const ItemList& list, const RubyComplex& complex, std::size_t first, std::size_t last,
                    const RubySide& left, const RubySide& right, RubyEdge edge);

/// How far a reading may hang over `neighbour` and the space `gap` between them (T1-15; katakana not by JIS X 4051).
/// `shared`: another reading comes from its other side.
Length room_over(const LineItem& neighbour, Length gap, bool shared, Profile profile);

}  // namespace readout
