// Reads images: takes the bytes of a file, returns size, colour and samples.
//
// JPEG (ITU-T T.81) is parsed up to its frame header, its segments are checked, and its data is kept as it is. PNG is
// decoded by libpng under limits. Damaged data is a finding, never a crash. Of EXIF data only the orientation is read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/image.h"

namespace readout {

/// The largest accepted side and the largest accepted number of pixels.
inline constexpr std::uint32_t kMaxImageSide = 20'000;
inline constexpr std::uint64_t kMaxImagePixels = 100'000'000;

/// Reads the image in `bytes`, the content of file `name`. Reports `image-not-recognized`, `image-damaged`,
/// `image-too-large` or `image-color-unsupported` (CMYK), each with `file`, at `mentioned_at`.
std::optional<Image> read_image(const std::string& name, std::string_view bytes, Span mentioned_at,
                                Diagnostics& diagnostics);

}  // namespace readout
