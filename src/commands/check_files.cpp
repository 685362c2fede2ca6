#include "commands/check_files.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/ascii.h"
#include "base/file.h"
#include "base/folder.h"
#include "base/near.h"
#include "base/rule_table.h"
#include "input/xml.h"
#include "input/xml_root.h"

namespace readout {
namespace {

constexpr std::array<std::string_view, 3> kRoots = {"meeting", "register", "style"};

/// Whether a name is within two letters of one of our roots, whatever its case.
bool resembles_a_root(std::string_view name) {
  constexpr std::size_t kMostLetters = 16;  // longer names are further apart
  if (name.empty() || name.size() > kMostLetters) return false;
  const std::string small = in_lower_case(std::string(name));
  return std::ranges::any_of(kRoots, [&](std::string_view root) { return edit_distance(small, root) <= 2; });
}

/// The bytes of UTF-16 without those that are 0 in ASCII, which is enough to see a root element of ours.
std::string without_zeros(std::string_view bytes) {
  std::string out(bytes);
  std::erase(out, '\0');
  return out;
}

bool has_our_ending(std::string_view name) { return has_suffix(name, ".xml") || has_suffix(name, ".po"); }

/// Remembers files under all their names.
class Taken {
 public:
  /// False if the file was added before, by this name or another.
  bool add(const FoundFile& file) {
    const bool new_path = paths_.insert(file.path).second;
    const bool new_file = file.id == FileId{} || ids_.insert(file.id).second;
    return new_path && new_file;
  }
  bool has(const std::string& path, const Files& files) const {
    if (paths_.contains(path)) return true;
    const std::optional<FileStatus> status = files.status(path);
    return status && ids_.contains(status->id);
  }

 private:
  std::set<std::string> paths_;
  std::set<FileId> ids_;
};

struct Found {
  FoundFile file;
  bool named = true;
};

/// The named files and those below the named folders, in this order.
class FoundFiles {
 public:
  FoundFiles(const CheckRequest& request, const Files& files, Diagnostics& diagnostics) : request_(request) {
    for (const std::string& path : request.named) {
      const std::optional<FileStatus> status = files.status(path);
      if (!status || status->kind != FileKind::folder)
        add({normal_path(path), status ? status->id : FileId{}, false}, !request.skip_others);
      else
        for (FoundFile& file : files_below(files, path, has_our_ending, diagnostics)) add(std::move(file), false);
    }
    // Files come before links, so that a file found twice is checked under its own name; and named files before found
    // ones, which may be skipped.
    std::ranges::stable_sort(found, {}, [](const Found& f) { return std::pair(f.file.link, !f.named); });
  }

  std::vector<Found> found;
  std::size_t excluded = 0;

 private:
  void add(FoundFile file, bool named) {
    if (!named && request_.excluded(file.path)) ++excluded;
    else found.push_back({std::move(file), named});
  }

  const CheckRequest& request_;
};

/// Reading reports why a link cannot be followed. Reading a pipe may never end.
void report_special(const FoundFile& file, const Files& files, Diagnostics& diagnostics) {
  if (!files.exists(file.path)) files.read(file.path, 0, {}, diagnostics);
  else diagnostics.report("file-unreadable", {}, {{"file", file.path}, {"reason", "it is not a regular file"}});
}

}  // namespace

std::vector<std::string> names_in_list(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    std::string_view name = bytes.substr(begin, end - begin);
    if (name.ends_with('\r')) name.remove_suffix(1);
    if (!name.empty()) names.emplace_back(name);
    begin = end + 1;
  }
  return names;
}

FilesToCheck files_to_check(const CheckRequest& request, const Files& files, Diagnostics& diagnostics) {
  const FoundFiles all(request, files, diagnostics);
  Taken meetings, taken;
  for (const Found& f : all.found)
    if (!has_suffix(f.file.path, ".po")) meetings.add(f.file);
  FilesToCheck once{{}, all.excluded};
  for (const auto& [file, is_named] : all.found) {
    const bool with_meeting =
        file.path.ends_with(".po") && meetings.has(name_of_translation(file.path, files).meeting, files);
    if (with_meeting) continue;
    if (file.special) report_special(file, files, diagnostics);
    else if (taken.add(file)) once.files.push_back({file.path, is_named});
    else if (file.link) diagnostics.report("link-repeated", {}, {{"file", file.path}});
  }
  return once;
}

RootKind kind_of(std::string_view bytes) {
  const std::string_view root = root_name(bytes);
  if (root == "register") return RootKind::reg;
  if (root == "style") return RootKind::style;
  const bool ours = resembles_a_root(root) || root_tag(bytes).find(kMeetingNamespace) != std::string_view::npos;
  if (ours || !is_well_formed(bytes)) return RootKind::meeting;
  return bytes.find('\0') != std::string_view::npos && resembles_a_root(root_name(without_zeros(bytes)))
             ? RootKind::meeting
             : RootKind::other;
}

NameOfTranslation name_of_translation(const std::string& path, const Files& files) {
  const std::string stem(without_suffix(path, ".po"));
  const std::size_t dot = stem.rfind('.');
  if (dot == std::string::npos || dot < folder_of(path).size()) return {};
  const std::string meeting = stem.substr(0, dot);
  for (const char* ending : {".xml", ".XML", ".Xml"})
    if (files.exists(meeting + ending)) return {meeting + ending, stem.substr(dot + 1)};
  return {meeting + ".xml", stem.substr(dot + 1)};
}

std::string meeting_of_template(const std::string& path) { return std::string(without_suffix(path, ".pot")) + ".xml"; }

}  // namespace readout
