#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/descriptor.h"
#include "base/rule_table.h"
#include "base/temporary.h"
#include "base/unfinished.h"

namespace readout {
namespace {

enum class Lasting { no, yes };
enum class Existing { replaced, kept };

constexpr mode_t kPermissions = 07777;

bool status_of(const std::string& path, struct stat& status) {
  return retried([&] { return ::stat(path.c_str(), &status); }) == 0;
}

bool same_file(const struct stat& a, const struct stat& b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

/// Whether a path is standard output: `-`, or another name of it, such as /dev/stdout.
bool is_standard_output(const std::string& path, const struct stat& status) {
  struct stat output{};
  return path == "-" || (retried([&] { return ::fstat(STDOUT_FILENO, &output); }) == 0 && same_file(status, output));
}

/// A file of a set on its way: complete under a temporary name, or a stream, which cannot be replaced.
struct Staged {
  const NewFile* file = nullptr;
  std::string target;                    ///< behind links
  std::unique_ptr<Temporary> temporary;  ///< null for a stream
};

/// Writes into a device, a pipe or standard output; 0 or an errno.
int write_stream(const Staged& staged) {
  const std::string& path = staged.target;
  Descriptor fd(
      retried([&] { return path == "-" ? ::dup(STDOUT_FILENO) : ::open(path.c_str(), O_WRONLY | O_CLOEXEC); }));
  if (fd.get() < 0) return errno;
  if (const int error = write_all(fd.get(), staged.file->pieces)) return error;
  return fd.close() ? 0 : errno;
}

/// A file keeps its mode; a new one follows the umask, which the system applies: to ask for it is to change it, for all
/// threads.
int stage(Staged& staged, Lasting lasting) {
  struct stat status{};
  staged.target = staged.file->path;
  const bool exists = staged.target != "-" && status_of(staged.target, status);
  if (!exists && staged.target != "-" && errno != ENOENT) return errno;
  if (is_standard_output(staged.target, status)) staged.target = "-";
  if (staged.target == "-" || (exists && !S_ISREG(status.st_mode))) return 0;
  const std::optional<std::string> target = behind_links(staged.target);
  if (!target) return errno;
  staged.target = *target;
  const std::optional<mode_t> mode = exists ? std::optional(status.st_mode & kPermissions) : std::nullopt;
  staged.temporary = std::make_unique<Temporary>(staged.target, mode.value_or(0666));
  const int error = staged.temporary->error();
  return error ? error : staged.temporary->write(staged.file->pieces, mode, lasting == Lasting::yes);
}

int commit(Staged& staged, Existing existing) {
  if (!staged.temporary) return write_stream(staged);
  return existing == Existing::replaced ? staged.temporary->replace(staged.target)
                                        : staged.temporary->take_free_name(staged.target);
}

void report_partly_new(const std::vector<Staged>& set, std::size_t count, Diagnostics& diagnostics) {
  std::vector<std::string> fresh, old;
  for (std::size_t i = 0; i < set.size(); ++i) (i < count ? fresh : old).push_back(set[i].file->path);
  diagnostics.report("outputs-partly-new", {},
                     {{"count", std::to_string(count)},
                      {"total", std::to_string(set.size())},
                      {"new", fmt::format("{}", fmt::join(fresh, ", "))},
                      {"old", fmt::format("{}", fmt::join(old, ", "))}});
}

/// Writes the streams of a set, then gives all files their places. Signals wait from there on, so that they leave no
/// set half new. A stream may block for ever, so it can be interrupted.
bool commit_all(std::vector<Staged>& set, Existing existing, Diagnostics& diagnostics) {
  std::stable_partition(set.begin(), set.end(), [](const Staged& staged) { return !staged.temporary; });
  std::optional<SignalsWait> until_the_end;
  for (std::size_t i = 0; i < set.size(); ++i) {
    if (set[i].temporary && !until_the_end) until_the_end.emplace();
    const int error = commit(set[i], existing);
    if (error == 0) continue;
    if (error == EEXIST) diagnostics.report("output-exists", {}, {{"file", set[i].file->path}});
    else report_unwritten(set[i].file->path, error, diagnostics);
    if (i > 0) report_partly_new(set, i, diagnostics);
    return false;
  }
  return true;
}

bool force_folders(const std::vector<Staged>& set, Diagnostics& diagnostics) {
  std::string done = "-";
  for (const Staged& staged : set) {
    if (!staged.temporary || folder_of(staged.target) == done) continue;
    done = folder_of(staged.target);
    if (const int error = force_folder(staged.target)) {
      diagnostics.report("output-not-lasting", {}, {{"file", staged.file->path}, {"reason", system_message(error)}});
      return false;
    }
  }
  return true;
}

bool write_set(std::span<const NewFile> files, Lasting lasting, Existing existing, Diagnostics& diagnostics) {
  ignore_size_signal();
  std::vector<Staged> set;
  for (const NewFile& file : files) {
    set.push_back({&file, {}, nullptr});
    if (const int error = stage(set.back(), lasting)) return report_unwritten(file.path, error, diagnostics);
  }
  if (!commit_all(set, existing, diagnostics)) return false;
  return lasting == Lasting::no || force_folders(set, diagnostics);
}

}  // namespace

bool report_unwritten(const std::string& path, int error, Diagnostics& diagnostics) {
  const std::string name = path == "-" ? "standard output" : path;
  if (path == "-" && error == EPIPE) diagnostics.fail_silently();
  else diagnostics.report("output-not-written", {}, {{"file", name}, {"reason", system_message(error)}});
  return false;
}

bool write_files(std::span<const NewFile> files, Diagnostics& diagnostics) {
  return write_set(files, Lasting::no, Existing::replaced, diagnostics);
}

bool write_file(const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
  const NewFile file{path, bytes};
  return write_files({&file, 1}, diagnostics);
}

bool create_files(std::span<const NewFile> files, Diagnostics& diagnostics) {
  return write_set(files, Lasting::yes, Existing::kept, diagnostics);
}

void make_folder(const std::string& path) {
  for (std::size_t end = 0; end != std::string::npos;) {
    end = path.find('/', end + 1);
    const std::string folder = path.substr(0, end);
    retried([&] { return ::mkdir(folder.c_str(), 0777); });
  }
}

std::optional<FileStatus> standard_output() {
  struct stat status{};
  if (retried([&] { return ::fstat(STDOUT_FILENO, &status); }) != 0) return std::nullopt;
  return FileStatus{S_ISREG(status.st_mode) ? FileKind::regular : FileKind::other,
                    {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)}};
}

std::optional<std::string> behind_links(std::string path) {
  constexpr int kMaxLinks = 40;  // as Linux follows
  char target[4096];
  for (int i = 0; i < kMaxLinks; ++i) {
    const ssize_t n = retried([&] { return ::readlink(path.c_str(), target, sizeof target); });
    if (n < 0 && errno != EINVAL && errno != ENOENT) return std::nullopt;
    if (n <= 0) return path;
    const std::string_view next(target, static_cast<std::size_t>(n));
    path = next.starts_with('/') ? std::string(next) : folder_of(path).append(next);
  }
  errno = ELOOP;
  return std::nullopt;
}

std::string folder_of(std::string_view path) { return std::string(path.substr(0, path.rfind('/') + 1)); }

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
}

bool has_suffix(std::string_view path, std::string_view suffix) {
  return path.size() >= suffix.size() &&
         std::ranges::equal(path.substr(path.size() - suffix.size()), suffix, {}, to_lower);
}

std::string path_beside(std::string_view file, const std::string& written) {
  return written.starts_with('/') ? written : folder_of(file) + written;
}

std::string_view without_suffix(std::string_view path, std::string_view suffix) {
  return has_suffix(path, suffix) ? path.substr(0, path.size() - suffix.size()) : path;
}

std::string normal_path(std::string_view path) { return std::filesystem::path(path).lexically_normal().string(); }

std::string absolute_path(std::string_view path) {
  std::error_code error;
  return normal_path((std::filesystem::current_path(error) / path).string());
}

}  // namespace readout
