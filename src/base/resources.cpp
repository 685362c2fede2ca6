#include "base/resources.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace readout {

std::string_view resource(std::string_view name) {
  auto found = std::ranges::find(resources(), name, &Resource::name);
  if (found != resources().end()) return found->bytes;
  std::fprintf(stderr, "readout: internal fault: %.*s is not embedded\n", static_cast<int>(name.size()), name.data());
  std::abort();
}

}  // namespace readout
