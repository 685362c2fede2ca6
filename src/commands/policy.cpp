#include "commands/policy.h"

#include <algorithm>

#include "base/glob.h"

namespace readout {
namespace {

std::size_t row_number(RuleId rule) { return static_cast<std::size_t>(&rule.row() - kRules.data()); }

bool contains(Span outer, Span inner) {
  return outer.source == inner.source && outer.begin <= inner.begin && inner.end <= outer.end;
}

/// Whether a rule is about the meeting file, its translations and the files that it names, and not about the machine,
/// the house or the pages.
bool is_of_file(RuleId rule) {
  constexpr RuleCategory kOthers[] = {RuleCategory::environment, RuleCategory::catalog, RuleCategory::page,
                                      RuleCategory::project, RuleCategory::style};
  return std::ranges::find(kOthers, rule.row().category) == std::end(kOthers);
}

/// The severity after a setting; absent for a rule that is off.
std::optional<Severity> with_setting(RuleSetting setting, Severity severity) {
  switch (setting) {
    case RuleSetting::off: return std::nullopt;
    case RuleSetting::note: return Severity::note;
    case RuleSetting::warning: return Severity::warning;
    case RuleSetting::error: return Severity::error;
    case RuleSetting::as_row:
    case RuleSetting::on: break;
  }
  return severity;
}

bool follows_from(const Consequence& one, RuleId rule, Span primary) {
  return one.rule == rule && (!one.in || one.in == primary.source) &&
         (!one.cause || one.cause->bytes.find(primary.text()) != std::string::npos);
}

}  // namespace

bool Policy::follows(RuleId rule, Span primary) const {
  const auto one_follows = [&](const Consequence& one) { return follows_from(one, rule, primary); };
  return std::ranges::any_of(of_project_, one_follows) || std::ranges::any_of(of_meeting_, one_follows);
}

void Policy::add(const std::vector<Consequence>& consequences) {
  of_meeting_.insert(of_meeting_.end(), consequences.begin(), consequences.end());
}

std::optional<Severity> Policy::judge(RuleId rule, Severity severity, Span primary) const {
  if (allows_errors_ && severity == Severity::error && is_of_file(rule)) return Severity::note;
  if (!can_be_set(rule.row())) return severity;
  if (is_ignored(rule, primary)) return std::nullopt;
  return with_setting(setting_of(row_number(rule), primary), severity);
}

RuleChoice Policy::choice_at(Span place) const {
  RuleChoice choice;
  for (std::size_t row = 0; row < kRules.size(); ++row) {
    if (!kRules[row].traits.on_request) continue;
    const RuleSetting setting = setting_of(row, place);
    if (setting != RuleSetting::as_row && setting != RuleSetting::off)
      choice.asked.push_back(*RuleId::find(kRules[row].id));
  }
  return choice;
}

void Policy::add(std::vector<Ignore> ignores) {
  const std::lock_guard held(lock_);
  for (const Ignore& ignore : ignores) ignores_.push_back({ignore, false});
}

void Policy::report_unused(Diagnostics& diagnostics) const {
  for (const Used& one : ignores_)
    if (!one.used)
      diagnostics.report("ignore-unused", one.ignore.name, {{"rule", std::string(one.ignore.rule.text())}});
}

bool Policy::is_ignored(RuleId rule, Span primary) const {
  if (!primary.source) return false;
  const std::lock_guard held(lock_);
  bool found = false;
  for (const Used& one : ignores_) {
    if (one.ignore.rule != rule || !contains(one.ignore.covers, primary)) continue;
    one.used = true;
    found = true;
  }
  return found;
}

RuleSetting Policy::setting_of(std::size_t row, Span primary) const {
  if (of_command_line_[row] != RuleSetting::as_row) return of_command_line_[row];
  if (!project_) return RuleSetting::as_row;
  RuleSetting setting = project_->rules[row];
  for (const PathSettings& paths : project_->paths) {
    if (paths.rules[row] == RuleSetting::as_row || !primary.source) continue;
    const std::string path = path_in(*project_, primary.source->name);
    if (std::ranges::any_of(paths.patterns, [&](const std::string& one) { return glob_covers(one, path); }))
      setting = paths.rules[row];
  }
  return setting;
}

}  // namespace readout
