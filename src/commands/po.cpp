// readout po update: creates the .po file of a language or updates it from its meeting.
#include "base/file.h"
#include "base/rule_table.h"
#include "commands/commands.h"
#include "commands/pipeline.h"
#include "commands/report.h"
#include "translate/make_po.h"

namespace readout {
namespace {

struct UpdateOptions {
  std::string file;
  std::vector<std::string> languages;
};

/// Writes the file of one language again: translations are kept, those of changed units become fuzzy, those of removed
/// units obsolete. A file with errors is not changed.
void update(Job& job, const House& house, JobLanguage& language) {
  const Meeting& meeting = job.read->meeting;
  if (language.lang == meeting.lang) {
    language.findings.report("translation-into-source", {}, {{"language", language.lang}});
    return;
  }
  if (backup_remains(language.path, language.findings) || language.findings.has_errors()) return;
  const bool has_words = house.catalog(language.lang);
  if (!has_words) language.findings.report("translation-without-catalog", {}, {{"language", language.lang}});
  const TranslatorVoices voices{voice_of(meeting.lang, *job.read, house), voice_of(language.lang, *job.read, house)};
  const bool both_speak = has_words && voices.source.catalog;
  const PoFile po =
      make_po(meeting, language.lang, language.po ? &*language.po : nullptr, both_speak ? &voices : nullptr);
  const std::string bytes = write_po(po);
  const NewFile fresh{language.path, bytes};
  if (language.source) rewrite_file(language.path, language.source->bytes, bytes, language.findings);
  else create_files({&fresh, 1}, language.findings);
}

/// Updates each language by itself: a fault of one file does not prevent writing another.
void update_languages(Job& job, const House& house, const std::vector<std::string>& languages) {
  if (advance(job, house, Stage::read, {}) < Stage::read || has_errors(job)) return;
  // As a draft, because missing translations are no fault while a translator works.
  advance(job, house, Stage::translated, {.languages = languages, .draft = true, .to_translate = true});
  for (JobLanguage& language : job.languages) update(job, house, language);
}

int run_update(const UpdateOptions& options, const CommonOptions& common) {
  Finished finished;
  const World world;
  Houses houses(world, {.register_file = common.register_file, .locales_dir = common.locales_dir});
  const House& house = houses.of(options.file, finished.findings);
  auto job = std::make_unique<Job>(options.file);
  if (!finished.findings.has_errors()) update_languages(*job, house, options.languages);
  finish(std::move(job), finished);
  print_findings(finished.findings, common);
  return exit_code_of(finished.findings);
}

Command update_command(CommonOptions& common) {
  auto o = std::make_shared<UpdateOptions>();
  Command command{
      .name = "update",
      .what = "Create or update NAME.LANG.po: translations are kept, and those of changed text become fuzzy",
      .example = "readout po update meeting.xml --lang ja"};
  command.options = {
      {.name = "file", .value = "FILE.xml", .text = "A meeting", .target = &o->file, .required = true},
      languages_option(o->languages, "Languages to translate into, such as ja,fr"),
  };
  command.options.back().required = true;
  command.add(lookup_options(common));
  command.add(message_options(common));
  command.run = [o, &common] { return run_update(*o, common); };
  return command;
}

}  // namespace

Command po_command(CommonOptions& common) {
  return {.name = "po",
          .what = "Create or update a translation",
          .example = "readout po update meeting.xml --lang ja",
          .commands = {update_command(common)}};
}

}  // namespace readout
