#include "input/image_smaller.h"

#include "input/image_transcode.h"

namespace readout {
namespace {

/// The width of a narrow screen (WCAG 2.2, 1.4.10).
constexpr std::uint32_t kLeastWidth = 320;
/// A photograph of this quality looks like its original.
constexpr int kSmallerQuality = 85;

}  // namespace

std::vector<Image> smaller_images(const Image& image) {
  std::vector<Image> out;
  if (image.kind != ImageKind::jpeg || !image.data) return out;
  for (const unsigned eighths : {4u, 2u, 1u}) {
    if (shown_width(image) * eighths / 8 < kLeastWidth) break;
    ImageFault fault;
    const JpegRecipe recipe{image.color, image.color, eighths, kSmallerQuality, image.profile, {}};
    std::optional<JpegCopy> copy = transcode_jpeg(*image.data, recipe, fault);
    if (!copy) break;
    if (copy->data.size() >= image.data->size()) continue;
    Image& smaller = out.emplace_back(image);
    smaller.width = copy->width, smaller.height = copy->height;
    smaller.data = shared(std::move(copy->data));
  }
  return out;
}

}  // namespace readout
