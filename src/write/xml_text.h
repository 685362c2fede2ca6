// Escaping for XML 1.0: takes text, returns it as XML writes it.
//
// Used for DocBook and XMP. Does not build elements; the tree of a meeting is written by input/xml_canonical.h.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// Escapes text for element content and for attributes in double quotes. A character that XML does not allow becomes
/// U+FFFD.
std::string xml_escaped(std::string_view text);

}  // namespace readout
