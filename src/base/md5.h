// MD5 (RFC 1321), for identifiers and check sums that a format asks for, never for security.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The digest as 16 bytes.
std::string md5(std::string_view bytes);

}  // namespace readout
