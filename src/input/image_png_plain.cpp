// Checks the samples of a plain PNG (W3C PNG, third edition, 9 and 10) without undoing the filters of its rows.
#define ZLIB_CONST  // the input of zlib is const
#include <zlib.h>

#include <cstring>
#include <new>

#include "input/image_formats.h"

namespace readout {
namespace {

/// Inflates rows and counts them.
class RowCounter {
 public:
  explicit RowCounter(std::size_t row_bytes) : row_(1 + row_bytes, '\0') {
    if (inflateInit(&stream_) != Z_OK) throw std::bad_alloc();
    begin_row();
  }
  ~RowCounter() { inflateEnd(&stream_); }
  RowCounter(const RowCounter&) = delete;
  RowCounter& operator=(const RowCounter&) = delete;

  /// False after damage.
  bool add(std::string_view part) {
    stream_.next_in = reinterpret_cast<const Bytef*>(part.data());
    stream_.avail_in = static_cast<uInt>(part.size());
    while (stream_.avail_in > 0 && !ended_) {
      const int status = inflate(&stream_, Z_NO_FLUSH);
      if (status != Z_OK && status != Z_STREAM_END) return false;
      ended_ = status == Z_STREAM_END;
      if (stream_.avail_out == 0 && !end_row()) return false;
    }
    return stream_.avail_in == 0;
  }

  /// Whether exactly so many rows were added, and their checksum is right.
  bool has(std::size_t rows) const { return ended_ && rows_ == rows && stream_.avail_out == row_.size(); }

 private:
  void begin_row() {
    stream_.next_out = reinterpret_cast<Bytef*>(row_.data());
    stream_.avail_out = static_cast<uInt>(row_.size());
  }

  bool end_row() {
    constexpr unsigned char kFilters = 5;
    ++rows_;
    begin_row();
    return static_cast<unsigned char>(row_.front()) < kFilters;
  }

  z_stream stream_{};
  std::string row_;  ///< its filter and its bytes
  std::size_t rows_ = 0;
  bool ended_ = false;
};

}  // namespace

SharedBytes plain_samples(const PngHeader& header, std::string& bytes) {
  if (!header.plain) return nullptr;
  const Image& image = header.image;
  RowCounter rows(image.width * std::size_t{image.color == ImageColor::gray ? 1u : 3u});
  for (std::string_view part : header.samples)
    if (!rows.add(part)) return nullptr;
  if (!rows.has(image.height)) return nullptr;
  std::size_t size = 0;
  for (std::string_view part : header.samples) {
    std::memmove(bytes.data() + size, part.data(), part.size());
    size += part.size();
  }
  bytes.resize(size);
  return shared(std::move(bytes));
}

}  // namespace readout
