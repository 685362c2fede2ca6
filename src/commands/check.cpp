// readout check: every finding on meetings, registers, styles and translations, in one run.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/fixes.h"
#include "base/rule_table.h"
#include "base/run_files.h"
#include "commands/check_file.h"
#include "commands/check_files.h"
#include "commands/commands.h"
#include "commands/jobs.h"
#include "commands/report_formats.h"
#include "commands/report_place.h"
#include "rules/rules.h"

namespace readout {
namespace {

struct CheckOptions {
  std::vector<std::string> paths;
  std::string files_from;  ///< --files-from; empty: not given
  std::string format{report_formats().front().name};
  std::vector<std::string> languages;       ///< --lang: required of each meeting
  std::vector<std::string> select, ignore;  ///< rules or categories
  unsigned max_findings = 0;                ///< 0: not given
  std::vector<std::string> outputs;         ///< --output: each FORMAT=FILE
  bool fix = false, diff = false;           ///< --fix, --diff
  bool skip_others = false;                 ///< --skip-others
};

/// The paths given as operands and by --files-from.
std::vector<std::string> named_paths(const CheckOptions& options, const Files& files, Diagnostics& diagnostics) {
  std::vector<std::string> named = options.paths;
  if (options.files_from.empty()) return named;
  const std::optional<std::string> list = files.read(options.files_from, kMaxTextFile, {}, diagnostics);
  if (list) std::ranges::move(names_in_list(*list), std::back_inserter(named));
  return named;
}

/// What a run has found, and the files that it has read.
struct Results {
  Finished finished;
  std::vector<CheckedFile> checked;
  std::size_t skipped = 0, excluded = 0;
  std::set<std::string> read;
  std::set<const House*> houses;

  void add(Check check) {
    std::ranges::move(check.checked, std::back_inserter(checked));
    skipped += check.skipped ? 1 : 0;
    // An output may replace a file of another vocabulary, such as the report of an earlier run.
    if (!check.skipped) read.merge(check.job->files_read);
    finish(std::move(check.job), finished);
  }
};

/// The files, each with the house of its project.
std::vector<Check> checks_of(const std::vector<FileToCheck>& files, Houses& houses, Results& results) {
  std::vector<Check> checks;
  for (const FileToCheck& file : files) {
    const House& house = houses.of(file.path, results.finished.findings);
    results.houses.insert(&house);
    checks.emplace_back(file, house);
  }
  return checks;
}

void check_files(std::vector<Check> checks, unsigned jobs, Results& results) {
  for_each_file(
      checks.size(), jobs, [&](std::size_t i) { check_file(checks[i]); },
      [&](std::size_t i) { results.add(std::move(checks[i])); });
}

/// Adds what all files of a project share: its register, its style, its catalogs and its fonts.
void add_house(const House& house, Results& results) {
  Diagnostics& findings = results.finished.findings;
  const std::string own = house.own_tree ? house.own_tree->name_span.source->name : "";
  for (const std::string& path : house.files_read) {
    results.read.insert(path);
    if (has_suffix(path, ".po")) results.checked.push_back({path, CheckedAs::catalog});
    else if (has_suffix(path, ".xml"))
      results.checked.push_back({path, normal_path(path) == own ? CheckedAs::reg : CheckedAs::style});
  }
  if (house.own) check_register(*house.own, registers_of(nullptr, house), findings);
  house.coverage.report_fonts(findings);
}

/// Each file once, although a register is read with every meeting that names it.
std::vector<CheckedFile> each_once(std::vector<CheckedFile> files) {
  std::set<std::string> seen;
  std::erase_if(files, [&](const CheckedFile& file) { return !seen.insert(normal_path(file.path)).second; });
  return files;
}

void write_outputs(Report& report, const CheckOptions& options, const CommonOptions& common, RunFiles& files) {
  Diagnostics failures;
  for (const std::string& word : options.outputs) {
    const ReportOutput output = *report_output(word);
    if (files.add_output(output.path, "--output", failures)) write_report(report, output, common, failures);
  }
  report.findings.append(std::move(failures));
}

/// --select leaves on only its rules, --ignore switches its rules off.
RuleSettings settings_of(const CheckOptions& options) {
  RuleSettings settings{};
  if (!options.select.empty()) settings.fill(RuleSetting::off);
  for (const std::string& one : options.select) apply_setting(settings, one, RuleSetting::on);
  for (const std::string& one : options.ignore) apply_setting(settings, one, RuleSetting::off);
  return settings;
}

/// One check of all files, over the texts that fixes have made.
struct Pass {
  Pass(const CheckOptions& options, const CommonOptions& common, const std::map<std::string, std::string>& fixed)
      : files(disk(), fixed),
        houses(world, {.register_file = common.register_file,
                       .locales_dir = common.locales_dir,
                       .languages = options.languages,
                       .max_findings = options.max_findings,
                       .rules = settings_of(options)}) {
    Diagnostics& findings = results.finished.findings;
    results.read.insert(options.files_from);
    const std::vector<std::string> named = named_paths(options, files, findings);
    const auto excluded = [&](const std::string& path) {
      const Project* project = houses.of(path, findings).project;
      return project && excludes(*project, path);
    };
    const FilesToCheck wanted = files_to_check({named, options.skip_others, excluded}, files, findings);
    results.excluded = wanted.excluded;
    check_files(checks_of(wanted.files, houses, results), common.jobs, results);
    const std::string first = named.empty() ? options.files_from : named.front();
    // A list may be empty, for example that of the files that a commit changes.
    if (results.checked.empty() && !named.empty() && !options.skip_others && !findings.has_findings())
      findings.report("nothing-checked", {}, {{"file", first}});
    for (const House* house : results.houses) add_house(*house, results);
    place_all(findings, first, unread);
    findings.sort();
  }

  const Diagnostics& findings() const { return results.finished.findings; }

  OverlayFiles files;
  World world{files};
  Houses houses;
  Results results;
  Sources unread;
};

/// How many errors a file has.
std::ptrdiff_t errors_in(const std::string& file, const Diagnostics& findings) {
  return std::ranges::count_if(findings.all(), [&](const Diagnostic& d) {
    return d.severity == Severity::error && d.primary.source && d.primary.source->name == file;
  });
}

/// Fixes the files of a pass in memory, round by round, because a fix can bring up further findings. A file that a
/// round leaves with more errors keeps the text of the round before. The last pass is over the texts that are returned.
FixedTexts fix_all(std::unique_ptr<Pass>& pass, const CheckOptions& options, const CommonOptions& common) {
  constexpr int kMostRounds = 10;
  FixedTexts texts;
  std::vector<std::string> given_up;
  const auto check = [&] {
    std::map<std::string, std::string> fixed;
    for (const auto& [name, text] : texts) fixed[name] = text.after;
    return std::make_unique<Pass>(options, common, fixed);
  };
  for (int round = 0; round < kMostRounds; ++round) {
    const FixedTexts before = texts;
    if (apply_fixes(pass->findings().all(), given_up, texts) == 0) break;
    std::unique_ptr<Pass> next = check();
    const std::size_t kept = given_up.size();
    for (auto& [name, text] : texts) {
      if (errors_in(name, next->findings()) <= errors_in(name, pass->findings())) continue;
      text.after = before.contains(name) ? before.at(name).after : text.before;
      given_up.push_back(name);
    }
    pass = given_up.size() == kept ? std::move(next) : check();
  }
  return texts;
}

/// Writes the fixed files, or shows the changes.
void finish_fixes(const FixedTexts& texts, const CheckOptions& options, Diagnostics& findings) {
  if (options.diff) {
    write_file("-", to_diff(texts), findings);
    return;
  }
  for (const auto& [name, text] : texts)
    if (text.after != text.before) rewrite_file(name, text.before, text.after, findings);
}

int run(const CheckOptions& options, const CommonOptions& common) {
  auto pass = std::make_unique<Pass>(options, common, std::map<std::string, std::string>{});
  const int before = exit_code_of(pass->findings());
  FixedTexts texts;
  if (options.fix || options.diff) texts = fix_all(pass, options, common);
  Results& results = pass->results;
  Report report{each_once(std::move(results.checked)), results.skipped, results.excluded,
                std::move(results.finished.findings), working_folder()};
  finish_fixes(texts, options, report.findings);
  RunFiles run_files(pass->files);
  for (const std::string& path : results.read) run_files.add_read(path);
  write_outputs(report, options, common, run_files);
  place_all(report.findings, "", pass->unread);
  if (options.diff) return before;
  print_report(report, *report_format(options.format), common);
  return exit_code_of(report.findings);
}

/// The fault of the values of --output; empty if there is none.
std::string fault_of_outputs(const std::vector<std::string>& outputs) {
  std::set<std::string> paths;
  for (const std::string& word : outputs) {
    const std::optional<ReportOutput> output = report_output(word);
    if (!output) return fmt::format("--output needs FORMAT=FILE, such as sarif=findings.sarif, not {}", word);
    if (output->path == "-") return "--output needs a file: --format prints on standard output";
    if (!paths.insert(normal_path(output->path)).second)
      return fmt::format("--output names the file {} twice", output->path);
  }
  return {};
}

/// The options that decide which findings are wanted.
std::vector<Option> choice_options(CheckOptions& o) {
  return {
      {.name = "--lang",
       .value = "LANGS",
       .text = "Languages that each meeting must have, such as en,ja (default: those of the project)",
       .target = &o.languages,
       .words = built_in_languages(),
       .other_words = true},
      {.name = "--select",
       .value = "RULES",
       .text = "Report only these rules or categories, and errors",
       .target = &o.select,
       .words = rules_and_categories()},
      {.name = "--ignore",
       .value = "RULES",
       .text = "Do not report these rules or categories; errors are always reported",
       .target = &o.ignore,
       .words = rules_and_categories()},
      {.name = "--max-findings",
       .value = "N",
       .text = "Errors, warnings and notes to report of each file, at most (default: 100 of each)",
       .target = Number{&o.max_findings, 1, kMostFindings}},
  };
}

}  // namespace

Command check_command(CommonOptions& common) {
  auto o = std::make_shared<CheckOptions>();
  Command command{.name = "check",
                  .what = "Report every mistake in meetings and translations",
                  .example = "readout check meeting.xml"};
  std::vector<std::string> formats;
  for (const ReportFormat& format : report_formats()) formats.emplace_back(format.name);
  command.options = {
      {.name = "paths",
       .value = "FILE|DIR...",
       .text = "Meetings, translations, registers, styles, or folders of them",
       .target = &o->paths},
      {.name = "--format",
       .value = "FORMAT",
       .text = fmt::format("Format of the findings: {} (default: {})", listed(formats), o->format),
       .target = &o->format,
       .words = formats},
      {.name = "--fix",
       .text = "Apply the fixes that are certain to the files, and report the other findings",
       .target = &o->fix,
       .excludes = "--diff"},
      {.name = "--diff", .text = "Show these changes instead of applying them", .target = &o->diff},
      {.name = "--output",
       .value = "FORMAT=FILE",
       .text = "Also write the findings to FILE in another format; the option can be repeated",
       .target = &o->outputs,
       .repeatable = true},
      {.name = "--files-from",
       .value = "FILE",
       .text = "Read the names of files from FILE, one on each line; - is standard input",
       .target = &o->files_from},
      {.name = "--skip-others",
       .text = "Skip other XML and excluded files, also if they are named",
       .target = &o->skip_others},
  };
  command.add(choice_options(*o));
  command.add(lookup_options(common));
  command.add({jobs_option(common)});
  command.add(message_options(common));
  command.misuse = [o]() -> std::string {
    return o->paths.empty() && o->files_from.empty() ? "name a file or a folder, or --files-from"
                                                     : fault_of_outputs(o->outputs);
  };
  command.run = [o, &common] { return run(*o, common); };
  return command;
}

}  // namespace readout
