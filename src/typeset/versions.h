// The versions of the libraries that make pages, for `readout --version`.
//
// A bug report needs them: another ICU breaks lines differently, another HarfBuzz shapes differently. Names both the
// version compiled against (ICU, fontconfig) and the one loaded (HarfBuzz).
#pragma once

#include <string>

namespace readout {

/// One line: `ICU 72.1, HarfBuzz 6.0.0, fontconfig 2.14.1`.
std::string page_library_versions();

}  // namespace readout
