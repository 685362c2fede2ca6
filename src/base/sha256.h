// SHA-256 (FIPS 180-4): bytes -> digest.
//
// Identifies the exact file that another file refers to, as in the manifest that a PDF carries. The digest is the same
// on every machine.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The implementation: the instructions of the processor if it has them, or our code. Both give the same digest.
enum class Sha256By { processor, program };

/// The digest as 64 hexadecimal digits.
std::string sha256(std::string_view bytes, Sha256By by = Sha256By::processor);

}  // namespace readout
