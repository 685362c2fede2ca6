// The project's own JSON: all that a finding has, with bytes and code points.
#include <nlohmann/json.hpp>

#include "base/fixes.h"
#include "base/rule_table.h"
#include "base/visible.h"
#include "commands/report_formats.h"

namespace readout {
namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson place_json(const Source& source, std::uint32_t offset) {
  Place place = place_of(source, offset);
  return {{"line", place.line}, {"column", place.column}, {"byte", offset}};
}

OrderedJson span_json(Span span) {
  if (!span.source) return nullptr;
  return {{"file", as_utf8(span.source->name)},
          {"start", place_json(*span.source, span.begin)},
          {"end", place_json(*span.source, span.end)}};
}

OrderedJson related_json(const Diagnostic& d) {
  OrderedJson all = OrderedJson::array();
  for (const Related& related : d.related)
    if (related.span.source)
      all.push_back({{"message", english_label(related, d)}, {"place", span_json(related.span)}});
  return all;
}

OrderedJson finding_json(const Diagnostic& d) {
  OrderedJson arguments = OrderedJson::object();
  for (const auto& [name, value] : d.arguments) arguments[name] = as_utf8(value);
  OrderedJson fixes = OrderedJson::array();
  const bool certain = has_certain_fix(d);
  for (const Fix& fix : d.fixes)
    fixes.push_back({{"place", span_json(fix.span)}, {"replacement", fix.replacement}, {"certain", certain}});
  return {{"severity", severity_id(d.severity)},
          {"rule", d.rule.text()},
          {"message", english_message(d)},
          {"hint", english_hint(d)},
          {"arguments", arguments},
          {"place", span_json(d.primary)},
          {"related", related_json(d)},
          {"fixes", fixes}};
}

}  // namespace

std::string to_json(const Report& report, const Terminal&) {
  OrderedJson findings = OrderedJson::array();
  std::size_t counts[3] = {0, 0, 0};
  for (const Diagnostic& d : report.findings.all()) {
    findings.push_back(finding_json(d));
    ++counts[static_cast<std::size_t>(d.severity)];
  }
  const OrderedJson checked = {{"meetings", count_of(report, CheckedAs::meeting)},
                               {"translations", count_of(report, CheckedAs::translation)},
                               {"registers", count_of(report, CheckedAs::reg)},
                               {"styles", count_of(report, CheckedAs::style)},
                               {"catalogs", count_of(report, CheckedAs::catalog)}};
  OrderedJson document = {{"version", 1},
                          {"program", "readout"},
                          {"files", report.files.size()},
                          {"checked", checked},
                          {"skipped", report.skipped},
                          {"findings", findings},
                          {"summary", {{"errors", counts[0]}, {"warnings", counts[1]}, {"notes", counts[2]}}}};
  return visible_json(document.dump(2, ' ', false, OrderedJson::error_handler_t::replace)) + "\n";
}

}  // namespace readout
