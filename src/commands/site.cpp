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
#include "commands/site_state.h"
#include "write/site.h"

namespace readout {
namespace {

struct SiteOptions {
  std::vector<std::string> paths;
  std::string out_dir, base_url, assets, style;
  std::string state;  ///< a file, so that a run without changes does nothing; empty: every run makes all pages
};

/// A meeting with its pages.
struct SitePart {
  std::unique_ptr<Job> job;
  SiteMeeting meeting;
  std::vector<WebPage> pages;  ///< empty if the meeting is not published
  std::vector<WebPicture> pictures;
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
  WebEdition web{*job.edition, shown ? job.pictures->images : none, house.style.web,
                 name,         folder_url(options.base_url),        options.assets};
  if (!web.assets.empty()) web.smaller = smaller_pictures(web.images);
  part.pages = write_html(web);
  part.pictures = write_pictures(web);
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

/// Empty if there is no file, or one that cannot be read.
std::string read_state(const std::string& path, const Files& files) {
  Diagnostics unread;
  return files.read(path, kMaxTextFile, {}, unread).value_or("");
}

/// What the run writes, by path.
struct Outputs {
  std::vector<std::pair<std::string, std::string>> files;
  RunFiles names;
  const SiteOptions& options;
  std::set<std::string> pictures{};  ///< a name is made from the bytes, so equal names are equal pictures
  std::set<std::string> absent{};    ///< inputs that are looked for and missing

  void add(const std::string& name, std::string bytes, const std::string& from, Diagnostics& diagnostics) {
    const std::string path = joined(options.out_dir, name);
    if (names.add_output(path, from, diagnostics)) files.emplace_back(path, std::move(bytes));
  }

  void add(SitePart& part, Diagnostics& diagnostics) {
    for (WebPage& page : part.pages)
      add(part.meeting.name + page.ending, std::move(page.bytes), part.job->path, diagnostics);
    for (WebPicture& picture : part.pictures)
      if (pictures.insert(picture.path).second)
        add(picture.path, std::move(picture.bytes), part.job->path, diagnostics);
  }

  /// The file of --state. Only a state, or an empty file, may be there: a slip in its name must not cost another file.
  void add_state(const Files& outside, Diagnostics& diagnostics) {
    if (options.state.empty()) return;
    for (const std::string& path : absent) names.add_read(path);
    if (!names.add_output(options.state, "--state", diagnostics)) return;
    const std::optional<FileStatus> status = outside.status(options.state);
    if (status && status->size > 0 && !is_state(read_state(options.state, outside)))
      diagnostics.report("output-exists", {}, {{"file", options.state}});
  }
};

/// What decides what a run writes, apart from its files.
std::vector<std::string> settings_of(const SiteOptions& options, const CommonOptions& common) {
  return {options.out_dir, folder_url(options.base_url), options.assets,
          options.style,   common.register_file,         common.locales_dir};
}

class SiteRun {
 public:
  SiteRun(const SiteOptions& options, const CommonOptions& common)
      : options_(options),
        common_(common),
        houses_(world_,
                {.style = options.style, .register_file = common.register_file, .locales_dir = common.locales_dir}) {}

  int run() {
    find_meetings();
    if (!findings_.has_errors() && !is_done()) {
      make_parts();
      add_archive();
      write();
    }
    print_findings(findings_, common_);
    return exit_code_of(findings_);
  }

 private:
  void find_meetings() {
    for (const FileToCheck& file : files_to_check({.named = options_.paths}, world_.files, findings_).files) {
      if (!has_suffix(file.path, ".xml")) continue;
      parts_.push_back({std::make_unique<Job>(file.path), {}, {}, {}});
      add_house(houses_.of(file.path, findings_));
      Diagnostics reported_later;
      state_.meetings.emplace_back(file.path, world_.translations.tags(file.path, reported_later));
    }
    state_.settings = settings_of(options_, common_);
  }

  void add_house(const House& house) {
    house_of_.push_back(&house);
    if (!known_houses_.insert(&house).second) return;
    state_.read.insert(house.files_read.begin(), house.files_read.end());
    add_files_of_house(house, outputs_.names);
  }

  /// Whether the last run left the site as this one would.
  bool is_done() const {
    return !options_.state.empty() && is_unchanged(read_state(options_.state, disk()), state_, disk());
  }

  void make_parts() {
    for_each_file(
        parts_.size(), common_.jobs,
        [&](std::size_t i) { make_part(parts_[i], *house_of_[i], options_), drop_stages(*parts_[i].job); },
        [&](std::size_t i) { take(std::exchange(parts_[i], {}), *house_of_[i]); });
  }

  void take(SitePart part, const House& house) {
    for (const std::string& path : part.job->files_read) outputs_.names.add_read(path);
    outputs_.add(part, findings_);
    if (!part.pages.empty()) site_.meetings.push_back(std::move(part.meeting));
    note_absent_translations(*part.job, house);
    state_.read.merge(part.job->files_read);
    outputs_.absent.merge(part.job->files_absent);
    finish(std::move(part.job), finished_);
  }

  void add_archive() {
    if (site_.meetings.empty()) return;
    std::ranges::stable_sort(site_.meetings, std::greater<>{},
                             [](const SiteMeeting& m) { return std::pair(m.date, m.name); });
    site_.looks = house_of_.front()->style.web;
    site_.languages = site_languages(site_.meetings, *house_of_.front());
    for (WebPage& file : write_site(site_)) outputs_.add(file.ending, std::move(file.bytes), "--out", findings_);
  }

  void write() {
    outputs_.names.add_folders(options_.out_dir, options_.assets, "--assets", findings_);
    outputs_.add_state(disk(), findings_);
    if (findings_.has_errors()) return;
    make_folder(options_.out_dir);
    if (!outputs_.pictures.empty()) make_folder(joined(options_.out_dir, options_.assets));
    for (const auto& [path, bytes] : outputs_.files) {
      if (!write_changed(path, bytes, findings_)) return;
      state_.written.insert(path);
    }
    // The next run repeats warnings.
    if (!options_.state.empty() && !findings_.has_findings())
      write_file(options_.state, state_text(state_, noted_), findings_);
  }

  const SiteOptions& options_;
  const CommonOptions& common_;
  const NotedFiles noted_{disk()};
  const World world_{options_.state.empty() ? disk() : noted_};
  Houses houses_;
  Finished finished_;
  Diagnostics& findings_ = finished_.findings;
  std::vector<SitePart> parts_;
  std::vector<const House*> house_of_;
  std::set<const House*> known_houses_;
  Outputs outputs_{{}, RunFiles(world_.files), options_};
  Archive site_{folder_url(options_.base_url), {}, {}, {}};
  SiteState state_;
};

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
      assets_option(o->assets),
      style_option(o->style),
      {.name = "--state",
       .value = "FILE",
       .text = help("Write what was read and written to FILE, and do nothing if none of it has changed since"),
       .target = &o->state},
  };
  command.options[2].required = true;
  command.add(lookup_options(common));
  command.add({jobs_option(common)});
  command.run = [o, &common] { return SiteRun(*o, common).run(); };
  command.add(message_options(common));
  return command;
}

}  // namespace readout
