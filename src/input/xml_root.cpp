#include "input/xml_root.h"

#include <algorithm>
#include <string>

#include "base/near.h"
#include "input/xml.h"

namespace readout {

std::string_view root_tag(std::string_view bytes) {
  for (std::size_t i = bytes.find('<'); i != std::string_view::npos; i = bytes.find('<', i + 1)) {
    if (i + 1 < bytes.size() && bytes[i + 1] != '?' && bytes[i + 1] != '!')
      return bytes.substr(i, bytes.find('>', i) - i);
    const bool comment = bytes.substr(i).starts_with("<!--");
    i = bytes.find(comment ? "-->" : ">", i);
    if (i == std::string_view::npos) break;
  }
  return {};
}

std::string_view root_name(std::string_view bytes) {
  const std::string_view tag = root_tag(bytes);
  if (tag.empty()) return {};
  const std::string_view name = tag.substr(1, tag.find_first_of(" \t\r\n/>") - 1);
  return name.substr(name.find(':') + 1);
}

bool is_like_ours(std::string_view bytes, std::string_view root) {
  const std::string_view tag = root_tag(bytes);
  return tag.find(kMeetingNamespace) != std::string_view::npos ||
         !nearest(root_name(bytes), {std::string(root)}).empty();
}

}  // namespace readout
