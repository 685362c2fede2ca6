// Reads PNG with libpng: converts every colour type to 8-bit gray or RGB, with transparency composed onto white.
#include <png.h>

#include <csetjmp>
#include <cstring>
#include <vector>

#include "base/rule_table.h"
#include "input/image.h"
#include "input/image_formats.h"

namespace readout {
namespace {

/// The state for libpng's callbacks, and the message of its error.
struct Stream {
  std::string_view bytes;
  std::size_t at = 0;
  std::string error;
};

void read_bytes(png_structp png, png_bytep out, png_size_t count) {
  auto* source = static_cast<Stream*>(png_get_io_ptr(png));
  if (count > source->bytes.size() - source->at) png_error(png, "it ends before its picture does");
  std::memcpy(out, source->bytes.data() + source->at, count);
  source->at += count;
}

[[noreturn]] void on_error(png_structp png, png_const_charp message) {
  static_cast<Stream*>(png_get_error_ptr(png))->error = message;
  png_longjmp(png, 1);
}

void on_warning(png_structp, png_const_charp) {}

void normalize(png_structp png, png_infop info) {
  png_set_expand(png);
  png_set_strip_16(png);
  png_set_interlace_handling(png);
  png_color_16 white{};
  white.red = white.green = white.blue = white.gray = 255;
  png_set_background(png, &white, PNG_BACKGROUND_GAMMA_SCREEN, 0, 1.0);
  png_set_strip_alpha(png);
  png_read_update_info(png, info);
}

/// libpng may leave this function by longjmp, so it owns no objects; its results belong to the caller.
bool decode(png_structp png, png_infop info, Image& image, std::vector<png_bytep>& rows, ImageFault& fault) {
  if (setjmp(png_jmpbuf(png))) return false;
  // libpng's own limits would report "Invalid IHDR data". Our limit is checked before memory is allocated.
  png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_set_chunk_malloc_max(png, 8u << 20);
  // The value 1 keeps no ancillary chunks. Otherwise libpng would decompress and keep up to a thousand texts of 8 MB
  // each.
  png_set_chunk_cache_max(png, 1);
  png_read_info(png, info);
  image.width = png_get_image_width(png, info);
  image.height = png_get_image_height(png, info);
  if (!size_is_accepted(image.width, image.height, fault)) return false;
  normalize(png, info);
  image.color = png_get_channels(png, info) == 1 ? ImageColor::gray : ImageColor::rgb;
  std::size_t row_bytes = png_get_rowbytes(png, info);
  image.data.resize(row_bytes * image.height);
  rows.resize(image.height);
  for (std::size_t y = 0; y < rows.size(); ++y)
    rows[y] = reinterpret_cast<png_bytep>(image.data.data()) + y * row_bytes;
  png_read_image(png, rows.data());
  // eXIf may follow the samples (W3C PNG, third edition, 11.3.3.4).
  png_read_end(png, info);
  png_uint_32 exif_size = 0;
  png_bytep exif = nullptr;
  if (png_get_eXIf_1(png, info, &exif_size, &exif))
    image.orientation = read_orientation({reinterpret_cast<const char*>(exif), exif_size});
  return true;
}

}  // namespace

bool is_png(std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1A\n"); }

std::optional<Image> read_png(std::string_view bytes, ImageFault& fault) {
  Stream source{bytes, 0, {}};
  Image image{ImageKind::png, ImageColor::rgb, 0, 0, {}};
  std::vector<png_bytep> rows;
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, on_error, on_warning);
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  bool done = false;
  if (info) {
    png_set_read_fn(png, &source, read_bytes);
    done = decode(png, info, image, rows, fault);
  }
  png_destroy_read_struct(&png, &info, nullptr);
  if (done) return image;
  if (!fault.rule) fault = {RuleId("image-damaged"), source.error.empty() ? "it cannot be decoded" : source.error};
  return std::nullopt;
}

}  // namespace readout
