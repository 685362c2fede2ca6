#include "commands/pipeline.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/sha256.h"
#include "input/image.h"
#include "input/xml.h"
#include "input/xml_canonical.h"
#include "press/press.h"
#include "rules/rules.h"
#include "wording/switches.h"

namespace readout {
namespace fs = std::filesystem;
namespace {

/// Reads and adds a source; records the path for --depfile.
const Source* read_source(const std::string& path, Span mentioned_at, Job& job) {
  std::optional<std::string> bytes = read_file(path, kMaxTextFile, mentioned_at, job.diagnostics);
  (bytes ? job.files_read : job.files_absent).insert(path);
  return bytes ? &job.sources.add(path, std::move(*bytes)) : nullptr;
}

void read_own_register(Job& job) {
  if (job.meeting->register_path.empty()) return;
  std::string path = folder_of(job.path) + job.meeting->register_path;
  const Source* source = read_source(path, job.meeting->register_span, job);
  if (!source) return;
  job.register_tree = read_xml(*source, Schema::reg, job.diagnostics);
  if (job.register_tree) job.own_register = read_register(*job.register_tree, job.diagnostics);
}

std::string translation_path(const std::string& meeting, const std::string& language) {
  return stem_of(meeting) + "." + language + ".po";
}

void read_translation(Job& job, const std::string& language, Span mentioned_at) {
  Translation translation{language, nullptr, std::nullopt};
  translation.source = read_source(translation_path(job.path, language), mentioned_at, job);
  if (translation.source) translation.po = read_po(*translation.source, job.diagnostics);
  job.translations.push_back(std::move(translation));
}

/// The source language first, then the translations; or what was asked for, in that order.
std::vector<std::string> languages_of(const Job& job, const House& house, const JobOptions& options) {
  if (!options.languages.empty()) return options.languages;
  std::vector<std::string> languages{job.meeting->lang};
  // Asked for by name: a folder may hold thousands of files.
  std::set<std::string> known;
  for (const Catalog& catalog : house.catalogs) known.insert(catalog.language());
  for (const std::string& language : known)
    if (language != job.meeting->lang && file_exists(translation_path(job.path, language)))
      languages.push_back(language);
  return languages;
}

/// Translations that could stand beside the file and do not: what a build system must watch.
void note_absent_translations(Job& job, const House& house) {
  for (const Catalog& catalog : house.catalogs) {
    std::string path = translation_path(job.path, catalog.language());
    if (!file_exists(path)) job.files_absent.insert(path);
  }
}

void collect_figures(const Blocks& blocks, std::vector<const Figure*>& figures) {
  for (const Block& block : blocks) {
    if (const auto* figure = std::get_if<Figure>(&block.value)) figures.push_back(figure);
    if (const auto* list = std::get_if<List>(&block.value))
      for (const ListItem& item : list->items) collect_figures(item.blocks, figures);
  }
}

void add_locales(House& house, const std::string& dir, Diagnostics& diagnostics) {
  std::error_code error;
  std::vector<std::string> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(dir, error))
    if (entry.path().extension() == ".po") paths.push_back(entry.path().string());
  if (error) diagnostics.report("file-not-found", {}, {{"file", dir}});
  std::ranges::sort(paths);
  for (const std::string& path : paths) {
    std::optional<std::string> bytes = read_file(path, kMaxTextFile, {}, diagnostics);
    if (!bytes) continue;
    house.files_read.push_back(path);
    const Source& source = house.sources.add(path, std::move(*bytes));
    std::optional<PoFile> po = read_po(source, diagnostics);
    if (!po) continue;
    std::string language(without_suffix(name_of(path), ".po"));
    if (auto catalog = Catalog::from_po(language, *po, diagnostics)) house.catalogs.push_back(std::move(*catalog));
  }
}

std::unique_ptr<XmlElement> read_house_xml(House& house, const std::string& path, Schema schema,
                                           Diagnostics& diagnostics) {
  std::optional<std::string> bytes = read_file(path, kMaxTextFile, {}, diagnostics);
  if (!bytes) return nullptr;
  house.files_read.push_back(path);
  return read_xml(house.sources.add(path, std::move(*bytes)), schema, diagnostics);
}

/// A style that extends another file extends the next of those that a PDF carries. Where this machine keeps its fonts
/// is nobody’s business: their families stay, and the manifest tells the faces that these were.
std::string published_style(const XmlElement& root, std::size_t number) {
  const XmlAttribute* extends = root.attribute("extends");
  const std::vector<std::string> shipped = built_in_styles();
  const bool file = extends && std::ranges::find(shipped, extends->value.text) == shipped.end();
  const RootAttributes set = file ? RootAttributes{{"extends", style_file_name(number + 1)}} : RootAttributes{};
  return canonical_xml(root, set, {{"font", "path"}, {"font", "index"}});
}

void read_house_style(House& house, const HouseOptions& options, Diagnostics& diagnostics) {
  const StyleFiles files = [&](const std::string& path) {
    auto tree = read_house_xml(house, path, Schema::style, diagnostics);
    if (tree) house.style_files.push_back(published_style(*tree, house.style_files.size()));
    return tree;
  };
  const bool is_name =
      options.style.find('/') == std::string::npos && !options.style.ends_with(".xml") && !file_exists(options.style);
  if (auto shipped = built_in_style(options.style)) house.style = std::move(*shipped);
  else if (is_name)
    diagnostics.report("style-unknown", {},
                       {{"style", options.style}, {"shipped", fmt::format("{}", fmt::join(built_in_styles(), ", "))}});
  else if (auto tree = files(options.style)) house.style = read_style(*tree, diagnostics, files);
  if (options.layout == "parallel") house.style.layout = Layout::parallel;
  if (options.layout == "stacked") house.style.layout = Layout::stacked;
  if (options.layout == "sequential") house.style.layout = Layout::sequential;
}

/// The voice of a language, and those of all others that it may have to quote.
PressContext context_of(const LocalUnits& units, const Job& job, const House& house, const JobOptions& options) {
  PressContext context{voice_of(units.lang, job, house), {}, options.draft};
  for (const LocalUnits& other : job.units)
    if (other.lang != units.lang) context.others.push_back(voice_of(other.lang, job, house));
  for (const Catalog& catalog : house.catalogs) {
    bool known = catalog.language() == units.lang;
    for (const Voice& voice : context.others) known = known || voice.lang == catalog.language();
    if (!known) context.others.push_back(voice_of(catalog.language(), job, house));
  }
  return context;
}

}  // namespace

Voice voice_of(const std::string& language, const Job& job, const House& house) {
  const RegisterEntry* issuer = job.meeting ? job.registers.find_party(job.meeting->issuer) : nullptr;
  return {language, house.catalog(language), &job.registers, &house.style.wording_in(language),
          issuer ? issuer->country : ""};
}

const Catalog* House::catalog(std::string_view language) const {
  auto found =
      std::find_if(catalogs.rbegin(), catalogs.rend(), [&](const Catalog& c) { return c.language() == language; });
  return found == catalogs.rend() ? nullptr : &*found;
}

std::unique_ptr<House> make_house(const HouseOptions& options, Diagnostics& diagnostics) {
  auto house = std::make_unique<House>();
  for (const std::string& language : built_in_languages()) house->catalogs.push_back(*Catalog::built_in(language));
  if (!options.locales_dir.empty()) add_locales(*house, options.locales_dir, diagnostics);
  if (!options.register_file.empty())
    house->given_tree = read_house_xml(*house, options.register_file, Schema::reg, diagnostics);
  if (house->given_tree) house->given = read_register(*house->given_tree, diagnostics);
  read_house_style(*house, options, diagnostics);
  for (Catalog& catalog : house->catalogs) catalog = in_house(catalog, house->style.wording_in(catalog.language()));
  return house;
}

std::string style_file_name(std::size_t number) {
  return number == 0 ? "style.xml" : fmt::format("style-{}.xml", number + 1);
}

std::string stem_of(const std::string& path) { return std::string(without_suffix(path, ".xml")); }

Registers registers_of(const std::optional<Register>& own, const House& house) {
  std::vector<const Register*> in_order;
  if (own) in_order.push_back(&*own);
  if (house.given) in_order.push_back(&*house.given);
  return Registers(std::move(in_order), &house.shipped);
}

void keep_findings(std::unique_ptr<Job>& job) {
  auto kept = std::make_unique<Job>();
  kept->path = std::move(job->path);
  kept->sources = std::move(job->sources);
  kept->diagnostics = std::move(job->diagnostics);
  kept->files_read = std::move(job->files_read);
  kept->files_absent = std::move(job->files_absent);
  job = std::move(kept);
}

void end_job(std::unique_ptr<Job> job, Ended& ended) {
  if (job->diagnostics.all().empty()) return;
  ended.findings.append(std::move(job->diagnostics));
  ended.sources.push_back(std::move(job->sources));
}

const Source* source_of(Job& job) {
  if (!job.source) job.source = read_source(job.path, {}, job);
  return job.source;
}

bool read_job(Job& job, const House& house) {
  if (!source_of(job)) return false;
  job.tree = read_xml(*job.source, Schema::meeting, job.diagnostics);
  if (!job.tree || job.tree->name != "meeting" || job.tree->ns != kMeetingNamespace) return false;
  job.meeting = read_meeting(*job.tree, job.diagnostics);
  read_own_register(job);
  job.registers = registers_of(job.own_register, house);
  resolve(*job.meeting, job.registers, house.zones, job.diagnostics);
  check_facts(*job.meeting, job.registers, job.diagnostics);
  return true;
}

void translate_job(Job& job, const House& house, const JobOptions& options) {
  note_absent_translations(job, house);
  for (const std::string& language : languages_of(job, house, options)) {
    if (language.empty()) continue;  // the schema has told that the file lacks its language
    if (!house.catalog(language)) {
      job.diagnostics.report("language-without-catalog", {}, {{"language", language}});
      continue;
    }
    if (language == job.meeting->lang) {
      job.units.push_back(source_units(*job.meeting));
      continue;
    }
    read_translation(job, language, {});
    const Translation& translation = job.translations.back();
    if (translation.po)
      job.units.push_back(
          merge(*job.meeting, *translation.po, *translation.source, language, options.draft, job.diagnostics));
  }
}

void compose_job(Job& job, const House& house, const JobOptions& options) {
  job.edition.id = job.meeting->id;
  const std::size_t count = job.units.size();
  job.edition.documents.resize(count);
  std::vector<Diagnostics> found(count);
  auto compose = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
      job.edition.documents[i] =
          make_document(*job.meeting, job.units[i], context_of(job.units[i], job, house, options), found[i]);
  };
  both(house.core, [&] { compose(0, count / 2); }, [&] { compose(count / 2, count); });
  for (const Diagnostics& of_one : found) job.diagnostics.report_all(of_one);
  number_nodes(job.edition);
}

std::vector<NamedImage> read_images(Job& job) {
  std::vector<const Figure*> figures;
  for (const Document& document : job.edition.documents) collect_figures(document.blocks, figures);
  std::vector<NamedImage> images;
  for (const Figure* figure : figures) {
    if (std::ranges::find(images, figure->image, &NamedImage::path) != images.end()) continue;
    std::string path = folder_of(job.path) + figure->image;
    std::optional<std::string> bytes = read_file(path, kMaxImageFile, figure->mentioned_at, job.diagnostics);
    (bytes ? job.files_read : job.files_absent).insert(path);
    if (!bytes) continue;
    job.image_digests[figure->image] = sha256(*bytes);
    if (auto image = read_image(figure->image, *bytes, figure->mentioned_at, job.diagnostics))
      images.push_back({figure->image, std::move(*image)});
  }
  return images;
}

std::optional<Pages> typeset_job(Job& job, const House& house, bool explained) {
  std::vector<NamedImage> images = read_images(job);
  if (job.diagnostics.has_errors()) return std::nullopt;
  return typeset(job.edition, house.style, images, job.diagnostics, {explained, &house.fonts, house.core});
}

}  // namespace readout
