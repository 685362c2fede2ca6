// The date or clock that a part of a text names, for machines.
//
// In base/ because wording/ makes it, document/ carries it and write/ prints it. Does not interpret the value.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace readout {

/// The bytes [begin, end) of a text name `value`: a date, a clock (`15:30`), or a date with its clock, and with its
/// offset from UTC if it is known (`2022-02-11T12:25+11:00`), as ISO 8601 and HTML write them.
struct TimeMark {
  std::size_t begin = 0, end = 0;
  std::string value;
  bool operator==(const TimeMark&) const = default;
};

/// In the order of the text; they do not overlap.
using TimeMarks = std::vector<TimeMark>;

}  // namespace readout
