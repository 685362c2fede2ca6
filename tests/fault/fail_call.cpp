// Preloaded into a program (LD_PRELOAD): lets its n-th call of the system fail, or ends it by a signal at that call.
//
// Only calls that concern a file below a folder are counted, so those of the loader and of libraries' own files are
// not. The environment gives the folder (FAULT_FOLDER, absolute, without a slash at its end), the number of the call
// from 1 (FAULT_CALL), the errno (FAULT_ERRNO) or the signal (FAULT_SIGNAL), and a file outside the folder to which
// each counted call is written (FAULT_LOG): its name and its path. tests/fault/faults.py runs it.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <linux/limits.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

long number_in(const char* variable) {
  const char* text = std::getenv(variable);
  return text ? std::strtol(text, nullptr, 10) : 0;
}

std::string text_in(const char* variable) {
  const char* text = std::getenv(variable);
  return text ? text : "";
}

std::string link_text(const char* path) {
  char target[PATH_MAX];
  const long n = ::syscall(SYS_readlinkat, AT_FDCWD, path, target, sizeof target);
  return n > 0 ? std::string(target, static_cast<std::size_t>(n)) : "";
}

struct Plan {
  std::string folder = text_in("FAULT_FOLDER");
  std::string current = link_text("/proc/self/cwd");
  long call = number_in("FAULT_CALL");
  int error = static_cast<int>(number_in("FAULT_ERRNO"));
  int signal = static_cast<int>(number_in("FAULT_SIGNAL"));
  int log = -1;
  std::atomic<long> count{0};

  Plan() {
    const std::string path = text_in("FAULT_LOG");
    if (!path.empty())
      log = static_cast<int>(
          ::syscall(SYS_openat, AT_FDCWD, path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  }

  bool holds(const std::string& path) const {
    return !folder.empty() && path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
  }
};

/// Never destroyed: files are closed until the very end of the program.
Plan& plan() {
  static Plan& the_plan = *new Plan;
  return the_plan;
}

/// Counts a call that concerns `path`; true if it is to fail, with errno set.
bool fails_at(const char* call, const std::string& path) {
  Plan& p = plan();
  if (!p.holds(path)) return false;
  const long n = ++p.count;
  const std::string line = std::string(call) + " " + path + "\n";
  if (p.log >= 0) ::syscall(SYS_write, p.log, line.data(), line.size());
  if (n != p.call) return false;
  if (p.signal) ::raise(p.signal);
  errno = p.error;
  return p.error != 0;
}

bool fails(const char* call, const char* path) {
  const bool absolute = path[0] == '/';
  return fails_at(call, absolute ? path : plan().current + "/" + path);
}

bool fails(const char* call, int fd) {
  return fails_at(call, link_text(("/proc/self/fd/" + std::to_string(fd)).c_str()));
}

template <class F>
F* next(const char* name) {
  return reinterpret_cast<F*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

// A function of the C library with the same parameters, which fails if the call is to fail. `subject` is the parameter
// that names the file.
#define INTERPOSE(result, name, parameters, arguments, subject, failed) \
  extern "C" result name parameters {                                   \
    static const auto real = next<result parameters>(#name);            \
    return fails(#name, subject) ? (failed) : real arguments;           \
  }

#define INTERPOSE_OPEN(name)                                          \
  extern "C" int name(const char* path, int flags, ...) {             \
    static const auto real = next<int(const char*, int, ...)>(#name); \
    std::va_list rest;                                                \
    va_start(rest, flags);                                            \
    const auto mode = va_arg(rest, mode_t);                           \
    va_end(rest);                                                     \
    return fails(#name, path) ? -1 : real(path, flags, mode);         \
  }

INTERPOSE_OPEN(open)
INTERPOSE_OPEN(open64)
INTERPOSE(ssize_t, read, (int fd, void* to, size_t size), (fd, to, size), fd, -1)
INTERPOSE(ssize_t, write, (int fd, const void* from, size_t size), (fd, from, size), fd, -1)
INTERPOSE(ssize_t, pwrite, (int fd, const void* from, size_t size, off_t at), (fd, from, size, at), fd, -1)
INTERPOSE(int, fsync, (int fd), (fd), fd, -1)
INTERPOSE(int, fdatasync, (int fd), (fd), fd, -1)
INTERPOSE(int, flock, (int fd, int how), (fd, how), fd, -1)
INTERPOSE(int, ftruncate, (int fd, off_t size), (fd, size), fd, -1)
INTERPOSE(off_t, lseek, (int fd, off_t to, int from), (fd, to, from), fd, -1)
INTERPOSE(int, fchmod, (int fd, mode_t mode), (fd, mode), fd, -1)
INTERPOSE(int, fchown, (int fd, uid_t user, gid_t group), (fd, user, group), fd, -1)
INTERPOSE(int, dup, (int fd), (fd), fd, -1)
INTERPOSE(int, fstat, (int fd, struct stat* status), (fd, status), fd, -1)
INTERPOSE(int, fstat64, (int fd, struct stat64* status), (fd, status), fd, -1)
INTERPOSE(int, stat, (const char* path, struct stat* status), (path, status), path, -1)
INTERPOSE(int, stat64, (const char* path, struct stat64* status), (path, status), path, -1)
INTERPOSE(int, lstat, (const char* path, struct stat* status), (path, status), path, -1)
INTERPOSE(int, lstat64, (const char* path, struct stat64* status), (path, status), path, -1)
INTERPOSE(int, mkdir, (const char* path, mode_t mode), (path, mode), path, -1)
INTERPOSE(int, unlink, (const char* path), (path), path, -1)
INTERPOSE(int, rename, (const char* from, const char* to), (from, to), from, -1)
INTERPOSE(int, renameat2, (int a, const char* from, int b, const char* to, unsigned flags), (a, from, b, to, flags),
          from, -1)
INTERPOSE(int, link, (const char* from, const char* to), (from, to), from, -1)
INTERPOSE(ssize_t, readlink, (const char* path, char* to, size_t size), (path, to, size), path, -1)
INTERPOSE(int, fstatat, (int folder, const char* path, struct stat* status, int flags), (folder, path, status, flags),
          folder, -1)
INTERPOSE(DIR*, opendir, (const char* path), (path), path, nullptr)
INTERPOSE(dirent*, readdir, (DIR * folder), (folder), ::dirfd(folder), nullptr)
INTERPOSE(void*, mmap, (void* at, size_t size, int how, int flags, int fd, off_t from),
          (at, size, how, flags, fd, from), fd, MAP_FAILED)

// The system frees the descriptor whatever the call returns.
extern "C" int close(int fd) {
  static const auto real = next<int(int)>("close");
  if (!fails("close", fd)) return real(fd);
  const int error = errno;
  real(fd);
  errno = error;
  return -1;
}
