// What a run of `site` has read and written: takes names of files, returns a text by which the next run finds out that
// nothing has changed.
//
// The text has a line for each fact: the versions of the program and its data, the settings, the meetings with the
// translations beside them, the digest of each file that was read, the size and the time of each file that was
// written. It ends with a digest of its own. It is kept outside the published folder, because it names files that are
// not published.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.h"

namespace readout {

/// Other files, with the digest of the bytes that each read has returned: a file may change after it was read.
class NotedFiles : public Files {
 public:
  explicit NotedFiles(const Files& below) : below_(below) {}

  std::optional<std::string> read(const std::string& path, std::size_t limit, const NamedBy& by,
                                  Diagnostics& diagnostics) const override;
  FileBytes map(const std::string& path, std::size_t limit, Span mentioned_at, Diagnostics& diagnostics) const override;
  std::optional<FileStatus> status(const std::string& path) const override;
  std::vector<FolderEntry> list(const std::string& folder, const NamedBy& by, Diagnostics& diagnostics) const override;

  /// No digest, but a word, if the file was not read, or if two reads have returned different bytes.
  std::string digest(const std::string& path) const;

 private:
  void note(const std::string& path, std::string_view bytes) const;

  const Files& below_;
  mutable std::mutex lock_;
  mutable std::map<std::string, std::string> digests_;  ///< by normal path
};

struct SiteState {
  std::vector<std::string> settings;  ///< of the command line
  std::vector<std::pair<std::string, std::vector<std::string>>>
      meetings;  ///< with the tags of translations beside them
  std::set<std::string> read, written;
};

/// The state after a run that has read `files`; empty if a name has a line end.
std::string state_text(const SiteState& state, const NotedFiles& files);

/// Whether `text` begins as a state does, also that of another version or one that was cut short.
bool is_state(std::string_view text);

/// Whether `text` is the state after a run with these settings and meetings, of which all files are as they were.
/// `read` has files that such a run reads in any case. False for a text that is no whole state.
bool is_unchanged(std::string_view text, const SiteState& now, const Files& files);

}  // namespace readout
