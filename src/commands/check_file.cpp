#include "commands/check_file.h"

#include <algorithm>

#include "base/file.h"
#include "base/rule_table.h"
#include "commands/report_place.h"
#include "input/xml.h"
#include "rules/rules.h"
#include "style/style.h"
#include "wording/switches.h"

namespace readout {
namespace {

void add_checked(Check& check, const House& house) {
  const ReadMeeting& read = *check.job->read;
  if (const RegisterFile* own = read.register_file; own && own->entries) {
    check.checked.push_back({own->tree->name_span.source->name, CheckedAs::reg});
    check_register(*own->entries, registers_of(&*own->entries, house), check.job->findings, house.catalogs);
  }
  for (const JobLanguage& language : check.job->languages)
    if (language.source)
      check.checked.push_back({language.path, CheckedAs::translation, language.units ? language.units->uncompared : 0});
}

/// Checks a translation without its meeting; false if it cannot be read.
bool check_alone(Check& check, const House& house, const std::string& path, const std::string& language) {
  const bool read = read_alone(*check.job, house, path, language);
  if (read) check.checked.push_back({path, CheckedAs::translation});
  return read;
}

/// Checks the translations of a meeting that cannot be read.
void check_all_alone(Check& check, const House& house, const std::vector<std::string>& languages) {
  const std::string meeting = check.job->path;
  for (const std::string& tag :
       languages.empty() ? house.world.translations.tags(meeting, check.job->findings) : languages)
    check_alone(check, house, translation_path(meeting, tag), tag);
}

/// Checks a meeting in these languages, or in all that it has. False if the meeting cannot be read; its translations
/// are checked all the same. `operand` is a translation that the command line names.
bool check_meeting(Check& check, const std::vector<std::string>& languages, const std::string& operand = {}) {
  Job& job = *check.job;
  const House& house = *check.house;
  advance(job, house, Stage::pictured,
          {.languages = languages, .all_tags = true, .operand = operand, .check_only = true});
  if (job.read) {
    add_checked(check, house);
    if (job.edition) house.coverage.check(*job.edition, job.findings);
    return true;
  }
  check_all_alone(check, house, languages);
  return false;
}

/// The tree of a register or of a style.
std::unique_ptr<XmlElement> read_tree(Job& job, const House& house, Schema schema) {
  const Source* source = source_of(job, house);
  return source ? read_xml(*source, schema, job.findings) : nullptr;
}

void check_register_file(Check& check, const House& house) {
  Job& job = *check.job;
  check.checked.push_back({job.path, CheckedAs::reg});
  const std::unique_ptr<XmlElement> tree = read_tree(job, house, Schema::reg);
  if (!tree) return;
  const std::optional<Register> own = take_register(*tree, job.findings);
  check_register(*own, registers_of(&*own, house), job.findings, house.catalogs);
}

void check_style_file(Check& check, const House& house) {
  Job& job = *check.job;
  check.checked.push_back({job.path, CheckedAs::style});
  const std::unique_ptr<XmlElement> tree = read_tree(job, house, Schema::style);
  const StyleFiles files = [&](const std::string& path, Span mentioned_at) -> std::unique_ptr<XmlElement> {
    std::optional<std::string> other =
        read_named_xml(house.world.files, path, "style", house.named_by(mentioned_at), job.findings);
    if (!other) return nullptr;
    job.files_read.insert(path);
    return read_xml(job.sources.add(path, std::move(*other)), Schema::style, job.findings);
  };
  if (!tree) return;
  const Style style = read_style(*tree, job.findings, files);
  std::vector<Catalog> catalogs = house.catalogs;
  for (const Source* phrases : put_style_phrases(style, house, job.sources, catalogs, job.findings))
    job.files_read.insert(phrases->name);
  check_switches_are_read(style, catalogs, job.findings);
}

/// Keeps the findings on the .po file. Those on its meeting are reported when the meeting is checked.
void drop_findings_elsewhere(const std::string& path, Diagnostics& diagnostics) {
  Diagnostics kept;
  for (const Diagnostic& d : diagnostics.all()) {
    bool related =
        std::ranges::any_of(d.related, [&](const Related& r) { return r.span.source && r.span.source->name == path; });
    if (!d.primary.source || d.primary.source->name == path || related) kept.add(d);
  }
  diagnostics = std::move(kept);
}

void check_translation_of(Check& check, const NameOfTranslation& name) {
  Job& job = *check.job;
  const std::string po = std::exchange(job.path, name.meeting);
  const bool readable = check_meeting(check, {name.language}, po);
  drop_stages(job);
  drop_findings_elsewhere(po, job.findings);
  if (!readable) job.findings.report("translation-meeting-unreadable", {}, {{"file", po}, {"meeting", name.meeting}});
}

/// LANG.po is a catalog, unless its header says that it is the translation of a meeting.
bool check_catalog(Check& check, const House& house) {
  Job& job = *check.job;
  const Source* source = source_of(job, house);
  if (!source) return true;
  Diagnostics found;
  const std::optional<PoFile> po = read_po(*source, found);
  if (po && po->header("X-Readout-Id")) return false;
  const std::string_view language = without_suffix(name_of(job.path), ".po");
  if (po) {
    check_phrases_known(*po, found);
    Catalog::from_po(std::string(language), *po, found);
  }
  job.findings.report_all(found);
  check.checked.push_back({job.path, CheckedAs::catalog});
  return true;
}

void check_po(Check& check) {
  Job& job = *check.job;
  const Files& files = check.house->world.files;
  const NameOfTranslation name = name_of_translation(job.path, files);
  const bool found = !name.meeting.empty() && files.exists(name.meeting);
  if (found && translation_path(name.meeting, name.language) == job.path) return check_translation_of(check, name);
  if (name.meeting.empty() && check_catalog(check, *check.house)) return;
  if (!check_alone(check, *check.house, job.path, name.language)) return;
  job.findings.report("translation-without-meeting", {},
                      {{"file", job.path}, {"meeting", name.meeting.empty() ? "NAME.xml" : name.meeting}});
}

void check_xml(Check& check) {
  Job& job = *check.job;
  const Source* source = source_of(job, *check.house);
  if (!source) return check_all_alone(check, *check.house, {});
  const RootKind kind = kind_of(source->bytes);
  if (kind == RootKind::reg) return check_register_file(check, *check.house);
  if (kind == RootKind::style) return check_style_file(check, *check.house);
  check.skipped = kind == RootKind::other && !check.file->named &&
                  check.house->world.translations.tags(job.path, job.findings).empty();
  if (check.skipped) return;
  check.checked.push_back({job.path, CheckedAs::meeting});
  check_meeting(check, {});
}

void check_template(Check& check) {
  const std::string& path = check.job->path;
  Diagnostics& findings = check.job->findings;
  if (!check.house->world.files.exists(path)) report_absent(path, {}, findings);
  else if (check.file->named)
    findings.report("translation-as-meeting", {}, {{"file", path}, {"meeting", meeting_of_template(path)}});
}

}  // namespace

void check_file(Check& check) {
  const std::string& path = check.file->path;
  check.job = std::make_unique<Job>(path);
  if (has_suffix(path, ".po")) check_po(check);
  else if (has_suffix(path, ".pot")) check_template(check);
  else check_xml(check);
  drop_stages(*check.job);
  // What no file has typed, such as a phrase that a catalog lacks, is reported at the start of the file that needs it.
  place_all(check.job->findings, check.job->path, check.job->sources);
}

}  // namespace readout
