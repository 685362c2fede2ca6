// SHA-256 (FIPS 180-4): bytes -> digest.
//
// Names the exact file that another file refers to, as in the manifest that a PDF carries. The digest is the same on
// every machine.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// Who reckons: the processor's own instructions where it has them, or ours. The digest is the same.
enum class Sha256By { processor, program };

/// The digest as 64 hexadecimal digits.
std::string sha256(std::string_view bytes, Sha256By by = Sha256By::processor);

}  // namespace readout
