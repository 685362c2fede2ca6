#include "base/language.h"

namespace readout {

std::string_view primary_subtag(std::string_view tag) { return tag.substr(0, tag.find('-')); }

bool is_japanese(std::string_view tag) {
  const std::string_view language = primary_subtag(tag);
  return language.size() == 2 && (language[0] | 0x20) == 'j' && (language[1] | 0x20) == 'a';
}

}  // namespace readout
