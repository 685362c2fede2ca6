// Reads PNG. The compressed samples of a plain one stay as they are (image_png_plain.cpp). Others are decoded by
// libpng, which converts every colour type to 8-bit gray or RGB, with transparency composed onto white; rows are
// compressed as soon as they are decoded.
#define ZLIB_CONST  // the input of zlib is const
#include <png.h>
#include <zlib.h>

#include <csetjmp>
#include <cstring>
#include <new>
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

/// Compresses rows into one stream (RFC 1950).
class RowCompressor {
 public:
  RowCompressor() {
    if (deflateInit(&stream_, kLevel) != Z_OK) throw std::bad_alloc();
  }
  ~RowCompressor() { deflateEnd(&stream_); }
  RowCompressor(const RowCompressor&) = delete;
  RowCompressor& operator=(const RowCompressor&) = delete;

  void add(const png_byte* row, std::size_t size) {
    stream_.next_in = row;
    stream_.avail_in = static_cast<uInt>(size);
    compress(Z_NO_FLUSH);
  }

  std::string finish() {
    compress(Z_FINISH);
    return std::move(out_);
  }

 private:
  /// Sizes are as after zlib's default level, at two thirds of its time.
  static constexpr int kLevel = 5;

  void compress(int flush) {
    Bytef buffer[16 << 10];
    do {
      stream_.next_out = buffer;
      stream_.avail_out = sizeof buffer;
      deflate(&stream_, flush);
      out_.append(reinterpret_cast<const char*>(buffer), sizeof buffer - stream_.avail_out);
    } while (stream_.avail_out == 0);
  }

  z_stream stream_{};
  std::string out_;
};

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

/// Owns what decode() needs, because libpng may leave that function by longjmp.
struct Decoding {
  RowCompressor compressor;
  std::vector<png_byte> samples;  ///< one row; all rows if they are interlaced
  std::vector<png_bytep> rows;
};

/// Decodes all rows at once, because each pass has some of every row.
void decode_interlaced(png_structp png, Decoding& to, std::size_t row_bytes, std::size_t height) {
  to.samples.resize(row_bytes * height);
  to.rows.resize(height);
  for (std::size_t y = 0; y < height; ++y) to.rows[y] = to.samples.data() + y * row_bytes;
  png_read_image(png, to.rows.data());
  for (const png_byte* row : to.rows) to.compressor.add(row, row_bytes);
}

void decode_rows(png_structp png, Decoding& to, std::size_t row_bytes, std::size_t height) {
  to.samples.resize(row_bytes);
  for (std::size_t y = 0; y < height; ++y) {
    png_read_row(png, to.samples.data(), nullptr);
    to.compressor.add(to.samples.data(), row_bytes);
  }
}

/// libpng may leave this function by longjmp, so it owns no objects; its results belong to the caller.
bool decode(png_structp png, png_infop info, const PngHeader& header, Decoding& to) {
  if (setjmp(png_jmpbuf(png))) return false;
  // libpng's own limits would report "Invalid IHDR data". Our limit has been checked.
  png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_set_chunk_malloc_max(png, 8u << 20);
  // The value 1 keeps no ancillary chunks. Otherwise libpng would decompress and keep up to a thousand texts of 8 MB
  // each.
  png_set_chunk_cache_max(png, 1);
  png_read_info(png, info);
  normalize(png, info);
  const std::size_t row_bytes = png_get_rowbytes(png, info);
  if (row_bytes != header.image.width * std::size_t{header.image.color == ImageColor::gray ? 1u : 3u})
    png_error(png, "its rows have a size of their own");
  if (header.interlaced) decode_interlaced(png, to, row_bytes, header.image.height);
  else decode_rows(png, to, row_bytes, header.image.height);
  png_read_end(png, nullptr);
  return true;
}

}  // namespace

bool is_png(std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1A\n"); }

std::optional<Image> read_png(std::string bytes, ImageContent content, ImageFault& fault) {
  std::optional<PngHeader> header = read_png_chunks(bytes, fault);
  if (!header) return std::nullopt;
  if (content == ImageContent::headers) return std::move(header->image);
  if (SharedBytes samples = plain_samples(*header, bytes)) {
    header->image.data = std::move(samples);
    header->image.filtered = true;
    return std::move(header->image);
  }
  Stream source{bytes, 0, {}};
  Decoding decoding;
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, on_error, on_warning);
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  bool done = false;
  if (info) {
    png_set_read_fn(png, &source, read_bytes);
    done = decode(png, info, *header, decoding);
  }
  png_destroy_read_struct(&png, &info, nullptr);
  if (!info && !done && source.error.empty()) source.error = "it cannot be decoded";
  if (!done) return fault = {RuleId("image-damaged"), source.error}, std::nullopt;
  header->image.data = shared(decoding.compressor.finish());
  return std::move(header->image);
}

}  // namespace readout
