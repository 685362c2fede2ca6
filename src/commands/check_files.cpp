#include "commands/check_files.h"

#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/folder.h"
#include "base/rule_table.h"

namespace readout {
namespace {

bool has_our_ending(std::string_view name) { return name.ends_with(".xml") || name.ends_with(".po"); }

/// Whether an XML file is a file of Readout. An unreadable file is, so that checking it reports the reason.
bool is_our_xml(const std::string& path, const Files& files) {
  Diagnostics reported_by_checking;
  std::optional<std::string> bytes = files.read(path, kMaxTextFile, {}, reported_by_checking);
  std::string_view root = bytes ? root_name(*bytes) : std::string_view("meeting");
  return root == "meeting" || root == "register" || root == "style";
}

/// Remembers files under all their names.
class Taken {
 public:
  /// False if the file was added before, by this name or another.
  bool add(const FoundFile& file) {
    const bool new_path = paths_.insert(normal_path(file.path)).second;
    const bool new_file = file.id == FileId{} || ids_.insert(file.id).second;
    return new_path && new_file;
  }

 private:
  std::set<std::string> paths_;
  std::set<FileId> ids_;
};

/// The files of one run of files_to_check().
class Walk {
 public:
  Walk(const CheckRequest& request, const Files& files, Diagnostics& diagnostics)
      : request_(request), files_(files), diagnostics_(diagnostics) {}

  void add(const std::string& path) {
    const std::optional<FileStatus> status = files_.status(path);
    if (status && status->kind == FileKind::folder) return add_folder(path);
    if (!request_.skip_others || wanted(path)) found_.push_back({path, status ? status->id : FileId{}, false});
  }

  /// Files come before links, so that a file found twice is checked under its own name.
  std::vector<FoundFile> files_first() {
    std::ranges::stable_sort(found_, {}, &FoundFile::link);
    return std::move(found_);
  }

  std::size_t skipped() const { return skipped_; }

 private:
  void add_folder(const std::string& folder) {
    for (FoundFile& file : files_below(files_, folder, has_our_ending, diagnostics_)) {
      const bool alone = file.path.ends_with(".po") && !files_.exists(meeting_of(file.path).first);
      if (!alone && wanted(file.path)) found_.push_back(std::move(file));
    }
  }

  /// Whether neither the project nor the vocabulary of the file leaves it out.
  bool wanted(const std::string& path) {
    if (request_.excluded(path)) return false;
    if (path.ends_with(".po") || is_our_xml(path, files_)) return true;
    ++skipped_;
    return false;
  }

  const CheckRequest& request_;
  const Files& files_;
  Diagnostics& diagnostics_;
  std::vector<FoundFile> found_;
  std::size_t skipped_ = 0;
};

}  // namespace

std::string_view root_name(std::string_view bytes) {
  for (std::size_t i = bytes.find('<'); i != std::string_view::npos; i = bytes.find('<', i + 1)) {
    if (i + 1 >= bytes.size() || bytes[i + 1] == '?' || bytes[i + 1] == '!') {
      bool comment = bytes.substr(i).starts_with("<!--");
      std::size_t end = bytes.find(comment ? "-->" : ">", i);
      if (end == std::string_view::npos) return {};
      i = end;
      continue;
    }
    std::string_view name = bytes.substr(i + 1, bytes.find_first_of(" \t\r\n/>", i) - i - 1);
    std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
  }
  return {};
}

std::pair<std::string, std::string> meeting_of(const std::string& po) {
  std::string stem = po.substr(0, po.size() - 3);
  std::size_t dot = stem.rfind('.');
  if (dot == std::string::npos || dot < folder_of(po).size()) return {"", ""};
  return {stem.substr(0, dot) + ".xml", stem.substr(dot + 1)};
}

FilesToCheck files_to_check(const CheckRequest& request, const Files& files, Diagnostics& diagnostics) {
  Walk walk(request, files, diagnostics);
  for (const std::string& path : request.named) walk.add(path);
  const std::vector<FoundFile> found = walk.files_first();
  std::set<std::string> meetings;
  for (const FoundFile& file : found) meetings.insert(normal_path(file.path));
  Taken taken;
  FilesToCheck once{{}, walk.skipped()};
  for (const FoundFile& file : found) {
    if (file.path.ends_with(".po") && meetings.contains(normal_path(meeting_of(file.path).first))) continue;
    if (taken.add(file)) once.paths.push_back(file.path);
    else if (file.link) diagnostics.report("link-repeated", {}, {{"file", file.path}});
  }
  return once;
}

}  // namespace readout
