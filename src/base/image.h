// An image as a value: input/ reads it, pages place it, write/ embeds it.
//
// In base/ because typeset/ and write/ must not include the readers (input/image.h). Does not decode.
#pragma once

#include <cstdint>

#include "base/pieces.h"

namespace readout {

enum class ImageKind { jpeg, png };
enum class ImageColor { gray, rgb, cmyk };  ///< read_image() returns no CMYK
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
  SharedBytes profile{};  ///< the ICC profile (ISO 15076-1) of the samples; null: sRGB, or its greys
  std::uint32_t across = 1, down = 1;  ///< stored pixels on the same length; they differ if pixels are not square
};

/// Whether the stored rows are columns of the displayed picture.
constexpr bool lies_on_side(const Image& image) { return image.orientation >= Orientation::transposed; }

/// A side in square pixels: pixels that are longer along it than across it are stretched.
constexpr std::uint32_t in_squares(std::uint32_t side, std::uint32_t own, std::uint32_t other) {
  return own >= other ? side : static_cast<std::uint32_t>(std::uint64_t{side} * other / own);
}
/// The sides of the displayed picture in square pixels.
constexpr std::uint32_t shown_width(const Image& image) {
  return lies_on_side(image) ? in_squares(image.height, image.down, image.across)
                             : in_squares(image.width, image.across, image.down);
}
constexpr std::uint32_t shown_height(const Image& image) {
  return lies_on_side(image) ? in_squares(image.width, image.across, image.down)
                             : in_squares(image.height, image.down, image.across);
}

}  // namespace readout
