// readout po update: the .po of a language, made or brought up to date with its meeting.
#include <fmt/format.h>

#include "base/file.h"
#include "commands/commands.h"
#include "commands/pipeline.h"
#include "commands/report.h"

namespace readout {
namespace {

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

}  // namespace

int run_po_update(const PoUpdateOptions& options, const CommonOptions& common) {
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

}  // namespace readout
