// The exact positions of the items of a line.
//
// Takes the glue of a paragraph and a line of it; returns the left edge of each body. A position is a sum of lengths
// and one part of a whole (the rung that is used in part), so it is a fraction that a test can assert. As a Length it
// is rounded down to a micropoint, and the parts of a line still add up to the line.
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
  std::vector<Place> places;  ///< of the items [begin, end); blanks at the end of the line are at its end
  Place end;                  ///< the right edge: of the last body, or of the space kept after it
  Length hyphen_x;            ///< the left edge of a broken word's hyphen
  bool hyphenated = false;
  Length tracking;  ///< between the letters of a Western paragraph
  LineContent content;
  Adjustment adjustment;
  std::vector<Glue::LineRuby> rubies;

  Length at(const Place& place) const;
  Length x(std::size_t i) const { return at(places[i]); }
};

/// Sets a line. If it is not justified, positions are natural, or shrunk if the line would not fit.
SetLine set_line(const Glue& glue, const LineRange& line);

}  // namespace readout
