// The outside world as a run reads it: which files exist and what they hold.
//
// Takes paths; returns bytes, or reports why they cannot be read. The disk is one implementation (POSIX.1-2017).
// Buffers that an editor has not saved lie over another implementation; tests use memory. No other code opens a file to
// read or lists a folder (tests/house checks this). base/file.h writes. Symbolic links are followed. Safe to use from
// several threads.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace readout {

/// Largest XML or PO file that is read, and largest image.
inline constexpr std::size_t kMaxTextFile = 64u << 20;
inline constexpr std::size_t kMaxImageFile = 64u << 20;

/// The bytes of a large file. On the disk they are mapped, so only the parts that are used are read.
using FileBytes = std::shared_ptr<const std::string_view>;

/// Releases the memory of a mapped file until its bytes are used again.
void give_back(const FileBytes& bytes);

enum class FileKind { regular, folder, other };

/// The same for all names of one file: device and inode on the disk.
struct FileId {
  std::uint64_t device = 0;
  std::uint64_t number = 0;
  auto operator<=>(const FileId&) const = default;
};

struct FileStatus {
  FileKind kind = FileKind::other;
  FileId id;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970; 0 in the entries of a folder and in memory
  auto operator<=>(const FileStatus&) const = default;
};

/// An entry of a folder. `status` is absent if the entry is a link that cannot be followed.
struct FolderEntry {
  std::string name;
  bool link = false;
  std::optional<FileStatus> status;
};

/// The file that names another file: the place, and the folders that its project shares. Without a place, the path is
/// an operand: people may name any file.
struct NamedBy {
  NamedBy() = default;
  NamedBy(Span place) : mentioned_at(place) {}  // NOLINT(google-explicit-constructor)

  Span mentioned_at;
  std::vector<std::string> shared;
};

class Files {
 public:
  virtual ~Files() = default;

  /// Reads a whole file; `-` is standard input. Reports `file-not-found`, `file-unreadable` or `file-too-large`, each
  /// with the argument `file`. This is the gate for a file that another file names: after links are resolved, it must
  /// be below the folder of the file that names it, or below a shared folder (`named-file-outside`); it must be a
  /// regular file, because reading a device or a pipe may never end; if it is missing, the author of the other file has
  /// made a mistake (`named-file-missing`). Its findings are at the place that names it.
  virtual std::optional<std::string> read(const std::string& path, std::size_t limit, const NamedBy& by,
                                          Diagnostics& diagnostics) const = 0;
  /// The bytes of a regular file; on the disk they are mapped. Reports the same findings as read(); null after a
  /// finding.
  virtual FileBytes map(const std::string& path, std::size_t limit, Span mentioned_at, Diagnostics& diagnostics) const;
  /// Absent if the path names no file, or a link that cannot be followed. `-` is standard input.
  virtual std::optional<FileStatus> status(const std::string& path) const = 0;
  /// Entries of a folder in the order of their names, without `.` and `..`. Reports `file-not-found` or
  /// `file-unreadable` with the argument `file`. A folder that a file names passes the gate of read(); it may be the
  /// folder of that file.
  virtual std::vector<FolderEntry> list(const std::string& folder, const NamedBy& by,
                                        Diagnostics& diagnostics) const = 0;

  bool exists(const std::string& path) const { return status(path).has_value(); }
};

/// Reports a missing file: `named-file-missing` if a file names it, else `file-not-found`.
void report_absent(const std::string& path, Span mentioned_at, Diagnostics& diagnostics);

/// The disk. Lives as long as the program.
const Files& disk();

/// Files in memory, for tests. A folder exists if a file below it does; `-` is an ordinary name.
class MemoryFiles : public Files {
 public:
  explicit MemoryFiles(const std::map<std::string, std::string>& files);

  std::optional<std::string> read(const std::string& path, std::size_t limit, const NamedBy& by,
                                  Diagnostics& diagnostics) const override;
  std::optional<FileStatus> status(const std::string& path) const override;
  std::vector<FolderEntry> list(const std::string& folder, const NamedBy& by, Diagnostics& diagnostics) const override;

 private:
  std::map<std::string, std::string> files_;  ///< bytes by normal path
};

/// Buffers over other files: the buffer of a path is read instead of the file, whether or not the file exists.
class OverlayFiles : public Files {
 public:
  OverlayFiles(const Files& below, const std::map<std::string, std::string>& buffers)
      : below_(below), buffers_(buffers) {}

  std::optional<std::string> read(const std::string& path, std::size_t limit, const NamedBy& by,
                                  Diagnostics& diagnostics) const override;
  FileBytes map(const std::string& path, std::size_t limit, Span mentioned_at, Diagnostics& diagnostics) const override;
  std::optional<FileStatus> status(const std::string& path) const override;
  std::vector<FolderEntry> list(const std::string& folder, const NamedBy& by, Diagnostics& diagnostics) const override;

 private:
  const Files& below_;
  MemoryFiles buffers_;
};

}  // namespace readout
