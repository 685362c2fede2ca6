#include "commands/check_run.h"

#include <algorithm>
#include <numeric>

#include "base/file.h"
#include "base/rule_table.h"
#include "commands/jobs.h"
#include "commands/report_place.h"
#include "rules/rules.h"

namespace readout {
namespace {

/// The paths given as operands and by --files-from.
std::vector<std::string> named_paths(const CheckRequests& requests, const Files& files, Diagnostics& diagnostics) {
  std::vector<std::string> named = requests.paths;
  if (requests.files_from.empty()) return named;
  const std::optional<std::string> list = files.read(requests.files_from, kMaxTextFile, {}, diagnostics);
  if (list) std::ranges::move(names_in_list(*list), std::back_inserter(named));
  return named;
}

/// --select leaves on only its rules, --ignore switches its rules off.
RuleSettings settings_of(const CheckRequests& requests) {
  RuleSettings settings{};
  if (!requests.select.empty()) settings.fill(RuleSetting::off);
  for (const std::string& one : requests.select) apply_setting(settings, one, RuleSetting::on);
  for (const std::string& one : requests.ignore) apply_setting(settings, one, RuleSetting::off);
  return settings;
}

std::map<std::string, std::string> buffers_of(const FixedTexts& texts) {
  std::map<std::string, std::string> buffers;
  for (const auto& [name, text] : texts) buffers[name] = text.after;
  return buffers;
}

/// The files whose text is another than before.
std::set<std::string> changed_names(const FixedTexts& before, const FixedTexts& after) {
  std::set<std::string> names;
  for (const auto& [name, text] : after) {
    const auto known = before.find(name);
    if ((known == before.end() ? text.before : known->second.after) != text.after) names.insert(normal_path(name));
  }
  return names;
}

bool has_any(const std::set<std::string>& read, const std::set<std::string>& changed) {
  return std::ranges::any_of(read, [&](const std::string& path) { return changed.contains(normal_path(path)); });
}

}  // namespace

/// One check with certain texts. The findings of its files point into it.
struct CheckRun::Pass {
  Pass(const CheckRequests& requests, const CommonOptions& common, const Files& below, const FixedTexts& texts)
      : files(below, buffers_of(texts)),
        houses(world, {.register_file = common.register_file,
                       .locales_dir = common.locales_dir,
                       .languages = requests.languages,
                       .max_findings = requests.max_findings,
                       .rules = settings_of(requests)}) {}

  OverlayFiles files;
  World world{files};
  Houses houses;
  Diagnostics findings{};  ///< of no single file
  std::set<const House*> used{};
};

/// What the check of a file has found and read.
struct CheckRun::FileResult {
  Finished finished;
  std::vector<CheckedFile> checked;
  std::set<std::string> read;
  bool skipped = false;
};

CheckRun::CheckRun(const CheckRequests& requests, const CommonOptions& common, const Files& files)
    : requests_(requests), common_(common), below_(files) {
  Pass& pass = start_pass({});
  find_files(pass);
  std::vector<std::size_t> all(files_.size());
  std::iota(all.begin(), all.end(), 0U);
  check(pass, all);
  add_houses(pass);
  collect();
}

CheckRun::~CheckRun() = default;

CheckRun::Pass& CheckRun::start_pass(const FixedTexts& texts) {
  texts_ = texts;
  return passes_.emplace_back(requests_, common_, below_, texts);
}

void CheckRun::find_files(Pass& pass) {
  const std::vector<std::string> named = named_paths(requests_, pass.files, pass.findings);
  const auto excluded = [&](const std::string& path) {
    const Project* project = pass.houses.of(path, pass.findings).project;
    return project && excludes(*project, path);
  };
  FilesToCheck wanted = files_to_check({named, requests_.skip_others, excluded}, pass.files, pass.findings);
  files_ = std::move(wanted.files);
  excluded_ = wanted.excluded;
  results_.resize(files_.size());
  any_named_ = !named.empty();
  first_ = named.empty() ? requests_.files_from : named.front();
}

void CheckRun::check(Pass& pass, const std::vector<std::size_t>& which) {
  std::vector<Check> checks;
  for (const std::size_t i : which) {
    const House& house = pass.houses.of(files_[i].path, pass.findings);
    pass.used.insert(&house);
    checks.emplace_back(files_[i], house);
  }
  for_each_file(
      which.size(), common_.jobs, [&](std::size_t i) { check_file(checks[i]); },
      [&](std::size_t i) {
        FileResult result{{}, std::move(checks[i].checked), {}, checks[i].skipped};
        // An output may replace a file of another vocabulary, such as the report of an earlier run.
        if (!result.skipped) result.read = std::move(checks[i].job->files_read);
        finish(std::move(checks[i].job), result.finished);
        results_[which[i]] = std::move(result);
      });
}

/// Adds what all files of a project share: its register, its style, its catalogs and its fonts.
void CheckRun::add_houses(Pass& pass) {
  of_houses_.clear();
  read_by_run_ = {requests_.files_from};
  for (const House* house : pass.used) {
    for (const std::string& path : house->files_read) {
      read_by_run_.insert(path);
      if (has_suffix(path, ".po")) of_houses_.push_back({path, CheckedAs::catalog});
      else if (has_suffix(path, ".xml"))
        of_houses_.push_back({path, normal_path(path) == house->own_path ? CheckedAs::reg : CheckedAs::style});
    }
    if (house->own) check_register(*house->own, registers_of(nullptr, *house), pass.findings, house->catalogs);
    house->coverage.report_fonts(pass.findings);
  }
  of_run_ = pass.findings;
}

/// Puts the findings of all files together.
void CheckRun::collect() {
  findings_ = of_run_;
  for (const FileResult& result : results_) findings_.append(result.finished.findings);
  // A list may be empty, for example that of the files that a commit changes.
  if (checked().empty() && any_named_ && !requests_.skip_others && !findings_.has_findings())
    findings_.report("nothing-checked", {}, {{"file", first_}});
  place_all(findings_, first_, unread_);
  findings_.sort();
}

void CheckRun::check_again(const FixedTexts& texts) {
  const std::set<std::string> changed = changed_names(texts_, texts);
  const bool all = has_any(read_by_run_, changed);
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < results_.size(); ++i)
    if (all || has_any(results_[i].read, changed)) which.push_back(i);
  for (const std::size_t i : which) replaced_.push_back(std::move(results_[i]));
  Pass& pass = start_pass(texts);
  check(pass, which);
  if (all) add_houses(pass);
  collect();
}

/// Each file once, although a register is read with every meeting that names it.
std::vector<CheckedFile> CheckRun::checked() const {
  std::vector<CheckedFile> files;
  std::set<std::string> seen;
  const auto add = [&](const CheckedFile& file) {
    if (seen.insert(normal_path(file.path)).second) files.push_back(file);
  };
  for (const FileResult& result : results_) std::ranges::for_each(result.checked, add);
  std::ranges::for_each(of_houses_, add);
  return files;
}

std::size_t CheckRun::skipped() const {
  return static_cast<std::size_t>(std::ranges::count(results_, true, &FileResult::skipped));
}

std::set<std::string> CheckRun::read() const {
  std::set<std::string> all = read_by_run_;
  for (const FileResult& result : results_) all.insert(result.read.begin(), result.read.end());
  return all;
}

}  // namespace readout
