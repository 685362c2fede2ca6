#include "commands/version.h"

#include <fmt/format.h>

#include "input/xml.h"
#include "locale/zone.h"
#include "typeset/versions.h"
#include "write/writers.h"

namespace readout {

std::string_view program_version() { return READOUT_VERSION; }

std::string version_text() {
  Zones zones;
  auto release = [&](ZoneSource source) { return zones.version(source).value_or("none"); };
  return fmt::format("readout {}\n{}{}{}zone data: ICU {}, system {}\n", program_version(), xml_library_versions(),
                     page_library_versions(), pdf_library_versions(), release(ZoneSource::icu),
                     release(ZoneSource::system));
}

}  // namespace readout
