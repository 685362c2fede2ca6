// MD5 (RFC 1321): bytes -> digest.
//
// For identifiers and check sums that a format asks for (ISO 32000-1 7.11.4, 14.4), never for security. Plain C++; the
// same digest on every machine.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The digest as 16 bytes.
std::string md5(std::string_view bytes);

}  // namespace readout
