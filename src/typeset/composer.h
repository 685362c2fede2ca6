// Paragraph -> lines: the optimum over all of its lines, for Japanese and Latin at once (Knuth and Plass, with the
// rungs of JLREQ as glue).
//
// Takes the glue of a paragraph; gives its lines. The cheapest sequence of lines is found, where a line costs by how
// far its spaces give, by its break (hyphen, number and unit, name and honorific) and by its neighbour. Time grows with
// the length of the paragraph: only starts that are within one measure of a break are tried for it. break_first_fit()
// is the greedy way, kept to compare with.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "typeset/glue.h"

namespace readout {

/// Demerits as in TeX: squares of badness, and penalties for breaks that a reader minds.
using Demerits = std::int64_t;

/// The cost of a line by its spaces and its end, without its neighbours.
struct LineCost {
  Demerits demerits = 0;
  int fitness = 0;     ///< 0 tight, 1 natural, 2 loose, 3 very loose
  bool off = false;    ///< the measure is not met
  bool whole = false;  ///< with all that its end may keep, and no indent: lines that begin later are looser
};

/// The lines of the optimum, or of first fit if the setting asks for it. A word that no line holds is broken between
/// any two clusters.
std::vector<LineRange> break_lines(const Glue& glue);

/// Each line as full as it can be, with reduction tried before a word or a character goes to the next line
/// (JLREQ 3.8.2).
std::vector<LineRange> break_first_fit(const Glue& glue);

/// Repeat::replace: 々 at the head of a line is printed as the character that it repeats. The lines stay as they are.
void replace_repeats(ItemList& list, const std::vector<LineRange>& lines, const Setting& setting);

/// The cost of all lines together, which break_lines() minimizes.
Demerits demerits_of(const Glue& glue, const std::vector<LineRange>& lines);
/// The cost of one line, and the penalty of the break at its end, which is part of it: for explanations.
LineCost cost_of(const Glue& glue, const LineRange& line);
int penalty_of(const Glue& glue, const LineRange& line);

/// For a line that ends at a forbidden place, within a word or a span that no line holds: the first item of that word
/// or span. Nothing for the lines that continue it.
std::optional<std::size_t> forced_from(const Glue& glue, const LineRange& line);

}  // namespace readout
