#include "base/diagnostic.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/rule_table.h"

namespace readout {
namespace {

std::string_view name_of_source(Span span) { return span.source ? std::string_view(span.source->name) : std::string_view{}; }

auto place_of(Span span) { return std::tuple(name_of_source(span), span.begin, span.end); }

auto order_of(const Diagnostic& d) {
  return std::tuple_cat(place_of(d.primary), std::tuple(std::string_view(d.rule)));
}

/// What a finding says and where, by the names of files: a register is read for every meeting that names it.
auto identity_of(const Diagnostic& d) {
  std::vector<std::tuple<std::string, std::uint32_t, std::uint32_t>> related;
  for (const Related& r : d.related) related.emplace_back(place_of(r.span));
  const auto [name, begin, end, rule] = order_of(d);
  return std::tuple(std::string(name), begin, end, d.rule, d.arguments, related);
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
  std::erase_if(all_, [&](const Diagnostic& d) { return !told.insert(identity_of(d)).second; });
}

}  // namespace readout
