// SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), with the parts that GitHub's code scanning requires.
//
// Columns count UTF-16 code units, as editors and GitHub do. Only rules with findings are described, by their pages.
#include <nlohmann/json.hpp>

#include <algorithm>

#include "base/rule_table.h"
#include "commands/report_formats.h"
#include "commands/report_place.h"
#include "commands/rule_pages.h"
#include "commands/version.h"

namespace readout {
namespace {

using SarifJson = nlohmann::ordered_json;

constexpr std::string_view kSarifSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// SARIF wants a URI about the program; this one names the reports of its findings.
constexpr std::string_view kAbout = "urn:readout:findings:1";

SarifJson message_json(std::string_view text) { return {{"text", text}}; }

SarifJson rule_json(const RuleRow& row) {
  const RulePage page = page_of(row);
  return {{"id", row.id},
          {"shortDescription", message_json(page.means)},
          {"fullDescription", message_json(page.means + " " + page.why)},
          {"help", {{"text", row.hint}, {"markdown", page_markdown(row, page)}}},
          {"defaultConfiguration", {{"level", severity_id(row.severity)}}},
          {"properties", {{"tags", SarifJson::array({category_row(row.category).id})}}}};
}

/// The rules of the findings, in the order of the table.
std::vector<const RuleRow*> rules_of(const Diagnostics& findings) {
  std::vector<const RuleRow*> rules;
  for (const Diagnostic& d : findings.all()) rules.push_back(&d.rule.row());
  std::ranges::sort(rules);
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

/// Makes the parts of one report.
class SarifWriter {
 public:
  explicit SarifWriter(const Report& report)
      : report_(report),
        rules_(rules_of(report.findings)),
        fingerprints_(fingerprints_of(report.findings, report.working_folder)) {}

  SarifJson run() const {
    SarifJson rules = SarifJson::array(), results = SarifJson::array();
    for (const RuleRow* row : rules_) rules.push_back(rule_json(*row));
    for (std::size_t i = 0; i < report_.findings.all().size(); ++i) results.push_back(result_json(i));
    const bool failed = report_.findings.environment_failed();
    return {{"tool",
             {{"driver",
               {{"name", "Readout"},
                {"version", program_version()},
                {"semanticVersion", program_version()},
                {"informationUri", kAbout},
                {"rules", rules}}}}},
            {"automationDetails", {{"id", "readout/"}}},
            {"invocations", SarifJson::array({{{"executionSuccessful", !failed}}})},
            {"columnKind", "utf16CodeUnits"},
            {"results", results}};
  }

 private:
  SarifJson artifact_json(const Source& source) const { return {{"uri", uri_of(source.name, report_.working_folder)}}; }

  SarifJson location_json(Span span) const {
    const Region region = region_of(span, ColumnUnit::utf16);
    return {{"physicalLocation",
             {{"artifactLocation", artifact_json(*span.source)},
              {"region",
               {{"startLine", region.line},
                {"startColumn", region.column},
                {"endLine", region.line},
                {"endColumn", region.end_column}}}}}};
  }

  SarifJson related_json(const Diagnostic& d) const {
    SarifJson all = SarifJson::array();
    for (const Related& related : d.related) {
      if (!related.span.source) continue;
      SarifJson location = location_json(related.span);
      location["message"] = message_json(english_label(related, d));
      all.push_back(std::move(location));
    }
    return all;
  }

  /// The parts of the change as one fix.
  SarifJson fixes_json(const Diagnostic& d) const {
    SarifJson replacements = SarifJson::array();
    for (const Fix& fix : d.fixes)
      replacements.push_back(
          {{"deletedRegion", {{"byteOffset", fix.span.begin}, {"byteLength", fix.span.end - fix.span.begin}}},
           {"insertedContent", message_json(fix.replacement)}});
    const SarifJson change = {{"artifactLocation", artifact_json(*d.fixes.front().span.source)},
                              {"replacements", replacements}};
    return SarifJson::array({{{"description", message_json("write: " + d.fixes.front().replacement)},
                              {"artifactChanges", SarifJson::array({change})}}});
  }

  SarifJson result_json(std::size_t i) const {
    const Diagnostic& d = report_.findings.all()[i];
    const RuleRow& row = d.rule.row();
    SarifJson result = {{"ruleId", row.id},
                        {"ruleIndex", std::ranges::find(rules_, &row) - rules_.begin()},
                        {"level", severity_id(d.severity)},
                        {"message", message_json(english_message(d))},
                        {"locations", SarifJson::array({location_json(d.primary)})},
                        {"partialFingerprints", {{"primaryLocationLineHash", fingerprints_[i]}}}};
    if (!d.related.empty()) result["relatedLocations"] = related_json(d);
    if (!d.fixes.empty()) result["fixes"] = fixes_json(d);
    return result;
  }

  const Report& report_;
  std::vector<const RuleRow*> rules_;
  std::vector<std::string> fingerprints_;
};

}  // namespace

std::string to_sarif(const Report& report, const Terminal&) {
  const SarifJson log = {
      {"$schema", kSarifSchema}, {"version", "2.1.0"}, {"runs", SarifJson::array({SarifWriter(report).run()})}};
  return log.dump(2, ' ', false, SarifJson::error_handler_t::replace) + "\n";
}

}  // namespace readout
