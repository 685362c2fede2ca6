#include "input/image_formats.h"

#include "base/rule_table.h"
#include "input/image.h"

namespace readout {

void set_pixel_shape(std::uint32_t across, std::uint32_t down, Image& image) {
  constexpr std::uint64_t kMost = 10;
  if (across == 0 || down == 0 || across > down * kMost || down > across * kMost || across == down) return;
  image.across = across;
  image.down = down;
}

bool size_is_accepted(std::uint32_t width, std::uint32_t height, ImageFault& fault) {
  bool empty = width == 0 || height == 0;
  bool large = width > kMaxImageSide || height > kMaxImageSide || std::uint64_t{width} * height > kMaxImagePixels;
  if (empty) fault = {RuleId("image-damaged"), "it claims a size of zero"};
  else if (large)
    fault = {RuleId("image-too-large"), std::to_string(width) + " × " + std::to_string(height) + " pixels"};
  return !empty && !large;
}

}  // namespace readout
