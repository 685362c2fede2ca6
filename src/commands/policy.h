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

class Policy final : public RulePolicy {
 public:
  /// `project` may be null. It and the settings must outlive the policy.
  Policy(const Project* project, const RuleSettings& of_command_line, std::size_t most_per_source)
      : project_(project), of_command_line_(of_command_line), most_per_source_(most_per_source) {}

  std::size_t most_per_source() const override { return most_per_source_; }
  std::optional<Severity> judge(RuleId rule, Severity severity, Span primary) const override;

  /// Makes every error about the file a note from now on: a draft is printed whatever is missing.
  void allow_errors() { allows_errors_ = true; }

  /// The rules that run only on request and that are asked for at `place`.
  RuleChoice choice_at(Span place) const;

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
  mutable std::mutex lock_;
  std::vector<Used> ignores_;
};

}  // namespace readout
