// Watches files: takes paths, says when one of them has changed.
//
// Asks for the status of each file; the caller decides how often. A file that is being written is not reported before
// two looks in a row find it the same. A missing file is watched, too. Does not read files.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/files.h"

namespace readout {

class WatchedFiles {
 public:
  explicit WatchedFiles(const Files& files) : files_(files) {}

  /// Watches these files alone. Files that were watched before keep the state that was last reported, so that a change
  /// during a run is not lost.
  void watch(const std::set<std::string>& paths);
  /// Looks at all files. True if they differ from the last reported state, but not from the last look.
  bool have_changed();

 private:
  using States = std::map<std::string, std::optional<FileStatus>>;

  const Files& files_;
  States reported_, seen_;
};

}  // namespace readout
