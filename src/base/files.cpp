#include "base/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/descriptor.h"
#include "base/file.h"
#include "base/mapped.h"
#include "base/rule_table.h"

namespace readout {
namespace {

/// Opens a file to read. Waits for the writer of a pipe only if `waits`: a pipe that a file names may never have a
/// writer.
int open_to_read(const std::string& path, bool waits) {
  int fd = retried([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK)); });
  if (fd >= 0) ::fcntl(fd, F_SETFL, 0);
  return fd;
}

std::string not_a_file(const struct stat& status) {
  return S_ISDIR(status.st_mode) ? system_message(EISDIR) : "it is not a regular file";
}

/// Absent after an error, which errno holds, and for a file over the limit.
std::optional<std::string> read_all(int fd, std::size_t limit, bool& too_large) {
  std::string bytes;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t n = retried([&] { return ::read(fd, buffer, sizeof buffer); });
    if (n < 0) return std::nullopt;
    if (n == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(n));
    if (bytes.size() > limit) {
      too_large = true;
      return std::nullopt;
    }
  }
}

/// The path without links; absent, with errno, if it does not exist or cannot be followed.
std::optional<std::string> resolved(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> found(::realpath(path.c_str(), nullptr), &std::free);
  return found ? std::optional<std::string>(found.get()) : std::nullopt;
}

bool is_below(const std::string& path, const std::string& folder) {
  return folder == "/" || (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/');
}

/// Whether a file without links in its path is below a folder in which the other file may name it. The other file may
/// itself be a link, as in the sandbox of a build system: then its siblings are, too.
bool may_be_named(const std::string& path, const NamedBy& by) {
  const auto holds = [&](const std::string& folder) {
    const std::optional<std::string> real = resolved(folder);
    return real && is_below(path, *real);
  };
  const std::string& other = by.mentioned_at.source->name;
  if (holds(joined(folder_of(other), ".")) || std::ranges::any_of(by.shared, holds)) return true;
  const std::optional<std::string> real = resolved(other);
  return real && holds(folder_of(*real));
}

void report_unreadable(const std::string& path, std::string reason, Span mentioned_at, Diagnostics& diagnostics) {
  diagnostics.report("file-unreadable", mentioned_at, {{"file", path}, {"reason", std::move(reason)}});
}

void report_too_large(const std::string& path, std::size_t limit, Span mentioned_at, Diagnostics& diagnostics) {
  diagnostics.report("file-too-large", mentioned_at, {{"file", path}, {"limit", fmt::format("{} MiB", limit >> 20)}});
}

/// Reports why a file or folder could not be opened or read, by errno.
void report_unopened(const std::string& path, Span mentioned_at, Diagnostics& diagnostics) {
  bool absent = errno == ENOENT || errno == ENOTDIR;
  if (absent) report_absent(path, mentioned_at, diagnostics);
  else report_unreadable(path, system_message(errno), mentioned_at, diagnostics);
}

FileStatus file_status(const struct stat& status) {
  FileKind kind = S_ISREG(status.st_mode)   ? FileKind::regular
                  : S_ISDIR(status.st_mode) ? FileKind::folder
                                            : FileKind::other;
  return {kind,
          {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)},
          static_cast<std::uint64_t>(status.st_size),
          status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec};
}

struct FolderCloser {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

/// The next entry; null at the end, and after an error, which errno holds.
const dirent* next_entry(DIR* folder) {
  do {
    errno = 0;
    // Each call has a stream of its own, for which POSIX permits readdir() in several threads.
    if (const dirent* entry = ::readdir(folder)) return entry;  // NOLINT(concurrency-mt-unsafe)
  } while (errno == EINTR);
  return nullptr;
}

/// An entry of the open folder. A regular file needs no call of its own: a folder may hold thousands.
FolderEntry folder_entry(int folder, std::uint64_t device, const dirent& found) {
  if (found.d_type == DT_REG)
    return {found.d_name, false,
            FileStatus{FileKind::regular, {device, static_cast<std::uint64_t>(found.d_ino)}, 0, 0}};
  struct stat status{};
  FolderEntry entry{found.d_name, false, std::nullopt};
  auto look = [&](int flags) { return retried([&] { return ::fstatat(folder, found.d_name, &status, flags); }) == 0; };
  entry.link = look(AT_SYMLINK_NOFOLLOW) && S_ISLNK(status.st_mode);
  if (look(0)) entry.status = file_status(status);
  return entry;
}

/// Bytes in memory, with the view that points to them.
struct HeldBytes {
  explicit HeldBytes(std::string read) : bytes(std::move(read)) {}

  std::string bytes;
  std::string_view view{bytes};
};

class Disk : public Files {
 public:
  std::optional<std::string> read(const std::string& path, std::size_t limit, const NamedBy& by,
                                  Diagnostics& diagnostics) const override {
    const Span mentioned_at = by.mentioned_at;
    const bool named = mentioned_at.source != nullptr;
    if (named && !passes(path, by, diagnostics)) return std::nullopt;
    Descriptor fd(path == "-" && !named ? ::dup(STDIN_FILENO) : open_to_read(path, !named));
    if (!opened(fd, path, mentioned_at, named, diagnostics)) return std::nullopt;
    bool too_large = false;
    std::optional<std::string> bytes = read_all(fd.get(), limit, too_large);
    if (too_large) report_too_large(path, limit, mentioned_at, diagnostics);
    else if (!bytes) report_unreadable(path, system_message(errno), mentioned_at, diagnostics);
    return bytes;
  }

  FileBytes map(const std::string& path, std::size_t limit, Span mentioned_at,
                Diagnostics& diagnostics) const override {
    Descriptor fd(open_to_read(path, false));
    std::optional<struct stat> status = opened(fd, path, mentioned_at, true, diagnostics);
    if (!status) return nullptr;
    auto size = static_cast<std::size_t>(status->st_size);
    if (size > limit) {
      report_too_large(path, limit, mentioned_at, diagnostics);
      return nullptr;
    }
    // mmap() refuses an empty file.
    if (size == 0) return std::make_shared<const std::string_view>();
    void* start = retried([&] { return ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd.get(), 0); }, MAP_FAILED);
    if (start == MAP_FAILED) {
      report_unopened(path, mentioned_at, diagnostics);
      return nullptr;
    }
    guard_mapping(start, size, path);
    return FileBytes(new std::string_view(static_cast<const char*>(start), size), [](const std::string_view* bytes) {
      release_mapping(bytes->data());
      ::munmap(const_cast<char*>(bytes->data()), bytes->size());
      delete bytes;
    });
  }

  std::optional<FileStatus> status(const std::string& path) const override {
    struct stat status{};
    auto look = [&] { return path == "-" ? ::fstat(STDIN_FILENO, &status) : ::stat(path.c_str(), &status); };
    if (retried(look) != 0) return std::nullopt;
    return file_status(status);
  }

  std::vector<FolderEntry> list(const std::string& folder, const NamedBy& by, Diagnostics& diagnostics) const override {
    std::vector<FolderEntry> entries;
    const Span mentioned_at = by.mentioned_at;
    if (mentioned_at.source && !passes(folder, by, diagnostics, "/")) return entries;
    std::unique_ptr<DIR, FolderCloser> open(
        retried([&] { return ::opendir(folder.c_str()); }, static_cast<DIR*>(nullptr)));
    if (!open) {
      report_unopened(folder, mentioned_at, diagnostics);
      return entries;
    }
    struct stat own{};
    if (retried([&] { return ::fstat(::dirfd(open.get()), &own); }) != 0) {
      report_unopened(folder, mentioned_at, diagnostics);
      return entries;
    }
    while (const dirent* entry = next_entry(open.get())) {
      if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0)
        entries.push_back(folder_entry(::dirfd(open.get()), static_cast<std::uint64_t>(own.st_dev), *entry));
    }
    if (errno != 0) report_unreadable(folder, system_message(errno), mentioned_at, diagnostics);
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
  }

 private:
  /// Whether the file may be opened for the one that names it: opening a device may have an effect. With `/` as its
  /// end, the path of a folder is below that folder.
  static bool passes(const std::string& path, const NamedBy& by, Diagnostics& diagnostics, const char* end = "") {
    const std::optional<std::string> real = resolved(path);
    if (!real) report_unopened(path, by.mentioned_at, diagnostics);
    else if (!may_be_named(*real + end, by))
      diagnostics.report("named-file-outside", by.mentioned_at, {{"file", path}});
    else return true;
    return false;
  }

  /// The status of an opened file; absent after a finding.
  static std::optional<struct stat> opened(const Descriptor& fd, const std::string& path, Span mentioned_at,
                                           bool must_be_regular, Diagnostics& diagnostics) {
    struct stat status{};
    if (fd.get() < 0 || retried([&] { return ::fstat(fd.get(), &status); }) != 0) {
      report_unopened(path, mentioned_at, diagnostics);
      return std::nullopt;
    }
    if (must_be_regular && !S_ISREG(status.st_mode)) {
      report_unreadable(path, not_a_file(status), mentioned_at, diagnostics);
      return std::nullopt;
    }
    return status;
  }
};

}  // namespace

void report_absent(const std::string& path, Span mentioned_at, Diagnostics& diagnostics) {
  const RuleId rule = mentioned_at.source ? RuleId("named-file-missing") : RuleId("file-not-found");
  diagnostics.report(rule, mentioned_at, {{"file", path}});
}

FileBytes Files::map(const std::string& path, std::size_t limit, Span mentioned_at, Diagnostics& diagnostics) const {
  std::optional<std::string> bytes = read(path, limit, mentioned_at, diagnostics);
  if (!bytes) return nullptr;
  auto held = std::make_shared<const HeldBytes>(std::move(*bytes));
  return {held, &held->view};
}

void give_back(const FileBytes& bytes) {
  if (!bytes || bytes->empty()) return;
  ::madvise(const_cast<char*>(bytes->data()), bytes->size(), MADV_DONTNEED);
}

const Files& disk() {
  static const Disk disk;
  return disk;
}

}  // namespace readout
