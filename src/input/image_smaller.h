// Smaller versions of a picture, for browsers on small screens: takes an image, returns images.
//
// A JPEG is scaled by libjpeg. Other pictures have no smaller versions: a PNG is a drawing, which often needs more
// bytes when it is scaled down, because edges become shades.
#pragma once

#include <vector>

#include "base/image.h"

namespace readout {

/// Half, a quarter and an eighth as wide and high as the picture, the widest first; only versions that are at least 320
/// pixels wide as displayed, and smaller than the picture in bytes.
std::vector<Image> smaller_images(const Image& image);

}  // namespace readout
