// The text of `readout --version`.
//
// Asks the libraries at run time, not their headers, so that the versions are those that the dynamic linker has found.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The version of the program alone, such as 0.1.0; 0.2.0-dev before the release of 0.2.0.
std::string_view program_version();

/// The versions of the program, its libraries and zone data, a line each.
std::string version_text();

}  // namespace readout
