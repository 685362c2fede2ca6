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
  for (const FileToCheck& file : files_to_check({paths, false, excluded}, files, diagnostics).files)
    if (file.named || (has_suffix(file.path, ".xml") && is_meeting(file.path, files))) meetings.push_back(file.path);
  if (meetings.empty() && !diagnostics.has_findings())
    diagnostics.report("nothing-checked", {}, {{"file", paths.front()}});
  return meetings;
}

Command po_command(CommonOptions& common) {
  return {.name = "po",
          .what = help("Create and update translations, and see how far they are"),
          .example = "readout po update meeting.xml --lang ja",
          .commands = {po_update_command(common), po_status_command(common), po_template_command(common),
                       po_glossary_command(common)}};
}

}  // namespace readout
