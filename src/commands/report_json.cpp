#include <nlohmann/json.hpp>

#include "base/rule_table.h"
#include "base/visible.h"
#include "commands/report_formats.h"

namespace readout {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr const char* kSeverityNames[] = {"error", "warning", "note"};

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

OrderedJson related_json(const Diagnostic& d, const Catalog& english) {
  OrderedJson all = OrderedJson::array();
  for (const Related& related : d.related) {
    all.push_back({{"message", put_into_words("label", related.label.row().text, d.arguments, english)},
                   {"place", span_json(related.span)}});
  }
  return all;
}

OrderedJson finding_json(const Diagnostic& d, const Catalog& english) {
  const RuleRow& row = d.rule.row();
  OrderedJson arguments = OrderedJson::object();
  for (const auto& [name, value] : d.arguments) arguments[name] = as_utf8(value);
  OrderedJson fixes = OrderedJson::array();
  for (const Fix& fix : d.fixes) fixes.push_back({{"place", span_json(fix.span)}, {"replacement", fix.replacement}});
  return {{"severity", kSeverityNames[static_cast<std::size_t>(d.severity)]},
          {"rule", d.rule.text()},
          {"message", put_into_words("rule", row.message, d.arguments, english)},
          {"hint", put_into_words("hint", row.hint, d.arguments, english)},
          {"arguments", arguments},
          {"place", span_json(d.primary)},
          {"related", related_json(d, english)},
          {"fixes", fixes}};
}

}  // namespace

std::string to_json(const Report& report, const Terminal&) {
  static const Catalog english = *Catalog::built_in("en");
  OrderedJson findings = OrderedJson::array();
  std::size_t counts[3] = {0, 0, 0};
  for (const Diagnostic& d : report.findings.all()) {
    findings.push_back(finding_json(d, english));
    ++counts[static_cast<std::size_t>(d.severity)];
  }
  OrderedJson document = {{"version", 1},
                          {"program", "readout"},
                          {"files", report.files.size()},
                          {"findings", findings},
                          {"summary", {{"errors", counts[0]}, {"warnings", counts[1]}, {"notes", counts[2]}}}};
  return visible_json(document.dump(2, ' ', false, OrderedJson::error_handler_t::replace)) + "\n";
}

}  // namespace readout
