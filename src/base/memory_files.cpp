// Files in memory, and buffers over other files.
#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/file.h"
#include "base/files.h"
#include "base/rule_table.h"

namespace readout {
namespace {

FileId memory_file_id(const std::string& path) { return {~std::uint64_t{0}, std::hash<std::string>{}(path)}; }

/// The prefix of all paths below a folder; the current folder has none.
std::string path_prefix(const std::string& folder) {
  const std::string normal = normal_path(folder);
  return normal == "." || normal.empty() ? "" : normal.ends_with('/') ? normal : normal + "/";
}

/// Whether another file may name the file with this normal path, or the folder with this prefix.
bool is_within(const std::string& path, const NamedBy& by) {
  std::vector<std::string> folders = by.shared;
  folders.push_back(folder_of(by.mentioned_at.source->name));
  return std::ranges::any_of(folders, [&](const std::string& folder) {
    const std::string prefix = path_prefix(folder);
    return prefix.empty() ? !path.starts_with("../") && !path.starts_with('/') : path.starts_with(prefix);
  });
}

}  // namespace

MemoryFiles::MemoryFiles(const std::map<std::string, std::string>& files) {
  for (const auto& [path, bytes] : files) files_[normal_path(path)] = bytes;
}

std::optional<std::string> MemoryFiles::read(const std::string& path, std::size_t limit, const NamedBy& by,
                                             Diagnostics& diagnostics) const {
  const Span mentioned_at = by.mentioned_at;
  const std::string normal = normal_path(path);
  auto found = files_.find(normal);
  if (found == files_.end()) report_absent(path, mentioned_at, diagnostics);
  else if (mentioned_at.source && !is_within(normal, by))
    diagnostics.report("named-file-outside", mentioned_at, {{"file", path}});
  else if (found->second.size() <= limit) return found->second;
  else
    diagnostics.report("file-too-large", mentioned_at, {{"file", path}, {"limit", fmt::format("{} MiB", limit >> 20)}});
  return std::nullopt;
}

std::optional<FileStatus> MemoryFiles::status(const std::string& path) const {
  const std::string normal = normal_path(path);
  if (auto file = files_.find(normal); file != files_.end())
    return FileStatus{FileKind::regular, memory_file_id(normal), file->second.size(), 0};
  const std::string prefix = path_prefix(path);
  auto below = files_.lower_bound(prefix);
  if (below == files_.end() || !below->first.starts_with(prefix)) return std::nullopt;
  return FileStatus{FileKind::folder, memory_file_id(prefix), 0, 0};
}

std::vector<FolderEntry> MemoryFiles::list(const std::string& folder, const NamedBy& by,
                                           Diagnostics& diagnostics) const {
  const std::string prefix = path_prefix(folder);
  std::vector<FolderEntry> entries;
  if (by.mentioned_at.source && !is_within(prefix, by)) {
    diagnostics.report("named-file-outside", by.mentioned_at, {{"file", folder}});
    return entries;
  }
  for (auto file = files_.lower_bound(prefix); file != files_.end() && file->first.starts_with(prefix); ++file) {
    std::string name = file->first.substr(prefix.size());
    name.resize(std::min(name.find('/'), name.size()));
    if (entries.empty() || entries.back().name != name) entries.push_back({name, false, status(prefix + name)});
  }
  if (entries.empty()) report_absent(folder, by.mentioned_at, diagnostics);
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
}

std::optional<std::string> OverlayFiles::read(const std::string& path, std::size_t limit, const NamedBy& by,
                                              Diagnostics& diagnostics) const {
  const Files& files = buffers_.exists(path) ? buffers_ : below_;
  return files.read(path, limit, by, diagnostics);
}

FileBytes OverlayFiles::map(const std::string& path, std::size_t limit, Span mentioned_at,
                            Diagnostics& diagnostics) const {
  const Files& files = buffers_.exists(path) ? buffers_ : below_;
  return files.map(path, limit, mentioned_at, diagnostics);
}

std::optional<FileStatus> OverlayFiles::status(const std::string& path) const {
  // A file keeps its identity while a buffer covers it.
  if (auto below = below_.status(path)) return below;
  return buffers_.status(path);
}

std::vector<FolderEntry> OverlayFiles::list(const std::string& folder, const NamedBy& by,
                                            Diagnostics& diagnostics) const {
  Diagnostics ignored;
  std::vector<FolderEntry> covered = buffers_.list(folder, by, ignored);
  if (!below_.exists(folder) && !covered.empty()) return covered;
  std::vector<FolderEntry> entries = below_.list(folder, by, diagnostics);
  for (FolderEntry& entry : covered)
    if (std::ranges::find(entries, entry.name, &FolderEntry::name) == entries.end()) entries.push_back(entry);
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return entries;
}

}  // namespace readout
