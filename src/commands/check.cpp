// readout check: every finding on meetings, registers, styles and translations, in one run.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/file.h"
#include "base/fixes.h"
#include "base/near.h"
#include "base/rule_table.h"
#include "base/run_files.h"
#include "commands/check_run.h"
#include "commands/commands.h"
#include "commands/report_formats.h"
#include "commands/report_place.h"

namespace readout {
namespace {

struct CheckOptions {
  CheckRequests requests;
  std::string format{report_formats().front().name};
  std::vector<std::string> outputs;  ///< --output: each FORMAT=FILE
  bool fix = false, diff = false;    ///< --fix, --diff
};

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const ReportFormat& format : report_formats()) names.emplace_back(format.name);
  return names;
}

void write_outputs(Report& report, const CheckOptions& options, const CommonOptions& common, RunFiles& files) {
  Diagnostics failures;
  for (const std::string& word : options.outputs) {
    const ReportOutput output = *report_output(word);
    if (files.add_output(output.path, "--output", failures)) write_report(report, output, common, failures);
  }
  report.findings.append(std::move(failures));
}

/// How many errors each file has.
std::map<std::string, int> errors_by_file(const Diagnostics& findings) {
  std::map<std::string, int> errors;
  for (const Diagnostic& d : findings.all())
    if (d.severity == Severity::error && d.primary.source) ++errors[d.primary.source->name];
  return errors;
}

/// Fixes the files of a run in memory, round by round, because a fix can bring up further findings. A file that a
/// round leaves with more errors keeps the text of the round before. The last check is over the texts that are
/// returned.
FixedTexts fix_all(CheckRun& run) {
  constexpr int kMostRounds = 10;
  FixedTexts texts;
  std::vector<std::string> given_up;
  for (int round = 0; round < kMostRounds; ++round) {
    const FixedTexts before = texts;
    std::map<std::string, int> errors = errors_by_file(run.findings());
    if (apply_fixes(run.findings().all(), given_up, texts) == 0) break;
    run.check_again(texts);
    const std::size_t kept = given_up.size();
    for (const auto& [name, count] : errors_by_file(run.findings())) {
      if (count <= errors[name] || !texts.contains(name)) continue;
      FixedText& text = texts.at(name);
      text = before.contains(name) ? before.at(name) : FixedText{text.before, text.before};
      given_up.push_back(name);
    }
    if (given_up.size() > kept) run.check_again(texts);
  }
  return texts;
}

/// Counts the fixes of the texts for which done(name, text) is true.
template <class Done>
FixCount count_of(const FixedTexts& texts, Done done) {
  FixCount count;
  for (const auto& [name, text] : texts)
    if (text.changes() && done(name, text)) count.fixes += text.fixes, ++count.files;
  return count;
}

FixCount write_fixed(const FixedTexts& texts, Diagnostics& findings) {
  return count_of(texts, [&](const std::string& name, const FixedText& text) {
    return rewrite_file(name, text.before, text.after, findings);
  });
}

Report report_of(const CheckRun& run) {
  return {run.checked(), run.skipped(), run.excluded(), run.findings(), working_folder()};
}

int run(const CheckOptions& options, const CommonOptions& common) {
  CheckRun run(options.requests, common);
  Report report = report_of(run);
  FixedTexts texts;
  if (options.fix || options.diff) texts = fix_all(run);
  // Changes that are only shown leave the findings as they are.
  if (options.fix) report = report_of(run);
  if (options.fix) report.fixed = write_fixed(texts, report.findings);
  else if (options.diff) report.fixed = count_of(texts, [](const auto&, const auto&) { return true; });
  RunFiles run_files(disk());
  for (const std::string& path : run.read()) run_files.add_read(path);
  write_outputs(report, options, common, run_files);
  Sources unread;
  place_all(report.findings, "", unread);
  const std::string out = options.diff ? to_diff(texts) : text_of(report, *report_format(options.format), common);
  print_report(report, out, common);
  const bool refused = std::ranges::any_of(report.findings.all(),
                                           [](const Diagnostic& d) { return d.rule == RuleId("output-is-input"); });
  return refused ? kUsage : exit_code_of(report.findings);
}

/// The fault of the format in FORMAT=FILE; empty if there is none.
Sentence fault_of_output_format(const std::string& word) {
  const std::size_t sign = word.find('=');
  const std::string format = word.substr(0, sign);
  if (sign == std::string::npos || report_format(format)) return {};
  const std::string meant = nearest(format, format_names());
  if (!meant.empty())
    return usage("--output has no format {format}; write {meant}", {{"format", format}, {"meant", meant}});
  return usage("--output has no format {format}; use one of these: {formats}",
               {{"format", format}, {"formats", listed(format_names())}});
}

/// The fault of the values of --output; empty if there is none.
Sentence fault_of_outputs(const std::vector<std::string>& outputs) {
  std::set<std::string> paths;
  for (const std::string& word : outputs) {
    const std::optional<ReportOutput> output = report_output(word);
    if (const Sentence fault = fault_of_output_format(word); !fault.empty()) return fault;
    if (!output)
      return usage("--output needs FORMAT=FILE, such as sarif=findings.sarif, not {value}", {{"value", word}});
    if (output->path == "-") return usage("--output needs a file: --format prints on standard output");
    if (!paths.insert(normal_path(output->path)).second)
      return usage("--output names the file {file} twice", {{"file", output->path}});
  }
  return {};
}

/// The options that decide which findings are wanted.
std::vector<Option> choice_options(CheckOptions& o) {
  return {
      {.name = "--lang",
       .value = "LANGS",
       .text = help("Languages that each meeting must have, such as en,ja (default: those of the project)"),
       .target = &o.requests.languages,
       .words = built_in_languages(),
       .other_words = true},
      {.name = "--select",
       .value = "RULES",
       .text = help("Report only these rules or categories, and errors"),
       .target = &o.requests.select,
       .words = rules_and_categories()},
      {.name = "--ignore",
       .value = "RULES",
       .text = help("Do not report these rules or categories; errors are always reported"),
       .target = &o.requests.ignore,
       .words = rules_and_categories()},
      {.name = "--max-findings",
       .value = "N",
       .text = help("Errors, warnings and notes to report of each file, at most (default: 100 of each)"),
       .target = Number{&o.requests.max_findings, 1, kMostFindings}},
  };
}

}  // namespace

Command check_command(CommonOptions& common) {
  auto o = std::make_shared<CheckOptions>();
  Command command{.name = "check",
                  .what = help("Report every mistake in meetings and translations"),
                  .example = "readout check meeting.xml"};
  command.options = {
      {.name = "paths",
       .value = "FILE|DIR...",
       .text = help("Meetings, translations, registers, styles, or folders of them"),
       .target = &o->requests.paths},
      {.name = "--format",
       .value = "FORMAT",
       .text = help("Format of the findings: {formats} (default: {format})",
                    {{"formats", listed(format_names())}, {"format", o->format}}),
       .target = &o->format,
       .words = format_names()},
      {.name = "--fix",
       .text = help("Apply the fixes that are certain to the files, and report the other findings"),
       .target = &o->fix,
       .excludes = "--diff"},
      {.name = "--diff", .text = help("Show the changes of --fix instead of applying them"), .target = &o->diff},
      {.name = "--output",
       .value = "FORMAT=FILE",
       .text = help("Also write the findings to FILE in another format; the option can be repeated"),
       .target = &o->outputs,
       .repeatable = true},
      {.name = "--files-from",
       .value = "FILE",
       .text = help("Read the names of files from FILE, one on each line; - is standard input"),
       .target = &o->requests.files_from},
      {.name = "--skip-others",
       .text = help("Skip other XML and excluded files, also if they are named"),
       .target = &o->requests.skip_others},
  };
  command.add(choice_options(*o));
  command.add(lookup_options(common));
  command.add({jobs_option(common)});
  command.add(message_options(common));
  command.misuse = [o] {
    const bool nothing = o->requests.paths.empty() && o->requests.files_from.empty();
    return nothing ? usage("a file, a folder or --files-from is needed") : fault_of_outputs(o->outputs);
  };
  command.run = [o, &common] { return run(*o, common); };
  return command;
}

}  // namespace readout
