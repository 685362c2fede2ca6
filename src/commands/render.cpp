// readout render: renders meetings to files of every output format.
#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/rule_table.h"
#include "base/run_files.h"
#include "commands/attachments.h"
#include "commands/commands.h"
#include "commands/jobs.h"
#include "commands/pipeline.h"
#include "commands/report.h"
#include "locale/words.h"
#include "write/formats.h"

namespace readout {
namespace {

struct RenderOptions {
  std::vector<std::string> files;
  std::vector<std::string> formats;    ///< --to; empty: all
  std::vector<std::string> languages;  ///< --lang, in order; empty: source, then every translation beside the file
  std::string layout, style;           ///< empty: those of the project
  std::string out_dir;                 ///< empty: current directory
  std::string out_file;                ///< -o; `-` is standard output
  std::string base_url;                ///< of the folder of web pages; empty: unknown
  std::string assets;                  ///< the folder of their pictures; empty: inside the pages
  bool draft = false;
  std::string depfile;
};

/// One file to be written.
struct Output {
  std::string path;
  Pieces bytes;
};

/// A job and its outputs.
struct Rendered {
  std::unique_ptr<Job> job;
  std::vector<Output> outputs;
};

/// `NAME.LANG.EXTENSION` in the output folder, or the file given by -o.
std::string output_path(const RenderOptions& options, const std::string& input, const std::string& ending) {
  if (!options.out_file.empty()) return options.out_file;
  return joined(options.out_dir, std::string(name_of(stem_of(input))) + ending);
}

void add_outputs(Rendered& r, const RenderOptions& options, std::vector<OutputFile> files) {
  for (OutputFile& file : files)
    r.outputs.push_back({output_path(options, r.job->path, file.ending), std::move(file.bytes)});
}

void add_pages(Rendered& r, const House& house, const RenderOptions& options,
               const std::vector<OutputFormat>& formats) {
  const std::vector<Attachment> source = attachments_of(*r.job, house, options.draft);
  const SetEdition set{*r.job->edition, *r.job->pages, source, {&house.world.outlines, house.world.core}};
  add_outputs(r, options, write_pages(formats, set, r.job->findings));
}

/// The house of each file of the command line.
using HousesOfFiles = std::vector<const House*>;

/// In the order of the files.
HousesOfFiles each_once(const HousesOfFiles& houses) {
  HousesOfFiles once;
  std::set<const House*> seen;
  std::ranges::copy_if(houses, std::back_inserter(once), [&](const House* h) { return seen.insert(h).second; });
  return once;
}

JobOptions job_options(const RenderOptions& options) {
  return {.languages = options.languages, .draft = options.draft};
}

Stage stage_for(const std::vector<OutputFormat>& formats) {
  if (needs<FromPages>(formats)) return Stage::typeset;
  return needs<FromEdition>(formats) ? Stage::pictured : Stage::composed;
}

/// The pages of an edition. A single file, given by -o, has no links to others, and is that of all languages.
void add_web(Rendered& r, const House& house, const RenderOptions& options, const std::vector<OutputFormat>& formats) {
  const std::vector<NamedImage> no_images;
  const bool shown = house.style.photos != Photos::none;
  WebEdition web{*r.job->edition, shown ? r.job->pictures->images : no_images, house.style.web};
  if (options.out_file.empty()) web.name = name_of(stem_of(r.job->path));
  web.base_url = folder_url(options.base_url);
  web.assets = options.assets;
  if (!web.assets.empty()) web.smaller = smaller_pictures(web.images);
  for (WebPicture& picture : write_pictures(web))
    r.outputs.push_back({joined(options.out_dir, picture.path), Pieces(std::move(picture.bytes))});
  std::vector<OutputFile> files = write_edition(formats, web);
  if (!options.out_file.empty()) files.resize(1);
  add_outputs(r, options, std::move(files));
}

/// Renders one file. After an error the outputs are empty: outputs are complete or absent.
void render_file(Rendered& r, const House& house, const RenderOptions& options) {
  const std::vector<OutputFormat> formats = formats_named(options.formats);
  const Stage needed = stage_for(formats);
  const Stage reached = advance(*r.job, house, needed, job_options(options));
  if (reached < needed || has_errors(*r.job)) return;
  const WordsByLanguage words = words_of(house.catalogs);
  add_outputs(r, options, write_documents(formats, *r.job->edition, &words));
  if (needs<FromEdition>(formats)) add_web(r, house, options, formats);
  if (needed == Stage::typeset) add_pages(r, house, options, formats);
  if (has_errors(*r.job)) r.outputs.clear();
}

/// Reads each meeting for its plan. The job of a single meeting keeps what it has read. Those of many read their files
/// again, so that not all of them are in memory at once; a pipe cannot be read twice.
std::vector<JobPlan> plans_of(std::vector<Rendered>& all, const HousesOfFiles& houses, const RenderOptions& options,
                              unsigned jobs) {
  std::vector<JobPlan> plans(all.size());
  auto read = [&](std::size_t i) {
    std::unique_ptr<Job>& job = all[i].job;
    advance(*job, *houses[i], Stage::read, job_options(options));
    plans[i] = plan_of(*job, *houses[i], job_options(options));
    const std::optional<FileStatus> status = houses[i]->world.files.status(job->path);
    if (all.size() > 1 && status && status->kind == FileKind::regular) job = std::make_unique<Job>(job->path);
  };
  for_each_file(all.size(), jobs, read, [](std::size_t) {});
  return plans;
}

/// Whether no output would overwrite a file that the run reads, or another output. Found before a file is written.
bool outputs_are_free(const std::vector<JobPlan>& plans, const HousesOfFiles& houses, const RenderOptions& options,
                      Diagnostics& diagnostics) {
  RunFiles files(houses.front()->world.files);
  for (const House* house : each_once(houses)) add_files_of_house(*house, files);
  for (const JobPlan& plan : plans)
    for (const std::string& path : plan.files) files.add_read(path);
  const std::vector<OutputFormat> formats = formats_named(options.formats);
  for (std::size_t i = 0; i < plans.size(); ++i) {
    std::vector<std::string> endings = file_endings(formats, plans[i].languages);
    if (!options.out_file.empty()) endings.resize(1);
    for (const std::string& ending : endings)
      files.add_output(output_path(options, options.files[i], ending), options.files[i], diagnostics);
  }
  files.add_folders(options.out_dir, options.assets, "--assets", diagnostics);
  if (!options.depfile.empty()) files.add_output(options.depfile, "--depfile", diagnostics);
  return !diagnostics.has_errors();
}

/// Make's syntax: blanks, `#` and `$` in names are escaped.
std::string escaped_for_make(std::string_view path) {
  std::string out;
  for (char c : path) {
    if (c == ' ' || c == '#' || c == '\\') out += '\\';
    if (c == '$') out += '$';
    out += c;
  }
  return out;
}

/// The files of a run, for --depfile.
struct Dependencies {
  std::set<std::string> read, absent;
  std::vector<std::string> written;
};

/// One rule: every output depends on every file read. Each file that was looked for and is missing has an empty rule of
/// its own, so that the build does not fail now and runs again when the file appears.
std::string depfile_text(const Dependencies& files) {
  std::string out;
  for (const std::string& path : files.written) out += (out.empty() ? "" : " ") + escaped_for_make(path);
  out += ":";
  for (const std::string& path : files.read) out += " \\\n  " + escaped_for_make(path);
  for (const std::string& path : files.absent) out += " \\\n  " + escaped_for_make(path);
  out += "\n";
  for (const std::string& path : files.absent) out += escaped_for_make(path) + ":\n";
  return out;
}

/// Writes the outputs of a job as a set.
void write_outputs(const Rendered& r, const RenderOptions& options, std::vector<std::string>& written,
                   Diagnostics& diagnostics) {
  if (r.outputs.empty()) return;
  if (!options.out_dir.empty()) make_folder(options.out_dir);
  if (!options.assets.empty()) make_folder(joined(options.out_dir, options.assets));
  std::vector<NewFile> files;
  for (const Output& output : r.outputs) files.emplace_back(output.path, output.bytes);
  if (!write_files(files, diagnostics)) return;
  for (const Output& output : r.outputs) written.push_back(output.path);
}

int run(const RenderOptions& options, const CommonOptions& common) {
  Finished finished;
  Diagnostics& findings = finished.findings;
  const SecondCore core(options.files.size() == 1 && thread_count(common.jobs) > 1);
  const World world(disk(), &core);
  Houses houses(world, {options.style, options.layout, common.register_file, common.locales_dir});
  HousesOfFiles house_of;
  core.run_both(
      [&] {
        for (const std::string& file : options.files) house_of.push_back(&houses.of(file, findings));
      },
      [] { prepare_schema(Schema::meeting); });
  Dependencies files;
  for (const House* house : each_once(house_of)) {
    if (!check_languages(*house, options.languages, findings)) {
      print_findings(findings, common);
      return kUsage;
    }
    files.read.insert(house->files_read.begin(), house->files_read.end());
  }
  const bool ready = !findings.has_errors();
  std::vector<Rendered> all(options.files.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i].job = std::make_unique<Job>(options.files[i]);
  if (ready && !outputs_are_free(plans_of(all, house_of, options, common.jobs), house_of, options, findings)) {
    print_findings(findings, common);
    return kUsage;
  }
  auto work = [&](std::size_t i) {
    if (ready) render_file(all[i], *house_of[i], options);
    drop_stages(*all[i].job);
  };
  auto end = [&](std::size_t i) {
    Rendered r = std::exchange(all[i], {});
    if (!options.out_file.empty() && r.outputs.size() > 1)
      r.job->findings.report("outputs-for-one-file", {},
                             {{"file", options.out_file}, {"count", std::to_string(r.outputs.size())}});
    else write_outputs(r, options, files.written, r.job->findings);
    if (!options.depfile.empty()) note_absent_translations(*r.job, *house_of[i]);
    files.read.merge(r.job->files_read);
    files.absent.merge(r.job->files_absent);
    finish(std::move(r.job), finished);
  };
  for_each_file(all.size(), common.jobs, work, end);
  if (!options.depfile.empty() && !findings.has_errors()) write_file(options.depfile, depfile_text(files), findings);
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace

Command render_command(CommonOptions& common) {
  auto o = std::make_shared<RenderOptions>();
  std::vector<std::string> names, titles;
  for (const OutputFormat& format : output_formats())
    names.emplace_back(format.name), titles.emplace_back(format.title);
  Command command{.name = "render",
                  .what = help("Write meetings in every language: {formats}", {{"formats", listed(titles)}}),
                  .example = "readout render meeting.xml --lang en,ja --out pages"};
  command.options = {
      {.name = "files", .value = "FILE.xml...", .text = help("Meetings"), .target = &o->files, .required = true},
      {.name = "--to",
       .value = "FORMATS",
       .text = help("Formats: {formats} (default: all)", {{"formats", listed(names)}}),
       .target = &o->formats,
       .words = names},
      languages_option(o->languages, languages_shown()),
      layout_option(o->layout),
      style_option(o->style),
      {.name = "--out",
       .value = "DIR",
       .text = help("Folder to write to (default: the current one)"),
       .target = &o->out_dir},
      {.name = "-o",
       .value = "FILE",
       .text = help("Write a single file; - is standard output"),
       .target = &o->out_file,
       .excludes = "--out"},
      base_url_option(o->base_url),
      assets_option(o->assets),
      draft_option(o->draft),
      {.name = "--depfile",
       .value = "FILE",
       .text = help("Write the names of the files that were read or missing, for Make and Ninja"),
       .target = &o->depfile},
  };
  std::ranges::find(command.options, "--assets", &Option::name)->excludes = "-o";
  command.add(lookup_options(common));
  command.add({jobs_option(common)});
  command.add(message_options(common));
  command.run = [o, &common] { return run(*o, common); };
  return command;
}

}  // namespace readout
