#include "base/diagnostic.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/consequences.h"
#include "base/rule_table.h"

namespace readout {
namespace {

constexpr RuleId kTooMany("too-many-findings");

constexpr std::size_t index_of(Severity severity) { return static_cast<std::size_t>(severity); }

bool is_of_environment(const Diagnostic& d) { return d.rule.row().category == RuleCategory::environment; }

std::string_view name_of_source(Span span) {
  return span.source ? std::string_view(span.source->name) : std::string_view{};
}

auto sort_place(Span span) { return std::tuple(name_of_source(span), span.begin, span.end); }

auto sort_key(const Diagnostic& d) { return std::tuple_cat(sort_place(d.primary), std::tuple(d.rule.text())); }

/// The key by which repeated findings are recognized. Contains the name of the file, not its Source: a register is read
/// again for every meeting that names it.
auto duplicate_key(const Diagnostic& d) {
  std::vector<std::tuple<std::string, std::uint32_t, std::uint32_t>> related;
  for (const Related& r : d.related) related.emplace_back(sort_place(r.span));
  const auto [name, begin, end, rule] = sort_key(d);
  return std::tuple(std::string(name), begin, end, rule, d.arguments, related);
}

}  // namespace

Diagnostic& Diagnostics::report(RuleId rule, Span primary, Arguments arguments) {
  return report_as(rule.row().severity, rule, primary, std::move(arguments));
}

Diagnostic& Diagnostics::report_as(Severity severity, RuleId rule, Span primary, Arguments arguments) {
  Diagnostic made{severity, rule, std::move(arguments), primary, {}, {}};
  if (policy_) {
    if (policy_->follows(rule, primary)) {
      dropped_error_ = dropped_error_ || severity == Severity::error;
      return drop(std::move(made));
    }
    const std::optional<Severity> judged = policy_->judge(rule, severity, primary);
    if (!judged) return drop(std::move(made));
    made.severity = severity = *judged;
  }
  if (!primary.source) return keep(std::move(made));
  const Kept& kept = kept_[primary.source];
  const std::size_t most = policy_ ? policy_->most_per_source() : kMaxPerSource;
  const bool cuts = rule == kTooMany;
  if (cuts ? !kept.cut : kept.of_severity[index_of(severity)] < most) return keep(std::move(made));
  if (!kept.cut) {
    const auto end = static_cast<std::uint32_t>(primary.source->bytes.size());
    keep({kTooMany.row().severity, kTooMany, {}, {primary.source, end, end}, {}, {}});
  }
  dropped_environment_ = dropped_environment_ || is_of_environment(made);
  return drop(std::move(made));
}

Diagnostic& Diagnostics::keep(Diagnostic diagnostic) {
  count(diagnostic);
  return all_.emplace_back(std::move(diagnostic));
}

void Diagnostics::count(const Diagnostic& kept) {
  Kept& of_source = kept_[kept.primary.source];
  if (kept.rule == kTooMany) of_source.cut = true;
  else ++of_source.of_severity[index_of(kept.severity)];
}

void Diagnostics::append(Diagnostics other) {
  for (Diagnostic& d : other.all_) keep(std::move(d));
  remember_dropped(other);
}

void Diagnostics::report_all(const Diagnostics& other) {
  for (const Diagnostic& d : other.all_) {
    Diagnostic& reported = report_as(d.severity, d.rule, d.primary);
    const Severity judged = reported.severity;
    reported = d;
    reported.severity = judged;
  }
  remember_dropped(other);
}

void Diagnostics::remember_dropped(const Diagnostics& other) {
  dropped_environment_ = dropped_environment_ || other.dropped_environment_;
  dropped_error_ = dropped_error_ || other.dropped_error_;
}

bool Diagnostics::has_errors() const {
  return dropped_error_ || std::ranges::any_of(all_, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

bool Diagnostics::has_findings() const {
  return std::ranges::any_of(all_, [](const Diagnostic& d) { return d.severity != Severity::note; });
}

bool Diagnostics::environment_failed() const {
  return dropped_environment_ || std::ranges::any_of(all_, is_of_environment);
}

void Diagnostics::give_places(const std::function<Span(const Diagnostic&)>& place) {
  for (Diagnostic& d : all_)
    if (!d.primary.source) d.primary = place(d);
}

void Diagnostics::sort() {
  std::ranges::stable_sort(all_, [](const Diagnostic& a, const Diagnostic& b) { return sort_key(a) < sort_key(b); });
  drop_consequences(all_);
  std::set<decltype(duplicate_key(all_.front()))> seen;
  std::erase_if(all_, [&](const Diagnostic& d) { return !seen.insert(duplicate_key(d)).second; });
  kept_.clear();
  for (const Diagnostic& d : all_) count(d);
}

}  // namespace readout
