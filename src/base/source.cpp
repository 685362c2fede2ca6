#include "base/source.h"

#include <algorithm>

#include "base/utf8.h"

namespace readout {

std::string_view Span::text() const {
  if (!source) return {};
  return std::string_view(source->bytes).substr(begin, end - begin);
}

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The offsets after the line ends: LF, CR LF, or CR alone.
std::vector<std::uint32_t> starts_of_lines(std::string_view bytes) {
  std::vector<std::uint32_t> starts{0};
  // Few files have a CR, and one character is found faster than either of two.
  const bool has_cr = bytes.find('\r') != std::string_view::npos;
  auto next = [&](std::size_t from) { return has_cr ? bytes.find_first_of("\r\n", from) : bytes.find('\n', from); };
  for (std::size_t i = next(0); i != std::string_view::npos; i = next(i + 1)) {
    if (bytes.substr(i, 2) == "\r\n") ++i;
    starts.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return starts;
}

std::size_t line_index(const Source& source, std::uint32_t offset) {
  auto after = std::ranges::upper_bound(source.line_starts, offset);
  return static_cast<std::size_t>(after - source.line_starts.begin()) - 1;
}

}  // namespace

const Source& Sources::add(std::string name, std::string bytes) {
  Source& source = sources_.emplace_back(Source{std::move(name), std::move(bytes)});
  source.line_starts = starts_of_lines(source.bytes);
  return source;
}

Place place_of(const Source& source, std::uint32_t offset) {
  std::size_t line = line_index(source, offset);
  std::uint32_t start = source.line_starts[line];
  std::string_view before = std::string_view(source.bytes).substr(start, offset - start);
  if (line == 0 && before.starts_with(kByteOrderMark)) before.remove_prefix(kByteOrderMark.size());
  return {static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(count_code_points(before) + 1)};
}

std::string_view line_at(const Source& source, std::uint32_t offset) {
  std::string_view rest = std::string_view(source.bytes).substr(source.line_starts[line_index(source, offset)]);
  return rest.substr(0, rest.find_first_of("\r\n"));
}

}  // namespace readout
