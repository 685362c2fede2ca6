// A file descriptor that closes itself, and calls of the system that signals do not disturb: for the files of base/
// that access the disk.
//
// Takes ownership of a descriptor of POSIX.1-2017 or of -1, the result of a call that failed. close() returns whether
// the system lost written data; the destructor ignores it.
#pragma once

#include <cerrno>
#include <string>
#include <type_traits>

namespace readout {

/// The text of an errno, without the process's locale.
std::string system_message(int error);

/// Makes a call of the system, again as long as a signal interrupts it (EINTR), and returns its result. `failed` is the
/// result that says to look at errno.
template <class Call>
auto retried(const Call& call, std::invoke_result_t<Call> failed) {
  for (;;) {
    auto result = call();
    if (result != failed || errno != EINTR) return result;
  }
}
template <class Call>
auto retried(const Call& call) {
  return retried(call, -1);
}

/// Opens /dev/null for each of the standard streams that is closed, so that no other file gets its number and what is
/// meant for the stream. Reading from them and writing to them fail as before.
void fill_standard_descriptors();

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  /// Negative if there is none.
  int get() const { return fd_; }
  /// Closes the descriptor that it has, and owns `fd`.
  void take(int fd) {
    close();
    fd_ = fd;
  }
  /// False if the system reports that written data was lost.
  bool close();

 private:
  int fd_;
};

}  // namespace readout
