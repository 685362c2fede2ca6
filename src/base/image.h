// A picture as a value: what input/ reads and write/ embeds.
#pragma once

#include <cstdint>
#include <string>

namespace readout {

enum class ImageKind { jpeg, png };
enum class ImageColor { gray, rgb };

struct Image {
  ImageKind kind = ImageKind::jpeg;
  ImageColor color = ImageColor::rgb;
  std::uint32_t width = 0;    ///< pixels
  std::uint32_t height = 0;   ///< pixels
  std::string data;           ///< JPEG: the file's bytes without metadata; PNG: 8-bit samples, rows top down, no padding, alpha laid onto white
};

}  // namespace readout
