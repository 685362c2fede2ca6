// Checks one file: a meeting with its translations, a translation, a register, a style or a catalog.
//
// Takes a file and the house of its project; the findings are in its job. The conductor (pipeline.h) reads
// meetings as for `render`, so that what `check` passes, `render` renders.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "commands/check_files.h"
#include "commands/pipeline.h"
#include "commands/report_formats.h"

namespace readout {

/// A file to check, and what checking it has read.
struct Check {
  /// `to_check` must outlive the value.
  Check(const FileToCheck& to_check, const House& of) : file(&to_check), house(&of) {}

  const FileToCheck* file;
  const House* house;
  std::unique_ptr<Job> job{};  ///< made by check_file(), so that those of all files are not in memory at once
  std::vector<CheckedFile> checked{};
  bool skipped = false;  ///< a found file that is none of ours
};

/// Checks a file. Frees what the job has read, except its sources and findings.
void check_file(Check& check);

}  // namespace readout
