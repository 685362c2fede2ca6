// The reader of readout.toml: any bytes give a project, and every finding is within the file.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/glob.h"
#include "commands/project.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace readout;
  Sources sources;
  Diagnostics diagnostics;
  const Source& source = sources.add("readout.toml", {reinterpret_cast<const char*>(data), size});
  const Project project = read_project(source, "p/", diagnostics);
  for (const std::string& pattern : project.exclude) glob_covers(pattern, "a/b/2022-02-11-japan-us.xml");
  for (const Diagnostic& finding : diagnostics.all()) {
    const Span at = finding.primary;
    if (at.source != &source || at.begin > at.end || at.end > source.bytes.size()) std::abort();
  }
  return 0;
}
