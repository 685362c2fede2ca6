// The root element of a file that may be XML, without checking the document.
//
// Takes bytes; returns the name of the first element, or whether the file could be one of ours at all. Reports nothing:
// whoever reads the document reports its faults.
#pragma once

#include <string_view>

namespace readout {

/// The start tag of the root element, from its `<` to the end of the tag or of the file; empty if there is none.
std::string_view root_tag(std::string_view bytes);
/// The local name of the root element; empty if there is none.
std::string_view root_name(std::string_view bytes);

/// Whether the root element has our namespace, or the name `root` or one similar to it. The bytes of a file for which
/// this is false, and which another file names, are not shown in findings: the file may hold a secret.
bool is_like_ours(std::string_view bytes, std::string_view root);

}  // namespace readout
