#include "write/uri.h"

#include "base/ascii.h"

namespace readout {

namespace {

template <class Kept>
std::string percent_encoded(std::string_view text, Kept kept) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (char c : text) {
    unsigned byte = static_cast<unsigned char>(c);
    if (kept(c)) out += c;
    else out += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return out;
}

}  // namespace

std::string ascii_uri(std::string_view href) {
  constexpr std::string_view kNever = "\"<>\\^`{|}";  // RFC 3986 appendix A has no use for them
  return percent_encoded(href,
                         [&](char c) { return c > 0x20 && c < 0x7F && kNever.find(c) == std::string_view::npos; });
}

std::string uri_segment(std::string_view name) { return percent_encoded(name, is_portable); }

}  // namespace readout
