// Pages as text, for goldens and for `readout dump lines` and `readout dump pages`.
//
// Positions are in points with three decimals, explanations in ems with four. For reading and comparing, not for
// parsing: the format may change with any release.
#pragma once

#include <string>

#include "typeset/pages.h"

namespace readout {

/// Lines of text from top to bottom, with their explanations if the pages have them.
std::string dump_lines(const Pages& pages);

/// The complete content of the pages.
std::string dump(const Pages& pages);

}  // namespace readout
