// The readers of JPEG and PNG, used only by read_image().
//
// Each takes bytes and returns an Image or the reason why it refuses them. They do not report findings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/image.h"
#include "input/image.h"

namespace readout {

/// Why an image was refused: the id of a rule, and the reason.
struct ImageFault {
  std::optional<RuleId> rule;
  std::string reason;
};

bool is_jpeg(std::string_view bytes);
bool is_png(std::string_view bytes);
std::optional<Image> read_jpeg(std::string_view bytes, ImageContent content, ImageFault& fault);
std::optional<Image> read_png(std::string_view bytes, ImageContent content, ImageFault& fault);

/// The orientation stated by EXIF data, which begins at its byte order mark; upright if none can be read.
Orientation read_orientation(std::string_view exif);

/// The facts of a PNG, without its samples.
struct PngHeader {
  Image image;
  bool interlaced = false;
};

/// Reads the chunks of a PNG and checks their order and checksums, not its samples.
std::optional<PngHeader> read_png_chunks(std::string_view bytes, ImageFault& fault);

/// Returns false and sets `fault` for an empty size and for a size beyond the limits of image.h.
bool size_is_accepted(std::uint32_t width, std::uint32_t height, ImageFault& fault);

}  // namespace readout
