#include "write/pdf_deflate.h"

#include <libdeflate.h>

#include <memory>

#include "base/made.h"

namespace readout::pdf {
namespace {

/// At level 5 the output is smaller than zlib's default in half the time; level 6 saves 1 % of a page more. Outlines
/// shrink to 82 % of their size at level 5 and to 83.5 % at level 1.
constexpr int kLevel = 5, kQuickLevel = 1;

}  // namespace

std::string deflated(std::string_view bytes, Effort effort) {
  std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      made(libdeflate_alloc_compressor(effort == Effort::quick ? kQuickLevel : kLevel)), &libdeflate_free_compressor);
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace readout::pdf
