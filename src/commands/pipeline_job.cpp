// What is done with a job at any stage: its errors, its end, the names of its files.
#include <algorithm>

#include "base/file.h"
#include "commands/pipeline.h"
#include "input/image_smaller.h"

namespace readout {

bool has_errors(const Job& job) {
  return job.findings.has_errors() ||
         std::ranges::any_of(job.languages, [](const JobLanguage& l) { return l.findings.has_errors(); });
}

void drop_stages(Job& job) {
  // After an error some findings were not looked for.
  if (job.policy && !has_errors(job)) job.policy->report_unused(job.findings);
  job.pages.reset();
  job.pictures.reset();
  job.edition.reset();
  for (JobLanguage& language : job.languages) job.findings.report_all(language.findings);
  job.languages.clear();
  job.read.reset();
}

void finish(std::unique_ptr<Job> job, Finished& finished) {
  drop_stages(*job);
  const bool has_findings = !job->findings.all().empty();
  finished.findings.append(std::move(job->findings));
  if (has_findings) finished.sources.push_back(std::move(job->sources));
}

std::string stem_of(const std::string& path) { return std::string(without_suffix(path, ".xml")); }

std::string translation_path(const std::string& meeting, const std::string& language) {
  return stem_of(meeting) + "." + language + ".po";
}

std::map<std::string, std::vector<Image>> smaller_pictures(const std::vector<NamedImage>& pictures) {
  std::map<std::string, std::vector<Image>> out;
  for (const NamedImage& named : pictures) out[named.path] = smaller_images(named.image);
  return out;
}

}  // namespace readout
