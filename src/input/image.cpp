#include "input/image.h"

#include "base/rule_table.h"
#include "input/image_formats.h"

namespace readout {

std::optional<Image> read_image(const std::string& name, std::string_view bytes, Span mentioned_at,
                                Diagnostics& diagnostics) {
  ImageFault fault;
  std::optional<Image> image;
  if (is_jpeg(bytes)) image = read_jpeg(bytes, fault);
  else if (is_png(bytes)) image = read_png(bytes, fault);
  else fault.rule = RuleId("image-not-recognized");
  if (image) return image;
  Arguments arguments{{"file", name}};
  if (!fault.reason.empty()) arguments.emplace_back("reason", fault.reason);
  diagnostics.report(*fault.rule, mentioned_at, std::move(arguments));
  return std::nullopt;
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
