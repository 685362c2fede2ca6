// Formatting: a compiled pattern and its arguments -> pieces.
//
// Follows ICU MessageFormat for plural, selectordinal and select: an exact case (`=1`) comes before the category of the
// language, `other` comes last, `#` is the number less its offset. Knows no language: categories come from the caller.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "locale/message.h"
#include "locale/pattern.h"

namespace readout {

/// CLDR's category of a number in a language: `one`, `few`, `other`.
enum class PluralKind { cardinal, ordinal };
using PluralCategory = std::function<std::string(std::int64_t, PluralKind)>;

/// Puts arguments into a pattern. A missing argument is printed as `{name}`.
std::vector<MessagePiece> format_pattern(const Pattern& pattern, const MessageArguments& arguments,
                                         const PluralCategory& category);

}  // namespace readout
