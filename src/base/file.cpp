#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

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

/// Writes through a temporary file beside `path`; 0 or an errno.
int write_beside(const std::string& path, std::string_view bytes, Lasting lasting) {
  std::string temporary = path + ".XXXXXX";
  Descriptor fd(::mkstemp(temporary.data()));
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

/// Writes directly into a device or a pipe, which cannot be replaced by renaming; 0 or an errno.
int write_into(const std::string& path, std::string_view bytes) {
  Descriptor fd(path == "-" ? ::dup(STDOUT_FILENO) : ::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (fd.get() < 0) return errno;
  return write_all(fd.get(), bytes) && fd.close() ? 0 : errno;
}

}  // namespace

bool write_file(const std::string& path, std::string_view bytes, Diagnostics& diagnostics, Lasting lasting) {
  struct stat status{};
  bool special = path == "-" || (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode));
  int error = special ? write_into(path, bytes) : write_beside(path, bytes, lasting);
  if (error) diagnostics.report("output-not-written", {}, {{"file", path}, {"reason", system_message(error)}});
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

std::string_view without_suffix(std::string_view path, std::string_view suffix) {
  return path.ends_with(suffix) ? path.substr(0, path.size() - suffix.size()) : path;
}

std::string normal_path(std::string_view path) { return std::filesystem::path(path).lexically_normal().string(); }

}  // namespace readout
