// Items -> lines -> positions.
//
// break_lines() is the one function that decides where lines end: first fit here, with reduction tried before a word or a character goes to
// the next line (JLREQ 3.8.2). set_line() then puts each item at its place; a justified line ends exactly at the measure.
#pragma once

#include <vector>

#include "typeset/items.h"

namespace readout {

/// Items [begin, end) of one line; white space at its end is in it and takes no room.
struct LineRange {
  std::size_t begin = 0, end = 0;
  bool last = false;           ///< of its paragraph: not justified
  bool operator==(const LineRange&) const = default;
};

/// The first line has `indent` less room. A word that is longer than the measure is broken between any two clusters.
std::vector<LineRange> break_lines(const ItemList& list, Length measure, Length indent = {});

/// The left edge of each item's body, from the line's start, and where the last one ends.
struct SetLine {
  std::vector<Length> x;
  Length end;
};

/// Natural positions where `justify` is false, but reduced where the line would not fit.
SetLine set_line(const ItemList& list, const LineRange& line, Length measure, bool justify);

/// Whether a line may end after item `i`.
bool may_break_after(const ItemList& list, std::size_t i);

}  // namespace readout
