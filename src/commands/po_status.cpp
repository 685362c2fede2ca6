// readout po status: how far the translations of meetings are, as a table or as JSON.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "base/language.h"
#include "base/utf8.h"
#include "base/visible.h"
#include "commands/po.h"
#include "commands/report.h"
#include "translate/status.h"

namespace readout {
namespace {

struct StatusOptions {
  std::vector<std::string> paths, languages;
  std::string format = "text";
  unsigned require = 0;  ///< --require: a percentage
};

struct StatusRow {
  std::string file, language;
  TranslationStatus status;
  std::size_t findings = 0;     ///< errors and warnings, without open units
  std::size_t differences = 0;  ///< those of them that report what differs from the source
};

/// A draft reports open units as notes, so the findings that count are the other ones.
bool is_marked(const Diagnostic& finding) { return finding.severity != Severity::note; }

bool is_difference(const Diagnostic& finding) {
  return is_marked(finding) && finding.rule.row().category == RuleCategory::agreement;
}

std::size_t count_of(const Diagnostics& findings, bool (*is_counted)(const Diagnostic&)) {
  return static_cast<std::size_t>(std::ranges::count_if(findings.all(), is_counted));
}

std::vector<StatusRow> status_rows(Job& job, const House& house, const StatusOptions& options) {
  std::vector<StatusRow> rows;
  advance(job, house, Stage::translated,
          {.languages = options.languages, .draft = true, .all_tags = true, .check_only = true});
  if (!job.read) return rows;
  const Meeting& meeting = job.read->meeting;
  for (JobLanguage& language : job.languages) {
    if (same_tag(language.lang, meeting.lang)) continue;
    rows.push_back({language.path, language.lang, status_of(meeting, language.units ? &*language.units : nullptr),
                    count_of(language.findings, is_marked), count_of(language.findings, is_difference)});
    // Only `readout check` shows findings; these are counted.
    language.findings = {};
  }
  job.findings = {};
  return rows;
}

StatusRow status_total(const std::vector<StatusRow>& rows, std::string name) {
  StatusRow total{std::move(name), "", {}};
  for (const StatusRow& row : rows) {
    total.status += row.status;
    total.findings += row.findings;
    total.differences += row.differences;
  }
  return total;
}

using Cells = std::vector<std::string>;

/// Ten cells for a percentage.
std::string progress_bar(std::size_t percent) {
  std::string out;
  for (std::size_t cell = 1; cell <= 10; ++cell) out += 10 * cell <= percent ? "█" : "░";
  return out + " ";
}

Cells status_cells(const StatusRow& row, bool with_bar) {
  const TranslationStatus& s = row.status;
  Cells cells{visible(row.file), row.language,
              (with_bar ? progress_bar(s.percent()) : "") + fmt::format("{:>4}", fmt::format("{}%", s.percent()))};
  for (const std::size_t number :
       {s.translated, s.fuzzy, s.refused, s.missing, s.words_left, s.characters_left, row.findings, row.differences})
    cells.push_back(std::to_string(number));
  return cells;
}

Cells column_names(const Catalog& words) {
  return {
      words.text("status", "file"),       words.text("status", "language"),   words.text("status", "done"),
      words.text("status", "translated"), words.text("status", "fuzzy"),      words.text("status", "wrong"),
      words.text("status", "missing"),    words.text("status", "words left"), words.text("status", "characters left"),
      words.text("status", "findings"),   words.text("status", "differences")};
}

/// The cells in columns of equal width: texts to the left, numbers to the right.
std::string in_columns(const std::vector<Cells>& rows) {
  constexpr std::size_t kTexts = 3;
  std::vector<int> widths(rows.front().size());
  for (const Cells& cells : rows)
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], display_width(cells[i], false));
  std::string out;
  for (const Cells& cells : rows) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string room(static_cast<std::size_t>(widths[i] - display_width(cells[i], false)), ' ');
      out += (i > 0 ? "  " : "") + (i < kTexts ? cells[i] + room : room + cells[i]);
    }
    out += '\n';
  }
  return out;
}

std::string status_table(const std::vector<StatusRow>& rows, const Terminal& terminal) {
  std::vector<Cells> table{column_names(*terminal.catalog)};
  for (const StatusRow& row : rows) table.push_back(status_cells(row, terminal.fill));
  if (rows.size() > 1)
    table.push_back(status_cells(status_total(rows, terminal.catalog->text("status", "total")), terminal.fill));
  return in_columns(table);
}

nlohmann::ordered_json status_row_json(const StatusRow& row) {
  const TranslationStatus& s = row.status;
  return {{"file", as_utf8(row.file)},  {"language", row.language},
          {"units", s.units},           {"translated", s.translated},
          {"fuzzy", s.fuzzy},           {"wrong", s.refused},
          {"missing", s.missing},       {"percent", s.percent()},
          {"words_left", s.words_left}, {"characters_left", s.characters_left},
          {"findings", row.findings},   {"differences", row.differences}};
}

std::string status_json(const std::vector<StatusRow>& rows) {
  nlohmann::ordered_json document{
      {"version", 1}, {"program", "readout"}, {"translations", nlohmann::ordered_json::array()}};
  for (const StatusRow& row : rows) document["translations"].push_back(status_row_json(row));
  return visible_json(document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) + "\n";
}

/// A line for each file with fewer translated units than required.
std::string files_below(const std::vector<StatusRow>& rows, unsigned require, const Catalog& words) {
  std::string out;
  for (const StatusRow& row : rows)
    if (row.status.percent() < require)
      out += words.text("status", "{file}: {percent}% is less than the required {required}%",
                        {{"file", visible(row.file)},
                         {"percent", std::to_string(row.status.percent())},
                         {"required", std::to_string(require)}}) +
             "\n";
  return out;
}

int run_status(const StatusOptions& options, const CommonOptions& common) {
  Finished finished;
  const World world;
  Houses houses(world, {.register_file = common.register_file, .locales_dir = common.locales_dir});
  std::vector<StatusRow> rows;
  for (const std::string& path : meetings_of(options.paths, world.files, houses, finished.findings)) {
    auto job = std::make_unique<Job>(path);
    std::ranges::move(status_rows(*job, houses.of(path, finished.findings), options), std::back_inserter(rows));
    finish(std::move(job), finished);
  }
  const std::string out =
      options.format == "json" ? status_json(rows) : status_table(rows, terminal_of(common, Stream::output));
  write_file("-", out, finished.findings);
  print_findings(finished.findings, common);
  const std::string below = files_below(rows, options.require, *terminal_of(common).catalog);
  print_on_error_stream(below);
  return std::max(exit_code_of(finished.findings), below.empty() ? 0 : static_cast<int>(kFindings));
}

}  // namespace

Command po_status_command(CommonOptions& common) {
  auto o = std::make_shared<StatusOptions>();
  Command command{
      .name = "status",
      .what = help("Show how far translations are: units translated, fuzzy and missing, words left, findings"),
      .example = "readout po status . --require 100"};
  command.options = {
      meetings_operand(o->paths),
      languages_option(o->languages,
                       help("Languages, such as ja,fr (default: those of the project and of each NAME.LANG.po)")),
      {.name = "--format",
       .value = "FORMAT",
       .text = help("text or json"),
       .target = &o->format,
       .words = {"text", "json"}},
      {.name = "--require",
       .value = "N",
       .text =
           help("Exit with 1 if fewer than N percent of the units of a file are translated; fuzzy ones do not count"),
       .target = Number{&o->require, 0, 100}},
  };
  command.add(lookup_options(common));
  command.add(message_options(common));
  command.run = [o, &common] { return run_status(*o, common); };
  return command;
}

}  // namespace readout
