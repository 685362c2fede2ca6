#include "base/diagnostic.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/rule_table.h"

namespace readout {
namespace {

std::string_view name_of_source(Span span) {
  return span.source ? std::string_view(span.source->name) : std::string_view{};
}

auto place_of(Span span) { return std::tuple(name_of_source(span), span.begin, span.end); }

auto order_of(const Diagnostic& d) { return std::tuple_cat(place_of(d.primary), std::tuple(std::string_view(d.rule))); }

/// What a finding says and where, by the names of files: a register is read for every meeting that names it.
auto identity_of(const Diagnostic& d) {
  std::vector<std::tuple<std::string, std::uint32_t, std::uint32_t>> related;
  for (const Related& r : d.related) related.emplace_back(place_of(r.span));
  const auto [name, begin, end, rule] = order_of(d);
  return std::tuple(std::string(name), begin, end, d.rule, d.arguments, related);
}

bool refuses_value(const Diagnostic& d) { return d.rule == "schema-value-invalid" || d.rule == "schema-value-unknown"; }

/// Whether `d` speaks of a value that the schema refused as `refused` says: what a later station makes of it is no
/// second mistake.
bool is_told_by(const Diagnostic& d, const Diagnostic& refused) {
  return refuses_value(refused) && !refuses_value(d) && d.primary.source &&
         name_of_source(d.primary) == name_of_source(refused.primary) && refused.primary.begin <= d.primary.begin &&
         d.primary.end <= refused.primary.end && d.primary.begin < d.primary.end;
}

/// One finding a refused value. The schema's words stay, with the offer of the later station where the schema has none.
void fold_refused_values(std::vector<Diagnostic>& all) {
  for (Diagnostic& refused : all) {
    if (!refuses_value(refused)) continue;
    for (const Diagnostic& d : all)
      if (is_told_by(d, refused) && refused.fixes.empty() && d.primary == refused.primary) refused.fixes = d.fixes;
  }
  std::vector<Diagnostic> refused;
  std::ranges::copy_if(all, std::back_inserter(refused), refuses_value);
  std::erase_if(all, [&](const Diagnostic& d) {
    return std::ranges::any_of(refused, [&](const Diagnostic& r) { return is_told_by(d, r); });
  });
}

}  // namespace

Diagnostic& Diagnostics::report(std::string_view rule, Span primary, Arguments arguments) {
  const RuleRow& row = rule_row(rule);
  auto of_source = [&](const Diagnostic& d) { return d.primary.source == primary.source; };
  std::size_t kept = static_cast<std::size_t>(std::ranges::count_if(all_, of_source));
  if (primary.source && kept >= kMaxPerSource) {
    if (kept == kMaxPerSource) {
      Span end{primary.source, static_cast<std::uint32_t>(primary.source->bytes.size()),
               static_cast<std::uint32_t>(primary.source->bytes.size())};
      all_.push_back({rule_row("too-many-findings").severity, "too-many-findings", {}, end, {}, {}});
    }
    dropped_ = {};
    return dropped_;
  }
  return all_.emplace_back(Diagnostic{row.severity, std::string(rule), std::move(arguments), primary, {}, {}});
}

void Diagnostics::append(Diagnostics other) {
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()), std::make_move_iterator(other.all_.end()));
}

void Diagnostics::report_all(const Diagnostics& other) {
  for (const Diagnostic& d : other.all_) report(d.rule, d.primary) = d;
}

bool Diagnostics::has_errors() const {
  return std::ranges::any_of(all_, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

bool Diagnostics::has_findings() const {
  return std::ranges::any_of(all_, [](const Diagnostic& d) { return d.severity != Severity::note; });
}

bool Diagnostics::environment_failed() const {
  return std::ranges::any_of(all_, [](const Diagnostic& d) { return rule_row(d.rule).environment; });
}

void Diagnostics::sort() {
  std::ranges::stable_sort(all_, [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) < order_of(b); });
  std::set<decltype(identity_of(Diagnostic{}))> told;
  fold_refused_values(all_);
  std::erase_if(all_, [&](const Diagnostic& d) { return !told.insert(identity_of(d)).second; });
}

}  // namespace readout
