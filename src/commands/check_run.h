// A run of `readout check` over many files, and the further checks that fixes need.
//
// Takes the names of files and folders, checks each file once with the house of its project, and keeps the findings of
// each. After fixes, only the files that have read a changed text are checked again.
#pragma once

#include <deque>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/fixes.h"
#include "commands/check_file.h"
#include "commands/house.h"
#include "commands/options.h"

namespace readout {

/// What to check, and how.
struct CheckRequests {
  std::vector<std::string> paths;
  std::string files_from;                   ///< --files-from; empty: not given
  std::vector<std::string> languages;       ///< --lang: required of each meeting
  std::vector<std::string> select, ignore;  ///< rules or categories
  unsigned max_findings = 0;                ///< 0: not given
  bool skip_others = false;                 ///< --skip-others
};

class CheckRun {
 public:
  /// Checks all files. The arguments must outlive the run.
  CheckRun(const CheckRequests& requests, const CommonOptions& common, const Files& files = disk());
  ~CheckRun();

  /// Checks the files with these texts in place of those on the disk: only files that have read a text that is new
  /// since the last check, or all files of the run if a project's own file is new.
  void check_again(const FixedTexts& texts);

  /// What was found with the present texts, in order.
  const Diagnostics& findings() const { return findings_; }
  /// The files that were checked, each once.
  std::vector<CheckedFile> checked() const;
  std::size_t skipped() const;
  std::size_t excluded() const { return excluded_; }
  /// The names of all files that were read.
  std::set<std::string> read() const;

 private:
  struct Pass;
  struct FileResult;

  Pass& start_pass(const FixedTexts& texts);
  void find_files(Pass& pass);
  void check(Pass& pass, const std::vector<std::size_t>& which);
  void add_houses(Pass& pass);
  void collect();

  const CheckRequests& requests_;
  const CommonOptions& common_;
  const Files& below_;
  std::vector<FileToCheck> files_;
  std::size_t excluded_ = 0;
  bool any_named_ = false;
  std::string first_;                 ///< the first name of the command line
  std::deque<Pass> passes_;           ///< findings point into their sources
  std::vector<FileResult> results_;   ///< by file
  std::vector<FileResult> replaced_;  ///< of earlier checks: findings that a caller kept point into their sources
  Diagnostics of_run_;                ///< of no single file
  std::vector<CheckedFile> of_houses_;
  std::set<std::string> read_by_run_;
  FixedTexts texts_;  ///< of the last check
  Diagnostics findings_;
  Sources unread_;
};

}  // namespace readout
