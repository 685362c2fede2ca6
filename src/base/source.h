// Input bytes and places in them.
//
// A Source is one file as read, kept for the whole run so that every later station can point into it. A Span is a range
// of its bytes; lines and columns are computed only when a place is printed. A line ends at LF, CR LF, or CR alone.
// Columns count code points from 1, without a byte order mark; a writer with other units converts.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The bytes of one file and the name for reports. Owned by a Sources; its address is stable.
struct Source {
  std::string name;                          ///< as given by the user; `-` is standard input, `<...>` is built in
  std::string bytes;                         ///< exactly as read
  std::vector<std::uint32_t> line_starts{};  ///< byte offset of each line; the first is 0
};

/// A half-open range of bytes in a source. A null source means "no place", as for a fault of the environment.
struct Span {
  const Source* source = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const Span&) const = default;
  std::string_view text() const;
};

/// Line and column, both from 1, in code points.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool operator==(const Place&) const = default;
};

Place place_of(const Source& source, std::uint32_t offset);

/// The text of the line that holds `offset`, without its line end.
std::string_view line_at(const Source& source, std::uint32_t offset);

/// Owns sources at stable addresses. Not thread-safe: each job has its own.
class Sources {
 public:
  const Source& add(std::string name, std::string bytes);

 private:
  std::deque<Source> sources_;
};

}  // namespace readout
