// Reads images: takes the bytes of a file, returns size, colour and samples.
//
// JPEG (ITU-T T.81) is parsed up to its frame header, its segments are checked, and its data is kept as it is. The
// chunks of a PNG and their checksums are checked. Samples that a PDF can have as they are stay compressed; others are
// decoded by libpng row by row and compressed again, so that no picture is in memory as a whole, except one with
// interlaced rows. Damaged data is a finding, never a
// crash. Of EXIF data only the orientation is read. The colour profile is kept (image_profile.h); a CMYK JPEG is
// converted to sRGB (image_cmyk.cpp).
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
/// The same for interlaced rows, which are all in memory at once: 48 MB; and for a JPEG that is decoded from several
/// scans.
inline constexpr std::uint64_t kMaxInterlacedPixels = 16'000'000;

/// What is read of an image: all, or everything but its samples, for a check.
enum class ImageContent { all, headers };

/// Reads the image in `bytes`, the content of file `name`. Reports `image-not-recognized`, `image-damaged`,
/// `image-too-large` or `image-color-unsupported`, and the warning `image-profile-unusable`, each with `file`, at
/// `mentioned_at`. With ImageContent::headers the image has no data, and damage of the samples of a PNG whose checksums
/// are right is not found.
std::optional<Image> read_image(const std::string& name, std::string bytes, Span mentioned_at, Diagnostics& diagnostics,
                                ImageContent content = ImageContent::all);

}  // namespace readout
