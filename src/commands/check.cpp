// readout check: every finding on meetings, registers, styles and translations, in one run.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "base/file.h"
#include "base/folder.h"
#include "base/rule_table.h"
#include "commands/commands.h"
#include "commands/jobs.h"
#include "commands/pipeline.h"
#include "commands/report_formats.h"
#include "input/xml_root.h"
#include "rules/rules.h"

namespace readout {
namespace {

struct CheckOptions {
  std::vector<std::string> paths;
  std::string files_from;  ///< --files-from; empty: not given
  std::string format{report_formats().front().name};
};

bool has_our_ending(std::string_view name) { return name.ends_with(".xml") || name.ends_with(".po"); }

/// `NAME.LANG.po` -> `NAME.xml` and LANG.
std::pair<std::string, std::string> meeting_of(const std::string& po) {
  std::string stem = po.substr(0, po.size() - 3);
  std::size_t dot = stem.rfind('.');
  if (dot == std::string::npos || dot < folder_of(po).size()) return {"", ""};
  return {stem.substr(0, dot) + ".xml", stem.substr(dot + 1)};
}

/// Whether a file found in a folder is a file of Readout. An unreadable file is, so that checking it reports the
/// reason.
bool is_ours(const std::string& path, const Files& files) {
  if (path.ends_with(".po")) return files.exists(meeting_of(path).first);
  Diagnostics reported_by_checking;
  std::optional<std::string> bytes = files.read(path, kMaxTextFile, {}, reported_by_checking);
  std::string_view root = bytes ? root_name(*bytes) : std::string_view("meeting");
  return root == "meeting" || root == "register" || root == "style";
}

/// The paths given as operands and by --files-from.
std::vector<std::string> named_paths(const CheckOptions& options, const Files& files, Diagnostics& diagnostics) {
  std::vector<std::string> named = options.paths;
  if (options.files_from.empty()) return named;
  std::istringstream list(files.read(options.files_from, kMaxTextFile, {}, diagnostics).value_or(""));
  for (std::string line; std::getline(list, line);)
    if (!line.empty()) named.push_back(line);
  return named;
}

/// The named files and those below the named folders, in this order.
std::vector<FoundFile> found_files(const CheckOptions& options, const Files& files, Diagnostics& diagnostics) {
  std::vector<FoundFile> found;
  for (const std::string& path : named_paths(options, files, diagnostics)) {
    const std::optional<FileStatus> status = files.status(path);
    if (!status || status->kind != FileKind::folder) {
      found.push_back({path, status ? status->id : FileId{}, false});
      continue;
    }
    for (FoundFile& file : files_below(files, path, has_our_ending, diagnostics))
      if (is_ours(file.path, files)) found.push_back(std::move(file));
  }
  return found;
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

/// Each file once. A translation is checked with its meeting.
std::vector<std::string> files_to_check(const CheckOptions& options, const Files& files, Diagnostics& diagnostics) {
  std::vector<FoundFile> found = found_files(options, files, diagnostics);
  // Files come before links, so that a file found twice is checked under its own name.
  std::ranges::stable_sort(found, {}, &FoundFile::link);
  std::set<std::string> meetings;
  for (const FoundFile& file : found) meetings.insert(normal_path(file.path));
  Taken taken;
  std::vector<std::string> once;
  for (const FoundFile& file : found) {
    if (file.path.ends_with(".po") && meetings.contains(normal_path(meeting_of(file.path).first))) continue;
    if (taken.add(file)) once.push_back(file.path);
    else if (file.link) diagnostics.report("link-repeated", {}, {{"file", file.path}});
  }
  return once;
}

void check_meeting(Job& job, const House& house, const JobOptions& options) {
  advance(job, house, Stage::pictured, options);
}

/// The tree of a register or of a style.
std::unique_ptr<XmlElement> read_tree(Job& job, const House& house, Schema schema) {
  const Source* source = source_of(job, house);
  return source ? read_xml(*source, schema, job.findings) : nullptr;
}

void check_register_file(Job& job, const House& house) {
  const std::unique_ptr<XmlElement> tree = read_tree(job, house, Schema::reg);
  if (!tree) return;
  const std::optional<Register> own = read_register(*tree, job.findings);
  check_register(*own, registers_of(own, house), job.findings);
}

void check_style_file(Job& job, const House& house) {
  const std::unique_ptr<XmlElement> tree = read_tree(job, house, Schema::style);
  const StyleFiles files = [&](const std::string& path, Span mentioned_at) -> std::unique_ptr<XmlElement> {
    std::optional<std::string> other =
        read_named_xml(house.world.files, path, "style", house.named_by(mentioned_at), job.findings);
    return other ? read_xml(job.sources.add(path, std::move(*other)), Schema::style, job.findings) : nullptr;
  };
  if (tree) read_style(*tree, job.findings, files);
}

/// Keeps the findings on the .po file. Those on its meeting are reported when the meeting is checked.
void drop_findings_elsewhere(const std::string& path, Diagnostics& diagnostics) {
  Diagnostics kept;
  for (const Diagnostic& d : diagnostics.all()) {
    bool related =
        std::ranges::any_of(d.related, [&](const Related& r) { return r.span.source && r.span.source->name == path; });
    if (!d.primary.source || d.primary.source->name == path || related) kept.add(d);
  }
  diagnostics = std::move(kept);
}

void check_po(Job& job, const House& house) {
  auto [meeting, language] = meeting_of(job.path);
  std::string po = job.path;
  if (meeting.empty() || !house.world.files.exists(meeting)) {
    job.findings.report("translation-without-meeting", {},
                        {{"file", po}, {"meeting", meeting.empty() ? "NAME.xml" : meeting}});
    return;
  }
  job.path = meeting;
  check_meeting(job, house, {.languages = {language}, .operand = po});
  drop_stages(job);
  drop_findings_elsewhere(po, job.findings);
}

void check_file(Job& job, const House& house) {
  if (job.path.ends_with(".po")) return check_po(job, house);
  const Source* source = source_of(job, house);
  if (!source) return;
  const std::string_view root = root_name(source->bytes);
  if (root == "register") check_register_file(job, house);
  else if (root == "style") check_style_file(job, house);
  else check_meeting(job, house, {});
}

int run(const CheckOptions& options, const CommonOptions& common) {
  Finished finished;
  Diagnostics& findings = finished.findings;
  const World world;
  std::vector<std::string> files = files_to_check(options, world.files, findings);
  std::unique_ptr<House> house = make_house(world, {"press", "", common.register_file, common.locales_dir}, findings);
  std::vector<std::unique_ptr<Job>> jobs;
  for (const std::string& file : files) jobs.push_back(std::make_unique<Job>(file));
  for_each_file(
      jobs.size(), common.jobs,
      [&](std::size_t i) {
        check_file(*jobs[i], *house);
        drop_stages(*jobs[i]);
      },
      [&](std::size_t i) { finish(std::move(jobs[i]), finished); });
  findings.sort();
  Report report{std::move(files), std::move(findings)};
  return print_report(report, options.format, common);
}

}  // namespace

Command check_command(CommonOptions& common) {
  auto o = std::make_shared<CheckOptions>();
  Command command{.name = "check",
                  .what = "Report every mistake in meetings and translations",
                  .example = "readout check meeting.xml"};
  std::vector<std::string> formats;
  for (const ReportFormat& format : report_formats()) formats.emplace_back(format.name);
  command.options = {
      {.name = "paths",
       .value = "FILE|DIR...",
       .text = "Meetings, translations, registers, styles, or folders of them",
       .target = &o->paths},
      {.name = "--format",
       .value = "FORMAT",
       .text = fmt::format("Format of the findings: {} (default: {})", listed(formats), o->format),
       .target = &o->format,
       .words = formats},
      {.name = "--files-from",
       .value = "FILE",
       .text = "Read the names of files from FILE, one on each line; - is standard input",
       .target = &o->files_from},
  };
  command.add(lookup_options(common));
  command.add({jobs_option(common)});
  command.add(message_options(common));
  command.misuse = [o]() -> std::string {
    return o->paths.empty() && o->files_from.empty() ? "name a file or a folder, or --files-from" : "";
  };
  command.run = [o, &common] { return run(*o, common); };
  return command;
}

}  // namespace readout
