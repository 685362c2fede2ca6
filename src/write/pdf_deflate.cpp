#include "write/pdf_deflate.h"

#include <libdeflate.h>

#include <memory>

#include "base/made.h"

namespace readout::pdf {
namespace {

/// Pages are 3 % smaller at level 9 than at level 5; outlines shrink to 82 % of their size at level 5 and above.
constexpr int kLevel = 9, kQuickLevel = 6;

}  // namespace

std::string deflated(std::string_view bytes, Effort effort) {
  std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      made(libdeflate_alloc_compressor(effort == Effort::quick ? kQuickLevel : kLevel)), &libdeflate_free_compressor);
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace readout::pdf
