// Patterns of paths, as a project file writes them: takes a pattern and a path; returns whether the pattern covers it.
//
// The path is relative and has `/` between its names. `*` matches any number of bytes of a name, `?` one byte, `**` any
// number of folders. A pattern without a slash matches a name at any depth. A pattern that matches a folder covers all
// files below it. A slash at either end of a pattern is allowed. The cost is at most the product of both lengths.
#pragma once

#include <string_view>

namespace readout {

bool glob_covers(std::string_view pattern, std::string_view path);

}  // namespace readout
