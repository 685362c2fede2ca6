// A PDF file made smaller: takes the bytes of one that libharu wrote, gives the same objects with all that are no streams packed into an
// object stream, and a cross-reference stream in place of the table (ISO 32000-1 7.5.7, 7.5.8).
//
// Knows only the form in which libharu writes; anything else gives nothing. ISO 19005-3 6.1.4 and 6.1.7 permit both kinds of
// streams.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace readout::pdf {

std::optional<std::string> packed(std::string_view file);

}  // namespace readout::pdf
