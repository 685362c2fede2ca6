// Base64 (RFC 4648, section 4): takes bytes, returns text.
//
// With padding and without line breaks, as data addresses and policies of web pages need it.
#pragma once

#include <string>
#include <string_view>

namespace readout {

std::string base64(std::string_view bytes);

}  // namespace readout
