// Text and attributes as XML 1.0 writes them.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// Escaped for element content and for attributes in double quotes. A character that XML cannot hold shows as U+FFFD.
std::string xml_escaped(std::string_view text);

}  // namespace readout
