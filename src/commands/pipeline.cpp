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

/// What a stage works with.
struct Way {
  Job& job;
  const House& house;
  const JobOptions& options;

  const Files& files() const { return house.world.files; }
};

/// A file that a job asks for, and the place that names it.
struct Wanted {
  const std::string& path;
  std::size_t limit;
  Span mentioned_at;
};

/// Reads a file that belongs to the job and records its name for --depfile.
std::optional<std::string> read_bytes(Job& job, const House& house, const Wanted& wanted, Diagnostics& diagnostics) {
  std::optional<std::string> bytes =
      house.world.files.read(wanted.path, wanted.limit, wanted.mentioned_at, diagnostics);
  (bytes ? job.files_read : job.files_absent).insert(wanted.path);
  return bytes;
}

const Source* add_source(Job& job, const House& house, const std::string& path, Span mentioned_at,
                         Diagnostics& diagnostics) {
  std::optional<std::string> bytes = read_bytes(job, house, {path, kMaxTextFile, mentioned_at}, diagnostics);
  return bytes ? &job.sources.add(path, std::move(*bytes)) : nullptr;
}

void read_own_register(Way& way, ReadMeeting& read) {
  if (read.meeting.register_path.empty()) return;
  const std::string path = folder_of(way.job.path) + read.meeting.register_path;
  const Source* source = add_source(way.job, way.house, path, read.meeting.register_span, way.job.findings);
  if (!source) return;
  read.register_tree = read_xml(*source, Schema::reg, way.job.findings);
  if (read.register_tree) read.own_register = read_register(*read.register_tree, way.job.findings);
}

/// Bytes -> checked XML -> Meeting.
bool read_meeting_file(Way& way) {
  Diagnostics& findings = way.job.findings;
  const Source* source = source_of(way.job, way.house);
  if (!source) return false;
  std::unique_ptr<XmlElement> tree = read_xml(*source, Schema::meeting, findings);
  if (!tree || tree->name != "meeting" || tree->ns != kMeetingNamespace) return false;
  Meeting meeting = read_meeting(*tree, findings);
  // The registers point into `read`, which does not move again.
  ReadMeeting& read = way.job.read.emplace(ReadMeeting{std::move(tree), std::move(meeting), nullptr, {}, Registers()});
  read_own_register(way, read);
  read.registers = registers_of(read.own_register, way.house);
  resolve(read.meeting, read.registers, way.house.world.zones, findings);
  check_facts(read.meeting, read.registers, findings);
  return true;
}

/// The languages that were asked for, or the source language and those of the translations beside the file.
std::vector<std::string> languages_of(const Way& way) {
  if (!way.options.languages.empty()) return way.options.languages;
  const std::string& source = way.job.read->meeting.lang;
  std::vector<std::string> languages{source};
  // Each name is looked for, as a folder may hold thousands of files.
  std::set<std::string> known;
  for (const Catalog& catalog : way.house.catalogs) known.insert(catalog.language());
  for (const std::string& language : known)
    if (language != source && way.files().exists(translation_path(way.job.path, language)))
      languages.push_back(language);
  return languages;
}

/// Records the translations that could be beside the file but are not: a build system must watch for them.
void note_absent_translations(Way& way) {
  for (const Catalog& catalog : way.house.catalogs) {
    std::string path = translation_path(way.job.path, catalog.language());
    if (!way.files().exists(path)) way.job.files_absent.insert(path);
  }
}

void read_translation(Way& way, JobLanguage& language) {
  const std::string path = translation_path(way.job.path, language.lang);
  if (way.options.to_translate && !way.files().exists(path)) return;
  language.source = add_source(way.job, way.house, path, {}, language.findings);
  if (language.source) language.po = read_po(*language.source, language.findings);
  if (!language.po) return;
  const ReadMeeting& read = *way.job.read;
  LocalUnits& units = language.units.emplace(merge(read.meeting, *language.po, *language.source, language.lang));
  check_pairs(read.meeting, units, voice_of(read.meeting.lang, read, way.house),
              voice_of(language.lang, read, way.house));
  report_translation(read.meeting, units, way.options.draft, language.findings);
}

/// Where a file says which language it is in: the meeting's attribute, or the header of the translation.
Span place_of_tag(const Way& way, const JobLanguage& language) {
  if (language.po && !language.po->entries.empty()) return language.po->entries.front().span;
  return value_span(tag_span(*way.job.read->tree), "xml:lang");
}

void translate(Way& way, JobLanguage& language) {
  const Catalog* catalog = way.house.catalog(language.lang);
  const bool has_words = catalog != nullptr;
  if (!has_words && !way.options.to_translate)
    language.findings.report("language-without-catalog", place_of_tag(way, language), {{"language", language.lang}});
  else if (same_tag(language.lang, way.job.read->meeting.lang)) language.units = source_units(way.job.read->meeting);
  else read_translation(way, language);
  if (has_words && !same_tag(catalog->language(), language.lang))
    language.findings.report("language-taken", place_of_tag(way, language),
                             {{"language", language.lang}, {"catalog", catalog->language()}});
}

/// Chooses the languages and merges their translations.
bool translate_meeting(Way& way) {
  note_absent_translations(way);
  for (const std::string& lang : languages_of(way)) {
    if (lang.empty()) continue;  // the schema has reported that the file names no language
    translate(way, way.job.languages.emplace_back(JobLanguage{lang, nullptr, {}, {}, {}}));
  }
  return true;
}

/// The voice of a language, and those of all others that it may have to quote.
PressContext context_of(const std::string& language, const Way& way) {
  PressContext context{voice_of(language, *way.job.read, way.house), {}, way.options.draft};
  auto add = [&](const std::string& other) {
    const bool known =
        other == language || std::ranges::find(context.others, other, &Voice::lang) != context.others.end();
    if (!known) context.others.push_back(voice_of(other, *way.job.read, way.house));
  };
  for (const JobLanguage& other : way.job.languages) add(other.lang);
  for (const Catalog& catalog : way.house.catalogs) add(catalog.language());
  return context;
}

/// Meeting + units -> a Document for each language. No language has an error here, so each has units.
bool compose_meeting(Way& way) {
  Job& job = way.job;
  const std::size_t count = job.languages.size();
  Edition& edition = job.edition.emplace();
  edition.id = job.read->meeting.id;
  edition.documents.resize(count);
  auto compose = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      JobLanguage& language = job.languages[i];
      edition.documents[i] =
          make_document(job.read->meeting, *language.units, context_of(language.lang, way), language.findings);
    }
  };
  run_both(way.house.world.core, [&] { compose(0, count / 2); }, [&] { compose(count / 2, count); });
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

/// Reads each picture that the documents show, once.
bool read_pictures(Way& way) {
  std::vector<const Figure*> figures;
  for (const Document& document : way.job.edition->documents) collect_figures(document.blocks, figures);
  Pictures& pictures = way.job.pictures.emplace();
  for (const Figure* figure : figures) {
    if (std::ranges::find(pictures.images, figure->image, &NamedImage::path) != pictures.images.end()) continue;
    const std::string path = folder_of(way.job.path) + figure->image;
    std::optional<std::string> bytes =
        read_bytes(way.job, way.house, {path, kMaxImageFile, figure->mentioned_at}, way.job.findings);
    if (!bytes) continue;
    pictures.digests[figure->image] = sha256(*bytes);
    if (auto image = read_image(figure->image, *bytes, figure->mentioned_at, way.job.findings))
      pictures.images.push_back({figure->image, std::move(*image)});
  }
  return true;
}

bool typeset_meeting(Way& way) {
  const World& world = way.house.world;
  const WordsByLanguage words = words_of(way.house.catalogs);
  way.job.pages = typeset(*way.job.edition, way.house.style, way.job.pictures->images, way.job.findings,
                          {way.options.explained, &world.fonts, world.core, &words});
  return way.job.pages.has_value();
}

struct StageRow {
  Stage stage;
  bool (*run)(Way&);  ///< false if the stage was not reached
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
  Way way{job, house, options};
  Stage at = reached(job);
  for (const StageRow& row : kStages) {
    if (row.stage <= at) continue;
    if (row.stage > to || (!row.despite_errors && has_errors(job)) || !row.run(way)) break;
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
