#include "base/folder.h"

#include <algorithm>
#include <deque>
#include <set>

#include "base/file.h"
#include "base/rule_table.h"

namespace readout {
namespace {

constexpr std::size_t kMaxDepth = 64;

class Walk {
 public:
  Walk(const Files& files, const std::function<bool(std::string_view)>& wanted, Diagnostics& diagnostics)
      : files_(files), wanted_(wanted), diagnostics_(diagnostics) {}

  std::vector<FoundFile> of(const std::string& folder) {
    enter_containing(folder);
    add_folder(folder, false, 0);
    // Links come last, so that a file is found under its own name if it has one below the folder.
    while (!links_.empty()) {
      const Link link = std::move(links_.front());
      links_.pop_front();
      follow(link);
    }
    std::ranges::sort(found_, {}, &FoundFile::path);
    return std::move(found_);
  }

 private:
  struct Link {
    std::string path;
    FileStatus status;
    std::size_t depth = 0;
  };

  /// Marks the folders above as entered: a link to one of them would contain itself.
  void enter_containing(const std::string& folder) {
    std::string path = folder + "/..";
    for (std::size_t depth = 0; depth < kMaxDepth; ++depth, path += "/..") {
      std::optional<FileStatus> status = files_.status(path);
      if (!status || !entered_.insert(status->id).second) return;
    }
  }

  void add_folder(const std::string& folder, bool linked, std::size_t depth) {
    if (std::optional<FileStatus> status = files_.status(folder)) entered_.insert(status->id);
    for (const FolderEntry& entry : files_.list(folder, {}, diagnostics_))
      add(normal_path(folder + "/" + entry.name), entry, linked, depth + 1);
  }

  void add(const std::string& path, const FolderEntry& entry, bool linked, std::size_t depth) {
    const bool wanted = wanted_(entry.name);
    const bool hidden = entry.name.starts_with('.');
    if (hidden && entry.status && entry.status->kind == FileKind::folder) return;
    if (!entry.status) add_unfollowed(path, entry.link, wanted);
    else if (wanted && entry.status->kind != FileKind::folder)
      found_.push_back({path, entry.status->id, linked || entry.link, entry.status->kind != FileKind::regular});
    else if (entry.status->kind == FileKind::other) diagnostics_.report("file-special", {}, {{"file", path}});
    else if (entry.status->kind == FileKind::folder && entry.link) links_.push_back({path, *entry.status, depth});
    else if (entry.status->kind == FileKind::folder && depth < kMaxDepth) add_folder(path, linked, depth);
    else if (entry.status->kind == FileKind::folder)
      diagnostics_.report("file-unreadable", {}, {{"file", path}, {"reason", "its folders are nested too deeply"}});
  }

  void add_unfollowed(const std::string& path, bool link, bool wanted) {
    if (wanted) found_.push_back({path, {}, link, true});
    else if (link) diagnostics_.report("link-broken", {}, {{"file", path}});
  }

  void follow(const Link& link) {
    if (entered_.contains(link.status.id)) diagnostics_.report("link-repeated", {}, {{"file", link.path}});
    else add_folder(link.path, true, link.depth);
  }

  const Files& files_;
  const std::function<bool(std::string_view)>& wanted_;
  Diagnostics& diagnostics_;
  std::set<FileId> entered_;
  std::deque<Link> links_;
  std::vector<FoundFile> found_;
};

}  // namespace

std::vector<FoundFile> files_below(const Files& files, const std::string& folder,
                                   const std::function<bool(std::string_view)>& wanted, Diagnostics& diagnostics) {
  return Walk(files, wanted, diagnostics).of(folder);
}

}  // namespace readout
