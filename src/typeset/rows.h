// Free rows: texts that the composer sets without a meeting, so that anyone can test a claim about composition
// (`readout dump lines --rows`).
//
// Takes a TextRow, returns its lines with every position as an exact fraction of an em and the reason for each space.
// Characters that the font lacks have the width of their class: an em for wide characters, half an em for others. Does
// not know JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/explanation.h"
#include "typeset/glue.h"

namespace readout {

/// Characters [begin, end) of the row's text, counted in code points.
struct RowSpan {
  std::size_t begin = 0, end = 0;
};
struct RowRuby {
  RowSpan at;
  RubyKind kind = RubyKind::mono;
  std::vector<std::string> readings;
};
struct RowSize {
  RowSpan at;
  Fraction size;
};

struct TextRow {
  std::string text, lang = "ja";
  std::optional<Fraction> measure;  ///< absent: one endless line
  Fraction indent;
  Setting setting;  ///< `measure` and `indent` are ignored; those of the row apply
  std::vector<RowRuby> rubies;
  std::vector<RowSize> sizes;
  std::vector<RowSpan> tcy, dots, keep, names;
  const Words* words = nullptr;  ///< of the language; null for none
};

struct RowAnswer {
  std::vector<RowLine> lines;
  std::vector<std::size_t> breaks;  ///< the number of code points before each legal break
};

/// A fault of a row: the key with the invalid value, the reason and, if the value is a list, the index of the invalid
/// entry, counted from 0.
struct RowFault {
  std::string key, reason;
  std::optional<std::size_t> entry;
};
/// The first fault: a span beyond the text or overlapping another, or a reading without a base.
std::optional<RowFault> check_row(const TextRow& row);

/// Sets a row without faults. `fonts` may be null.
RowAnswer set_row(const TextRow& row, Fonts* fonts, Diagnostics& diagnostics);

}  // namespace readout
