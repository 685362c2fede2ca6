// How numbers and texts are spelled in a PDF, where we write and not libharu: content streams, character maps.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readout::pdf {

/// At most `decimals`, no exponent, no trailing zeros (ISO 32000-1 7.3.3); 0 for what is no number.
std::string number(double value, int decimals = 3);

/// Four hexadecimal digits.
void append_hex(std::string& out, std::uint16_t value);

/// UTF-16BE in hexadecimal digits, without a byte order mark.
void append_utf16_hex(std::string& out, std::string_view utf8);

/// Appends all parts.
template <class... Parts>
void append(std::string& out, const Parts&... parts) {
  (out.append(parts), ...);
}

}  // namespace readout::pdf
