// Which findings of a meeting are wanted, and with which severity.
//
// The settings of the project, of the command line and the instructions in the files decide, in this order. An error
// stops `render`, so none of them changes it.
#pragma once

#include <mutex>
#include <optional>
#include <vector>

#include "commands/ignores.h"
#include "commands/project.h"
#include "rules/rules.h"

namespace readout {

/// Findings that follow from an error of another file, which is reported there.
struct Consequence {
  RuleId rule;
  const Source* in = nullptr;     ///< the file of the findings; null for any file
  const Source* cause = nullptr;  ///< the wrong file: only values that it has follow from it; null if it cannot be read
};

class Policy final : public RulePolicy {
 public:
  /// `project` may be null. It, the settings and the consequences, which are those of all files of a project, must
  /// outlive the policy.
  Policy(const Project* project, const RuleSettings& of_command_line, std::size_t most_per_source,
         const std::vector<Consequence>& of_project)
      : project_(project),
        of_command_line_(of_command_line),
        most_per_source_(most_per_source),
        of_project_(of_project) {}

  std::size_t most_per_source() const override { return most_per_source_; }
  std::optional<Severity> judge(RuleId rule, Severity severity, Span primary) const override;
  bool follows(RuleId rule, Span primary) const override;

  /// Makes every error about the file a note from now on: a draft is printed whatever is missing.
  void allow_errors() { allows_errors_ = true; }

  /// The rules that run only on request and that are asked for at `place`.
  RuleChoice choice_at(Span place) const;

  /// Adds consequences of an error in a file that the meeting names. Not while other threads report.
  void add(const std::vector<Consequence>& consequences);
  /// Adds the instructions of one file. Safe to call from several threads.
  void add(std::vector<Ignore> ignores);
  /// Reports `ignore-unused` at each instruction that no finding needed.
  void report_unused(Diagnostics& diagnostics) const;

 private:
  struct Used {
    Ignore ignore;
    mutable bool used = false;
  };

  bool is_ignored(RuleId rule, Span primary) const;
  RuleSetting setting_of(std::size_t row, Span primary) const;

  const Project* project_;
  const RuleSettings& of_command_line_;
  std::size_t most_per_source_;
  bool allows_errors_ = false;
  const std::vector<Consequence>& of_project_;
  std::vector<Consequence> of_meeting_;
  mutable std::mutex lock_;
  std::vector<Used> ignores_;
};

}  // namespace readout
