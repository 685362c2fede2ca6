// readout dump: shows a file at a stage as text, or the entries of the registers.
#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/file.h"
#include "base/rule_table.h"
#include "base/visible.h"
#include "commands/commands.h"
#include "commands/dump_agreement.h"
#include "commands/dump_rows.h"
#include "commands/pipeline.h"
#include "commands/report.h"
#include "meeting/meant_key.h"
#include "typeset/dump.h"
#include "write/svg.h"

namespace readout {
namespace {

struct DumpOptions {
  std::string station, file;
  std::string rows, font;  ///< --rows: rows of text instead of a meeting; empty: not given
  std::vector<std::string> languages;
  std::string layout, style;  ///< empty: those of the project
  bool draft = false;
};

std::string dump_documents(const Edition& edition) {
  std::string out;
  for (const Document& document : edition.documents) out += dump(document);
  return out;
}

/// The name that shows the values of pairs.
constexpr std::string_view kAgreement = "agreement";

/// A stage that can be shown: the stage to reach, and its value as text.
struct DumpStage {
  std::string_view name;
  Stage stage;
  bool explained;  ///< pages explain their lines
  std::string (*text)(const Job&);
};

constexpr DumpStage kDumpStages[] = {
    {"meeting", Stage::read, false, [](const Job& job) { return dump(job.read->meeting); }},
    {kAgreement, Stage::translated, false, dump_agreement},
    {"document", Stage::composed, false, [](const Job& job) { return dump_documents(*job.edition); }},
    {"lines", Stage::typeset, true, [](const Job& job) { return dump_lines(*job.pages); }},
    {"pages", Stage::typeset, false, [](const Job& job) { return dump(*job.pages); }},
    {"svg", Stage::typeset, false, [](const Job& job) { return write_svg(*job.pages); }},
};

/// The name that shows the register instead of a meeting.
constexpr std::string_view kRegister = "register";

/// The text of a stage, unless errors prevent the stage.
std::optional<std::string> dump_stage(Job& job, const House& house, const DumpOptions& options) {
  const DumpStage& row = *std::ranges::find(kDumpStages, options.station, &DumpStage::name);
  const JobOptions job_options{.languages = options.languages, .draft = options.draft, .explained = row.explained};
  if (advance(job, house, row.stage, job_options) < row.stage) return std::nullopt;
  return row.text(job);
}

constexpr std::string_view kUses[] = {"long", "short", "compound", "character", "title"};

/// The form that is printed for each use of an entry in one language: its own form, or the fallback.
std::string dump_forms(const RegisterEntry& entry, std::string_view lang) {
  std::string out;
  for (std::string_view use : kUses)
    if (const Form* form = entry.form(lang, use)) out += fmt::format("  {} {:<9}  {}\n", lang, use, form->text.text);
  return out;
}

/// The line of an entry: its kind, key and short forms.
std::string dump_line(const RegisterEntry& entry, const House& house) {
  std::string out = fmt::format("{} {}", element_name(entry.kind), entry.key);
  for (const Catalog& catalog : house.catalogs)
    if (const Form* form = entry.form(catalog.language(), "short")) out += "\t" + form->text.text;
  return out + "\n";
}

/// Given name and family name, in the order of the name.
std::string name_words(const Name& name) {
  auto text = [](const std::optional<NamePart>& part) { return part ? part->text.text : std::string(); };
  const std::string given = text(name.given), surname = text(name.surname);
  const bool first = name.order == NameOrder::surname_first;
  return (first ? surname : given) + (given.empty() || surname.empty() ? "" : " ") + (first ? given : surname);
}

/// The line of a person: key and names.
std::string dump_line(const RegisterPerson& known, const House& house) {
  std::string out = "person " + known.key;
  for (const Catalog& catalog : house.catalogs)
    if (const Name* name = known.person.name(catalog.language())) out += "\t" + name_words(*name);
  return out + "\n";
}

/// Reports a key that no register has, and suggests a similar one.
void report_unknown(const std::string& wanted, const Registers& registers, Diagnostics& findings) {
  const std::vector<EntryKind> kinds(std::begin(kEntryKinds), std::end(kEntryKinds));
  Diagnostic& finding = findings.report("entry-unknown", {}, {{"key", wanted}});
  // The key is not in a file, so there is no place for a fix.
  if (const std::string meant = meant_key(registers, wanted, kinds); !meant.empty())
    finding.fixes.push_back({Span{}, meant});
}

bool contains_letters(std::string_view text, std::string_view wanted) {
  auto same = [](char a, char b) { return to_lower(a) == to_lower(b); };
  return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), same) != text.end();
}

/// The lines of the entries and people whose key or one of whose names contains the words `wanted`.
std::string dump_found(const std::string& wanted, const Registers& registers, const House& house) {
  std::string out;
  auto add = [&](const std::string& line, bool found) { out += found ? line : std::string(); };
  for (EntryKind kind : kEntryKinds)
    for (const RegisterEntry* entry : registers.entries(kind)) {
      auto has = [&](const Form& form) { return contains_letters(form.text.text, wanted); };
      add(dump_line(*entry, house), contains_letters(entry->key, wanted) || std::ranges::any_of(entry->forms, has));
    }
  for (const RegisterPerson* known : registers.people()) {
    const std::string line = dump_line(*known, house);
    add(line, contains_letters(line, wanted));
  }
  return out;
}

/// A line for each entry and person, or all forms of the entries with the key `wanted`, or the lines of entries that
/// contain these words; empty if no register has them.
std::optional<std::string> dump_register(const std::string& wanted, const House& house, Diagnostics& findings) {
  const Registers registers = registers_of(nullptr, house);
  std::string out;
  for (EntryKind kind : kEntryKinds) {
    for (const RegisterEntry* entry : registers.entries(kind)) {
      if (wanted.empty()) out += dump_line(*entry, house);
      if (wanted != entry->key) continue;
      out += fmt::format("{} {}{}{}\n", element_name(kind), entry->key, entry->country.empty() ? "" : " of ",
                         entry->country);
      for (const Catalog& catalog : house.catalogs) out += dump_forms(*entry, catalog.language());
    }
  }
  for (const RegisterPerson* known : registers.people()) {
    if (wanted.empty()) out += dump_line(*known, house);
    if (wanted == known->key) out += dump(*known);
  }
  if (out.empty()) out = dump_found(wanted, registers, house);
  if (!out.empty()) return out;
  report_unknown(wanted, registers, findings);
  return std::nullopt;
}

int run(const DumpOptions& options, const CommonOptions& common) {
  if (!options.rows.empty() && options.station == kAgreement) return run_dump_agreement_rows(options.rows, common);
  if (!options.rows.empty()) return run_dump_rows(options.rows, options.font, common);
  Diagnostics findings;
  const World world;
  Houses houses(world, {options.style, options.layout, common.register_file, common.locales_dir});
  const House& house = houses.of(options.station == kRegister ? "." : options.file, findings);
  if (!check_languages(house, options.languages, findings)) {
    print_findings(findings, common);
    return kUsage;
  }
  Finished finished;
  auto job = std::make_unique<Job>(options.file);
  std::optional<std::string> text;
  if (options.station == kRegister) text = dump_register(options.file, house, findings);
  else if (!findings.has_errors()) text = dump_stage(*job, house, options);
  finish(std::move(job), finished);
  findings.append(std::move(finished.findings));
  if (text) write_file("-", visible_lines(*text), findings);
  print_findings(findings, common);
  return exit_code_of(findings);
}

}  // namespace

Command dump_command(CommonOptions& common) {
  auto o = std::make_shared<DumpOptions>();
  Command command{.name = "dump",
                  .what = help("Show a meeting at a stage of its processing, or entries of the register"),
                  .example = "readout dump document meeting.xml --lang en"};
  std::vector<std::string> stages;
  for (const DumpStage& stage : kDumpStages) stages.emplace_back(stage.name);
  std::vector<std::string> stations = stages;
  stations.emplace_back(kRegister);
  command.options = {
      {.name = "station",
       .value = "STATION",
       .text = help("The stage to show: {stages}; or register", {{"stages", listed(stages)}}),
       .target = &o->station,
       .required = true,
       .words = stations},
      {.name = "file",
       .value = "FILE.xml|KEY",
       .text = help("A meeting; with register, a key such as FJ or un, or words of a name (default: all entries)"),
       .target = &o->file},
      {.name = "--rows",
       .value = "FILE",
       .text = help("With lines or agreement: read rows of JSON instead, one object on each line; - is standard input"),
       .target = &o->rows,
       .excludes = "file"},
      {.name = "--font",
       .value = "FONT",
       .text = help("The font of the rows (default: an em for wide characters, half an em for others)"),
       .target = &o->font,
       .needs = "--rows"},
      languages_option(o->languages, languages_shown()),
      layout_option(o->layout),
      style_option(o->style),
      draft_option(o->draft),
  };
  command.add(lookup_options(common));
  command.add(message_options(common));
  command.misuse = [o] {
    if (o->file.empty() && o->rows.empty() && o->station != kRegister) return usage("name a meeting file");
    const bool takes_rows = o->station == "lines" || o->station == kAgreement;
    return !o->rows.empty() && !takes_rows ? usage("--rows is only for lines and agreement") : Sentence();
  };
  command.run = [o, &common] { return run(*o, common); };
  return command;
}

}  // namespace readout
