// The rows of rows.txt and pairs.txt.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "support/support.h"

namespace readout::test {

using Row = std::vector<std::string>;

/// The lines of a file of rows, each cut at ` | `. Empty lines and those with # are left out.
inline std::vector<Row> rows_of(std::string_view file) {
  std::vector<Row> rows;
  std::istringstream lines(read_source_file(file));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    Row row;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find(" |", begin), line.size());
      row.push_back(line.substr(begin, end - begin));
      begin = std::min(end + 3, line.size() + 1);
      if (end == line.size()) break;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace readout::test
