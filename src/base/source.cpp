#include "base/source.h"

#include <algorithm>

#include "base/utf8.h"

namespace readout {

std::string_view Span::text() const {
  if (!source) return {};
  return std::string_view(source->bytes).substr(begin, end - begin);
}

const Source& Sources::add(std::string name, std::string bytes) {
  Source& source = sources_.emplace_back(Source{std::move(name), std::move(bytes)});
  source.line_starts.push_back(0);
  for (std::size_t i = source.bytes.find('\n'); i != std::string::npos; i = source.bytes.find('\n', i + 1))
    source.line_starts.push_back(static_cast<std::uint32_t>(i + 1));
  return source;
}

namespace {

std::size_t line_index(const Source& source, std::uint32_t offset) {
  auto after = std::ranges::upper_bound(source.line_starts, offset);
  return static_cast<std::size_t>(after - source.line_starts.begin()) - 1;
}

}  // namespace

Place place_of(const Source& source, std::uint32_t offset) {
  std::size_t line = line_index(source, offset);
  std::uint32_t start = source.line_starts[line];
  std::string_view before = std::string_view(source.bytes).substr(start, offset - start);
  return {static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(count_code_points(before) + 1)};
}

std::string_view line_at(const Source& source, std::uint32_t offset) {
  std::string_view rest = std::string_view(source.bytes).substr(source.line_starts[line_index(source, offset)]);
  std::string_view line = rest.substr(0, rest.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace readout
