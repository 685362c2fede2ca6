#include "commands/site_state.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/sha256.h"
#include "commands/version.h"

namespace readout {
namespace {

constexpr std::string_view kRead = "read ", kAbsent = "absent ", kWritten = "written ";

std::string status_words(const std::string& path, const Files& files) {
  const std::optional<FileStatus> status = files.status(path);
  return status ? fmt::format("{} {}", status->size, status->modified) : "none";
}

std::string digest_of(const std::string& path, const Files& files) {
  Diagnostics unread;
  const std::optional<std::string> bytes = files.read(path, kMaxImageFile, {}, unread);
  return bytes ? sha256(*bytes) : "none";
}

std::string line_of(std::string_view kind, const std::string& path, const Files& files) {
  return fmt::format("{}{}\t{}\n", kind, path, kind == kRead ? digest_of(path, files) : status_words(path, files));
}

/// What a run knows before it reads its meetings. A program that was built anew may write other pages.
std::string state_head(const SiteState& state, const Files& files) {
  std::string out = version_text() + line_of("program ", "/proc/self/exe", files);
  for (const std::string& setting : state.settings) out += "setting " + setting + "\n";
  for (const std::string& meeting : state.meetings) out += "meeting " + meeting + "\n";
  return out;
}

/// The line that the file of a line has now; empty if the line is not understood.
std::string line_now(std::string_view line, const Files& files) {
  for (const std::string_view kind : {kRead, kAbsent, kWritten})
    if (line.starts_with(kind))
      return line_of(kind, std::string(line.substr(kind.size(), line.rfind('\t') - kind.size())), files);
  return {};
}

bool has_line_end(const std::string& path) { return path.find('\n') != std::string::npos; }

}  // namespace

std::string state_text(const SiteState& state, const Files& files) {
  std::string out = state_head(state, files);
  for (const auto& [kind, paths] :
       {std::pair(kRead, &state.read), std::pair(kAbsent, &state.absent), std::pair(kWritten, &state.written)})
    for (const std::string& path : *paths) {
      if (has_line_end(path)) return {};
      out += line_of(kind, path, files);
    }
  return std::ranges::any_of(state.meetings, has_line_end) ? std::string() : out;
}

bool is_unchanged(std::string_view text, const SiteState& now, const Files& files) {
  const std::string head = state_head(now, files);
  if (!text.starts_with(head) || !text.ends_with('\n') || text.size() == head.size()) return false;
  for (const std::string& path : now.read)
    if (text.find(line_of(kRead, path, files)) == std::string_view::npos) return false;
  for (text.remove_prefix(head.size()); !text.empty();) {
    const std::string_view line = text.substr(0, text.find('\n') + 1);
    if (line_now(line, files) != line) return false;
    text.remove_prefix(line.size());
  }
  return true;
}

}  // namespace readout
