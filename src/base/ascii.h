// Characters of formats that are defined over ASCII: XML's white space, numbers, tags and names of files.
//
// Independent of the process's locale, unlike <cctype>. Classes of characters in prose come from ICU; base/whitespace.h
// folds the white space of prose.
#pragma once

#include <string_view>

namespace readout {

/// XML 1.0 2.3, S.
inline constexpr std::string_view kBlanks = " \t\r\n";

}  // namespace readout
