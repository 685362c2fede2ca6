// A file descriptor that closes itself, for the two places that talk to the system: base/files.cpp and base/file.cpp.
//
// Takes ownership of a descriptor of POSIX.1-2017 or of -1, the result of a call that failed. close() returns whether
// the system lost written data; the destructor ignores it.
#pragma once

#include <string>

namespace readout {

/// The text of an errno, without the process's locale.
std::string system_message(int error);

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  /// Negative if there is none.
  int get() const { return fd_; }
  /// False if the system reports that written data was lost.
  bool close();

 private:
  int fd_;
};

}  // namespace readout
