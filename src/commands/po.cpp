// readout po update: the .po of a language, made or brought up to date with its meeting.
#include <fmt/format.h>

#include "base/file.h"
#include "commands/commands.h"
#include "commands/pipeline.h"
#include "commands/report.h"

namespace readout {
namespace {

struct UpdateOptions {
  std::string file;
  std::vector<std::string> languages;
};

/// Writes one language's file anew; what was translated stays, what changed becomes fuzzy, what went becomes obsolete.
void update(Job& job, const House& house, const std::string& language) {
  std::string path = stem_of(job.path) + "." + language + ".po";
  // As a draft: what is missing or fuzzy is no mistake of one who goes on translating.
  if (file_exists(path)) translate_job(job, house, {{language}, true});
  if (job.diagnostics.has_errors()) return;
  bool existing = !job.translations.empty() && job.translations.back().lang == language && job.translations.back().po;
  const TranslatorVoices voices{voice_of(job.meeting->lang, job, house), voice_of(language, job, house)};
  const PoFile* old = existing ? &*job.translations.back().po : nullptr;
  write_file(path, write_po(make_po(*job.meeting, language, old, house.catalog(language) ? &voices : nullptr)),
             job.diagnostics, Lasting::yes);
}

int run_update(const UpdateOptions& options, const CommonOptions& common) {
  Diagnostics findings;
  std::unique_ptr<House> house = make_house({"press", "", common.register_file, common.locales_dir}, findings);
  Job job;
  job.path = options.file;
  if (!findings.has_errors() && read_job(job, *house) && !job.diagnostics.has_errors())
    for (const std::string& language : options.languages) {
      if (language == job.meeting->lang)
        job.diagnostics.report("translation-into-source", {}, {{"language", language}});
      else update(job, *house, language);
    }
  findings.append(job.diagnostics);
  print_findings(findings, common);
  return exit_code_of(findings);
}

Command update_command(CommonOptions& common) {
  auto o = std::make_shared<UpdateOptions>();
  Command command{.name = "update",
                  .what =
                      "Make NAME.LANG.po, or bring it up to date: what is translated stays, what has changed is "
                      "marked as fuzzy",
                  .example = "readout po update meeting.xml --lang ja"};
  command.options = {
      {.name = "file", .value = "FILE.xml", .text = "A meeting", .target = &o->file, .required = true},
      {.name = "--lang",
       .value = "LANGS",
       .text = "Languages to translate into, such as ja,fr",
       .target = &o->languages,
       .required = true,
       .words = built_in_languages(),
       .other_words = true},
  };
  command.add(lookup_options(common));
  command.add(message_options(common));
  command.run = [o, &common] { return run_update(*o, common); };
  return command;
}

}  // namespace

Command po_command(CommonOptions& common) {
  return {.name = "po",
          .what = "Make a translation, or bring it up to date",
          .example = "readout po update meeting.xml --lang ja",
          .commands = {update_command(common)}};
}

}  // namespace readout
