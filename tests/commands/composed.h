// Samples taken through the stations as the program does it: the files, the house, a composed edition.
#pragma once

#include <fmt/format.h>

#include <memory>
#include <string>

#include "commands/pipeline.h"
#include "input/xml.h"
#include "support/support.h"

namespace readout::test {

inline const House& house() {
  static const World world;
  static const std::unique_ptr<House> made = [] {
    prepare_xml();
    Diagnostics diagnostics;
    auto house = make_house(world, {}, diagnostics);
    REQUIRE(text_of(diagnostics) == "");
    return house;
  }();
  return *made;
}

/// The sample composed in all its languages. Its path is relative, as a user in the source tree types it.
inline std::unique_ptr<Job> composed(const std::string& name, const std::string& folder = "samples") {
  auto job = std::make_unique<Job>(fmt::format("{}/{}.xml", folder, name));
  REQUIRE(advance(*job, house(), Stage::composed, {}) == Stage::composed);
  return job;
}

/// All findings of a job and of its languages.
inline Diagnostics findings_of(const Job& job) {
  Diagnostics all = job.findings;
  for (const JobLanguage& language : job.languages) all.report_all(language.findings);
  return all;
}

}  // namespace readout::test
