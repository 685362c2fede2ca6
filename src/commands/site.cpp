// readout site: an archive of meetings as web pages, with an index, feeds and a calendar.
#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/rule_table.h"
#include "base/run_files.h"
#include "commands/check_files.h"
#include "commands/commands.h"
#include "commands/jobs.h"
#include "commands/pipeline.h"
#include "commands/report.h"
#include "write/site.h"

namespace readout {
namespace {

struct SiteOptions {
  std::vector<std::string> paths;
  std::string out_dir, base_url, style;
};

/// A meeting with its pages.
struct SitePart {
  std::unique_ptr<Job> job;
  SiteMeeting meeting;
  std::vector<WebPage> pages;  ///< empty if the meeting is not published
};

/// Whether a document may be public: neither a draft nor under embargo.
bool is_public(const Edition& edition) {
  return std::ranges::none_of(edition.documents, [](const Document& d) { return d.draft || d.facts.embargoed; });
}

void make_part(SitePart& part, const House& house, const SiteOptions& options) {
  Job& job = *part.job;
  const Source* source = source_of(job, house);
  if (!source || kind_of(source->bytes) != RootKind::meeting) return;
  if (advance(job, house, Stage::pictured, {}) < Stage::pictured || has_errors(job) || !is_public(*job.edition)) return;
  const std::vector<NamedImage> none;
  const bool shown = house.style.photos != Photos::none;
  const std::string name(name_of(stem_of(job.path)));
  part.meeting = site_meeting(*job.edition, name);
  part.pages = write_html(
      {*job.edition, shown ? job.pictures->images : none, house.style.web, name, folder_url(options.base_url)});
}

/// The words of the site in each language that a meeting has, in the order of the meetings.
std::vector<SiteWords> site_languages(const std::vector<SiteMeeting>& meetings, const House& house) {
  std::vector<SiteWords> languages;
  for (const SiteMeeting& meeting : meetings)
    for (const SiteDocument& document : meeting.documents) {
      const Catalog* catalog = house.catalog(document.lang);
      if (!catalog || std::ranges::find(languages, document.lang, &SiteWords::lang) != languages.end()) continue;
      languages.push_back({document.lang, catalog->text("site", "Meetings"), document.words});
    }
  return languages;
}

/// Writes a file unless it has these bytes.
bool write_changed(const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
  Diagnostics unread;
  const std::optional<std::string> before = disk().read(path, bytes.size() + 1, {}, unread);
  return (before && *before == bytes) || write_file(path, bytes, diagnostics);
}

/// What the run writes, by path.
struct Outputs {
  std::vector<std::pair<std::string, std::string>> files;
  RunFiles names;
  const SiteOptions& options;

  void add(const std::string& name, std::string bytes, const std::string& from, Diagnostics& diagnostics) {
    const std::string path = joined(options.out_dir, name);
    if (names.add_output(path, from, diagnostics)) files.emplace_back(path, std::move(bytes));
  }
};

int run(const SiteOptions& options, const CommonOptions& common) {
  Finished finished;
  Diagnostics& findings = finished.findings;
  const World world;
  Houses houses(world,
                {.style = options.style, .register_file = common.register_file, .locales_dir = common.locales_dir});
  const FilesToCheck found = files_to_check({.named = options.paths}, world.files, findings);
  std::vector<SitePart> parts;
  std::vector<const House*> house_of;
  for (const FileToCheck& file : found.files)
    if (has_suffix(file.path, ".xml")) {
      parts.push_back({std::make_unique<Job>(file.path), {}, {}});
      house_of.push_back(&houses.of(file.path, findings));
    }
  if (findings.has_errors()) return print_findings(findings, common), exit_code_of(findings);
  Outputs outputs{{}, RunFiles(world.files), options};
  Archive site{folder_url(options.base_url), {}, {}, {}};
  for_each_file(
      parts.size(), common.jobs,
      [&](std::size_t i) { make_part(parts[i], *house_of[i], options), drop_stages(*parts[i].job); },
      [&](std::size_t i) {
        SitePart part = std::exchange(parts[i], {});
        for (const std::string& path : part.job->files_read) outputs.names.add_read(path);
        for (WebPage& page : part.pages)
          outputs.add(part.meeting.name + page.ending, std::move(page.bytes), part.job->path, findings);
        if (!part.pages.empty()) site.meetings.push_back(std::move(part.meeting));
        finish(std::move(part.job), finished);
      });
  if (!site.meetings.empty()) {
    std::ranges::stable_sort(site.meetings, std::greater<>{},
                             [](const SiteMeeting& m) { return std::pair(m.date, m.name); });
    site.looks = house_of.front()->style.web;
    site.languages = site_languages(site.meetings, *house_of.front());
    for (WebPage& file : write_site(site)) outputs.add(file.ending, std::move(file.bytes), "--out", findings);
  }
  if (!findings.has_errors()) {
    make_folder(options.out_dir);
    for (const auto& [path, bytes] : outputs.files)
      if (!write_changed(path, bytes, findings)) break;
  }
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace

Command site_command(CommonOptions& common) {
  auto o = std::make_shared<SiteOptions>();
  Command command{.name = "site",
                  .what = help("Write an archive of meetings as web pages, with an index, feeds and a calendar"),
                  .example = "readout site meetings --out public --base-url https://example.org/meetings/"};
  command.options = {
      {.name = "paths",
       .value = "FILE.xml|DIR...",
       .text = help("Meetings, or folders of them"),
       .target = &o->paths,
       .required = true},
      {.name = "--out", .value = "DIR", .text = help("Folder to write to"), .target = &o->out_dir, .required = true},
      base_url_option(o->base_url),
      style_option(o->style),
  };
  command.options[2].required = true;
  command.add(lookup_options(common));
  command.add({jobs_option(common)});
  command.run = [o, &common] { return run(*o, common); };
  command.add(message_options(common));
  return command;
}

}  // namespace readout
