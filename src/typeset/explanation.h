// A line explained, as a value: every position as an exact fraction of an em, and why each space is there.
//
// Made by explain.h of a line as it is set; shown by `readout dump lines` and in the answers of rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The product of two lengths of a page is more than 64 bits hold.
__extension__ typedef __int128 Wide;

/// An exact number of ems, in lowest terms: the ratio of a rung times a length, over an em.
struct Fraction {
  Wide n = 0, d = 1;
  bool operator==(const Fraction&) const = default;
};
/// `n`/`d` in lowest terms; `d` is not 0.
Fraction reduced(Wide n, Wide d);
/// `13/8`, `2`, `-1/2`.
std::string text_of(Fraction f);
/// Also takes a decimal, `12.5`. Empty if the text is not a number or has more digits than an em resolves.
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
  std::vector<Fraction> dots;  ///< the middle of each
  Fraction end, natural;       ///< the right edge as set, and as it was before it was adjusted
  std::string rung;            ///< `natural`, `r1` to `r6`, `e1` to `e4`
  Fraction ratio;              ///< how much of that rung is used; of e4, ems at each site
  std::int64_t demerits = 0, penalty = 0;
  std::vector<RowSpace> spaces;
  Fraction off;  ///< how far it misses the measure
};

}  // namespace readout
