// An image as a value: input/ reads it, pages place it, write/ embeds it.
//
// In base/ because typeset/ and write/ must not include the readers (input/image.h). Does not decode.
#pragma once

#include <cstdint>

#include "base/pieces.h"

namespace readout {

enum class ImageKind { jpeg, png };
enum class ImageColor { gray, rgb };
/// How stored samples are displayed, with the numbers of EXIF (CIPA DC-008, Orientation): the position of the stored
/// top and left on the picture.
enum class Orientation { upright = 1, mirrored, upside_down, flipped, transposed, right, transversed, left };

struct Image {
  ImageKind kind = ImageKind::jpeg;
  ImageColor color = ImageColor::rgb;
  std::uint32_t width = 0;   ///< pixels, as stored
  std::uint32_t height = 0;  ///< pixels, as stored
  SharedBytes data{};        ///< JPEG: the file's bytes without metadata; PNG: 8-bit samples, rows top down, no
                             ///< padding, alpha laid onto white, compressed (RFC 1950); null if only the headers
                             ///< were read
  Orientation orientation = Orientation::upright;
  bool filtered = false;  ///< PNG: a byte before each row says how it is filtered (W3C PNG, third edition, 9)
};

/// Whether the stored rows are columns of the displayed picture.
constexpr bool lies_on_side(const Image& image) { return image.orientation >= Orientation::transposed; }
constexpr std::uint32_t shown_width(const Image& image) { return lies_on_side(image) ? image.height : image.width; }
constexpr std::uint32_t shown_height(const Image& image) { return lies_on_side(image) ? image.width : image.height; }

}  // namespace readout
