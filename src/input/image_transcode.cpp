#include "input/image_transcode.h"

#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

#include "base/rule_table.h"
#include "input/image.h"

namespace readout {
namespace {

constexpr int kWholeColors = 90;

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

/// Owns what transcode() needs, because libjpeg may leave that function by longjmp.
struct Transcoding {
  JpegErrors errors{};
  jpeg_decompress_struct from{};
  jpeg_compress_struct to{};
  unsigned char* out = nullptr;
  unsigned long size = 0;
  bool too_large = false;  ///< several scans, which are all in memory at once
  JpegRow row, converted;

  Transcoding() { prepare(errors); }
  ~Transcoding() {
    jpeg_destroy_decompress(&from);
    jpeg_destroy_compress(&to);
    std::free(out);
  }
  Transcoding(const Transcoding&) = delete;
  Transcoding& operator=(const Transcoding&) = delete;
};

J_COLOR_SPACE space_of(ImageColor color) {
  return color == ImageColor::cmyk ? JCS_CMYK : color == ImageColor::gray ? JCS_GRAYSCALE : JCS_RGB;
}

void begin_input(const std::string& data, const JpegRecipe& recipe, Transcoding& t) {
  jpeg_mem_src(&t.from, reinterpret_cast<const unsigned char*>(data.data()), data.size());
  jpeg_read_header(&t.from, TRUE);
  const std::uint64_t pixels = std::uint64_t{t.from.image_width} * t.from.image_height;
  t.too_large = jpeg_has_multiple_scans(&t.from) && pixels > kMaxInterlacedPixels;
  if (t.too_large) return;
  t.from.out_color_space = space_of(recipe.from);
  t.from.scale_num = recipe.eighths;
  t.from.scale_denom = 8;
  jpeg_start_decompress(&t.from);
  t.row.resize(std::size_t{t.from.output_width} * static_cast<unsigned>(t.from.output_components));
}

void begin_output(const JpegRecipe& recipe, Transcoding& t) {
  jpeg_mem_dest(&t.to, &t.out, &t.size);
  t.to.image_width = t.from.output_width;
  t.to.image_height = t.from.output_height;
  t.to.input_components = recipe.to == ImageColor::gray ? 1 : 3;
  t.to.in_color_space = space_of(recipe.to);
  jpeg_set_defaults(&t.to);
  jpeg_set_quality(&t.to, recipe.quality, TRUE);
  if (recipe.quality >= kWholeColors)
    for (int i = 0; i < t.to.num_components; ++i) t.to.comp_info[i].h_samp_factor = t.to.comp_info[i].v_samp_factor = 1;
  jpeg_start_compress(&t.to, TRUE);
  if (const SharedBytes& profile = recipe.profile)
    jpeg_write_icc_profile(&t.to, reinterpret_cast<const unsigned char*>(profile->data()),
                           static_cast<unsigned>(profile->size()));
  if (recipe.convert) t.converted.resize(std::size_t{t.to.image_width} * static_cast<unsigned>(t.to.input_components));
}

/// libjpeg may leave this function by longjmp, so it owns no objects.
bool transcode(const std::string& data, const JpegRecipe& recipe, Transcoding& t) {
  if (setjmp(t.errors.leave)) return false;
  t.from.err = t.to.err = &t.errors.manager;
  jpeg_create_decompress(&t.from);
  jpeg_create_compress(&t.to);
  begin_input(data, recipe, t);
  if (t.too_large) return false;
  begin_output(recipe, t);
  while (t.from.output_scanline < t.from.output_height) {
    JSAMPROW row = t.row.data();
    jpeg_read_scanlines(&t.from, &row, 1);
    if (recipe.convert) recipe.convert(t.row, t.from.saw_Adobe_marker == TRUE, t.converted), row = t.converted.data();
    jpeg_write_scanlines(&t.to, &row, 1);
  }
  jpeg_finish_decompress(&t.from);
  jpeg_finish_compress(&t.to);
  return true;
}

}  // namespace

std::optional<JpegCopy> transcode_jpeg(const std::string& data, const JpegRecipe& recipe, ImageFault& fault) {
  Transcoding t;
  if (!transcode(data, recipe, t)) {
    fault = t.too_large ? ImageFault{RuleId("image-too-large"),
                                     "more than 16 million pixels in several scans, as of a progressive JPEG"}
                        : ImageFault{RuleId("image-damaged"), t.errors.message};
    return std::nullopt;
  }
  return JpegCopy{std::string(reinterpret_cast<const char*>(t.out), t.size), t.to.image_width, t.to.image_height};
}

}  // namespace readout
