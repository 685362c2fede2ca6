// Writes files, each whole or not at all, and takes paths apart. base/files.h reads.
//
// Output is written to a temporary file in the same folder, which is renamed at the end. A failure leaves the old file
// as it was and removes the temporary file.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace readout {

/// Whether a written file must be whole after a loss of power, too. Files that people edit must be. Rendered files need
/// not be: they can be rendered again.
enum class Lasting { no, yes };

/// Writes `bytes` to `path`, whole or not at all; `-` is standard output. A file that exists keeps its permissions, a
/// new one follows the umask. Reports `output-not-written` with `file` and `reason`.
bool write_file(const std::string& path, std::string_view bytes, Diagnostics& diagnostics,
                Lasting lasting = Lasting::no);

/// Makes a folder and those above it. A failure is not reported: writing into the folder reports it.
void make_folder(const std::string& path);

/// The folder part of a path with its trailing slash, or an empty string.
std::string folder_of(std::string_view path);
/// The last part of a path.
std::string_view name_of(std::string_view path);
/// `folder/name`; the name alone if the folder is empty.
std::string joined(const std::string& folder, const std::string& name);
/// A path as written in a file, from the folder of that file.
std::string path_beside(std::string_view file, const std::string& written);
/// `path` without `suffix` if it ends in it.
std::string_view without_suffix(std::string_view path, std::string_view suffix);
/// The path without `.`, `..` and repeated slashes, judged by its text alone: `./a/../m.xml` is `m.xml`.
std::string normal_path(std::string_view path);

}  // namespace readout
