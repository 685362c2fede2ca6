#include "base/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>

namespace readout {

std::string system_message(int error) { return std::generic_category().message(error); }

void fill_standard_descriptors() {
  for (int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    // The lowest free number is given: all below are open. The wrong direction makes each use fail.
    if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

bool Descriptor::close() {
  int fd = fd_;
  fd_ = -1;
  // Linux frees the descriptor even if a signal interrupts the call. Another thread may have it then, so the call is
  // not repeated.
  return fd < 0 || ::close(fd) == 0 || errno == EINTR;
}

}  // namespace readout
