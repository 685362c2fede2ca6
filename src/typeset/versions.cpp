#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <unicode/uvernum.h>

#include "typeset/versions.h"

namespace readout {

std::string page_library_versions() {
  return fmt::format("ICU {}, HarfBuzz {}, fontconfig {}.{}.{}\n", U_ICU_VERSION, hb_version_string(), FC_MAJOR,
                     FC_MINOR, FC_REVISION);
}

}  // namespace readout
