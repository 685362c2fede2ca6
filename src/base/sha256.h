// SHA-256 (FIPS 180-4): bytes -> digest.
//
// Identifies the exact file that another file refers to, as in the manifest that a PDF carries. Plain C++; the digest
// is the same on every machine.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The digest as 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace readout
