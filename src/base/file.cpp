#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace readout {
namespace {

/// strerror without the process's locale.
std::string reason_of(int error) { return std::generic_category().message(error); }

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  ~FileDescriptor() { close(); }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  int get() const { return fd_; }
  /// True unless the system reports that written data was lost.
  bool close() {
    int fd = fd_;
    fd_ = -1;
    return fd < 0 || ::close(fd) == 0;
  }

 private:
  int fd_;
};

/// Opens what is to be read. A pipe that the user names is waited for, one that a file names is not: it is refused, and
/// nobody may ever write to it.
int open_to_read(const std::string& path, bool waits) {
  int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK));
  if (fd >= 0) ::fcntl(fd, F_SETFL, 0);
  return fd;
}

/// Why what is there cannot be read.
std::string no_file(const struct stat& status) {
  return S_ISDIR(status.st_mode) ? reason_of(EISDIR) : "it is no regular file";
}

std::optional<std::string> read_all(int fd, std::size_t limit, bool& too_large) {
  std::string bytes;
  char buffer[1 << 16];
  for (;;) {
    ssize_t n = ::read(fd, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return std::nullopt;
    if (n == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(n));
    if (bytes.size() > limit) {
      too_large = true;
      return std::nullopt;
    }
  }
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

/// Writes through a temporary file beside `path`; 0 or an errno.
int write_beside(const std::string& path, std::string_view bytes, Lasting lasting) {
  std::string temporary = path + ".XXXXXX";
  FileDescriptor fd(::mkstemp(temporary.data()));
  if (fd.get() < 0) return errno;
  mode_t mask = ::umask(0);
  ::umask(mask);
  bool done = ::fchmod(fd.get(), 0666 & ~mask) == 0 && write_all(fd.get(), bytes) &&
              (lasting == Lasting::no || ::fsync(fd.get()) == 0) && fd.close() &&
              ::rename(temporary.c_str(), path.c_str()) == 0;
  int error = done ? 0 : errno;
  if (!done) ::unlink(temporary.c_str());
  return error;
}

/// Writes into what is no regular file (a device, a pipe), as asked for by name; 0 or an errno.
int write_into(const std::string& path, std::string_view bytes) {
  FileDescriptor fd(path == "-" ? ::dup(STDOUT_FILENO) : ::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (fd.get() < 0) return errno;
  return write_all(fd.get(), bytes) && fd.close() ? 0 : errno;
}

void report_unreadable(const std::string& path, std::string reason, Span mentioned_at, Diagnostics& diagnostics) {
  diagnostics.report("file-unreadable", mentioned_at, {{"file", path}, {"reason", std::move(reason)}});
}

void report_unopened(const std::string& path, Span mentioned_at, Diagnostics& diagnostics) {
  bool absent = errno == ENOENT || errno == ENOTDIR;
  if (absent) diagnostics.report("file-not-found", mentioned_at, {{"file", path}});
  else report_unreadable(path, reason_of(errno), mentioned_at, diagnostics);
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, std::size_t limit, Span mentioned_at,
                                     Diagnostics& diagnostics) {
  FileDescriptor fd(path == "-" ? ::dup(STDIN_FILENO) : open_to_read(path, !mentioned_at.source));
  struct stat status{};
  if (fd.get() < 0 || ::fstat(fd.get(), &status) != 0) {
    report_unopened(path, mentioned_at, diagnostics);
    return std::nullopt;
  }
  if (mentioned_at.source && !S_ISREG(status.st_mode)) {
    report_unreadable(path, no_file(status), mentioned_at, diagnostics);
    return std::nullopt;
  }
  bool too_large = false;
  std::optional<std::string> bytes = read_all(fd.get(), limit, too_large);
  if (too_large)
    diagnostics.report("file-too-large", mentioned_at, {{"file", path}, {"limit", fmt::format("{} MiB", limit >> 20)}});
  else if (!bytes) report_unreadable(path, reason_of(errno), mentioned_at, diagnostics);
  return bytes;
}

FileBytes map_file(const std::string& path, std::size_t limit, Span mentioned_at, Diagnostics& diagnostics) {
  FileDescriptor fd(open_to_read(path, false));
  struct stat status{};
  if (fd.get() < 0 || ::fstat(fd.get(), &status) != 0) {
    report_unopened(path, mentioned_at, diagnostics);
    return nullptr;
  }
  if (!S_ISREG(status.st_mode)) {
    report_unreadable(path, no_file(status), mentioned_at, diagnostics);
    return nullptr;
  }
  auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit) {
    diagnostics.report("file-too-large", mentioned_at, {{"file", path}, {"limit", fmt::format("{} MiB", limit >> 20)}});
    return nullptr;
  }
  // No mapping is empty.
  if (size == 0) return std::make_shared<const std::string_view>();
  void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd.get(), 0);
  if (start == MAP_FAILED) {
    report_unopened(path, mentioned_at, diagnostics);
    return nullptr;
  }
  return FileBytes(new std::string_view(static_cast<const char*>(start), size), [](const std::string_view* bytes) {
    ::munmap(const_cast<char*>(bytes->data()), bytes->size());
    delete bytes;
  });
}

void give_back(const FileBytes& bytes) {
  if (!bytes || bytes->empty()) return;
  ::madvise(const_cast<char*>(bytes->data()), bytes->size(), MADV_DONTNEED);
}

bool write_file(const std::string& path, std::string_view bytes, Diagnostics& diagnostics, Lasting lasting) {
  struct stat status{};
  bool special = path == "-" || (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode));
  int error = special ? write_into(path, bytes) : write_beside(path, bytes, lasting);
  if (error) diagnostics.report("output-not-written", {}, {{"file", path}, {"reason", reason_of(error)}});
  return error == 0;
}

bool file_exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

std::string folder_of(std::string_view path) { return std::string(path.substr(0, path.rfind('/') + 1)); }

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view without_suffix(std::string_view path, std::string_view suffix) {
  return path.ends_with(suffix) ? path.substr(0, path.size() - suffix.size()) : path;
}

}  // namespace readout
