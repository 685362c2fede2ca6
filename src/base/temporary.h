// A file that is written beside another and takes its place at the end.
//
// Its name is `.NAME.readout-XXXXXX.tmp`. It is locked (flock) as long as it is open, and removed if it has not taken
// its place: by the destructor, by SIGINT, SIGTERM and SIGHUP (base/unfinished.h), and after a SIGKILL by the next
// program that writes into the folder, which removes files of such names without a lock.
#pragma once

#include <sys/types.h>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/descriptor.h"
#include "base/unfinished.h"

namespace readout {

class Temporary {
 public:
  /// Creates the file beside `path` with the permissions `mode`, less the umask. error() says whether that failed.
  Temporary(const std::string& path, mode_t mode);
  ~Temporary();
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  /// The errno of the creation, or 0.
  int error() const { return error_; }
  int descriptor() const { return fd_.get(); }
  /// Writes the bytes, sets `mode` if there is one, and forces the file to the disk if `lasting`; 0 or an errno.
  int write(std::span<const std::string_view> pieces, std::optional<mode_t> mode, bool lasting);
  /// Takes the place of `path`, which may exist; 0 or an errno. The file stays locked.
  int replace(const std::string& path);
  /// Takes the name `path`; EEXIST if a file has it.
  int take_free_name(const std::string& path);

 private:
  int create(const std::string& path, mode_t mode);

  std::string name_;  ///< empty if there is nothing to remove
  std::unique_ptr<Unfinished> unfinished_;
  Descriptor fd_{-1};
  int error_ = 0;
};

/// Writes all bytes of all pieces; 0 or an errno.
int write_all(int fd, std::span<const std::string_view> pieces);

/// Removes a file; 0 or an errno.
int remove_file(const std::string& path);

/// Forces the entries of the folder of `path` to the disk; 0 or an errno. A file system without this is no error.
int force_folder(const std::string& path);

}  // namespace readout
