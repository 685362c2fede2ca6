// Rewrites a file that people edit.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "base/file.h"
#include "base/rule_table.h"
#include "base/temporary.h"
#include "base/unfinished.h"

namespace readout {
namespace {

std::string backup_of(const std::string& target) {
  return folder_of(target) + "." + std::string(name_of(target)) + ".readout-backup";
}

/// A file to be rewritten, with its status before.
struct Rewritten {
  const std::string& path;  ///< as the user named it
  std::string target;       ///< behind links
  std::string_view before, bytes;
  struct stat status{};

  mode_t mode() const { return status.st_mode & 07777; }
  std::string backup() const { return backup_of(target); }
};

bool torn(const Rewritten& r, Diagnostics& diagnostics) {
  diagnostics.report("backup-remains", {}, {{"file", r.path}, {"backup", r.backup()}});
  return false;
}

/// Writes over the bytes of an open file; 0 or an errno.
int write_over(int fd, std::string_view bytes) {
  if (retried([&] { return ::lseek(fd, 0, SEEK_SET); }, off_t{-1}) != 0) return errno;
  if (const int error = write_all(fd, {&bytes, 1})) return error;
  if (retried([&] { return ::ftruncate(fd, static_cast<off_t>(bytes.size())); }) != 0) return errno;
  return retried([&] { return ::fsync(fd); }) == 0 ? 0 : errno;
}

/// Copies the bytes of before to the backup, on the disk; 0 or an errno.
int back_up(const Rewritten& r) {
  Temporary copy(r.target, r.mode());
  int error = copy.error();
  if (error == 0) error = copy.write({&r.before, 1}, r.mode(), true);
  if (error == 0) error = copy.take_free_name(r.backup());
  return error == 0 ? force_folder(r.target) : error;
}

bool write_in_place(const Rewritten& r, Diagnostics& diagnostics) {
  const Descriptor fd(retried([&] { return ::open(r.target.c_str(), O_WRONLY | O_CLOEXEC); }));
  if (fd.get() < 0) return report_unwritten(r.path, errno, diagnostics);
  const SignalsWait until_the_end;
  if (const int error = back_up(r))
    return error == EEXIST ? torn(r, diagnostics) : report_unwritten(r.path, error, diagnostics);
  const int error = write_over(fd.get(), r.bytes);
  if (error != 0 && write_over(fd.get(), r.before) != 0) return torn(r, diagnostics);
  if (remove_file(r.backup()) != 0) return torn(r, diagnostics);
  return error == 0 || report_unwritten(r.path, error, diagnostics);
}

/// Replaces the file by a new one of its mode and owner.
bool replace(const Rewritten& r, Temporary& fresh, Diagnostics& diagnostics) {
  int error = fresh.write({&r.bytes, 1}, r.mode(), true);
  if (error == 0) error = fresh.replace(r.target);
  if (error != 0) return report_unwritten(r.path, error, diagnostics);
  error = force_folder(r.target);
  if (error == 0) return true;
  diagnostics.report("output-not-lasting", {}, {{"file", r.path}, {"reason", system_message(error)}});
  return false;
}

bool rewrite(const Rewritten& r, Diagnostics& diagnostics) {
  if (r.status.st_nlink > 1) return write_in_place(r, diagnostics);
  Temporary fresh(r.target, r.mode());
  if (fresh.error() != 0) return report_unwritten(r.path, fresh.error(), diagnostics);
  const bool same_owner = retried([&] { return ::fchown(fresh.descriptor(), r.status.st_uid, r.status.st_gid); }) == 0;
  return same_owner ? replace(r, fresh, diagnostics) : write_in_place(r, diagnostics);
}

}  // namespace

bool rewrite_file(const std::string& path, std::string_view before, std::string_view bytes, Diagnostics& diagnostics) {
  ignore_size_signal();
  if (path == "-") return write_file(path, bytes, diagnostics);
  const std::optional<std::string> target = behind_links(path);
  Rewritten r{path, target.value_or(path), before, bytes, {}};
  if (!target || retried([&] { return ::stat(path.c_str(), &r.status); }) != 0)
    return report_unwritten(r.path, errno, diagnostics);
  if (!S_ISREG(r.status.st_mode)) return write_file(path, bytes, diagnostics);
  if (backup_remains(path, diagnostics)) return false;
  const std::optional<std::string> now = disk().read(path, kMaxTextFile, {}, diagnostics);
  if (!now) return false;
  if (*now == before) return rewrite(r, diagnostics);
  diagnostics.report("file-changed", {}, {{"file", path}});
  return false;
}

bool backup_remains(const std::string& path, Diagnostics& diagnostics) {
  const std::string backup = backup_of(behind_links(path).value_or(path));
  if (!disk().exists(backup)) return false;
  diagnostics.report("backup-remains", {}, {{"file", path}, {"backup", backup}});
  return true;
}

}  // namespace readout
