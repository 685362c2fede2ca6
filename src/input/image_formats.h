// The readers of JPEG and PNG, used only by read_image().
//
// Each takes bytes and returns an Image or the reason why it refuses them. They do not report findings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/image.h"
#include "input/image.h"

namespace readout {

/// Why an image was refused: the id of a rule, and the reason.
struct ImageFault {
  std::optional<RuleId> rule;
  std::string reason;
  std::string profile{};  ///< why the colour profile of an accepted image is not used
};

bool is_jpeg(std::string_view bytes);
bool is_png(std::string_view bytes);
std::optional<Image> read_jpeg(std::string_view bytes, ImageContent content, ImageFault& fault);
std::optional<Image> read_png(std::string bytes, ImageContent content, ImageFault& fault);

/// The orientation stated by EXIF data, which begins at its byte order mark; upright if none can be read.
Orientation read_orientation(std::string_view exif);

/// The facts of a PNG, without its samples.
struct PngHeader {
  Image image;
  bool interlaced = false;
  bool plain = false;                       ///< 8-bit samples without a palette, transparency and interlacing
  std::vector<std::string_view> samples{};  ///< the data of the IDAT chunks, in the bytes of the file
};

/// Reads the chunks of a PNG and checks their order and checksums, not its samples.
std::optional<PngHeader> read_png_chunks(std::string_view bytes, ImageFault& fault);

/// The compressed samples of a plain PNG as the file has them, for a PDF, which knows the same filters of rows (ISO
/// 32000-1 7.4.4.4), in the memory of `bytes`, which the header was read from. Null, with the bytes unchanged, if the
/// PNG is not plain, or if its samples are not exactly as long as its rows.
SharedBytes plain_samples(const PngHeader& header, std::string& bytes);

/// Sets the shape of pixels from two densities in the same unit. Equal ones, and ones that no device has, are squares.
void set_pixel_shape(std::uint32_t across, std::uint32_t down, Image& image);

/// Returns false and sets `fault` for an empty size and for a size beyond the limits of image.h.
bool size_is_accepted(std::uint32_t width, std::uint32_t height, ImageFault& fault);

}  // namespace readout
