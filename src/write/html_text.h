// Text and elements of HTML: the only place where text of others becomes markup.
//
// Takes text, returns it as HTML writes it (HTML Living Standard, 13.1). Does not build documents; see write/html.h.
#pragma once

#include <string>
#include <string_view>

namespace readout::html {

/// Escapes text for element content and for attributes in double quotes. Characters that HTML does not allow, controls
/// and noncharacters, become U+FFFD.
std::string escaped(std::string_view text);

/// ` name="value"` with the value escaped; nothing if the value is empty.
std::string attribute(std::string_view name, std::string_view value);

/// The attributes of an element in the language: `lang`, and `dir` if it is written from right to left.
std::string lang(std::string_view tag);

/// Whether a page may link to the address: an absolute one with the scheme http, https or mailto. Any other scheme,
/// such as javascript, could run code.
bool is_linkable(std::string_view href);

}  // namespace readout::html
