// The difference of two texts: takes both, returns it in the unified format of POSIX.1-2017 diff, which `patch` and
// `git apply` read.
//
// Lines are compared with the algorithm of Myers (1986), so the output is one of the shortest. The cost is the length
// of the texts plus the square of the number of lines that differ.
#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The difference with three lines of context, under the names `a/NAME` and `b/NAME`; empty if the texts are equal.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace readout
