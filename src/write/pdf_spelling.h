// The syntax of numbers and texts in a PDF: takes values, returns or appends their bytes.
//
// For content streams and character maps, which this program writes itself; libharu writes the numbers and texts of
// objects.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readout::pdf {

/// At most `decimals` decimals, no exponent, no trailing zeros (ISO 32000-1 7.3.3); 0 for NaN and infinities.
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
