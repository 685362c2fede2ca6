// Base64 (RFC 4648, section 4), for pictures inside of web pages.
//
// Takes bytes, returns text with padding and without line breaks. Cannot fail.
#pragma once

#include <string>
#include <string_view>

namespace readout {

std::string base64(std::string_view bytes);

}  // namespace readout
