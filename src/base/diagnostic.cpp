#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "base/rule_table.h"

namespace readout {
namespace {

std::string_view name_of_source(const Diagnostic& d) {
  return d.primary.source ? std::string_view(d.primary.source->name) : std::string_view{};
}

auto order_of(const Diagnostic& d) {
  return std::tuple(name_of_source(d), d.primary.begin, d.primary.end, std::string_view(d.rule));
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
  all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
}

}  // namespace readout
