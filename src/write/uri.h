// Addresses in outputs (RFC 3986): takes an address as an author wrote it, or a name, returns it in ASCII.
//
// Does not check an address and does not resolve it.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The address with all bytes that no URI may have written by RFC 3986 2.1 (ISO 32000-1 12.6.4.7: a URI is ASCII).
std::string ascii_uri(std::string_view href);

/// A file's name as a segment of a relative address: all but unreserved characters are escaped.
std::string uri_segment(std::string_view name);

}  // namespace readout
