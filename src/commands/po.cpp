// readout po: the translator's commands.
#include "commands/po.h"

#include "base/file.h"
#include "base/rule_table.h"
#include "commands/check_files.h"
#include "commands/commands.h"

namespace readout {
namespace {

bool is_meeting(const std::string& path, const Files& files) {
  Diagnostics reported_by_reading;
  const std::optional<std::string> bytes = files.read(path, kMaxTextFile, {}, reported_by_reading);
  return !bytes || kind_of(*bytes) == RootKind::meeting;
}

/// The meeting of a translation or a template that is named in its place; empty for another file and a missing one.
std::string meeting_beside(const std::string& path, const Files& files) {
  const std::optional<FileStatus> status = files.status(path);
  if (!status || status->kind == FileKind::folder) return {};
  if (has_suffix(path, ".pot")) return meeting_of_template(path);
  if (!has_suffix(path, ".po")) return {};
  const std::string meeting = name_of_translation(path, files).meeting;
  return meeting.empty() ? "NAME.xml" : meeting;
}

}  // namespace

Option meetings_operand(std::vector<std::string>& paths) {
  return {.name = "files",
          .value = "FILE|DIR",
          .text = help("Meetings, or folders in which to find them"),
          .target = &paths,
          .required = true};
}

std::vector<std::string> meetings_of(const std::vector<std::string>& paths, const Files& files, Houses& houses,
                                     Diagnostics& diagnostics) {
  const auto excluded = [&](const std::string& path) {
    const Project* project = houses.of(path, diagnostics).project;
    return project && excludes(*project, path);
  };
  std::vector<std::string> meetings;
  std::vector<std::string> named;
  for (const std::string& path : paths)
    if (const std::string meeting = meeting_beside(path, files); meeting.empty()) named.push_back(path);
    else diagnostics.report("translation-as-meeting", {}, {{"file", path}, {"meeting", meeting}});
  for (const FileToCheck& file : files_to_check({named, false, excluded}, files, diagnostics).files)
    if (file.named || (has_suffix(file.path, ".xml") && is_meeting(file.path, files))) meetings.push_back(file.path);
  if (meetings.empty() && !diagnostics.has_findings())
    diagnostics.report("nothing-checked", {}, {{"file", paths.front()}});
  return meetings;
}

Command po_command(CommonOptions& common) {
  return {.name = "po",
          .what = help("Create and update translations, and show how far they are"),
          .example = "readout po update meeting.xml --lang ja",
          .commands = {po_update_command(common), po_status_command(common), po_template_command(common),
                       po_glossary_command(common)}};
}

}  // namespace readout
