// Compression for PDF streams: takes bytes, returns them as the filter FlateDecode expects them (ISO 32000-1 7.4.4).
//
// The output depends only on the input and the effort. Does not write the stream or its dictionary.
#pragma once

#include <string>
#include <string_view>

namespace readout::pdf {

/// `quick` is for data that hardly compresses.
enum class Effort { usual, quick };

/// The compressed bytes; nothing if memory is exhausted.
std::string deflated(std::string_view bytes, Effort effort = Effort::usual);

}  // namespace readout::pdf
