// readout render: meetings -> files of every output format.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/file.h"
#include "commands/attachments.h"
#include "commands/commands.h"
#include "commands/jobs.h"
#include "commands/pipeline.h"
#include "commands/report.h"
#include "write/formats.h"

namespace readout {
namespace {

struct RenderOptions {
  std::vector<std::string> files;
  std::vector<std::string> formats;    ///< --to; empty: all
  std::vector<std::string> languages;  ///< --lang, in order; empty: source, then every translation beside the file
  std::string layout;                  ///< empty: the style's
  std::string style = "press";         ///< a name of a shipped style or a file
  std::string out_dir;                 ///< empty: current directory
  std::string out_file;                ///< -o; `-` is standard output
  bool draft = false;
  std::string depfile;
};

/// One file to be written.
struct Output {
  std::string path;
  std::string bytes;
};

/// A job with what came of it.
struct Rendered {
  std::unique_ptr<Job> job;
  std::vector<Output> outputs;
};

std::string joined(const std::string& folder, const std::string& name) {
  if (folder.empty() || folder.ends_with('/')) return folder + name;
  return folder + "/" + name;
}

/// `NAME.LANG.EXTENSION` in the output folder, or what -o says.
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
  std::optional<Pages> pages = typeset_job(*r.job, house);
  if (!pages) return;
  const std::vector<Attachment> source = attachments_of(*r.job, house, *pages, {options.languages, options.draft});
  const SetEdition set{r.job->edition, *pages, source, {&house.outlines, house.core}};
  add_outputs(r, options, write_pages(formats, set, r.job->diagnostics));
}

/// The whole way of one file. Outputs stay empty after an error: whole or absent.
void render_file(Rendered& r, const House& house, const RenderOptions& options) {
  JobOptions job_options{options.languages, options.draft};
  if (!read_job(*r.job, house)) return;
  translate_job(*r.job, house, job_options);
  if (r.job->diagnostics.has_errors()) return;
  compose_job(*r.job, house, job_options);
  if (r.job->diagnostics.has_errors()) return;
  const std::vector<OutputFormat> formats = formats_named(options.formats);
  add_outputs(r, options, write_documents(formats, r.job->edition));
  if (needs_pages(formats)) add_pages(r, house, options, formats);
  if (r.job->diagnostics.has_errors()) r.outputs.clear();
}

/// Two outputs under one name, or several for one -o: wrong usage. Found before anything is written.
bool outputs_collide(const std::vector<std::string>& inputs, const RenderOptions& options, Diagnostics& diagnostics) {
  std::map<std::string, std::string> taken;
  bool collide = false;
  for (const std::string& input : inputs) {
    std::string path = output_path(options, input, "");
    auto [other, fresh] = taken.emplace(path, input);
    if (fresh) continue;
    diagnostics.report("output-twice", {}, {{"file", path}, {"first", other->second}, {"second", input}});
    collide = true;
  }
  return collide;
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

/// For --depfile.
struct Files {
  std::set<std::string> read, absent;
  std::vector<std::string> written;
};

/// One rule: every output depends on every file read; files looked for and absent are named with an own empty rule, so
/// that a later appearance does not break the build but is seen.
std::string depfile_text(const Files& files) {
  std::string out;
  for (const std::string& path : files.written) out += (out.empty() ? "" : " ") + escaped_for_make(path);
  out += ":";
  for (const std::string& path : files.read) out += " \\\n  " + escaped_for_make(path);
  for (const std::string& path : files.absent) out += " \\\n  " + escaped_for_make(path);
  out += "\n";
  for (const std::string& path : files.absent) out += escaped_for_make(path) + ":\n";
  return out;
}

bool write_outputs(const Rendered& r, const RenderOptions& options, std::vector<std::string>& written,
                   Diagnostics& diagnostics) {
  // Where the folder cannot be made, the first output says so.
  std::error_code ignored;
  if (!options.out_dir.empty() && !r.outputs.empty()) std::filesystem::create_directories(options.out_dir, ignored);
  return std::ranges::all_of(r.outputs, [&](const Output& output) {
    if (!write_file(output.path, output.bytes, diagnostics)) return false;
    written.push_back(output.path);
    return true;
  });
}

int run(const RenderOptions& options, const CommonOptions& common) {
  Ended ended;
  Diagnostics& findings = ended.findings;
  if (outputs_collide(options.files, options, findings)) {
    print_findings(findings, common);
    return kUsage;
  }
  const SecondCore core(options.files.size() == 1 && cores_of(common.jobs) > 1);
  std::unique_ptr<House> house;
  core.both(
      [&] { house = make_house({options.style, options.layout, common.register_file, common.locales_dir}, findings); },
      [] { prepare_schema(Schema::meeting); });
  house->core = &core;
  const bool ready = !findings.has_errors();
  Files files{{house->files_read.begin(), house->files_read.end()}, {}, {}};
  std::vector<Rendered> all(options.files.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i].job = std::make_unique<Job>(), all[i].job->path = options.files[i];
  auto work = [&](std::size_t i) {
    if (ready) render_file(all[i], *house, options);
    keep_findings(all[i].job);
  };
  auto finish = [&](std::size_t i) {
    Rendered r = std::exchange(all[i], {});
    if (!options.out_file.empty() && r.outputs.size() > 1)
      r.job->diagnostics.report("outputs-for-one-file", {},
                                {{"file", options.out_file}, {"count", std::to_string(r.outputs.size())}});
    else write_outputs(r, options, files.written, r.job->diagnostics);
    files.read.merge(r.job->files_read);
    files.absent.merge(r.job->files_absent);
    end_job(std::move(r.job), ended);
  };
  for_each_file(all.size(), common.jobs, work, finish);
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
                  .what = fmt::format("Write the {} of meetings in every language", listed(titles, "and")),
                  .example = "readout render meeting.xml --lang en,ja --out pages"};
  command.options = {
      {.name = "files", .value = "FILE.xml...", .text = "Meetings", .target = &o->files, .required = true},
      {.name = "--to",
       .value = "FORMATS",
       .text = fmt::format("Formats: {} (default: all)", fmt::join(names, ",")),
       .target = &o->formats,
       .words = names},
      languages_option(o->languages),
      layout_option(o->layout),
      style_option(o->style),
      {.name = "--out", .value = "DIR", .text = "Folder to write to (default: the current one)", .target = &o->out_dir},
      {.name = "-o",
       .value = "FILE",
       .text = "The one file to write; - is standard output",
       .target = &o->out_file,
       .excludes = "--out"},
      draft_option(o->draft),
      {.name = "--depfile",
       .value = "FILE",
       .text = "Write which files were read or looked for, for Make and Ninja",
       .target = &o->depfile},
  };
  command.add(lookup_options(common));
  command.add({jobs_option(common)});
  command.add(message_options(common));
  command.run = [o, &common] { return run(*o, common); };
  return command;
}

}  // namespace readout
