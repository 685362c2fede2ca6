#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "base/descriptor.h"
#include "base/rule_table.h"

namespace readout {
namespace {

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

/// A new file beside `path`, open for writing, and its name. A file left by a killed run may have the first name.
struct Temporary {
  Descriptor fd;
  std::string name;
};

Temporary temporary_beside(const std::string& path, mode_t mode) {
  constexpr int kTries = 100;
  for (int i = 0;; ++i) {
    std::string name = fmt::format("{}.{}-{}", path, ::getpid(), i);
    const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (fd >= 0 || errno != EEXIST || i == kTries) return {Descriptor(fd), std::move(name)};
  }
}

/// Writes through a temporary file beside `path`; 0 or an errno. The file keeps its `mode`; a new one follows the
/// umask, which the system applies: to ask for it is to change it, for all threads.
int write_beside(const std::string& path, std::string_view bytes, Lasting lasting, std::optional<mode_t> mode) {
  Temporary temporary = temporary_beside(path, mode.value_or(0666));
  Descriptor& fd = temporary.fd;
  if (fd.get() < 0) return errno;
  bool done = (!mode || ::fchmod(fd.get(), *mode) == 0) && write_all(fd.get(), bytes) &&
              (lasting == Lasting::no || ::fsync(fd.get()) == 0) && fd.close() &&
              ::rename(temporary.name.c_str(), path.c_str()) == 0;
  int error = done ? 0 : errno;
  if (!done) ::unlink(temporary.name.c_str());
  return error;
}

/// Writes directly into a device or a pipe, which cannot be replaced by renaming; 0 or an errno.
int write_into(const std::string& path, std::string_view bytes) {
  Descriptor fd(path == "-" ? ::dup(STDOUT_FILENO) : ::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (fd.get() < 0) return errno;
  return write_all(fd.get(), bytes) && fd.close() ? 0 : errno;
}

}  // namespace

bool write_file(const std::string& path, std::string_view bytes, Diagnostics& diagnostics, Lasting lasting) {
  struct stat status{};
  const bool exists = path != "-" && ::stat(path.c_str(), &status) == 0;
  const bool special = path == "-" || (exists && !S_ISREG(status.st_mode));
  const std::optional<mode_t> mode = exists ? std::optional(status.st_mode & 0777) : std::nullopt;
  int error = special ? write_into(path, bytes) : write_beside(path, bytes, lasting, mode);
  const std::string name = path == "-" ? "standard output" : path;
  if (error) diagnostics.report("output-not-written", {}, {{"file", name}, {"reason", system_message(error)}});
  return error == 0;
}

void make_folder(const std::string& path) {
  std::error_code reported_by_writing;
  std::filesystem::create_directories(path, reported_by_writing);
}

std::string folder_of(std::string_view path) { return std::string(path.substr(0, path.rfind('/') + 1)); }

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
}

std::string path_beside(std::string_view file, const std::string& written) {
  return written.starts_with('/') ? written : folder_of(file) + written;
}

std::string_view without_suffix(std::string_view path, std::string_view suffix) {
  return path.ends_with(suffix) ? path.substr(0, path.size() - suffix.size()) : path;
}

std::string normal_path(std::string_view path) { return std::filesystem::path(path).lexically_normal().string(); }

}  // namespace readout
