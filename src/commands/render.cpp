// readout render: meetings -> PDF, DocBook and text.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/file.h"
#include "commands/attachments.h"
#include "commands/commands.h"
#include "commands/jobs.h"
#include "commands/pipeline.h"
#include "commands/report.h"
#include "write/writers.h"

namespace readout {
namespace {

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

/// `NAME.LANG.EXTENSION` in the output folder, or what -o says.
std::string output_path(const RenderOptions& options, const std::string& input, const std::string& ending) {
  if (!options.out_file.empty()) return options.out_file;
  return joined(options.out_dir, std::string(name_of(stem_of(input))) + ending);
}

void write_flow_formats(Rendered& r, const RenderOptions& options) {
  for (const Document& document : r.job->edition->documents) {
    if (options.docbook)
      r.outputs.push_back(
          {output_path(options, r.job->path, fmt::format(".{}.dbk", document.lang)), write_docbook(document)});
    if (options.text)
      r.outputs.push_back(
          {output_path(options, r.job->path, fmt::format(".{}.txt", document.lang)), write_text(document)});
  }
}

void write_pages(Rendered& r, const House& house, const RenderOptions& options) {
  std::vector<Attachment> source = attachments_of(*r.job, house, options.draft);
  std::optional<std::string> pdf =
      write_pdf(*r.job->pages, *r.job->edition, r.job->findings, source, {&house.world.outlines, house.world.core});
  const auto& documents = r.job->edition->documents;
  std::string ending = documents.size() == 1 ? fmt::format(".{}.pdf", documents[0].lang) : ".pdf";
  if (pdf) r.outputs.push_back({output_path(options, r.job->path, ending), std::move(*pdf)});
}

/// The whole way of one file. Outputs stay empty after an error: whole or absent.
void render_file(Rendered& r, const House& house, const RenderOptions& options) {
  const Stage needed = options.pdf ? Stage::typeset : Stage::composed;
  const Stage reached = advance(*r.job, house, needed, {.languages = options.languages, .draft = options.draft});
  if (reached < needed || has_errors(*r.job)) return;
  write_flow_formats(r, options);
  if (options.pdf) write_pages(r, house, options);
  if (has_errors(*r.job)) r.outputs.clear();
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
struct Dependencies {
  std::set<std::string> read, absent;
  std::vector<std::string> written;
};

/// One rule: every output depends on every file read; files looked for and absent are named with an own empty rule, so
/// that a later appearance does not break the build but is seen.
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

bool write_outputs(const Rendered& r, const RenderOptions& options, std::vector<std::string>& written,
                   Diagnostics& diagnostics) {
  if (!options.out_dir.empty() && !r.outputs.empty()) make_folder(options.out_dir);
  return std::ranges::all_of(r.outputs, [&](const Output& output) {
    if (!write_file(output.path, output.bytes, diagnostics)) return false;
    written.push_back(output.path);
    return true;
  });
}

}  // namespace

int run_render(const RenderOptions& options, const CommonOptions& common) {
  Finished finished;
  Diagnostics& findings = finished.findings;
  if (outputs_collide(options.files, options, findings)) {
    print_findings(findings, common);
    return kUsage;
  }
  const SecondCore core(options.files.size() == 1 && cores_of(common.jobs) > 1);
  const World world(disk(), &core);
  const HouseOptions house_options{options.style, options.layout, common.register_file, common.locales_dir};
  std::unique_ptr<House> house;
  core.both([&] { house = make_house(world, house_options, findings); }, [] { prepare_schema(Schema::meeting); });
  const bool ready = !findings.has_errors();
  Dependencies files{{house->files_read.begin(), house->files_read.end()}, {}, {}};
  std::vector<Rendered> all(options.files.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i].job = std::make_unique<Job>(options.files[i]);
  auto work = [&](std::size_t i) {
    if (ready) render_file(all[i], *house, options);
    drop_stages(*all[i].job);
  };
  auto end = [&](std::size_t i) {
    Rendered r = std::exchange(all[i], {});
    if (!options.out_file.empty() && r.outputs.size() > 1)
      r.job->findings.report("outputs-for-one-file", {},
                             {{"file", options.out_file}, {"count", std::to_string(r.outputs.size())}});
    else write_outputs(r, options, files.written, r.job->findings);
    files.read.merge(r.job->files_read);
    files.absent.merge(r.job->files_absent);
    finish(std::move(r.job), finished);
  };
  for_each_file(all.size(), common.jobs, work, end);
  if (!options.depfile.empty() && !findings.has_errors()) write_file(options.depfile, depfile_text(files), findings);
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace readout
