// The files below a folder, each found once.
//
// Takes a folder; returns the files of a wanted name below it, in the order of their paths. A folder that cannot be
// entered is a finding. A link is followed once: a link to a folder that the walk has entered, or that contains the
// walk, is a note. A hidden folder, whose name begins with a dot, is not entered. An entry that is not a file is a
// note, as is a link that cannot be followed; if its name is wanted, it is returned as special. Contents are not read.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace readout {

struct FoundFile {
  std::string path;
  FileId id;
  bool link = false;     ///< itself, or a folder on its way
  bool special = false;  ///< not a regular file, or a link that cannot be followed
};

/// Walks `folder`. `wanted` is asked for the name of each file. Reports `file-unreadable` and `file-not-found` for a
/// folder, and the notes `link-broken`, `link-repeated` and `file-special`, each with the argument `file`.
std::vector<FoundFile> files_below(const Files& files, const std::string& folder,
                                   const std::function<bool(std::string_view)>& wanted, Diagnostics& diagnostics);

}  // namespace readout
