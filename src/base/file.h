// Files: reading whole ones with a limit, writing whole ones or none.
//
// Output appears under its name only when all of it is on disk: a temporary file in the same folder, fsync, rename. A
// failure leaves whatever stood there before and no temporary file.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace readout {

/// Largest XML or PO file that is read (validation.md 2.1), and largest image or font.
inline constexpr std::size_t kMaxTextFile = 64u << 20;
inline constexpr std::size_t kMaxImageFile = 64u << 20;

/// Reads a file (or standard input for `-`). Reports `file-not-found`, `file-unreadable` or `file-too-large`, each with
/// argument `file`, at `mentioned_at` (the place that names the file; empty for one named on the command line). Where a
/// place names it, it must be a regular file: nobody means a device or a pipe there, and some never end. Nor is a pipe
/// waited for into which nobody writes.
std::optional<std::string> read_file(const std::string& path, std::size_t limit, Span mentioned_at,
                                     Diagnostics& diagnostics);

/// The bytes of a large file for as long as one holds them: mapped, so that only what is looked at is read.
using FileBytes = std::shared_ptr<const std::string_view>;

/// Maps a regular file. Reports as read_file does; nothing for what it reports.
FileBytes map_file(const std::string& path, std::size_t limit, Span mentioned_at, Diagnostics& diagnostics);

/// Lets go of the memory of a mapped file until its bytes are asked for again, which costs little while the system has
/// them.
void give_back(const FileBytes& bytes);

/// Whether a file that is written must be whole after a loss of power, too: what people work on, not what is rendered
/// again from it.
enum class Lasting { no, yes };

/// Writes `bytes` to `path`, whole or not at all; `-` is standard output. Reports `output-not-written` with `file` and
/// `reason`.
bool write_file(const std::string& path, std::string_view bytes, Diagnostics& diagnostics,
                Lasting lasting = Lasting::no);

bool file_exists(const std::string& path);

/// The folder part of a path with its trailing slash, or an empty string.
std::string folder_of(std::string_view path);
/// The last part of a path.
std::string_view name_of(std::string_view path);
/// `path` without `suffix` if it ends in it.
std::string_view without_suffix(std::string_view path, std::string_view suffix);

}  // namespace readout
