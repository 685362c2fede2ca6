// Writes files, each whole or not at all, and takes paths apart. base/files.h reads.
//
// A file is written to a temporary file in the same folder (base/temporary.h), which takes its place at the end. A
// failure leaves the old file as it was and removes the temporary file. Links are followed: the file behind a link is
// written, and the link stays. Call from one thread at a time.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/pieces.h"

namespace readout {

/// A file to write. `-` is standard output. The bytes must stay valid until it is written.
struct NewFile {
  NewFile(std::string name, std::string_view bytes) : path(std::move(name)), pieces{bytes} {}
  NewFile(std::string name, const Pieces& bytes) : path(std::move(name)), pieces(bytes.views()) {}

  std::string path;
  std::vector<std::string_view> pieces;
};

/// Writes files as a set: all of them are complete under temporary names before the first takes its place. A file that
/// exists keeps its permissions, a new one follows the umask. Not forced to the disk: for files that can be made again.
/// Reports `output-not-written` with `file` and `reason`, and `outputs-partly-new` if some files have taken their place
/// before one could not.
bool write_files(std::span<const NewFile> files, Diagnostics& diagnostics);
/// A set of one file.
bool write_file(const std::string& path, std::string_view bytes, Diagnostics& diagnostics);

/// Writes new files for people to edit, as a set, and forces them to the disk. Never replaces a file: reports
/// `output-exists`.
bool create_files(std::span<const NewFile> files, Diagnostics& diagnostics);

/// Rewrites a file that people edit, and forces it to the disk. `before` are the bytes from which the new ones were
/// made; if the file has others now, reports `file-changed` and does not write. Mode, owner and links are kept. A file
/// with several names (hard links), or with an owner whom the new file cannot have, is written in place, after a copy
/// of its bytes, `.NAME.readout-backup`, is on the disk; the copy is removed at the end. Reports `backup-remains` if
/// such a copy exists, or if the file could not be restored from it. A device or a pipe is written as it is.
bool rewrite_file(const std::string& path, std::string_view before, std::string_view bytes, Diagnostics& diagnostics);
/// Whether a copy of an interrupted rewrite_file() is beside `path`; reports `backup-remains`.
bool backup_remains(const std::string& path, Diagnostics& diagnostics);

/// Reports `output-not-written` with `file` and the `reason` of an errno; returns false. A pipe of standard output
/// whose reader has ended is a failure without a finding.
bool report_unwritten(const std::string& path, int error, Diagnostics& diagnostics);

/// Makes a folder and those above it. A failure is not reported: writing into the folder reports it.
void make_folder(const std::string& path);

/// The file that standard output is; absent if it is closed.
std::optional<FileStatus> standard_output();
/// The path behind symbolic links, which need not exist; absent after an error, which errno holds.
std::optional<std::string> behind_links(std::string path);

/// The folder part of a path with its trailing slash, or an empty string.
std::string folder_of(std::string_view path);
/// The last part of a path.
std::string_view name_of(std::string_view path);
/// `folder/name`; the name alone if the folder is empty.
std::string joined(const std::string& folder, const std::string& name);
/// Whether the path ends in `suffix`, which is in small letters; the path may have capitals.
bool has_suffix(std::string_view path, std::string_view suffix);
/// A path as written in a file, from the folder of that file.
std::string path_beside(std::string_view file, const std::string& written);
/// `path` without `suffix` if it ends in it.
std::string_view without_suffix(std::string_view path, std::string_view suffix);
/// The path without `.`, `..` and repeated slashes, judged by its text alone: `./a/../m.xml` is `m.xml`.
std::string normal_path(std::string_view path);
/// The normal path from the root of the disk.
std::string absolute_path(std::string_view path);

}  // namespace readout
