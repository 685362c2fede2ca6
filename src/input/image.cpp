#include "input/image.h"

#include "base/rule_table.h"
#include "input/image_formats.h"

namespace readout {

std::optional<Image> read_image(const std::string& name, std::string bytes, Span mentioned_at, Diagnostics& diagnostics,
                                ImageContent content) {
  ImageFault fault;
  std::optional<Image> image;
  if (is_jpeg(bytes)) image = read_jpeg(bytes, content, fault);
  else if (is_png(bytes)) image = read_png(std::move(bytes), content, fault);
  else fault.rule = RuleId("image-not-recognized");
  if (image && !fault.profile.empty())
    diagnostics.report("image-profile-unusable", mentioned_at, {{"file", name}, {"reason", fault.profile}});
  if (image) return image;
  Arguments arguments{{"file", name}};
  if (!fault.reason.empty()) arguments.emplace_back("reason", fault.reason);
  diagnostics.report(*fault.rule, mentioned_at, std::move(arguments));
  return std::nullopt;
}

}  // namespace readout
