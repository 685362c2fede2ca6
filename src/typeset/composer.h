// Breaks a paragraph into lines: the optimum over all lines, for Japanese and Latin at once (Knuth and Plass, with the
// rungs of JLREQ as glue).
//
// Takes the glue of a paragraph; returns its lines. Finds the cheapest sequence of lines. The cost of a line depends on
// how far its spaces shrink or stretch, on its break (hyphen, number and unit, name and honorific) and on its
// neighbours. Time is linear in the length of the paragraph, because a break is tried only with starts within one
// measure. break_first_fit() is the greedy way, kept for comparison.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "typeset/glue.h"

namespace readout {

/// Demerits as in TeX: squares of badness, and penalties for breaks that disturb a reader.
using Demerits = std::int64_t;

/// The cost of a line by its spaces and its end, without its neighbours.
struct LineCost {
  Demerits demerits = 0;
  int fitness = 0;   ///< 0 tight, 1 natural, 2 loose, 3 very loose
  bool off = false;  ///< the line misses its measure
  /// Nothing is removed at the end, and there is no indent: lines that begin later are looser.
  bool whole = false;
};

/// The lines of the optimum, or of first fit if the setting asks for it. A word that no line holds is broken between
/// any two clusters.
std::vector<LineRange> break_lines(const Glue& glue);

/// Makes each line as full as possible. Shrinks a line before it moves a word or a character to the next line (JLREQ
/// 3.8.2).
std::vector<LineRange> break_first_fit(const Glue& glue);

/// Repeat::replace: prints 々 at the head of a line as the character that it repeats. Does not change the lines.
void replace_repeats(ItemList& list, const std::vector<LineRange>& lines, const Setting& setting);

/// The cost of all lines together, which break_lines() minimizes.
Demerits demerits_of(const Glue& glue, const std::vector<LineRange>& lines);
/// The cost of one line, including the penalty of the break at its end. For explanations.
LineCost cost_of(const Glue& glue, const LineRange& line);
int penalty_of(const Glue& glue, const LineRange& line);

/// For a line that ends at a forbidden place, because no line holds a word or a span: the first item of that word or
/// span. Empty for the lines that continue it.
std::optional<std::size_t> forced_from(const Glue& glue, const LineRange& line);

}  // namespace readout
