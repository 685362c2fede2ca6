// Mapped files that another program may shorten while they are in use.
//
// Reading a page that the file no longer has raises SIGBUS, which would kill the process. From the first mapping on,
// such a page reads as zeros instead, and the file is remembered, so that nothing made from it is written. Safe for use
// by several threads (POSIX.1-2017, mmap).
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace readout {

/// Guards a mapping until release_mapping(); beyond the 64th at once, a mapping is not guarded.
void guard_mapping(const void* start, std::size_t size, const std::string& path);
void release_mapping(const void* start);

/// A guarded file that was found shorter than it was; absent if there is none.
std::optional<std::string> shortened_file();

}  // namespace readout
