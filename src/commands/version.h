// The text of `readout --version`.
//
// Asks the libraries at run time, not their headers, so that the versions are those that the dynamic linker has found.
#pragma once

#include <string>

namespace readout {

/// The versions of the program, its libraries and zone data, a line each.
std::string version_text();

}  // namespace readout
