#include "commands/report_formats.h"

#include <algorithm>
#include <cstdio>

#include "base/file.h"

namespace readout {
namespace {

std::string findings_text(const Report& report, const Terminal& terminal) { return to_text(report.findings, terminal); }

constexpr ReportFormat kFormats[] = {
    {"text", ReportStream::error, findings_text},
    {"json", ReportStream::output, to_json},
};

}  // namespace

std::span<const ReportFormat> report_formats() { return kFormats; }

int print_report(Report& report, std::string_view format, const CommonOptions& common) {
  const ReportFormat& row = *std::ranges::find(kFormats, format, &ReportFormat::name);
  const std::string text = row.write(report, terminal_of(common));
  if (row.stream == ReportStream::error) std::fwrite(text.data(), 1, text.size(), stderr);
  else if (Diagnostics failure; !write_file("-", text, failure)) {
    print_findings(failure, common);
    return kEnvironment;
  }
  return exit_code_of(report.findings);
}

}  // namespace readout
