#include "base/temporary.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <set>

#include "base/ascii.h"
#include "base/file.h"
#include "base/files.h"

namespace readout {
namespace {

constexpr std::string_view kMark = ".readout-", kEnding = ".tmp", kRandom = "XXXXXX";
constexpr std::size_t kMaxName = 200;  // bytes of NAME that are kept: a file system may permit 255 for the whole name

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The start of a name, cut between characters.
std::string_view short_name(std::string_view name) {
  if (name.size() <= kMaxName) return name;
  std::size_t end = kMaxName;
  while (end > 0 && is_continuation(name[end])) --end;
  return name.substr(0, end);
}

std::string random_letters() {
  constexpr std::string_view kLetters = "0123456789abcdefghijklmnopqrstuvwxyz";
  unsigned char bytes[kRandom.size()] = {};
  // Without random bytes the names are taken one after the other, by the tries of create().
  if (::getrandom(bytes, sizeof bytes, GRND_NONBLOCK) < 0) bytes[0] = static_cast<unsigned char>(::getpid());
  std::string letters;
  for (unsigned char byte : bytes) letters += kLetters[byte % kLetters.size()];
  return letters;
}

bool is_temporary(std::string_view name) {
  const std::size_t rest = kMark.size() + kRandom.size() + kEnding.size();
  if (name.size() <= rest || !name.starts_with('.') || !name.ends_with(kEnding)) return false;
  name.remove_suffix(kEnding.size());
  const std::string_view letters = name.substr(name.size() - kRandom.size());
  return std::ranges::all_of(letters, is_letter_or_digit) &&
         name.substr(0, name.size() - kRandom.size()).ends_with(kMark);
}

bool lock(int fd) {
  return retried([&] { return ::flock(fd, LOCK_EX | LOCK_NB); }) == 0;
}

/// Whether `path` names the open file.
bool names(const std::string& path, int fd) {
  struct stat named{}, open{};
  return retried([&] { return ::lstat(path.c_str(), &named); }) == 0 &&
         retried([&] { return ::fstat(fd, &open); }) == 0 && named.st_ino == open.st_ino && named.st_dev == open.st_dev;
}

/// Removes the temporary file of a program that was killed: one that no program locks.
void remove_left(const std::string& path) {
  const Descriptor fd(retried([&] { return ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC); }));
  if (fd.get() >= 0 && lock(fd.get()) && names(path, fd.get())) remove_file(path);
}

/// Removes what killed programs have left in a folder, the first time that this program writes into it.
void clean_folder(const std::string& folder) {
  static std::mutex mutex;
  static std::set<std::string> clean;
  const std::lock_guard held(mutex);
  if (!clean.insert(folder).second) return;
  Diagnostics reported_by_writing;
  for (const FolderEntry& entry : disk().list(folder.empty() ? "." : folder, {}, reported_by_writing))
    if (is_temporary(entry.name)) remove_left(folder + entry.name);
}

}  // namespace

Temporary::Temporary(const std::string& path, mode_t mode) {
  constexpr int kTries = 100;
  clean_folder(folder_of(path));
  for (int i = 0; i < kTries; ++i) {
    error_ = create(path, mode);
    if (error_ != EEXIST) return;
  }
}

Temporary::~Temporary() {
  if (!name_.empty()) remove_file(name_);
}

/// EEXIST if another program has taken the name, or has removed the file before it was locked.
int Temporary::create(const std::string& path, mode_t mode) {
  name_ = fmt::format("{}.{}{}{}{}", folder_of(path), short_name(name_of(path)), kMark, random_letters(), kEnding);
  unfinished_ = std::make_unique<Unfinished>(name_);
  fd_.take(retried([&] { return ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode); }));
  if (fd_.get() < 0) {
    const int error = errno;
    name_.clear();
    unfinished_.reset();
    return error;
  }
  // Without locks (some network file systems) no program removes the file of another.
  if (lock(fd_.get()) ? names(name_, fd_.get()) : errno != EWOULDBLOCK) return 0;
  remove_file(name_);
  name_.clear();
  return EEXIST;
}

int Temporary::write(std::span<const std::string_view> pieces, std::optional<mode_t> mode, bool lasting) {
  if (mode && retried([&] { return ::fchmod(fd_.get(), *mode); }) != 0) return errno;
  if (const int error = write_all(fd_.get(), pieces)) return error;
  return !lasting || retried([&] { return ::fsync(fd_.get()); }) == 0 ? 0 : errno;
}

int Temporary::replace(const std::string& path) {
  if (retried([&] { return ::rename(name_.c_str(), path.c_str()); }) != 0) return errno;
  name_.clear();
  unfinished_.reset();
  return 0;
}

int Temporary::take_free_name(const std::string& path) {
  auto move = [&] { return ::renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE); };
  if (retried(move) == 0) {
    name_.clear();
    unfinished_.reset();
    return 0;
  }
  // Not every file system has this call. A second name is as safe; the destructor removes the first.
  if (errno != EINVAL && errno != ENOSYS) return errno;
  return retried([&] { return ::link(name_.c_str(), path.c_str()); }) == 0 ? 0 : errno;
}

int write_all(int fd, std::span<const std::string_view> pieces) {
  for (std::string_view bytes : pieces)
    while (!bytes.empty()) {
      const ssize_t n = retried([&] { return ::write(fd, bytes.data(), bytes.size()); });
      if (n < 0) return errno;
      bytes.remove_prefix(static_cast<std::size_t>(n));
    }
  return 0;
}

int remove_file(const std::string& path) {
  return retried([&] { return ::unlink(path.c_str()); }) == 0 ? 0 : errno;
}

int force_folder(const std::string& path) {
  const std::string folder = folder_of(path).empty() ? "." : folder_of(path);
  const Descriptor fd(retried([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  // A folder that may be written but not read cannot be opened.
  if (fd.get() < 0) return errno == EACCES ? 0 : errno;
  const int result = retried([&] { return ::fsync(fd.get()); });
  return result == 0 || errno == EINVAL ? 0 : errno;
}

}  // namespace readout
