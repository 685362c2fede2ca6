// Files compiled into the program: schemas, catalogs, styles, the shipped register, hyphenation patterns.
//
// CMake embeds them under their names in the source tree (`src/meeting/meeting.xsd`, `locales/ja.mo`). Reads no file at
// run time.
#pragma once

#include <span>
#include <string_view>

namespace readout {

struct Resource {
  std::string_view name;
  std::string_view bytes;
};

std::span<const Resource> resources();
/// The bytes of a resource. A name that was not embedded is a fault of the program and ends it.
std::string_view resource(std::string_view name);

}  // namespace readout
