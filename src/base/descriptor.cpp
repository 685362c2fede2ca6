#include "base/descriptor.h"

#include <unistd.h>

#include <system_error>

namespace readout {

std::string system_message(int error) { return std::generic_category().message(error); }

bool Descriptor::close() {
  int fd = fd_;
  fd_ = -1;
  return fd < 0 || ::close(fd) == 0;
}

}  // namespace readout
