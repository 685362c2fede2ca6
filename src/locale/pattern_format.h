// Formats phrases: takes a compiled pattern and its arguments, returns pieces.
//
// Follows ICU MessageFormat for plural, selectordinal and select: an exact case (`=1`) takes precedence over the
// category of the language, `other` is the last choice, `#` is the number minus the offset. Does not know languages:
// the caller supplies the categories.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "locale/message.h"
#include "locale/pattern.h"

namespace readout {

/// CLDR's category of a number in a language: `one`, `few`, `other`.
enum class PluralKind { cardinal, ordinal };
using PluralCategory = std::function<std::string(std::int64_t, PluralKind)>;

/// The particle of `은/는` that follows a text.
using ParticleAfter = std::function<std::string(std::string_view alternatives, std::string_view text)>;

/// Formats a pattern. A missing argument is printed as `{name}`.
std::vector<MessagePiece> format_pattern(const Pattern& pattern, const MessageArguments& arguments,
                                         const PluralCategory& category, const ParticleAfter& particle);

}  // namespace readout
