// Converts CMYK JPEGs to sRGB: pages are read on screens, browsers do not use profiles of inks, and such a profile is
// larger than many pictures. Adobe's programs store inks inverted and say so by a marker (Adobe technical note 5116).
#include <lcms2.h>

#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <type_traits>
#include <vector>

#include <jpeglib.h>

#include "base/rule_table.h"
#include "input/image_profile.h"

namespace readout {
namespace {

constexpr std::size_t kInks = 4, kColors = 3;
/// Artifacts of compression are below one step of a sample.
constexpr int kQuality = 95;

/// What libjpeg's callbacks need. They are given the first member.
struct JpegErrors {
  jpeg_error_mgr manager;
  std::jmp_buf leave;
  char message[JMSG_LENGTH_MAX];
};

[[noreturn]] void leave_with_message(j_common_ptr info) {
  auto* errors = reinterpret_cast<JpegErrors*>(info->err);
  info->err->format_message(info, errors->message);
  std::longjmp(errors->leave, 1);
}

void ignore_message(j_common_ptr) {}

void prepare(JpegErrors& errors) {
  jpeg_std_error(&errors.manager);
  errors.manager.error_exit = leave_with_message;
  errors.manager.output_message = ignore_message;
}

/// A row of inks, where 255 is full, as sRGB.
class InkConverter {
 public:
  InkConverter(std::string_view profile, std::size_t width)
      : width_(width), transform_(transform_of(profile), &cmsDeleteTransform) {}

  void convert(std::vector<JSAMPLE>& inks, bool inverted, std::vector<JSAMPLE>& out) const {
    if (inverted)
      for (JSAMPLE& ink : inks) ink = static_cast<JSAMPLE>(255 - ink);
    if (transform_) return cmsDoTransform(transform_.get(), inks.data(), out.data(), static_cast<unsigned>(width_));
    for (std::size_t i = 0; i < width_ * kColors; ++i) {
      const unsigned white = 255u - inks[i / kColors * kInks + i % kColors],
                     light = 255u - inks[i / kColors * kInks + kColors];
      out[i] = static_cast<JSAMPLE>((white * light + 127) / 255);
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

/// Owns what transcode() needs, because libjpeg may leave that function by longjmp.
struct Transcoding {
  JpegErrors errors{};
  jpeg_decompress_struct from{};
  jpeg_compress_struct to{};
  unsigned char* out = nullptr;
  unsigned long size = 0;
  bool too_large = false;  ///< several scans, which are all in memory at once
  std::vector<JSAMPLE> inks, colors;

  Transcoding() { prepare(errors); }
  ~Transcoding() {
    jpeg_destroy_decompress(&from);
    jpeg_destroy_compress(&to);
    std::free(out);
  }
  Transcoding(const Transcoding&) = delete;
  Transcoding& operator=(const Transcoding&) = delete;
};

void begin_output(Transcoding& t) {
  jpeg_mem_dest(&t.to, &t.out, &t.size);
  t.to.image_width = t.from.output_width;
  t.to.image_height = t.from.output_height;
  t.to.input_components = kColors;
  t.to.in_color_space = JCS_RGB;
  jpeg_set_defaults(&t.to);
  jpeg_set_quality(&t.to, kQuality, TRUE);
  for (int i = 0; i < t.to.num_components; ++i) t.to.comp_info[i].h_samp_factor = t.to.comp_info[i].v_samp_factor = 1;
  jpeg_start_compress(&t.to, TRUE);
}

/// libjpeg may leave this function by longjmp, so it owns no objects.
bool transcode(const std::string& data, const InkConverter& converter, Transcoding& t) {
  if (setjmp(t.errors.leave)) return false;
  t.from.err = t.to.err = &t.errors.manager;
  jpeg_create_decompress(&t.from);
  jpeg_create_compress(&t.to);
  jpeg_mem_src(&t.from, reinterpret_cast<const unsigned char*>(data.data()), data.size());
  jpeg_read_header(&t.from, TRUE);
  const std::uint64_t pixels = std::uint64_t{t.from.image_width} * t.from.image_height;
  t.too_large = jpeg_has_multiple_scans(&t.from) && pixels > kMaxInterlacedPixels;
  if (t.too_large) return false;
  t.from.out_color_space = JCS_CMYK;
  jpeg_start_decompress(&t.from);
  begin_output(t);
  JSAMPROW inks = t.inks.data(), colors = t.colors.data();
  while (t.from.output_scanline < t.from.output_height) {
    jpeg_read_scanlines(&t.from, &inks, 1);
    converter.convert(t.inks, t.from.saw_Adobe_marker == TRUE, t.colors);
    jpeg_write_scanlines(&t.to, &colors, 1);
  }
  jpeg_finish_decompress(&t.from);
  jpeg_finish_compress(&t.to);
  return true;
}

}  // namespace

bool convert_cmyk(const Image& image, std::string& data, std::string_view profile, ImageFault& fault) {
  Transcoding t;
  t.inks.resize(image.width * kInks);
  t.colors.resize(image.width * kColors);
  if (!transcode(data, InkConverter(profile, image.width), t))
    return fault = t.too_large ? ImageFault{RuleId("image-too-large"),
                                            "a progressive CMYK picture of more than 16 million pixels"}
                               : ImageFault{RuleId("image-damaged"), t.errors.message},
           false;
  data.assign(reinterpret_cast<const char*>(t.out), t.size);
  return true;
}

}  // namespace readout
