// readout po update: creates the .po files of meetings or updates them.
#include <map>
#include <memory>

#include "base/file.h"
#include "base/folder.h"
#include "base/language.h"
#include "base/rule_table.h"
#include "base/visible.h"
#include "commands/check_files.h"
#include "commands/po.h"
#include "commands/report.h"
#include "translate/make_po.h"

namespace readout {
namespace {

struct UpdateOptions {
  std::vector<std::string> paths;
  std::vector<std::string> languages;
  std::string memory;  ///< --memory; empty: not given
};

/// The memories of a folder by language, under a folded tag. A file is called by its name within the folder.
using Memories = std::map<std::string, Memory>;

Memories read_memory(const std::string& folder, const Files& files, Diagnostics& diagnostics, Sources& sources) {
  const auto is_po = [](std::string_view name) { return has_suffix(name, ".po"); };
  Memories memories;
  for (const FoundFile& found : files_below(files, folder, is_po, diagnostics)) {
    std::optional<std::string> bytes = files.read(found.path, kMaxTextFile, {}, diagnostics);
    if (!bytes) continue;
    std::optional<PoFile> po = read_po(sources.add(found.path, std::move(*bytes)), diagnostics);
    if (!po) continue;
    const std::string in_header = po->header("Language").value_or("");
    const std::string language = in_header.empty() ? name_of_translation(found.path, files).language : in_header;
    memories[folded_tag(language)].add(*po, found.path.substr(joined(folder, "").size()));
  }
  return memories;
}

class Update {
 public:
  Update(const UpdateOptions& options, const CommonOptions& common)
      : options_(options),
        common_(common),
        houses_(world_, {.register_file = common.register_file, .locales_dir = common.locales_dir}) {}

  int run() {
    Diagnostics& findings = finished_.findings;
    const std::vector<std::string> meetings = meetings_of(options_.paths, world_.files, houses_, findings);
    if (!options_.memory.empty()) memories_ = read_memory(options_.memory, world_.files, findings, memory_sources_);
    for (const std::string& path : meetings) update_meeting(path, houses_.of(path, findings));
    print_findings(findings, common_);
    print_on_error_stream(summary_);
    return exit_code_of(findings);
  }

 private:
  /// Updates each language by itself: a fault of one file does not prevent writing another.
  void update_meeting(const std::string& path, const House& house) {
    auto job = std::make_unique<Job>(path);
    const std::vector<std::string> languages = languages_of(house);
    if (languages.empty()) job->findings.report("language-not-named", {}, {{"file", path}});
    else if (advance(*job, house, Stage::read, {}) >= Stage::read && !has_errors(*job)) {
      advance(*job, house, Stage::translated, {.languages = languages, .draft = true, .to_translate = true});
      for (JobLanguage& language : job->languages) update(*job, house, language);
    }
    finish(std::move(job), finished_);
  }

  /// The languages of the command line, or else of the project. They may have no catalog yet.
  std::vector<std::string> languages_of(const House& house) const {
    std::vector<std::string> languages = options_.languages;
    if (languages.empty() && house.project)
      for (const ProjectValue& language : house.project->languages) languages.push_back(language.text);
    return languages;
  }

  /// Writes the file of one language again, if it changes. A file with errors is not changed.
  void update(Job& job, const House& house, JobLanguage& language) {
    const Meeting& meeting = job.read->meeting;
    if (same_tag(language.lang, meeting.lang)) {
      // Meetings of a folder may be written in several languages.
      if (job.languages.size() > 1) return;
      language.findings.report("translation-into-source", {}, {{"language", language.lang}});
      return;
    }
    if (backup_remains(language.path, language.findings) || language.findings.has_errors()) return;
    const bool has_words = house.catalog(language.lang);
    if (!has_words) language.findings.report("translation-without-catalog", {}, {{"language", language.lang}});
    const TranslatorVoices voices{voice_of(meeting.lang, *job.read, house), voice_of(language.lang, *job.read, house)};
    const UpdatedPo made = update_po(meeting, language.lang,
                                     {.existing = language.po ? &*language.po : nullptr,
                                      .voices = voices.source.catalog ? &voices : nullptr,
                                      .memory = &memories_[folded_tag(language.lang)],
                                      .meeting_file = name_of(job.path)});
    if (write(language, made.po)) summarize(language.path, made.counts);
  }

  static bool write(JobLanguage& language, const PoFile& po) {
    const std::string bytes = write_po(po, language.source ? form_of(language.source->bytes) : PoForm());
    if (language.source && language.source->bytes == bytes) return true;
    const NewFile fresh{language.path, bytes};
    return language.source ? rewrite_file(language.path, language.source->bytes, bytes, language.findings)
                           : create_files({&fresh, 1}, language.findings);
  }

  void summarize(const std::string& path, const UpdateCounts& counts) {
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    const Catalog& words = *terminal_of(common_).catalog;
    summary_ +=
        words.text("po", "{file}: {fresh} new, {changed} changed, {moved} moved, {removed} removed, {kept} kept",
                   {{"file", visible(path)},
                    {"fresh", number(counts.fresh)},
                    {"changed", number(counts.changed)},
                    {"moved", number(counts.moved)},
                    {"removed", number(counts.removed)},
                    {"kept", number(counts.kept)}});
    if (!options_.memory.empty())
      summary_ += words.text("po", ", {count} from the memory", {{"count", number(counts.remembered)}});
    summary_ += "\n";
  }

  const UpdateOptions& options_;
  const CommonOptions& common_;
  World world_;
  Houses houses_;
  Finished finished_;
  Sources memory_sources_;
  Memories memories_;
  std::string summary_;
};

}  // namespace

Command po_update_command(CommonOptions& common) {
  auto o = std::make_shared<UpdateOptions>();
  Command command{
      .name = "update",
      .what = help("Create or update NAME.LANG.po: translations are kept, and those of changed text become fuzzy"),
      .example = "readout po update meeting.xml --lang ja"};
  command.options = {
      meetings_operand(o->paths),
      languages_option(o->languages,
                       help("Languages to translate into, such as ja,fr (default: those of the project)")),
      {.name = "--memory",
       .value = "DIR",
       .text = help(
           "A folder of earlier .po files: the translation of the same text is taken, that of a similar one is fuzzy"),
       .target = &o->memory},
  };
  command.add(lookup_options(common));
  command.add(message_options(common));
  command.run = [o, &common] { return Update(*o, common).run(); };
  return command;
}

}  // namespace readout
