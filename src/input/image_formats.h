// The two formats of pictures, behind read_image().
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/image.h"

namespace readout {

/// Why a picture was refused: a rule of the table and its reason.
struct ImageFault {
  std::optional<RuleId> rule;
  std::string reason;
};

bool is_jpeg(std::string_view bytes);
bool is_png(std::string_view bytes);
std::optional<Image> read_jpeg(std::string_view bytes, ImageFault& fault);
std::optional<Image> read_png(std::string_view bytes, ImageFault& fault);

/// What EXIF data (from their byte order on) say of the camera’s position; upright where they say nothing that can be
/// read.
Orientation orientation_of(std::string_view exif);

/// False, with its fault, for an empty size and for one beyond the limits of image.h.
bool size_is_accepted(std::uint32_t width, std::uint32_t height, ImageFault& fault);

}  // namespace readout
