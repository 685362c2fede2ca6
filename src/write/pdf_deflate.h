// Compression for PDF streams: takes bytes, returns them as the filter FlateDecode expects them (ISO 32000-1 7.4.4).
//
// The output depends only on the input. Does not write the stream or its dictionary.
#pragma once

#include <string>
#include <string_view>

namespace readout::pdf {

/// The compressed bytes; nothing if memory is exhausted.
std::string deflated(std::string_view bytes);

}  // namespace readout::pdf
