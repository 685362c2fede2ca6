#include <fmt/format.h>
#include <hpdf.h>
#include <libdeflate.h>

#include "write/writers.h"

namespace readout {

std::string pdf_library_versions() {
  return fmt::format("libharu {}, libdeflate {}\n", HPDF_GetVersion(), LIBDEFLATE_VERSION_STRING);
}

}  // namespace readout
