// Bytes made smaller: takes any, gives them as a stream with the filter FlateDecode holds them (ISO 32000-1 7.4.4).
#pragma once

#include <string>
#include <string_view>

namespace readout::pdf {

/// Quick: in half the time, for what gains little.
enum class Effort { usual, quick };

/// As a stream with the filter FlateDecode holds them; nothing where memory is out.
std::string deflated(std::string_view bytes, Effort effort = Effort::usual);

}  // namespace readout::pdf
