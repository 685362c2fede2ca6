#include "commands/watched_files.h"

namespace readout {

void WatchedFiles::watch(const std::set<std::string>& paths) {
  States watched;
  for (const std::string& path : paths) {
    const auto before = reported_.find(path);
    watched.emplace(path, before != reported_.end() ? before->second : files_.status(path));
  }
  reported_ = std::move(watched);
  seen_ = reported_;
}

bool WatchedFiles::have_changed() {
  States now;
  for (const auto& [path, status] : reported_) now.emplace(path, files_.status(path));
  const bool settled = now == seen_;
  seen_ = std::move(now);
  if (!settled || seen_ == reported_) return false;
  reported_ = seen_;
  return true;
}

}  // namespace readout
