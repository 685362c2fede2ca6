#include "commands/report_place.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <map>

#include "base/ascii.h"
#include "base/file.h"
#include "base/sha256.h"
#include "base/utf8.h"

namespace readout {
namespace {

/// Columns that a character takes.
std::uint32_t columns_of(char32_t c, ColumnUnit unit) { return unit == ColumnUnit::utf16 && c > 0xFFFF ? 2 : 1; }

/// RFC 3986: unreserved characters, and the slash between folders.
bool stands_for_itself(char c) { return is_portable(c) || c == '~' || c == '/'; }

std::string percent_encoded(std::string_view bytes) {
  std::string out;
  for (char c : bytes)
    if (stands_for_itself(c)) out += c;
    else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
}

/// The parts of a finding that survive a change elsewhere in its file.
std::string identity_of(const Diagnostic& d, std::string_view working_folder) {
  constexpr std::size_t kEnough = 1024;  // of a line as long as a file
  const std::string_view line = d.primary.source ? line_at(*d.primary.source, d.primary.begin) : std::string_view();
  const std::string_view name = d.primary.source ? std::string_view(d.primary.source->name) : std::string_view();
  std::string identity =
      fmt::format("{}\n{}\n{}", relative_name(name, working_folder), d.rule.text(), line.substr(0, kEnough));
  for (const auto& [argument, value] : d.arguments) identity += fmt::format("\n{}={}", argument, value);
  return identity;
}

}  // namespace

void place_all(Diagnostics& findings, const std::string& otherwise, Sources& sources) {
  std::map<std::string, const Source*> made;
  findings.give_places([&](const Diagnostic& d) -> Span {
    const auto argument = std::ranges::find(d.arguments, "file", &Arguments::value_type::first);
    const std::string& name = argument == d.arguments.end() ? otherwise : argument->second;
    const Source*& source = made[name];
    if (!source) source = &sources.add(name, "");
    return {source, 0, 0};
  });
}

Region region_of(Span span, ColumnUnit unit) {
  const Source& source = *span.source;
  const std::string_view line = line_at(source, span.begin);
  const auto line_begin = static_cast<std::size_t>(line.data() - source.bytes.data());
  Region region{place_of(source, span.begin).line, 1, 1};
  for_each_code_point(line.substr(0, span.end - line_begin), [&](char32_t c, std::size_t at, std::size_t) {
    const bool is_mark = region.line == 1 && at == 0 && c == 0xFEFF;
    if (is_mark) return;
    if (line_begin + at < span.begin) region.column += columns_of(c, unit);
    region.end_column += columns_of(c, unit);
  });
  return region;
}

std::string working_folder() {
  char folder[PATH_MAX];
  return ::getcwd(folder, sizeof folder) ? folder : "";
}

std::string relative_name(std::string_view name, std::string_view working_folder) {
  const std::string normal = normal_path(name), folder = joined(std::string(working_folder), "");
  const bool below = normal.starts_with('/') && normal.starts_with(folder) && normal.size() > folder.size();
  return below ? normal.substr(folder.size()) : normal;
}

std::string uri_of(std::string_view name, std::string_view working_folder) {
  const std::string relative = relative_name(name, working_folder);
  return (relative.starts_with('/') ? "file://" : "") + percent_encoded(relative);
}

std::vector<std::string> fingerprints_of(const Diagnostics& findings, std::string_view working_folder) {
  std::map<std::string, int> seen;
  std::vector<std::string> fingerprints;
  for (const Diagnostic& d : findings.all()) {
    const std::string digest = sha256(identity_of(d, working_folder)).substr(0, 32);
    fingerprints.push_back(fmt::format("{}:{}", digest, ++seen[digest]));
  }
  return fingerprints;
}

}  // namespace readout
