// Converts CMYK JPEGs to sRGB: pages are read on screens, browsers do not use profiles of inks, and such a profile is
// larger than many pictures. Adobe's programs store inks inverted and say so by a marker (Adobe technical note 5116).
#include <lcms2.h>

#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

#include "base/rule_table.h"
#include "input/image_profile.h"
#include "input/image_transcode.h"

namespace readout {
namespace {

constexpr std::size_t kInks = 4, kColors = 3;
/// Artifacts of compression are below one step of a sample.
constexpr int kQuality = 95;

/// A row of inks, where 255 is full, as sRGB.
class InkConverter {
 public:
  InkConverter(std::string_view profile, std::size_t width)
      : width_(width), transform_(transform_of(profile), &cmsDeleteTransform) {}

  void convert(JpegRow& inks, bool inverted, JpegRow& out) const {
    if (inverted)
      for (unsigned char& ink : inks) ink = static_cast<unsigned char>(255 - ink);
    if (transform_) return cmsDoTransform(transform_.get(), inks.data(), out.data(), static_cast<unsigned>(width_));
    for (std::size_t i = 0; i < width_ * kColors; ++i) {
      const unsigned white = 255u - inks[i / kColors * kInks + i % kColors],
                     light = 255u - inks[i / kColors * kInks + kColors];
      out[i] = static_cast<unsigned char>((white * light + 127) / 255);
    }
  }

 private:
  static cmsHTRANSFORM transform_of(std::string_view profile) {
    if (profile.empty()) return nullptr;
    cmsHPROFILE from = cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size())),
                to = cmsCreate_sRGBProfile();
    cmsHTRANSFORM out = cmsCreateTransform(from, TYPE_CMYK_8, to, TYPE_RGB_8, INTENT_PERCEPTUAL, 0);
    cmsCloseProfile(from), cmsCloseProfile(to);
    return out;
  }

  std::size_t width_;
  std::unique_ptr<std::remove_pointer_t<cmsHTRANSFORM>, decltype(&cmsDeleteTransform)> transform_;
};

}  // namespace

bool convert_cmyk(const Image& image, std::string& data, std::string_view profile, ImageFault& fault) {
  const InkConverter converter(profile, image.width);
  const JpegRecipe recipe{
      .from = ImageColor::cmyk,
      .to = ImageColor::rgb,
      .quality = kQuality,
      .convert = [&](JpegRow& inks, bool inverted, JpegRow& out) { converter.convert(inks, inverted, out); }};
  std::optional<JpegCopy> copy = transcode_jpeg(data, recipe, fault);
  if (copy) data = std::move(copy->data);
  return copy.has_value();
}

}  // namespace readout
