#include "commands/site_state.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/file.h"
#include "base/sha256.h"
#include "commands/version.h"

namespace readout {
namespace {

constexpr std::string_view kFirstLine = "state of readout site\n";
constexpr std::string_view kRead = "read ", kWritten = "written ";

std::string line(std::string_view kind, const std::string& path, const std::string& fact) {
  return fmt::format("{}{}\t{}\n", kind, path, fact);
}

std::string status_words(const std::string& path, const Files& files) {
  const std::optional<FileStatus> status = files.status(path);
  return status ? fmt::format("{} {}", status->size, status->modified) : "none";
}

std::string digest_of(const std::string& path, const Files& files) {
  Diagnostics unread;
  const std::optional<std::string> bytes = files.read(path, kMaxImageFile, {}, unread);
  return bytes ? sha256(*bytes) : "none";
}

/// What a run knows before it reads its meetings. A program that was built anew may write other pages.
std::string state_head(const SiteState& state, const Files& files) {
  const std::string program = "/proc/self/exe";
  std::string out = std::string(kFirstLine) + version_text() + line("program ", program, status_words(program, files));
  for (const std::string& setting : state.settings) out += "setting " + setting + "\n";
  for (const auto& [meeting, tags] : state.meetings)
    out += line("meeting ", meeting, fmt::format("{}", fmt::join(tags, " ")));
  return out;
}

/// The line that the file of a line has now; empty if the line is not understood.
std::string line_now(std::string_view before, const Files& files) {
  for (const std::string_view kind : {kRead, kWritten})
    if (before.starts_with(kind)) {
      const std::string path(before.substr(kind.size(), before.rfind('\t') - kind.size()));
      return line(kind, path, kind == kRead ? digest_of(path, files) : status_words(path, files));
    }
  return {};
}

/// The last line of a state, by which a state that was cut short is noticed.
std::string last_line(std::string_view text) { return "digest " + sha256(text) + "\n"; }

/// The text without its last line; empty if this is not the right one.
std::string_view without_last_line(std::string_view text) {
  const std::size_t length = last_line({}).size();
  if (text.size() < length) return {};
  const std::string_view rest = text.substr(0, text.size() - length);
  return text.ends_with(last_line(rest)) ? rest : std::string_view();
}

bool has_line_end(const std::string& text) { return text.find('\n') != std::string::npos; }

bool can_be_stated(const SiteState& state) {
  const auto meeting_has = [](const auto& meeting) {
    return has_line_end(meeting.first) || std::ranges::any_of(meeting.second, has_line_end);
  };
  return std::ranges::none_of(state.read, has_line_end) && std::ranges::none_of(state.written, has_line_end) &&
         std::ranges::none_of(state.meetings, meeting_has);
}

}  // namespace

std::optional<std::string> NotedFiles::read(const std::string& path, std::size_t limit, const NamedBy& by,
                                            Diagnostics& diagnostics) const {
  std::optional<std::string> bytes = below_.read(path, limit, by, diagnostics);
  if (bytes) note(path, *bytes);
  return bytes;
}

FileBytes NotedFiles::map(const std::string& path, std::size_t limit, Span mentioned_at,
                          Diagnostics& diagnostics) const {
  FileBytes bytes = below_.map(path, limit, mentioned_at, diagnostics);
  if (bytes) note(path, *bytes);
  return bytes;
}

std::optional<FileStatus> NotedFiles::status(const std::string& path) const { return below_.status(path); }

std::vector<FolderEntry> NotedFiles::list(const std::string& folder, const NamedBy& by,
                                          Diagnostics& diagnostics) const {
  return below_.list(folder, by, diagnostics);
}

void NotedFiles::note(const std::string& path, std::string_view bytes) const {
  const std::string digest = sha256(bytes);
  const std::lock_guard held(lock_);
  std::string& known = digests_.try_emplace(normal_path(path), digest).first->second;
  if (known != digest) known = "changed";
}

std::string NotedFiles::digest(const std::string& path) const {
  const std::lock_guard held(lock_);
  const auto found = digests_.find(normal_path(path));
  return found == digests_.end() ? "unread" : found->second;
}

std::string state_text(const SiteState& state, const NotedFiles& files) {
  if (!can_be_stated(state)) return {};
  std::string out = state_head(state, files);
  for (const std::string& path : state.read) out += line(kRead, path, files.digest(path));
  for (const std::string& path : state.written) out += line(kWritten, path, status_words(path, files));
  return out + last_line(out);
}

bool is_state(std::string_view text) { return text.starts_with(kFirstLine); }

bool is_unchanged(std::string_view text, const SiteState& now, const Files& files) {
  text = without_last_line(text);
  const std::string head = state_head(now, files);
  if (!text.starts_with(head) || text.size() == head.size()) return false;
  for (const std::string& path : now.read)
    if (text.find(fmt::format("\n{}{}\t", kRead, path)) == std::string_view::npos) return false;
  for (text.remove_prefix(head.size()); !text.empty();) {
    const std::string_view before = text.substr(0, text.find('\n') + 1);
    if (line_now(before, files) != before) return false;
    text.remove_prefix(before.size());
  }
  return true;
}

}  // namespace readout
