// The text of `readout --version`.
//
// Takes the versions from the libraries as they run, not from their headers, so that it tells which ones the dynamic
// linker has found.
#pragma once

#include <string>

namespace readout {

/// The versions of the program, its libraries and zone data, a line each.
std::string version_text();

}  // namespace readout
