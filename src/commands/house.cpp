#include "commands/house.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/file.h"
#include "base/language.h"
#include "base/near.h"
#include "base/rule_table.h"
#include "input/xml.h"
#include "input/xml_canonical.h"
#include "input/xml_root.h"
#include "wording/switches.h"

namespace readout {
namespace {

const Source& add_source(House& house, const std::string& path, std::string bytes) {
  house.files_read.push_back(path);
  return house.sources.add(path, std::move(bytes));
}

void add_catalog(House& house, const std::string& path, Diagnostics& diagnostics) {
  std::optional<std::string> bytes = house.world.files.read(path, kMaxTextFile, {}, diagnostics);
  if (!bytes) return;
  std::optional<PoFile> po = read_po(add_source(house, path, std::move(*bytes)), diagnostics);
  if (!po) return;
  std::string language = with_hyphens(without_suffix(name_of(path), ".po"));
  if (auto catalog = Catalog::from_po(language, *po, diagnostics)) house.catalogs.push_back(std::move(*catalog));
}

void add_locales(House& house, const std::string& folder, Diagnostics& diagnostics) {
  for (const FolderEntry& entry : house.world.files.list(folder, diagnostics)) {
    if (!entry.name.ends_with(".po")) continue;
    const std::string path = joined(folder, entry.name);
    if (entry.status && entry.status->kind == FileKind::other)
      diagnostics.report("file-unreadable", {}, {{"file", path}, {"reason", "it is not a regular file"}});
    else add_catalog(house, path, diagnostics);
  }
}

std::unique_ptr<XmlElement> read_house_register(House& house, const std::string& path, Diagnostics& diagnostics) {
  std::optional<std::string> bytes = house.world.files.read(path, kMaxTextFile, {}, diagnostics);
  return bytes ? read_xml(add_source(house, path, std::move(*bytes)), Schema::reg, diagnostics) : nullptr;
}

/// The canonical form of a style. If it extends another file, it extends the next of the styles that a PDF carries.
/// Paths of fonts on this machine are private, so only their families are kept; the manifest names the faces.
std::string published_style(const XmlElement& root, std::size_t number) {
  const XmlAttribute* extends = root.attribute("extends");
  const std::vector<std::string> shipped = built_in_styles();
  const bool file = extends && std::ranges::find(shipped, extends->value.text) == shipped.end();
  const RootAttributes set = file ? RootAttributes{{"extends", style_file_name(number + 1)}} : RootAttributes{};
  return canonical_xml(root, set, {{"font", "path"}, {"font", "index"}});
}

void read_house_style(House& house, const HouseOptions& options, Diagnostics& diagnostics) {
  const StyleFiles files = [&](const std::string& path, Span mentioned_at) -> std::unique_ptr<XmlElement> {
    std::optional<std::string> bytes =
        read_named_xml(house.world.files, path, "style", house.named_by(mentioned_at), diagnostics);
    if (!bytes) return nullptr;
    auto tree = read_xml(add_source(house, path, std::move(*bytes)), Schema::style, diagnostics);
    if (tree) house.style_files.push_back(published_style(*tree, house.style_files.size()));
    return tree;
  };
  const bool is_name = !names_style_file(options.style) && !house.world.files.exists(options.style);
  if (auto shipped = built_in_style(options.style)) house.style = std::move(*shipped);
  else if (is_name)
    diagnostics.report("style-unknown", {},
                       {{"style", options.style}, {"shipped", fmt::format("{}", fmt::join(built_in_styles(), ", "))}});
  else if (auto tree = files(options.style, {})) house.style = read_style(*tree, diagnostics, files);
  if (options.layout == "parallel") house.style.layout = Layout::parallel;
  if (options.layout == "stacked") house.style.layout = Layout::stacked;
  if (options.layout == "sequential") house.style.layout = Layout::sequential;
}

/// The tags of the translations in a folder, by the name of their meeting.
std::map<std::string, std::vector<std::string>> tags_in(const std::string& folder, const Files& files) {
  std::map<std::string, std::vector<std::string>> tags;
  Diagnostics reported_by_reading;
  for (const FolderEntry& entry : files.list(folder.empty() ? "." : folder, reported_by_reading)) {
    if (!entry.name.ends_with(".po")) continue;
    const std::string stem(without_suffix(entry.name, ".po"));
    if (const std::size_t dot = stem.rfind('.'); dot != std::string::npos)
      tags[stem.substr(0, dot)].push_back(stem.substr(dot + 1));
  }
  return tags;
}

}  // namespace

const std::vector<std::string>& TranslationIndex::tags(const std::string& meeting) const {
  static const std::vector<std::string> none;
  const std::string folder = folder_of(meeting);
  const std::lock_guard held(lock_);
  auto known = folders_.find(folder);
  if (known == folders_.end()) known = folders_.emplace(folder, tags_in(folder, files_)).first;
  auto found = known->second.find(std::string(without_suffix(name_of(meeting), ".xml")));
  return found == known->second.end() ? none : found->second;
}

const Catalog* House::catalog(std::string_view language) const {
  return nearest(language, [&](std::string_view tag) -> const Catalog* {
    auto last = std::find_if(catalogs.rbegin(), catalogs.rend(),
                             [&](const Catalog& known) { return same_tag(known.language(), tag); });
    return last == catalogs.rend() ? nullptr : &*last;
  });
}

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

std::unique_ptr<House> make_house(const World& world, const HouseOptions& options, Diagnostics& diagnostics) {
  auto house = std::make_unique<House>(world);
  house->shared_folders = options.shared_folders;
  house->catalogs = built_in_catalogs();
  if (!options.locales_dir.empty()) add_locales(*house, options.locales_dir, diagnostics);
  if (!options.register_file.empty()) house->own_tree = read_house_register(*house, options.register_file, diagnostics);
  if (house->own_tree) house->own = read_register(*house->own_tree, diagnostics);
  read_house_style(*house, options, diagnostics);
  for (Catalog& catalog : house->catalogs) catalog = in_house(catalog, house->style.wording_in(catalog.language()));
  return house;
}

bool check_languages(const House& house, const std::vector<std::string>& languages, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const Catalog& catalog : house.catalogs) known.emplace_back(catalog.language());
  bool all = true;
  for (const std::string& language : languages) {
    if (house.catalog(language)) continue;
    all = false;
    Diagnostic& finding = diagnostics.report("language-without-catalog", {}, {{"language", language}});
    if (const std::string near = nearest(language, known); !near.empty()) finding.fixes.push_back({Span{}, near});
  }
  return all;
}

Registers registers_of(const std::optional<Register>& own, const House& house) {
  std::vector<const Register*> in_order;
  if (own) in_order.push_back(&*own);
  if (house.own) in_order.push_back(&*house.own);
  return Registers(std::move(in_order), &house.world.shipped);
}

std::string style_file_name(std::size_t number) {
  return number == 0 ? "style.xml" : fmt::format("style-{}.xml", number + 1);
}

}  // namespace readout
