// Pictures in a page: takes an image, returns the file that a browser reads.
//
// A JPEG has no metadata but its orientation; a PNG is written anew from its samples. Does not scale.
#pragma once

#include <string>

#include "base/image.h"

namespace readout::html {

/// The bytes of a JPEG or PNG file (ISO 10918-1, ISO 15948).
std::string image_file(const Image& image);

/// The file as an address of RFC 2397.
std::string data_address(const Image& image);

}  // namespace readout::html
