// What a run of `site` has read and written: takes names of files, returns a text by which the next run finds out that
// nothing has changed.
//
// The text has a line for each fact: the versions of the program and its data, the settings, the meetings, the digest
// of each file that was read, the names that were missing, the size and the time of each file that was written. It is
// kept outside the published folder, because it names files that are not published.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace readout {

struct SiteState {
  std::vector<std::string> settings;  ///< of the command line
  std::vector<std::string> meetings;  ///< that were found
  std::set<std::string> read, absent, written;
};

/// The state of these files now; empty if a name has a line end.
std::string state_text(const SiteState& state, const Files& files);

/// Whether `text` is the state after a run with these settings and meetings, of which all files are as they were.
/// `read` has files that such a run reads in any case. False for a text that is no such state.
bool is_unchanged(std::string_view text, const SiteState& now, const Files& files);

}  // namespace readout
