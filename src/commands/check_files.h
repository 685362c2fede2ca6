// The files that `readout check` checks: takes the names of a command line; returns each file once.
//
// A named file is checked whatever it is. A file found below a named folder, or any file if `skip_others` is set, is
// left out if the project excludes it, and skipped if it is XML of another vocabulary. A translation whose meeting is
// checked is not returned. Contents are not judged here.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"

namespace readout {

struct CheckRequest {
  std::vector<std::string> named;  ///< files and folders
  bool skip_others = false;        ///< treats named files like those found in a folder
  std::function<bool(const std::string&)> excluded;
};

struct FilesToCheck {
  std::vector<std::string> paths;
  std::size_t skipped = 0;  ///< XML files of other vocabularies
};

/// Reports what files_below() does, and `link-repeated`.
FilesToCheck files_to_check(const CheckRequest& request, const Files& files, Diagnostics& diagnostics);

/// The local name of the root element, without checking the document; empty if there is none.
std::string_view root_name(std::string_view bytes);

/// `NAME.LANG.po` -> `NAME.xml` and LANG; both are empty if the name has no LANG.
std::pair<std::string, std::string> meeting_of(const std::string& po);

}  // namespace readout
