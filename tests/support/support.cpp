#include "support/support.h"

#include <fmt/format.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "base/rule_table.h"
#include "base/utf8.h"

namespace readout::test {
namespace {

bool update_goldens = false;
std::string kept_files;  ///< the folder of --keep; empty: none

std::string place_text(Span span) {
  if (!span.source) return "-";
  Place place = place_of(*span.source, span.begin);
  return fmt::format("{}:{}:{}", span.source->name, place.line, place.column);
}

/// The line with carets under the part of the span on its first line.
std::string caret_text(Span span) {
  std::string_view line = line_at(*span.source, span.begin);
  std::size_t begin = span.begin - static_cast<std::size_t>(line.data() - span.source->bytes.data());
  std::size_t end = std::min<std::size_t>(begin + (span.end - span.begin), line.size());
  int indent = display_width(line.substr(0, std::min(begin, line.size())), false);
  int width = begin < end ? display_width(line.substr(begin, end - begin), false) : 1;
  return fmt::format("  {}\n  {}{}\n", line, std::string(static_cast<std::size_t>(indent), ' '),
                     std::string(static_cast<std::size_t>(std::max(width, 1)), '^'));
}

struct TemporaryFolders {
  std::vector<std::string> paths;
  ~TemporaryFolders() {
    for (const std::string& path : paths) std::filesystem::remove_all(path);
  }
};

}  // namespace

std::string source_path(std::string_view relative) { return fmt::format("{}/{}", READOUT_SOURCE_DIR, relative); }

std::string binary() { return READOUT_BINARY; }

std::string read_source_file(std::string_view relative) {
  std::ifstream in(source_path(relative), std::ios::binary);
  REQUIRE_MESSAGE(in.good(), relative);
  return {std::istreambuf_iterator<char>(in), {}};
}

void set_update_goldens(bool update) { update_goldens = update; }

void check_golden(std::string_view relative, std::string_view actual) {
  std::string path = source_path(fmt::format("tests/{}", relative));
  if (update_goldens) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  std::ifstream in(path, std::ios::binary);
  std::string expected{std::istreambuf_iterator<char>(in), {}};
  if (expected == actual) return;
  std::istringstream wanted(expected), got{std::string(actual)};
  std::string a, b;
  int line = 1;
  while (std::getline(wanted, a) && std::getline(got, b) && a == b) ++line;
  FAIL_CHECK(
      fmt::format("{} differs at line {} (re-record with --update)\n  golden: {}\n  actual: {}", relative, line, a, b));
}

void keep(const std::string& name, std::string_view bytes) {
  if (!kept_files.empty()) std::ofstream(kept_files + "/" + name, std::ios::binary) << bytes;
}

void set_folder_of_kept_files(const std::string& folder) { kept_files = folder; }

std::string text_of(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics.all()) {
    constexpr std::array kNames{"error", "warning", "note"};
    out += fmt::format("{} {} {}", kNames[static_cast<std::size_t>(d.severity)], d.rule.text(), place_text(d.primary));
    for (const auto& [name, value] : d.arguments) out += fmt::format(" {}={}", name, value);
    out += '\n';
    if (d.primary.source) out += caret_text(d.primary);
    for (const Related& r : d.related) out += fmt::format("  related {} {}\n", r.label.text(), place_text(r.span));
    if (!d.fixes.empty() && !d.rule.row().traits.offers_fix)
      FAIL_CHECK(fmt::format("the row of {} does not say that the rule offers a fix", d.rule.text()));
    for (const Fix& f : d.fixes)
      out += fmt::format("  fix {} \"{}\" -> \"{}\"\n", place_text(f.span), f.span.text(), f.replacement);
  }
  return out;
}

std::string temporary_folder() {
  static TemporaryFolders folders;
  std::string path = (std::filesystem::temp_directory_path() / "readout-test-XXXXXX").string();
  REQUIRE(mkdtemp(path.data()));
  folders.paths.push_back(path);
  return path;
}

Ran run(const std::string& command) {
  Ran ran;
  std::FILE* pipe = popen(fmt::format("( {} ) 2>&1", command).c_str(), "r");
  REQUIRE(pipe);
  std::array<char, 4096> buffer;
  while (std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe)) ran.out.append(buffer.data(), n);
  int status = pclose(pipe);
  ran.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ran;
}

}  // namespace readout::test
