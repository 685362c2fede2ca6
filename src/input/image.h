// Images in: bytes -> size, colour and samples.
//
// JPEG (ITU-T T.81) is parsed up to its frame header and scanned for whole segments; its data goes on as it is. PNG is
// decoded by libpng with limits and its own error path. Damaged data is a finding, never a crash. Of EXIF data the
// orientation alone is read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/image.h"

namespace readout {

/// Largest side and largest pixel count that are accepted.
inline constexpr std::uint32_t kMaxImageSide = 20'000;
inline constexpr std::uint64_t kMaxImagePixels = 100'000'000;

/// Reads the image in `bytes`, whose file is called `name`. Reports `image-not-recognized`, `image-damaged`,
/// `image-too-large` or `image-color-unsupported` (CMYK), each with `file`, at `mentioned_at`.
std::optional<Image> read_image(const std::string& name, std::string_view bytes, Span mentioned_at,
                                Diagnostics& diagnostics);

}  // namespace readout
