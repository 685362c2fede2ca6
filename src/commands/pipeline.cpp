#include "commands/pipeline.h"

#include <algorithm>
#include <functional>

#include "base/file.h"
#include "base/language.h"
#include "base/rule_table.h"
#include "base/sha256.h"
#include "commands/missing_ids.h"
#include "input/image.h"
#include "input/xml.h"
#include "locale/words.h"
#include "meeting/seat.h"
#include "press/press.h"
#include "rules/agreement.h"
#include "rules/pair.h"
#include "rules/rules.h"
#include "translate/make_po.h"
#include "typeset/pictures.h"

namespace readout {
namespace {

/// The arguments of a stage.
struct StageInput {
  Job& job;
  const House& house;
  const JobOptions& options;
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
  const std::string path = normal_path(path_beside(in.job.path, read.meeting.register_path));
  const NamedBy by = in.house.named_by(read.meeting.register_span);
  Diagnostics found;
  read.register_file = in.house.world.registers.read(path, by, found);
  record(in.job, path, read.register_file != nullptr);
  const XmlElement* tree = read.register_file ? read.register_file->tree.get() : nullptr;
  if (tree) in.job.policy->add(ignores_in(*tree, in.job.findings));
  if (read.register_file) found.report_all(read.register_file->findings);
  in.job.policy->add(consequences_of_register(tree ? tree->name_span.source : nullptr, found));
  in.job.findings.report_all(found);
}

/// Reads the meeting: bytes -> checked XML -> Meeting.
bool read_meeting_file(StageInput& in) {
  Diagnostics& findings = in.job.findings;
  const Source* source = source_of(in.job, in.house);
  if (!source) return false;
  Diagnostics of_reading;
  std::unique_ptr<XmlElement> tree = read_xml(*source, Schema::meeting, of_reading);
  const bool is_meeting = tree && tree->name == "meeting" && tree->ns == kMeetingNamespace;
  if (is_meeting && in.options.draft) {
    in.job.policy->allow_errors();
    add_missing_ids(*tree);
  }
  findings.report_all(of_reading);
  if (tree) in.job.policy->add(ignores_in(*tree, findings));
  if (!is_meeting) return false;
  Meeting meeting = in.options.check_only ? take_meeting(*tree, findings) : read_meeting(*tree, findings);
  ReadMeeting& read = in.job.read.emplace(ReadMeeting{std::move(tree), std::move(meeting), nullptr, Registers()});
  if (in.options.check_only) read.tree->children.clear();
  read_own_register(in, read);
  const bool has_entries = read.register_file && read.register_file->entries;
  read.registers = registers_of(has_entries ? &*read.register_file->entries : nullptr, in.house);
  resolve(read.meeting, read.registers, in.house.world.zones, findings);
  static const Words no_words;
  const Catalog* catalog = in.house.catalog(read.meeting.lang);
  check_facts(read.meeting, read.registers, findings, in.job.policy->choice_at({source, 0, 0}),
              catalog ? catalog->words() : no_words);
  return true;
}

void add_language(const std::string& tag, std::vector<std::string>& languages) {
  const bool known = std::ranges::any_of(languages, [&](const std::string& one) { return same_tag(one, tag); });
  if (!known) languages.push_back(tag);
}

/// The languages of a job.
struct Languages {
  std::vector<std::string> chosen;
  std::vector<std::string> without_words;  ///< of translations that cannot be chosen
};

/// The requested languages; or those of the house, the source language and those of the translations beside the file. A
/// file whose language is unknown has none: the schema has reported it.
Languages languages_of(const Job& job, const House& house, const JobOptions& options, Diagnostics& diagnostics) {
  Languages languages;
  for (const std::string& tag : options.languages) add_language(tag, languages.chosen);
  if (languages.chosen.empty()) {
    const std::string& source = job.read->meeting.lang;
    languages.chosen = house.languages;
    add_language(source, languages.chosen);
    for (const std::string& tag : house.world.translations.tags(job.path, diagnostics)) {
      if (options.all_tags || house.catalog(tag)) add_language(tag, languages.chosen);
      else if (!same_tag(tag, source)) languages.without_words.push_back(tag);
    }
  }
  std::erase(languages.chosen, "");
  // A draft of a file without a language is printed in that of the msgids.
  if (languages.chosen.empty() && options.draft) languages.chosen.emplace_back(kMsgidLanguage);
  return languages;
}

/// Whether NAME.LANG.po is beside the meeting. The folder is listed once, however many names are asked for.
bool has_translation(Job& job, const House& house, std::string_view language) {
  const std::vector<std::string>& tags = house.world.translations.tags(job.path, job.findings);
  return std::ranges::find(tags, language) != tags.end();
}

/// The tag as the name of a translation beside the meeting has it, such as ja_JP for ja-JP; the tag itself if there is
/// none.
std::string tag_of_file(const std::vector<std::string>& tags, const std::string& language) {
  const auto same = [&](const std::string& tag) { return same_tag(tag, language); };
  const auto exact = std::ranges::find(tags, language);
  const auto found = exact == tags.end() ? std::ranges::find_if(tags, same) : exact;
  return found == tags.end() ? language : *found;
}

/// The place of the meeting's language.
Span place_of_language(const StageInput& in) { return value_span(tag_span(*in.job.read->tree), "xml:lang"); }

/// Reports that a translation is missing. A draft gets the file that `readout po update` would create.
void replace_missing_po(StageInput& in, JobLanguage& language) {
  in.job.files_absent.insert(language.path);
  language.findings.report_as(in.options.draft ? Severity::note : Severity::error, "translation-required",
                              place_of_language(in), {{"language", language.lang}, {"file", language.path}});
  if (!in.options.draft) return;
  const Meeting& meeting = in.job.read->meeting;
  language.source = &in.job.sources.add(language.path, write_po(update_po(meeting, language.lang, {}).po));
  language.po = read_po(*language.source, language.findings);
}

/// A translation that the command line names may be any file.
void read_po_beside(StageInput& in, JobLanguage& language) {
  const Span found_by = language.path == in.options.operand ? Span{} : place_of_language(in);
  language.source = add_source(in.job, in.house, language.path, found_by, language.findings);
  if (!language.source) return;
  Diagnostics found;
  language.po = read_po(*language.source, found);
  // An entry that cannot be read is not also absent.
  if (found.has_errors()) in.job.policy->add(std::vector<Consequence>{{"translation-absent"}});
  language.findings.report_all(found);
  if (language.po) in.job.policy->add(ignores_in(*language.po, language.findings));
}

void read_translation(StageInput& in, JobLanguage& language) {
  const bool exists = has_translation(in.job, in.house, language.tag);
  if (exists) read_po_beside(in, language);
  const bool unreadable = exists && !language.po && in.options.draft;
  if ((!exists || unreadable) && !in.options.to_translate) replace_missing_po(in, language);
  if (!language.po) return;
  const ReadMeeting& read = *in.job.read;
  if (in.options.to_translate) {
    check_ownership(read.meeting, *language.po, *language.source, language.lang, language.findings);
    return;
  }
  LocalUnits& units = language.units.emplace(merge(read.meeting, *language.po, *language.source, language.lang));
  check_pairs(read.meeting, units, voice_of(read.meeting.lang, read, in.house), voice_of(language.lang, read, in.house),
              in.job.policy->choice_at({language.source, 0, 0}));
  if (in.options.check_only) check_agreement(read.meeting, units, voice_of(language.lang, read, in.house));
  if (exists) report_translation(read.meeting, units, in.options.draft, language.findings);
}

/// Reports a language whose words come from another catalog, or from none although it needs one. `place` states the
/// language.
void report_catalog(const House& house, const std::string& language, bool needed, Span place,
                    Diagnostics& diagnostics) {
  const Catalog* catalog = house.catalog(language);
  if (!catalog && needed) report_without_catalog(house, language, place, diagnostics);
  if (catalog && !same_tag(catalog->language(), language))
    diagnostics.report("language-taken", place, {{"language", language}, {"catalog", catalog->language()}});
}

/// The place of the language of a translation: its header, or the start of the file.
Span place_in_translation(const std::optional<PoFile>& po, const Source* source) {
  if (po && !po->entries.empty()) return po->entries.front().span;
  return {source, 0, 0};
}

void translate(StageInput& in, JobLanguage& language) {
  const bool own = same_tag(language.lang, in.job.read->meeting.lang);
  const bool readable = in.options.to_translate || in.house.catalog(language.lang);
  // Without a catalog, the faults of a translation that is there are still reported.
  if (!own && (readable || has_translation(in.job, in.house, language.tag))) read_translation(in, language);
  const Span place = language.source ? place_in_translation(language.po, language.source) : place_of_language(in);
  report_catalog(in.house, language.lang, !in.options.to_translate, place, language.findings);
}

/// Reports each translation that is not used: its language is written otherwise, or is that of another file.
void report_unused(StageInput& in, const std::vector<std::string>& chosen, const std::vector<std::string>& tags) {
  for (const std::string& language : chosen) {
    const std::string used = tag_of_file(tags, language);
    for (const std::string& tag : tags) {
      const bool own = same_tag(tag, in.job.read->meeting.lang), same = same_tag(tag, language),
                 known = std::ranges::any_of(chosen, [&](const std::string& one) { return same_tag(one, tag); });
      const Arguments files{{"file", translation_path(in.job.path, tag)},
                            {"used", own ? in.job.path : translation_path(in.job.path, used)}};
      if (same && (own || tag != used))
        in.job.findings.report("translation-tag-repeated", place_of_language(in), files);
      if (!known && std::ranges::find(tags, used) == tags.end() &&
          same_tag(primary_subtag(tag), primary_subtag(language)))
        in.job.findings.report("translation-tag-other", place_of_language(in), files);
    }
  }
}

/// Chooses the languages and merges their translations.
bool translate_meeting(StageInput& in) {
  const Languages languages = languages_of(in.job, in.house, in.options, in.job.findings);
  for (const std::string& tag : languages.without_words)
    in.job.findings.report("translation-without-catalog", place_of_language(in), {{"language", tag}});
  const std::vector<std::string>& tags = in.house.world.translations.tags(in.job.path, in.job.findings);
  report_unused(in, languages.chosen, tags);
  for (const std::string& lang : languages.chosen) {
    const std::string tag = tag_of_file(tags, lang);
    JobLanguage& language = in.job.languages.emplace_back(
        JobLanguage{with_hyphens(lang), tag, translation_path(in.job.path, tag), nullptr, {}, {}, {}});
    language.findings.follow(*in.job.policy);
    translate(in, language);
  }
  // A draft is printed in the languages that have words. The units of the source language are made when it is composed.
  const auto has_words = [&](const JobLanguage& language) {
    const bool own = same_tag(language.lang, in.job.read->meeting.lang);
    return language.units || (own && in.house.catalog(language.lang));
  };
  if (in.options.draft && !in.options.to_translate && !in.options.check_only)
    std::erase_if(in.job.languages, std::not_fn(has_words));
  return !in.job.languages.empty();
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

/// Whether no document can have a finding.
bool is_accepted(const StageInput& in) {
  return std::ranges::all_of(in.job.languages, [&](const JobLanguage& language) {
    const ReadMeeting& read = *in.job.read;
    return in.house.fast.accepts({read.meeting, language.units ? &*language.units : nullptr},
                                 voice_of(language.lang, read, in.house));
  });
}

/// Makes a Document for each language from the meeting and its units. No language has an error here, so each has the
/// units of its translation. A check makes none if they would have no finding.
bool compose_meeting(StageInput& in) {
  Job& job = in.job;
  if (in.options.check_only && is_accepted(in)) return job.edition.emplace(), true;
  for (JobLanguage& language : job.languages)
    if (!language.units) language.units = source_units(job.read->meeting);
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

/// Reads each picture once.
bool read_pictures(StageInput& in) {
  Pictures& pictures = in.job.pictures.emplace();
  for (const Photo& photo : in.job.read->meeting.photos) {
    if (std::ranges::find(pictures.images, photo.src, &NamedImage::path) != pictures.images.end()) continue;
    const std::string path = path_beside(in.job.path, photo.src);
    auto bytes = in.house.world.files.read(path, kMaxImageFile, in.house.named_by(photo.src_span), in.job.findings);
    record(in.job, path, bytes.has_value());
    if (!bytes) continue;
    if (!in.options.check_only) pictures.digests[photo.src] = sha256(*bytes);
    const auto content = in.options.check_only ? ImageContent::headers : ImageContent::all;
    if (auto image = read_image(photo.src, std::move(*bytes), photo.src_span, in.job.findings, content)) {
      check_resolution(*image, photo.src, photo.src_span, in.house.style, in.job.findings);
      pictures.images.push_back({photo.src, std::move(*image)});
    }
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

JobPlan plan_of(const Job& job, const House& house, const JobOptions& options) {
  JobPlan plan{{}, {job.path}};
  if (!job.read) return plan;
  const Meeting& meeting = job.read->meeting;
  const std::string folder = folder_of(job.path);
  if (!meeting.register_path.empty()) plan.files.push_back(folder + meeting.register_path);
  for (const Photo& photo : meeting.photos) plan.files.push_back(folder + photo.src);
  Diagnostics reported_later;
  for (const std::string& language : languages_of(job, house, options, reported_later).chosen) {
    plan.languages.push_back(with_hyphens(language));
    const std::string tag = tag_of_file(house.world.translations.tags(job.path, reported_later), language);
    if (!same_tag(language, meeting.lang)) plan.files.push_back(translation_path(job.path, tag));
  }
  return plan;
}

void note_absent_translations(Job& job, const House& house) {
  for (const Catalog& catalog : house.catalogs)
    if (!has_translation(job, house, catalog.language()))
      job.files_absent.insert(translation_path(job.path, catalog.language()));
}

const Source* source_of(Job& job, const House& house) {
  if (!job.policy)
    job.findings.follow(job.policy.emplace(house.project, house.rules, house.max_findings, house.consequences));
  if (!job.source) job.source = add_source(job, house, job.path, {}, job.findings);
  return job.source;
}

bool read_alone(Job& job, const House& house, const std::string& path, const std::string& language) {
  const Source* source = path == job.path ? source_of(job, house) : add_source(job, house, path, {}, job.findings);
  if (!source) return false;
  const std::optional<PoFile> po = read_po(*source, job.findings);
  if (po) job.policy->add(ignores_in(*po, job.findings));
  if (language.empty()) return true;
  if (po) report_alone(*po, *source, with_hyphens(language), job.findings);
  report_catalog(house, with_hyphens(language), true, place_in_translation(po, source), job.findings);
  return true;
}

Voice voice_of(const std::string& language, const ReadMeeting& read, const House& house) {
  return {.lang = language,
          .catalog = house.catalog(language),
          .registers = &read.registers,
          .wording = &house.style.wording_in(language),
          .own_party = home_country(read.meeting, read.registers),
          .day = day_of(read.meeting)};
}

}  // namespace readout
