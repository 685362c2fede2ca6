#include "commands/house.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/file.h"
#include "base/language.h"
#include "base/near.h"
#include "base/rule_table.h"
#include "base/run_files.h"
#include "input/xml.h"
#include "input/xml_canonical.h"
#include "input/xml_root.h"
#include "wording/style_phrases.h"
#include "wording/switches.h"

namespace readout {
namespace {

const Source& add_house_source(House& house, const std::string& path, std::string bytes) {
  house.files_read.push_back(path);
  return house.sources.add(normal_path(path), std::move(bytes));
}

void add_catalog(House& house, const ProjectValue& file, Diagnostics& diagnostics) {
  const std::string& path = file.text;
  std::optional<std::string> bytes =
      house.world.files.read(path, kMaxTextFile, house.named_by(file.place), diagnostics);
  if (!bytes) return;
  std::optional<PoFile> po = read_po(add_house_source(house, path, std::move(*bytes)), diagnostics);
  if (!po) return;
  check_phrases_known(*po, diagnostics);
  const std::string language = with_hyphens(without_suffix(name_of(path), ".po"));
  const std::optional<Catalog> catalog = Catalog::from_po(language, *po, diagnostics);
  if (!catalog) return;
  const bool variety = primary_subtag(language) != language;
  const Catalog* base = variety ? catalog_in_use(house.catalogs, language) : nullptr;
  house.catalogs.push_back(base ? catalog->begun_with(*base) : *catalog);
}

/// The catalogs in a folder, LANG.po: fr.po before fr-CA.po, which begins with the phrases of fr. Beside one, there may
/// be a translation, NAME.LANG.po.
std::vector<std::string> catalogs_in(const House& house, const ProjectValue& folder, Diagnostics& diagnostics) {
  std::vector<std::string> paths;
  for (const FolderEntry& entry : house.world.files.list(folder.text, house.named_by(folder.place), diagnostics)) {
    const std::string_view stem = without_suffix(entry.name, ".po");
    if (stem == entry.name || stem.find('.') != std::string_view::npos) continue;
    const std::string path = joined(folder.text, entry.name);
    if (entry.status && entry.status->kind == FileKind::other)
      diagnostics.report("file-unreadable", folder.place, {{"file", path}, {"reason", "it is not a regular file"}});
    else paths.push_back(path);
  }
  std::ranges::stable_sort(paths, {}, &std::string::size);
  return paths;
}

void add_locales(House& house, const ProjectValue& folder, Diagnostics& diagnostics) {
  for (const std::string& path : catalogs_in(house, folder, diagnostics))
    add_catalog(house, {path, folder.place}, diagnostics);
}

/// A register or a style, whose root element is `root`.
std::unique_ptr<XmlElement> read_house_xml(House& house, const ProjectValue& file, std::string_view root,
                                           Diagnostics& diagnostics) {
  std::optional<std::string> bytes =
      read_named_xml(house.world.files, file.text, root, house.named_by(file.place), diagnostics);
  if (!bytes) return nullptr;
  const Schema schema = root == "style" ? Schema::style : Schema::reg;
  return read_xml(add_house_source(house, file.text, std::move(*bytes)), schema, diagnostics);
}

/// The canonical form of a style. If it extends another file, it extends the next of the styles that a PDF carries.
/// Paths of fonts on this machine are private, so only their families are kept; the manifest names the faces.
std::string published_style(const XmlElement& root, std::size_t number) {
  const XmlAttribute* extends = root.attribute("extends");
  const std::vector<std::string> shipped = built_in_styles();
  const bool file = extends && std::ranges::find(shipped, extends->value.text) == shipped.end();
  RootAttributes set;
  if (file) set.emplace_back("extends", style_file_name(number + 1));
  if (root.attribute("locales")) set.emplace_back("locales", ".");
  return canonical_xml(root, set, {{"font", "path"}, {"font", "index"}});
}

bool names_file(const ProjectValue& style, const Files& files) {
  return names_style_file(style.text) || files.exists(style.text);
}

void read_house_style(House& house, const ProjectValue& style, Diagnostics& diagnostics) {
  const auto read = [&](const ProjectValue& file) {
    auto tree = read_house_xml(house, file, "style", diagnostics);
    if (tree) house.style_files.push_back(published_style(*tree, house.style_files.size()));
    return tree;
  };
  const StyleFiles files = [&](const std::string& path, Span mentioned_at) { return read({path, mentioned_at}); };
  if (auto shipped = built_in_style(style.text)) house.style = std::move(*shipped);
  else if (!names_file(style, house.world.files))
    diagnostics.report("style-unknown", style.place,
                       {{"style", style.text}, {"shipped", fmt::format("{}", fmt::join(built_in_styles(), ", "))}});
  else if (auto tree = read(style)) house.style = read_style(*tree, diagnostics, files);
}

/// The catalogs in a folder that a style file names.
std::vector<std::string> phrase_files(const PhraseFolder& folder, const House& house, Diagnostics& diagnostics) {
  Diagnostics found;
  const std::vector<std::string> paths = catalogs_in(house, {folder.path, folder.place}, found);
  if (paths.empty() && !found.has_findings()) report_absent(joined(folder.path, "LANG.po"), folder.place, found);
  diagnostics.report_all(found);
  return paths;
}

void set_layout(Style& style, std::string_view layout) {
  if (layout == "parallel") style.layout = Layout::parallel;
  if (layout == "stacked") style.layout = Layout::stacked;
  if (layout == "sequential") style.layout = Layout::sequential;
}

void read_house_register(House& house, const ProjectValue& file, Diagnostics& diagnostics) {
  Diagnostics found;
  house.own_path = normal_path(file.text);
  house.own_tree = read_house_xml(house, file, "register", found);
  if (house.own_tree) house.own = read_register(*house.own_tree, found);
  const Source* source = house.own_tree ? house.own_tree->name_span.source : nullptr;
  std::ranges::move(consequences_of_register(source, found), std::back_inserter(house.consequences));
  diagnostics.report_all(found);
}

/// The value of the command line, or else that of the project, or else the usual one.
ProjectValue chosen(const std::string& given, const Project* project, ProjectValue Project::* member,
                    std::string_view usual = {}) {
  if (!given.empty()) return {given, {}};
  if (project && !(project->*member).text.empty()) return project->*member;
  return {std::string(usual), {}};
}

/// The tags of the translations in a folder, by the name of their meeting.
TranslationIndex::Folder translations_in(const std::string& folder, const Files& files) {
  TranslationIndex::Folder found;
  for (const FolderEntry& entry : files.list(folder.empty() ? "." : folder, {}, found.findings)) {
    if (!entry.name.ends_with(".po")) continue;
    const std::string_view stem = without_suffix(entry.name, ".po");
    if (const std::size_t dot = stem.rfind('.'); dot != std::string::npos)
      found.tags[std::string(stem.substr(0, dot))].emplace_back(stem.substr(dot + 1));
  }
  return found;
}

/// The languages of the command line, or else of the project.
void add_languages(House& house, const HouseOptions& options, Diagnostics& diagnostics) {
  std::vector<ProjectValue> languages;
  for (const std::string& tag : options.languages) languages.push_back({tag, {}});
  if (languages.empty() && house.project) languages = house.project->languages;
  for (const ProjectValue& language : languages) {
    if (house.catalog(language.text)) house.languages.push_back(language.text);
    else report_without_catalog(house, language.text, language.place, diagnostics);
  }
}

std::size_t most_findings(const HouseOptions& options, const Project* project) {
  if (options.max_findings) return options.max_findings;
  return project && project->max_findings ? project->max_findings : Diagnostics::kMaxPerSource;
}

}  // namespace

const std::vector<std::string>& TranslationIndex::tags(const std::string& meeting, Diagnostics& diagnostics) const {
  static const std::vector<std::string> none;
  const std::string folder = folder_of(meeting);
  const std::lock_guard held(lock_);
  auto known = folders_.find(folder);
  if (known == folders_.end()) known = folders_.emplace(folder, translations_in(folder, files_)).first;
  diagnostics.report_all(known->second.findings);
  const auto& tags = known->second.tags;
  auto found = tags.find(std::string(without_suffix(name_of(meeting), ".xml")));
  return found == tags.end() ? none : found->second;
}

const RegisterFile* RegisterFiles::read(const std::string& path, const NamedBy& by, Diagnostics& diagnostics) const {
  const std::lock_guard held(lock_);
  const std::pair key(by.mentioned_at.source ? folder_of(by.mentioned_at.source->name) : "", path);
  if (const auto known = read_.find(key); known != read_.end()) return &known->second;
  std::optional<std::string> bytes = read_named_xml(files_, path, "register", by, diagnostics);
  if (!bytes) return nullptr;
  RegisterFile& file = read_[key];
  file.tree = read_xml(file.sources.add(path, std::move(*bytes)), Schema::reg, file.findings);
  if (file.tree) file.entries = read_register(*file.tree, file.findings);
  return &file;
}

const Catalog* House::catalog(std::string_view language) const { return catalog_in_use(catalogs, language); }

NamedBy House::named_by(Span mentioned_at) const {
  NamedBy by(mentioned_at);
  by.shared = shared_folders;
  return by;
}

std::optional<std::string> read_named_xml(const Files& files, const std::string& path, std::string_view root,
                                          const NamedBy& by, Diagnostics& diagnostics) {
  std::optional<std::string> bytes = files.read(path, kMaxTextFile, by, diagnostics);
  if (!bytes || !by.mentioned_at.source || is_like_ours(*bytes, root)) return bytes;
  diagnostics.report("named-file-foreign", by.mentioned_at, {{"file", path}, {"kind", std::string(root)}});
  return std::nullopt;
}

std::unique_ptr<House> make_house(const World& world, const HouseOptions& options, Diagnostics& diagnostics,
                                  const Project* project) {
  auto house = std::make_unique<House>(world);
  house->project = project;
  house->rules = options.rules;
  if (project)
    for (const ProjectValue& folder : project->folders) house->shared_folders.push_back(folder.text);
  house->catalogs = built_in_catalogs();
  const ProjectValue locales = chosen(options.locales_dir, project, &Project::locales);
  Diagnostics of_catalogs;
  if (!locales.text.empty()) add_locales(*house, locales, of_catalogs);
  if (of_catalogs.has_errors()) house->consequences = {{"language-without-catalog"}, {"translation-without-catalog"}};
  diagnostics.report_all(of_catalogs);
  const ProjectValue own = chosen(options.register_file, project, &Project::register_file);
  if (!own.text.empty()) read_house_register(*house, own, diagnostics);
  Diagnostics of_style;
  read_house_style(*house, chosen(options.style, project, &Project::style, "press"), of_style);
  house->phrases = put_style_phrases(house->style, *house, house->sources, house->catalogs, of_style);
  for (const Source* source : house->phrases) house->files_read.push_back(source->name);
  check_switches_are_read(house->style, house->catalogs, of_style);
  // Its fonts are unknown.
  if (of_style.has_errors()) house->consequences.push_back({"glyph-missing"});
  diagnostics.report_all(of_style);
  set_layout(house->style, chosen(options.layout, project, &Project::layout).text);
  for (Catalog& catalog : house->catalogs) catalog = in_house(catalog, house->style.wording_in(catalog.language()));
  Diagnostics of_languages;
  add_languages(*house, options, of_languages);
  // The catalog of a language may be one of those that cannot be used.
  if (!of_catalogs.has_errors()) diagnostics.report_all(of_languages);
  house->max_findings = most_findings(options, project);
  if (project) house->files_read.push_back(project->source->name);
  return house;
}

const House& Houses::of(const std::string& path, Diagnostics& diagnostics) {
  const Project* project = projects_.of_file(path, diagnostics);
  std::unique_ptr<House>& house = houses_[project];
  if (!house) house = make_house(world_, options_, diagnostics, project);
  return *house;
}

bool check_languages(const House& house, const std::vector<std::string>& languages, Diagnostics& diagnostics) {
  bool all = true;
  for (const std::string& language : languages) {
    if (house.catalog(language)) continue;
    all = false;
    report_without_catalog(house, language, {}, diagnostics);
  }
  return all;
}

std::vector<const Source*> put_style_phrases(const Style& style, const House& house, Sources& sources,
                                             std::vector<Catalog>& catalogs, Diagnostics& diagnostics) {
  std::vector<const Source*> read;
  const Files& files = house.world.files;
  for (const PhraseFolder& folder : style.phrases) {
    if (is_shipped(folder)) {
      put_shipped_phrases(folder, sources, catalogs, diagnostics);
      continue;
    }
    for (const std::string& path : phrase_files(folder, house, diagnostics))
      if (auto bytes = files.read(path, kMaxTextFile, house.named_by(folder.place), diagnostics)) {
        read.push_back(&sources.add(normal_path(path), std::move(*bytes)));
        put_phrases(*read.back(), catalogs, diagnostics);
      }
  }
  return read;
}

void report_without_catalog(const House& house, const std::string& language, Span place, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const Catalog& catalog : house.catalogs)
    if (std::ranges::find(known, catalog.language()) == known.end()) known.emplace_back(catalog.language());
  Diagnostic& finding =
      diagnostics.report("language-without-catalog", place,
                         {{"language", language}, {"known", fmt::format("{}", fmt::join(known, ", "))}});
  // The code of a country is more often meant than a language of similar letters.
  std::string meant = language_of_country(language);
  if (std::ranges::find(known, meant) == known.end()) meant = nearest(language, known);
  if (!meant.empty()) finding.fixes.push_back({Span{}, std::move(meant)});
}

std::vector<Consequence> consequences_of_register(const Source* source, const Diagnostics& found) {
  if (!found.has_errors()) return {};
  return {{"key-unknown", nullptr, source}, {"tenure-missing", nullptr, source}};
}

Registers registers_of(const Register* own, const House& house) {
  std::vector<const Register*> in_order;
  if (own) in_order.push_back(own);
  if (house.own) in_order.push_back(&*house.own);
  return Registers(std::move(in_order), &house.world.shipped);
}

void add_files_of_house(const House& house, RunFiles& files) {
  for (const std::string& path : house.files_read) files.add_read(path);
  for (const FontList& list : house.style.fonts)
    for (const FontChoice& font : list.fonts)
      if (!font.path.empty()) files.add_read(font.path);
}

std::string style_file_name(std::size_t number) {
  return number == 0 ? "style.xml" : fmt::format("style-{}.xml", number + 1);
}

}  // namespace readout
