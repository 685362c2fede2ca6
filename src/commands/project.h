// The project file, readout.toml: takes its bytes; returns the settings of all meetings below its folder.
//
// The syntax is TOML 1.0. A setting that a command line gives as well is taken from the command line. Every key is
// checked: an unknown key, rule or value is a finding at its place, because a setting that is silently without effect
// would leave meetings unchecked.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/rule_table.h"

namespace readout {

inline constexpr std::string_view kProjectFile = "readout.toml";
inline constexpr std::size_t kMaxProjectFile = 1u << 20;
inline constexpr unsigned kMostFindings = 100'000;

/// What a project does with a rule. `as_row`: what the table of rules says.
enum class RuleSetting { as_row, off, on, note, warning, error };

/// A setting for each row of the table.
using RuleSettings = std::array<RuleSetting, kRules.size()>;

/// Settings for the files that a pattern covers (base/glob.h).
struct PathSettings {
  std::vector<std::string> patterns;
  RuleSettings rules{};
};

/// A value and the place that sets it.
struct ProjectValue {
  std::string text;  ///< a path begins with the folder of the project; empty: not set
  Span place;
};

struct Project {
  std::string folder;                   ///< of readout.toml, with a slash at its end; empty: the current folder
  const Source* source = nullptr;       ///< of readout.toml
  std::vector<ProjectValue> languages;  ///< that every meeting must have
  ProjectValue register_file, style, layout, locales;
  std::vector<ProjectValue> folders;  ///< outside of `folder`, from which files may name others
  std::vector<std::string> exclude;   ///< patterns of the files that a walk skips
  unsigned max_findings = 0;          ///< of each severity in a file; 0: not set
  RuleSettings rules{};
  std::vector<PathSettings> paths;  ///< a later entry decides
};

/// Reads readout.toml, which lies in `folder`. Reports `project-not-toml`, `project-key-unknown`,
/// `project-value-invalid`, `project-rule-fixed` and `rule-unknown`. The result has what could be read.
Project read_project(const Source& source, const std::string& folder, Diagnostics& diagnostics);

/// The projects of a run. Each readout.toml is read once.
class Projects {
 public:
  explicit Projects(const Files& files) : files_(files) {}

  /// The project of the file or folder `path`: the nearest readout.toml upwards. The search ends at a folder with
  /// `.git`. Null if there is none.
  const Project* of_file(const std::string& path, Diagnostics& diagnostics);

 private:
  const Project* of_folder(const std::string& folder, Diagnostics& diagnostics);

  const Files& files_;
  Sources sources_;
  std::map<std::string, const Project*> by_folder_;
  std::vector<std::unique_ptr<Project>> projects_;
};

/// The path of a file from the folder of its project, for patterns; empty if it is not below that folder.
std::string path_in(const Project& project, std::string_view path);

/// Whether a walk skips the file.
bool excludes(const Project& project, std::string_view path);

/// Whether a setting can switch the rule off or change its severity. An error stops `render`, so it cannot.
constexpr bool can_be_set(const RuleRow& row) { return row.severity != Severity::error; }

/// The ids of all categories and rules, as settings name them.
std::vector<std::string> rules_and_categories();

/// Applies a setting to a rule, or to all rules of a category that can be set; false if the id is unknown.
bool apply_setting(RuleSettings& settings, std::string_view rule_or_category, RuleSetting setting);

}  // namespace readout
