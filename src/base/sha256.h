// SHA-256 (FIPS 180-4), by which a file says of another which one was meant.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The digest as 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace readout
