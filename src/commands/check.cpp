// readout check: every finding on meetings, registers, styles and translations, in one run.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "base/file.h"
#include "commands/commands.h"
#include "commands/jobs.h"
#include "commands/pipeline.h"
#include "commands/report_formats.h"
#include "rules/rules.h"

namespace readout {
namespace fs = std::filesystem;
namespace {

struct CheckOptions {
  std::vector<std::string> paths;
  std::string files_from;  ///< --files-from; empty: not given
  std::string format{report_formats().front().name};
};

/// The local name of a document's root element, as far as a glance can tell; empty for none.
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

/// Whether a file met in a folder is one of ours.
bool is_ours(const std::string& path) {
  if (path.ends_with(".po")) return file_exists(stem_of(path.substr(0, path.rfind('.', path.size() - 4))) + ".xml");
  if (!path.ends_with(".xml")) return false;
  Diagnostics ignored;
  std::optional<std::string> bytes = read_file(path, kMaxTextFile, {}, ignored);
  std::string_view root = bytes ? root_name(*bytes) : std::string_view("meeting");
  return root == "meeting" || root == "register" || root == "style";
}

std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, error))
    // `./m.xml` and `m.xml` are one file.
    if (std::string path = entry.path().lexically_normal().string(); entry.is_regular_file() && is_ours(path))
      files.push_back(path);
  std::ranges::sort(files);
  return files;
}

/// `NAME.LANG.po` -> `NAME.xml` and LANG.
std::pair<std::string, std::string> meeting_of(const std::string& po) {
  std::string stem = po.substr(0, po.size() - 3);
  std::size_t dot = stem.rfind('.');
  if (dot == std::string::npos || dot < folder_of(po).size()) return {"", ""};
  return {stem.substr(0, dot) + ".xml", stem.substr(dot + 1)};
}

std::vector<std::string> files_to_check(const CheckOptions& options, Diagnostics& diagnostics) {
  std::vector<std::string> named = options.paths, files;
  if (!options.files_from.empty()) {
    std::istringstream list(read_file(options.files_from, kMaxTextFile, {}, diagnostics).value_or(""));
    for (std::string line; std::getline(list, line);)
      if (!line.empty()) named.push_back(line);
  }
  for (const std::string& path : named) {
    std::error_code error;
    if (!fs::is_directory(path, error)) files.push_back(path);
    else std::ranges::copy(files_below(path), std::back_inserter(files));
  }
  // Each file once; a translation is checked with its meeting.
  const std::set<std::string> all(files.begin(), files.end());
  std::set<std::string> taken;
  std::erase_if(files, [&](const std::string& file) {
    return !taken.insert(file).second || (file.ends_with(".po") && all.contains(meeting_of(file).first));
  });
  return files;
}

void check_meeting(Job& job, const House& house, const std::vector<std::string>& languages) {
  if (!read_job(job, house)) return;
  JobOptions options{languages, false};
  translate_job(job, house, options);
  if (job.diagnostics.has_errors()) return;
  compose_job(job, house, options);
  read_images(job);
}

/// The tree of a file that is no meeting.
std::unique_ptr<XmlElement> read_tree(Job& job, Schema schema) {
  const Source* source = source_of(job);
  return source ? read_xml(*source, schema, job.diagnostics) : nullptr;
}

void check_register_file(Job& job, const House& house) {
  const std::unique_ptr<XmlElement> tree = read_tree(job, Schema::reg);
  if (!tree) return;
  job.own_register = read_register(*tree, job.diagnostics);
  check_register(*job.own_register, registers_of(job.own_register, house), job.diagnostics);
}

void check_style_file(Job& job) {
  const std::unique_ptr<XmlElement> tree = read_tree(job, Schema::style);
  const StyleFiles files = [&](const std::string& path) -> std::unique_ptr<XmlElement> {
    std::optional<std::string> other = read_file(path, kMaxTextFile, {}, job.diagnostics);
    return other ? read_xml(job.sources.add(path, std::move(*other)), Schema::style, job.diagnostics) : nullptr;
  };
  if (tree) read_style(*tree, job.diagnostics, files);
}

/// Findings of the .po alone stay; those of its meeting are told when the meeting is checked.
void keep_findings_of(const std::string& path, Diagnostics& diagnostics) {
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
  if (meeting.empty() || !file_exists(meeting)) {
    job.diagnostics.report("translation-without-meeting", {},
                           {{"file", po}, {"meeting", meeting.empty() ? "NAME.xml" : meeting}});
    return;
  }
  job.path = meeting;
  check_meeting(job, house, {language});
  keep_findings_of(po, job.diagnostics);
}

void check_file(Job& job, const House& house) {
  if (job.path.ends_with(".po")) return check_po(job, house);
  const Source* source = source_of(job);
  if (!source) return;
  const std::string_view root = root_name(source->bytes);
  if (root == "register") check_register_file(job, house);
  else if (root == "style") check_style_file(job);
  else check_meeting(job, house, {});
}

int run(const CheckOptions& options, const CommonOptions& common) {
  Ended ended;
  Diagnostics& findings = ended.findings;
  std::vector<std::string> files = files_to_check(options, findings);
  std::unique_ptr<House> house = make_house({"press", "", common.register_file, common.locales_dir}, findings);
  std::vector<std::unique_ptr<Job>> jobs;
  for (const std::string& file : files) jobs.push_back(std::make_unique<Job>()), jobs.back()->path = file;
  for_each_file(
      jobs.size(), common.jobs,
      [&](std::size_t i) {
        check_file(*jobs[i], *house);
        keep_findings(jobs[i]);
      },
      [&](std::size_t i) { end_job(std::move(jobs[i]), ended); });
  findings.sort();
  Report report{std::move(files), std::move(findings)};
  return print_report(report, options.format, common);
}

}  // namespace

Command check_command(CommonOptions& common) {
  auto o = std::make_shared<CheckOptions>();
  Command command{.name = "check",
                  .what = "Find every mistake in meetings and translations",
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
       .text = "Read the names of files from FILE, one a line; - is standard input",
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
