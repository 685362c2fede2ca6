// Free rows: one text, set by the composer as it is, so that anyone can test a claim about composition (`readout dump lines --rows`).
//
// Takes a TextRow, gives its lines with every position as an exact fraction of an em, and why each space is there. Text that the given font lacks is set by the
// widths of its classes: an em for wide characters, half an em for others. Knows no JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/glue.h"

namespace readout {

/// An exact number of ems, in lowest terms.
struct Fraction {
  std::int64_t n = 0, d = 1;
  bool operator==(const Fraction&) const = default;
};
/// `13/8`, `2`, `-1/2`.
std::string text_of(Fraction f);
/// Also takes a decimal, `12.5`. Nothing where the text is no number or has more digits than an em is fine.
std::optional<Fraction> parse_fraction(std::string_view text);

/// Characters [begin, end) of the row's text, counted as code points.
struct RowSpan { std::size_t begin = 0, end = 0; };
struct RowRuby { RowSpan at; RubyKind kind = RubyKind::mono; std::vector<std::string> readings; };
struct RowSize { RowSpan at; Fraction size; };

struct TextRow {
  std::string text, lang = "ja";
  std::optional<Fraction> measure;   ///< none: one endless line
  Fraction indent;
  Setting setting;                   ///< measure and indent are taken from the row's own
  std::vector<RowRuby> rubies;
  std::vector<RowSize> sizes;
  std::vector<RowSpan> tcy, dots, keep, names;
};

struct RowBody { std::string text; Fraction x, advance; };
/// A space of a line that is not nothing, after body `after`; -1 is the line's head.
struct RowSpace {
  int after = 0;
  std::string rule, clause;
  Fraction natural, set;
};
struct RowLine {
  std::string text;
  std::vector<RowBody> bodies, readings;
  std::vector<Fraction> dots;        ///< the middle of each
  Fraction end, natural;             ///< the right edge as set, and as it was before it was adjusted
  std::string rung;                  ///< `natural`, `r1` to `r6`, `e1` to `e4`
  Fraction ratio;                    ///< how much of that rung is used; of e4, ems at each site
  std::int64_t demerits = 0, penalty = 0;
  std::vector<RowSpace> spaces;
  Fraction off;                      ///< how far it misses the measure
};
struct RowAnswer {
  std::vector<RowLine> lines;
  std::vector<std::size_t> breaks;   ///< code points before each legal break
};

/// A fault of a row: the key of it that cannot be, and what is wrong.
struct RowFault { std::string key, reason; };
/// Spans within the text, in order, readings that have a base. The first fault found.
std::optional<RowFault> check_row(const TextRow& row);

/// Takes a row without faults. `fonts` may be null.
RowAnswer set_row(const TextRow& row, Fonts* fonts, Diagnostics& diagnostics);

/// A line with the explanation of its spaces, as set; `em` is what counts as one.
RowLine explain(const Glue& glue, const LineRange& line, Length em);

}  // namespace readout
