// readout po template: the .pot file of meetings, from which another program begins a new language.
#include <memory>

#include "base/file.h"
#include "commands/po.h"
#include "commands/report.h"
#include "translate/make_po.h"

namespace readout {
namespace {

struct TemplateOptions {
  std::vector<std::string> paths;
  std::string out_dir;  ///< empty: beside the meeting
};

/// Writes NAME.pot, unless the meeting has errors. It can be made again, so an older one is replaced.
void write_template(Job& job, const House& house, const TemplateOptions& options) {
  if (advance(job, house, Stage::read, {}) < Stage::read || has_errors(job)) return;
  const Meeting& meeting = job.read->meeting;
  const TranslatorVoices voices{voice_of(meeting.lang, *job.read, house), {}};
  const PoInputs inputs{.voices = voices.source.catalog ? &voices : nullptr, .meeting_file = name_of(job.path)};
  const std::string path = stem_of(job.path) + ".pot";
  const std::string bytes = write_po(update_po(meeting, "", inputs).po);
  write_file(options.out_dir.empty() ? path : joined(options.out_dir, std::string(name_of(path))), bytes, job.findings);
}

int run_template(const TemplateOptions& options, const CommonOptions& common) {
  Finished finished;
  const World world;
  Houses houses(world, {.register_file = common.register_file, .locales_dir = common.locales_dir});
  if (!options.out_dir.empty()) make_folder(options.out_dir);
  for (const std::string& path : meetings_of(options.paths, world.files, houses, finished.findings)) {
    auto job = std::make_unique<Job>(path);
    write_template(*job, houses.of(path, finished.findings), options);
    finish(std::move(job), finished);
  }
  print_findings(finished.findings, common);
  return exit_code_of(finished.findings);
}

}  // namespace

Command po_template_command(CommonOptions& common) {
  auto o = std::make_shared<TemplateOptions>();
  Command command{.name = "template",
                  .what = help("Write NAME.pot: all texts of a meeting without a translation, for a new language"),
                  .example = "readout po template meeting.xml"};
  command.options = {
      meetings_operand(o->paths),
      {.name = "--out",
       .value = "DIR",
       .text = help("The folder to write to (default: that of the meeting)"),
       .target = &o->out_dir},
  };
  command.add(lookup_options(common));
  command.add(message_options(common));
  command.run = [o, &common] { return run_template(*o, common); };
  return command;
}

}  // namespace readout
