// A Code Quality report of GitLab: a JSON array of findings, each with a fingerprint of its own.
#include <nlohmann/json.hpp>

#include "base/visible.h"
#include "commands/report_formats.h"
#include "commands/report_place.h"

namespace readout {
namespace {

constexpr const char* kLevels[] = {"major", "minor", "info"};

}  // namespace

std::string to_gitlab(const Report& report, const Terminal&) {
  const std::vector<std::string> fingerprints = fingerprints_of(report.findings, report.working_folder);
  nlohmann::ordered_json findings = nlohmann::ordered_json::array();
  for (const Diagnostic& d : report.findings.all()) {
    const std::string path = as_utf8(relative_name(d.primary.source->name, report.working_folder));
    const Region region = region_of(d.primary, ColumnUnit::code_points);
    findings.push_back({{"description", english_message(d)},
                        {"check_name", d.rule.text()},
                        {"fingerprint", fingerprints[findings.size()]},
                        {"severity", kLevels[static_cast<std::size_t>(d.severity)]},
                        {"location", {{"path", path}, {"lines", {{"begin", region.line}}}}}});
  }
  return findings.dump(2) + "\n";
}

}  // namespace readout
