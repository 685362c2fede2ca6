// Pages as text, for goldens and for `readout dump lines` and `readout dump pages`.
//
// Positions are in points with three places, explanations in ems with four. Meant to be read and compared, not parsed:
// the format may change with any release.
#pragma once

#include <string>

#include "typeset/pages.h"

namespace readout {

/// Lines of text from top to bottom, with their explanations if the pages have them.
std::string dump_lines(const Pages& pages);

/// All that is on the pages.
std::string dump(const Pages& pages);

}  // namespace readout
