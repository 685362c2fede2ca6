#include "commands/pipeline.h"

#include <algorithm>

#include "base/file.h"
#include "base/language.h"
#include "base/rule_table.h"
#include "base/sha256.h"
#include "input/image.h"
#include "input/xml.h"
#include "locale/words.h"
#include "meeting/seat.h"
#include "press/press.h"
#include "rules/pair.h"
#include "rules/rules.h"

namespace readout {
namespace {

/// The arguments of a stage.
struct StageInput {
  Job& job;
  const House& house;
  const JobOptions& options;

  const Files& files() const { return house.world.files; }
};

/// Records the name of a file that was read, or could not be, for --depfile.
void record(Job& job, const std::string& path, bool read) { (read ? job.files_read : job.files_absent).insert(path); }

/// Reads a text of the job. An empty `mentioned_at` means an operand.
const Source* add_source(Job& job, const House& house, const std::string& path, Span mentioned_at,
                         Diagnostics& diagnostics) {
  std::optional<std::string> bytes =
      house.world.files.read(path, kMaxTextFile, house.named_by(mentioned_at), diagnostics);
  record(job, path, bytes.has_value());
  return bytes ? &job.sources.add(path, std::move(*bytes)) : nullptr;
}

void read_own_register(StageInput& in, ReadMeeting& read) {
  if (read.meeting.register_path.empty()) return;
  const std::string path = path_beside(in.job.path, read.meeting.register_path);
  std::optional<std::string> bytes =
      read_named_xml(in.files(), path, "register", in.house.named_by(read.meeting.register_span), in.job.findings);
  record(in.job, path, bytes.has_value());
  if (!bytes) return;
  const Source* source = &in.job.sources.add(path, std::move(*bytes));
  read.register_tree = read_xml(*source, Schema::reg, in.job.findings);
  if (read.register_tree) read.own_register = read_register(*read.register_tree, in.job.findings);
}

/// Reads the meeting: bytes -> checked XML -> Meeting.
bool read_meeting_file(StageInput& in) {
  Diagnostics& findings = in.job.findings;
  const Source* source = source_of(in.job, in.house);
  if (!source) return false;
  std::unique_ptr<XmlElement> tree = read_xml(*source, Schema::meeting, findings);
  if (!tree || tree->name != "meeting" || tree->ns != kMeetingNamespace) return false;
  Meeting meeting = read_meeting(*tree, findings);
  // The registers point into `read`, which is not moved after this.
  ReadMeeting& read = in.job.read.emplace(ReadMeeting{std::move(tree), std::move(meeting), nullptr, {}, Registers()});
  read_own_register(in, read);
  read.registers = registers_of(read.own_register, in.house);
  resolve(read.meeting, read.registers, in.house.world.zones, findings);
  check_facts(read.meeting, read.registers, findings);
  return true;
}

/// The requested languages, or the source language and the languages of the translations beside the file.
std::vector<std::string> languages_of(const StageInput& in) {
  if (!in.options.languages.empty()) return in.options.languages;
  const std::string& source = in.job.read->meeting.lang;
  std::vector<std::string> languages{source};
  for (const std::string& tag : in.house.world.translations.tags(in.job.path)) {
    if (same_tag(tag, source)) continue;
    if (in.house.catalog(tag)) languages.push_back(tag);
    else
      in.job.findings.report("translation-without-catalog", value_span(tag_span(*in.job.read->tree), "xml:lang"),
                             {{"language", tag}});
  }
  return languages;
}

/// Records the translations that could be beside the file but are missing: a build system must watch for them.
void note_absent_translations(StageInput& in) {
  for (const Catalog& catalog : in.house.catalogs) {
    std::string path = translation_path(in.job.path, catalog.language());
    if (!in.files().exists(path)) in.job.files_absent.insert(path);
  }
}

void read_translation(StageInput& in, JobLanguage& language) {
  const bool exists = in.files().exists(language.path);
  if (in.options.to_translate && !exists) return;
  // A translation that is missing was asked for on the command line.
  const bool named = exists && language.path != in.options.operand;
  const Span found_by = named ? value_span(tag_span(*in.job.read->tree), "xml:lang") : Span{};
  language.source = add_source(in.job, in.house, language.path, found_by, language.findings);
  if (language.source) language.po = read_po(*language.source, language.findings);
  if (!language.po) return;
  const ReadMeeting& read = *in.job.read;
  LocalUnits& units = language.units.emplace(merge(read.meeting, *language.po, *language.source, language.lang));
  check_pairs(read.meeting, units, voice_of(read.meeting.lang, read, in.house),
              voice_of(language.lang, read, in.house));
  report_translation(read.meeting, units, in.options.draft, language.findings);
}

/// The place that states the language of a file: the attribute of the meeting, or the header of the translation.
Span place_of_tag(const StageInput& in, const JobLanguage& language) {
  if (language.po && !language.po->entries.empty()) return language.po->entries.front().span;
  return value_span(tag_span(*in.job.read->tree), "xml:lang");
}

void translate(StageInput& in, JobLanguage& language) {
  const Catalog* catalog = in.house.catalog(language.lang);
  const bool has_words = catalog != nullptr;
  if (!has_words && !in.options.to_translate)
    language.findings.report("language-without-catalog", place_of_tag(in, language), {{"language", language.lang}});
  else if (same_tag(language.lang, in.job.read->meeting.lang)) language.units = source_units(in.job.read->meeting);
  else read_translation(in, language);
  if (has_words && !same_tag(catalog->language(), language.lang))
    language.findings.report("language-taken", place_of_tag(in, language),
                             {{"language", language.lang}, {"catalog", catalog->language()}});
}

/// Chooses the languages and merges their translations.
bool translate_meeting(StageInput& in) {
  note_absent_translations(in);
  for (const std::string& lang : languages_of(in)) {
    if (lang.empty()) continue;  // the schema has reported that the file names no language
    translate(in, in.job.languages.emplace_back(
                      JobLanguage{with_hyphens(lang), translation_path(in.job.path, lang), nullptr, {}, {}, {}}));
  }
  return true;
}

/// The voice of a language, and those of the other languages, from which names may be quoted.
PressContext context_of(const std::string& language, const StageInput& in) {
  PressContext context{voice_of(language, *in.job.read, in.house), {}, in.options.draft};
  auto add = [&](const std::string& other) {
    const bool known =
        other == language || std::ranges::find(context.others, other, &Voice::lang) != context.others.end();
    if (!known) context.others.push_back(voice_of(other, *in.job.read, in.house));
  };
  for (const JobLanguage& other : in.job.languages) add(other.lang);
  for (const Catalog& catalog : in.house.catalogs) add(catalog.language());
  return context;
}

/// Makes a Document for each language from the meeting and its units. No language has an error here, so each has units.
bool compose_meeting(StageInput& in) {
  Job& job = in.job;
  const std::size_t count = job.languages.size();
  Edition& edition = job.edition.emplace();
  edition.id = job.read->meeting.id;
  edition.documents.resize(count);
  auto compose = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      JobLanguage& language = job.languages[i];
      edition.documents[i] =
          make_document(job.read->meeting, *language.units, context_of(language.lang, in), language.findings);
    }
  };
  run_both(in.house.world.core, [&] { compose(0, count / 2); }, [&] { compose(count / 2, count); });
  number_nodes(edition);
  return true;
}

void collect_figures(const Blocks& blocks, std::vector<const Figure*>& figures) {
  for (const Block& block : blocks) {
    if (const auto* figure = std::get_if<Figure>(&block.value)) figures.push_back(figure);
    if (const auto* list = std::get_if<List>(&block.value))
      for (const ListItem& item : list->items) collect_figures(item.blocks, figures);
  }
}

/// Reads each picture of the documents once.
bool read_pictures(StageInput& in) {
  std::vector<const Figure*> figures;
  for (const Document& document : in.job.edition->documents) collect_figures(document.blocks, figures);
  Pictures& pictures = in.job.pictures.emplace();
  for (const Figure* figure : figures) {
    if (std::ranges::find(pictures.images, figure->image, &NamedImage::path) != pictures.images.end()) continue;
    const std::string path = path_beside(in.job.path, figure->image);
    std::optional<std::string> bytes =
        in.files().read(path, kMaxImageFile, in.house.named_by(figure->mentioned_at), in.job.findings);
    record(in.job, path, bytes.has_value());
    if (!bytes) continue;
    pictures.digests[figure->image] = sha256(*bytes);
    if (auto image = read_image(figure->image, *bytes, figure->mentioned_at, in.job.findings))
      pictures.images.push_back({figure->image, std::move(*image)});
  }
  return true;
}

bool typeset_meeting(StageInput& in) {
  const World& world = in.house.world;
  const WordsByLanguage words = words_of(in.house.catalogs);
  in.job.pages = typeset(*in.job.edition, in.house.style, in.job.pictures->images, in.job.findings,
                         {in.options.explained, &world.fonts, world.core, &words});
  return in.job.pages.has_value();
}

struct StageRow {
  Stage stage;
  bool (*run)(StageInput&);  ///< false if the stage was not reached
  bool despite_errors;
};

constexpr StageRow kStages[] = {
    {Stage::read, read_meeting_file, true},    {Stage::translated, translate_meeting, true},
    {Stage::composed, compose_meeting, false}, {Stage::pictured, read_pictures, true},
    {Stage::typeset, typeset_meeting, false},
};

/// The stage that a job has reached.
Stage reached(const Job& job) {
  if (job.pages) return Stage::typeset;
  if (job.pictures) return Stage::pictured;
  if (job.edition) return Stage::composed;
  if (!job.languages.empty()) return Stage::translated;
  return job.read ? Stage::read : Stage::none;
}

}  // namespace

Stage advance(Job& job, const House& house, Stage to, const JobOptions& options) {
  StageInput in{job, house, options};
  Stage at = reached(job);
  for (const StageRow& row : kStages) {
    if (row.stage <= at) continue;
    if (row.stage > to || (!row.despite_errors && has_errors(job)) || !row.run(in)) break;
    at = row.stage;
  }
  return at;
}

bool has_errors(const Job& job) {
  return job.findings.has_errors() ||
         std::ranges::any_of(job.languages, [](const JobLanguage& l) { return l.findings.has_errors(); });
}

const Source* source_of(Job& job, const House& house) {
  if (!job.source) job.source = add_source(job, house, job.path, {}, job.findings);
  return job.source;
}

Voice voice_of(const std::string& language, const ReadMeeting& read, const House& house) {
  return {language, house.catalog(language), &read.registers, &house.style.wording_in(language),
          home_country(read.meeting, read.registers)};
}

void drop_stages(Job& job) {
  job.pages.reset();
  job.pictures.reset();
  job.edition.reset();
  for (JobLanguage& language : job.languages) job.findings.report_all(language.findings);
  job.languages.clear();
  job.read.reset();
}

void finish(std::unique_ptr<Job> job, Finished& finished) {
  drop_stages(*job);
  if (job->findings.all().empty()) return;
  finished.findings.append(std::move(job->findings));
  finished.sources.push_back(std::move(job->sources));
}

std::string stem_of(const std::string& path) { return std::string(without_suffix(path, ".xml")); }

std::string translation_path(const std::string& meeting, const std::string& language) {
  return stem_of(meeting) + "." + language + ".po";
}

}  // namespace readout
