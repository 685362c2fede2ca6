// The explanation of a line as a value: every position as an exact fraction of an em, and the reason for each space.
//
// explain.h makes it from a line as set. `readout dump lines` and the answers to rows show it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The product of two lengths of a page needs more than 64 bits.
__extension__ typedef __int128 Wide;

/// An exact number of ems, in lowest terms: the ratio of a rung times a length, divided by an em.
struct Fraction {
  Wide n = 0, d = 1;
  bool operator==(const Fraction&) const = default;
};
/// `n`/`d` in lowest terms; `d` is not 0.
Fraction reduced(Wide n, Wide d);
/// `13/8`, `2`, `-1/2`.
std::string fraction_text(Fraction f);
/// Also reads a decimal, `12.5`. Empty if the text is not a number or has more digits than an em resolves.
std::optional<Fraction> parse_fraction(std::string_view text);

struct RowBody {
  std::string text;
  Fraction x, advance;
};
/// A space of a line that is wider than zero, after body `after`; -1 is the line's head.
struct RowSpace {
  int after = 0;
  std::string rule, clause;
  Fraction natural, set;
};
struct RowLine {
  std::string text;
  std::vector<RowBody> bodies, readings;
  std::vector<Fraction> dots;  ///< the middle of each dot
  Fraction end, natural;       ///< the right edge as set, and as it was before the line was adjusted
  std::string rung;            ///< `natural`, `r1` to `r6`, `e1` to `e4`
  Fraction ratio;              ///< the part of that rung that is used; of e4, ems at each site
  std::int64_t demerits = 0, penalty = 0;
  std::vector<RowSpace> spaces;
  Fraction off;  ///< by how much the line misses its measure
};

}  // namespace readout
