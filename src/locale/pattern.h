// A pattern of ICU MessageFormat, compiled: PO text -> parts that can be formatted without ICU.
//
// ICU's MessagePattern does the parsing. Arguments are named and of type plural, selectordinal, select or none; typed
// numbers and dates are refused, since CLDR's patterns for them change between releases.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "locale/po.h"

namespace readout {

struct PatternPart;
/// A pattern as it is formatted: words in UTF-8, arguments by name, and for a choice its cases.
using Pattern = std::vector<PatternPart>;

struct PatternCase {
  std::string selector;
  std::optional<double> exact;  ///< of `=1`
  Pattern pattern;
};

struct PatternPart {
  enum class Kind { words, number, value, select, plural, ordinal } kind = Kind::words;
  std::string text;  ///< words, or an argument's name
  std::int64_t offset = 0;
  std::vector<PatternCase> cases;
};

/// Compiles a text. A text that ICU cannot read, or that uses a refused type, becomes words.
Pattern compile_pattern(std::string_view text);

/// Checks msgid and msgstr of an entry. Reports `catalog-pattern`, `catalog-argument` and `catalog-apostrophe` at the
/// bytes concerned. False if the entry cannot be used; an apostrophe is only a warning.
bool check_patterns(const PoEntry& entry, Diagnostics& diagnostics);

}  // namespace readout
