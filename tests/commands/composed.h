// Samples through the stations, as the program conducts them: the files, the house, a composed edition.
#pragma once

#include <fmt/format.h>

#include <memory>
#include <string>

#include "commands/pipeline.h"
#include "input/xml.h"
#include "support/support.h"

namespace readout::test {

inline const House& house() {
  static const std::unique_ptr<House> made = [] {
    prepare_xml();
    Diagnostics diagnostics;
    auto house = make_house({}, diagnostics);
    REQUIRE(text_of(diagnostics) == "");
    return house;
  }();
  return *made;
}

/// The sample composed in all its languages; its path is relative, as a user in the source tree names it.
inline std::unique_ptr<Job> composed(const std::string& name, const std::string& folder = "samples") {
  auto job = std::make_unique<Job>();
  job->path = fmt::format("{}/{}.xml", folder, name);
  REQUIRE(read_job(*job, house()));
  translate_job(*job, house(), {});
  compose_job(*job, house(), {});
  return job;
}

}  // namespace readout::test
