#include "commands/report_formats.h"

#include <algorithm>

#include "base/file.h"

namespace readout {
namespace {

std::string short_findings(const Report& report, const Terminal& terminal) {
  std::string out;
  for (const Diagnostic& d : report.findings.all()) out += to_short_text(d, terminal);
  return out;
}

std::string full_findings(const Report& report, const Terminal& terminal) {
  std::string out;
  for (const Diagnostic& d : report.findings.all()) out += to_text(d, terminal);
  return out;
}

constexpr ReportFormat kFormats[] = {
    {"text", short_findings}, {"full", full_findings}, {"json", to_json},   {"sarif", to_sarif},
    {"github", to_github},    {"gitlab", to_gitlab},   {"junit", to_junit},
};

std::string checked_text(const Report& report, const Catalog& catalog) {
  auto count = [&](CheckedAs kind) { return static_cast<std::int64_t>(count_of(report, kind)); };
  return catalog.text("summary",
                      "checked {meetings, plural, one {# meeting} other {# meetings}}, {translations, plural, one {# "
                      "translation} other {# translations}}, {registers, plural, one {# register} other {# "
                      "registers}}, {styles, plural, one {# style} other {# styles}}, {catalogs, plural, one {# "
                      "catalog} other {# catalogs}}",
                      {{"meetings", count(CheckedAs::meeting)},
                       {"translations", count(CheckedAs::translation)},
                       {"registers", count(CheckedAs::reg)},
                       {"styles", count(CheckedAs::style)},
                       {"catalogs", count(CheckedAs::catalog)}});
}

std::string fixed_text(const FixCount& count, const Catalog& catalog) {
  return catalog.text(
      "summary",
      "{fixes, plural, =0 {no certain fixes} one {# fix in {files, plural, one {# file} other {# "
      "files}}} other {# fixes in {files, plural, one {# file} other {# files}}}}",
      {{"fixes", static_cast<std::int64_t>(count.fixes)}, {"files", static_cast<std::int64_t>(count.files)}});
}

std::string summary_text(const Report& report, const Catalog& catalog) {
  std::string out = checked_text(report, catalog) + "\n";
  if (report.skipped > 0)
    out += catalog.text("summary", "skipped {files, plural, one {# other XML file} other {# other XML files}}",
                        {{"files", static_cast<std::int64_t>(report.skipped)}}) +
           "\n";
  if (report.excluded > 0)
    out += catalog.text("summary", "left out {files, plural, one {# excluded file} other {# excluded files}}",
                        {{"files", static_cast<std::int64_t>(report.excluded)}}) +
           "\n";
  std::size_t uncompared = 0;
  for (const CheckedFile& file : report.files) uncompared += file.uncompared;
  if (uncompared > 0)
    out += catalog.text("summary",
                        "could not compare all values of {texts, plural, one {# text} other {# texts}} with the source",
                        {{"texts", static_cast<std::int64_t>(uncompared)}}) +
           "\n";
  if (report.fixed) out += fixed_text(*report.fixed, catalog) + "\n";
  return out + to_summary(report.findings, catalog) + "\n";
}

}  // namespace

std::size_t count_of(const Report& report, CheckedAs kind) {
  return static_cast<std::size_t>(std::ranges::count(report.files, kind, &CheckedFile::as));
}

std::span<const ReportFormat> report_formats() { return kFormats; }

const ReportFormat* report_format(std::string_view name) {
  const auto* row = std::ranges::find(kFormats, name, &ReportFormat::name);
  return row == std::end(kFormats) ? nullptr : row;
}

std::optional<ReportOutput> report_output(std::string_view word) {
  const std::size_t sign = word.find('=');
  const ReportFormat* format = report_format(word.substr(0, sign));
  if (sign == std::string_view::npos || sign + 1 == word.size() || !format) return std::nullopt;
  return ReportOutput{format, std::string(word.substr(sign + 1))};
}

std::string text_of(const Report& report, const ReportFormat& format, const CommonOptions& common) {
  return format.write(report, terminal_of(common, Stream::output));
}

void print_report(Report& report, std::string_view text, const CommonOptions& common) {
  Diagnostics failure;
  write_file("-", text, failure);
  const Terminal terminal = terminal_of(common, Stream::error);
  for (const Diagnostic& d : failure.all()) print_on_error_stream(to_text(d, terminal));
  report.findings.append(std::move(failure));
  print_on_error_stream(summary_text(report, *terminal.catalog));
}

void write_report(const Report& report, const ReportOutput& output, const CommonOptions& common,
                  Diagnostics& diagnostics) {
  write_file(output.path, output.format->write(report, terminal_of(common, Stream::file)), diagnostics);
}

}  // namespace readout
