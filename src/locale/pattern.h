// Compiles a pattern of ICU MessageFormat: takes the text of a PO entry, returns parts that can be formatted without
// ICU.
//
// ICU's MessagePattern does the parsing. Arguments are named and have the type plural, selectordinal, select, or one of
// ours: form and particle (locale/message.h); or no type. Types of numbers and dates are refused, since CLDR's patterns
// for them change between releases.
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
/// The parts of a pattern in order: words in UTF-8, names of arguments, and choices with their cases.
using Pattern = std::vector<PatternPart>;

struct PatternCase {
  std::string selector;
  std::optional<double> exact;  ///< of `=1`
  Pattern pattern;
};

struct PatternPart {
  enum class Kind { words, number, value, select, plural, ordinal, form, particle } kind = Kind::words;
  std::string text;  ///< words, or an argument's name
  std::int64_t offset = 0;
  std::vector<PatternCase> cases;
  std::string style{};  ///< of a form or a particle: what follows its type
};

/// Compiles a text. A text that ICU cannot parse or that uses a refused type is kept as words.
Pattern compile_pattern(std::string_view text);

/// Checks msgid and msgstr of an entry. Reports `catalog-pattern`, `catalog-argument` and `catalog-apostrophe` at their
/// bytes. Returns false if the entry cannot be used; an apostrophe is only a warning.
bool check_patterns(const PoEntry& entry, Diagnostics& diagnostics);

}  // namespace readout
