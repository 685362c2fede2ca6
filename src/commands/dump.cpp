// readout dump: what a station makes of a file, as text.
#include "base/file.h"
#include "commands/commands.h"
#include "commands/pipeline.h"
#include "commands/report.h"

namespace readout {
namespace {

std::string dump_documents(const Edition& edition) {
  std::string out;
  for (const Document& document : edition.documents) out += dump(document);
  return out;
}

/// The dump, or nothing where an earlier station found errors.
std::optional<std::string> dump_station(Job& job, const House& house, const DumpOptions& options) {
  if (!read_job(job, house)) return std::nullopt;
  if (options.station == "meeting") return dump(*job.meeting);
  JobOptions job_options{options.languages, options.draft};
  translate_job(job, house, job_options);
  if (job.diagnostics.has_errors()) return std::nullopt;
  compose_job(job, house, job_options);
  if (options.station == "document") return dump_documents(job.edition);
  if (job.diagnostics.has_errors()) return std::nullopt;
  std::optional<Pages> pages = typeset_job(job, house);
  if (!pages) return std::nullopt;
  return options.station == "lines" ? dump_lines(*pages) : dump(*pages);
}

}  // namespace

int run_dump(const DumpOptions& options, const CommonOptions& common) {
  Diagnostics findings;
  std::unique_ptr<House> house = make_house({options.style, options.layout, common.register_file, common.locales_dir}, findings);
  Job job;
  job.path = options.file;
  std::optional<std::string> text;
  if (!findings.has_errors()) text = dump_station(job, *house, options);
  findings.append(job.diagnostics);
  if (text) write_file("-", *text, findings);
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace readout
