#include <fmt/format.h>
#include <libxml/xmlversion.h>
#include <png.h>
#include <pugixml.hpp>

#include "input/xml.h"

namespace readout {

std::string xml_library_versions() {
  int pugi = PUGIXML_VERSION;
  return fmt::format("libxml2 {}, pugixml {}.{}, libpng {}\n", LIBXML_DOTTED_VERSION, pugi / 1000, pugi / 10 % 100,
                     PNG_LIBPNG_VER_STRING);
}

}  // namespace readout
