// Free rows: one text, set by the composer as it is, so that anyone can test a claim about composition (`readout dump
// lines --rows`).
//
// Takes a TextRow, gives its lines with every position as an exact fraction of an em, and why each space is there. Text
// that the given font lacks is set by the widths of its classes: an em for wide characters, half an em for others.
// Knows no JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "typeset/explanation.h"
#include "typeset/glue.h"

namespace readout {

/// Characters [begin, end) of the row's text, counted as code points.
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
  Setting setting;  ///< measure and indent are taken from the row's own
  std::vector<RowRuby> rubies;
  std::vector<RowSize> sizes;
  std::vector<RowSpan> tcy, dots, keep, names;
  const Words* words = nullptr;  ///< of the language; null for none
};

struct RowAnswer {
  std::vector<RowLine> lines;
  std::vector<std::size_t> breaks;  ///< code points before each legal break
};

/// A fault of a row: the key whose value cannot be, what is wrong, and which entry of the value it is, counted from 0,
/// where the value is a list.
struct RowFault {
  std::string key, reason;
  std::optional<std::size_t> entry;
};
/// Spans within the text, in order, readings that have a base. The first fault found.
std::optional<RowFault> check_row(const TextRow& row);

/// Takes a row without faults. `fonts` may be null.
RowAnswer set_row(const TextRow& row, Fonts* fonts, Diagnostics& diagnostics);

}  // namespace readout
