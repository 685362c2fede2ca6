// A line's items at their places, exactly.
//
// Takes the glue of a paragraph and a line of it; gives the left edge of each body. A position is a sum of lengths and
// one part of a whole (the rung that gives in part), so that it is a fraction that a test can assert; as a Length it is
// rounded down to a micropoint, and the parts of a line still add up to it.
#pragma once

#include <string>
#include <vector>

#include "typeset/glue.h"

namespace readout {

struct SetLine {
  /// x = fixed + given × adjustment.part / adjustment.whole; from the left edge of the column.
  struct Place {
    Length fixed, given;
  };
  std::vector<Place> places;  ///< of the items [begin, end); blanks at the end are at the line's end
  Place end;                  ///< the right edge: of the last body, or of the space kept after it
  Length hyphen_x;            ///< the left edge of a broken word's hyphen
  bool hyphenated = false;
  Holding holding;
  Adjustment adjustment;
  std::vector<Glue::LineRuby> rubies;

  Length at(const Place& place) const;
  Length x(std::size_t i) const { return at(places[i]); }
};

/// Sets a line. One that is not justified has natural positions, reduced if it would not fit.
SetLine set_line(const Glue& glue, const LineRange& line);

}  // namespace readout
