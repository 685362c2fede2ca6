#include "style/style.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <iterator>
#include <map>
#include <mutex>

#include "base/file.h"
#include "base/language.h"
#include "base/near.h"
#include "base/resources.h"
#include "base/rule_table.h"

namespace readout {
namespace {

constexpr Length kLeastSide = Length::points(100), kMostSide = Length::points(3000);
constexpr Length kLeastSize = Length::points(4), kMostSize = Length::points(72);

/// `9.5` in thousandths; absent for a value that style.xsd rejects, which the schema pass has reported.
std::optional<std::int64_t> parse_thousandths(std::string_view number) {
  std::size_t dot = std::min(number.find('.'), number.size());
  std::string digits{number.substr(0, dot)};
  std::string fraction{dot < number.size() ? number.substr(dot + 1) : ""};
  if (digits.empty() || digits.size() > 4 || fraction.size() > 3 || (dot < number.size() && fraction.empty()))
    return {};
  fraction.resize(3, '0');
  digits += fraction;
  std::int64_t value = 0;
  auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (fault != std::errc{} || end != digits.data() + digits.size() || value < 0) return {};
  return value;
}

std::optional<Length> parse_length(std::string_view text) {
  if (text.size() < 3) return {};
  std::string_view unit = text.substr(text.size() - 2);
  std::optional<std::int64_t> thousandths = parse_thousandths(text.substr(0, text.size() - 2));
  if (!thousandths) return {};
  if (unit == "pt") return Length::millipoints(*thousandths);
  // A micrometre is 72/25400 pt, that is 360000/127 micropoints; rounded to the nearest.
  if (unit == "mm") return Length{(*thousandths * 360'000 + 63) / 127};
  return {};
}

/// `595.276pt`, without trailing zeros.
std::string to_text(Length length) {
  std::string text = fmt::format("{}.{:03}", length.micropoints / 1'000'000, length.micropoints / 1'000 % 1'000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text + "pt";
}

struct Range {
  Length least, most;
};

void read_length(const XmlElement& element, std::string_view name, Range range, Length& out, Diagnostics& diagnostics) {
  const XmlAttribute* attribute = element.attribute(name);
  if (!attribute) return;
  std::optional<Length> length = parse_length(attribute->value.text);
  if (!length) return;
  if (*length >= range.least && *length <= range.most) {
    out = *length;
    return;
  }
  diagnostics.report("style-length-out-of-range", attribute->value.span(),
                     {{"attribute", std::string(name)},
                      {"value", attribute->value.text},
                      {"least", to_text(range.least)},
                      {"most", to_text(range.most)}});
}

template <class T>
void read_choice(const XmlElement& element, std::string_view name,
                 std::initializer_list<std::pair<std::string_view, T>> choices, T& out) {
  const XmlAttribute* attribute = element.attribute(name);
  if (!attribute) return;
  for (const auto& [word, value] : choices)
    if (word == attribute->value.text) out = value;
}

void read_page(const XmlElement& page, Style& style, Diagnostics& diagnostics) {
  const Range side{kLeastSide, kMostSide}, margin{Length{}, kMostSide};
  read_length(page, "width", side, style.page_width, diagnostics);
  read_length(page, "height", side, style.page_height, diagnostics);
  read_length(page, "margin-top", margin, style.margin_top, diagnostics);
  read_length(page, "margin-bottom", margin, style.margin_bottom, diagnostics);
  read_length(page, "margin-inner", margin, style.margin_inner, diagnostics);
  read_length(page, "margin-outer", margin, style.margin_outer, diagnostics);
  read_length(page, "column-gap", margin, style.column_gap, diagnostics);
  Length width = style.page_width - style.margin_inner - style.margin_outer - style.column_gap;
  Length height = style.page_height - style.margin_top - style.margin_bottom;
  if (width >= kLeastSide && height >= kLeastSide) return;
  diagnostics.report("style-no-room", page.tag, {{"least", to_text(kLeastSide)}});
}

void read_sizes(const XmlElement& sizes, Style& style, Diagnostics& diagnostics) {
  const Range size{kLeastSize, kMostSize};
  read_length(sizes, "text", size, style.text_size, diagnostics);
  read_length(sizes, "heading", size, style.heading_size, diagnostics);
  read_length(sizes, "small", size, style.small_size, diagnostics);
  // Overlapping lines are never intended; at most three times the size keeps a page readable.
  read_length(sizes, "leading", {style.text_size, style.text_size * 3}, style.leading, diagnostics);
}

std::string value_or(const XmlElement& element, std::string_view name, std::string_view otherwise) {
  const XmlAttribute* attribute = element.attribute(name);
  return attribute ? attribute->value.text : std::string(otherwise);
}

FontChoice read_font(const XmlElement& element) {
  FontChoice font;
  font.family = value_or(element, "family", "");
  read_choice(element, "weight", {{"regular", false}, {"bold", true}}, font.bold);
  font.path = value_or(element, "path", "");
  std::string index = value_or(element, "index", "0");
  int value = 0;
  auto [end, fault] = std::from_chars(index.data(), index.data() + index.size(), value);
  if (fault == std::errc{} && end == index.data() + index.size() && value >= 0 && value < 100) font.index = value;
  return font;
}

/// The families of a list, each once.
WebFont web_font(const FontList& list) {
  WebFont font{list.role, list.lang, {}};
  for (const FontChoice& choice : list.fonts)
    if (std::ranges::find(font.families, choice.family) == font.families.end()) font.families.push_back(choice.family);
  return font;
}

void read_web(const XmlElement& web, WebLooks& looks) {
  constexpr std::pair<std::string_view, std::string Palette::*> kColors[] = {
      {"text", &Palette::text},   {"background", &Palette::background},
      {"muted", &Palette::muted}, {"accent", &Palette::accent},
      {"rule", &Palette::rule},
  };
  for (const auto& [name, color] : kColors) {
    looks.light.*color = value_or(web, name, looks.light.*color);
    looks.dark.*color = value_or(web, fmt::format("dark-{}", name), looks.dark.*color);
  }
  looks.width = value_or(web, "width", looks.width);
  looks.size = value_or(web, "size", looks.size);
  looks.generic = value_or(web, "family", looks.generic);
}

/// A list replaces that of the extended style for its role and language.
void read_fonts(const XmlElement& root, Style& style, Diagnostics& diagnostics) {
  std::vector<std::pair<const FontList*, Span>> own;
  std::vector<FontList> lists;
  const std::vector<const XmlElement*> elements = root.elements("fonts");
  lists.reserve(elements.size());
  for (const XmlElement* element : elements) {
    FontList list{value_or(*element, "role", ""), value_or(*element, "lang", ""), {}};
    auto is_same = [&](const FontList& f) { return f.role == list.role && f.lang == list.lang; };
    for (const XmlElement* font : element->elements("font")) list.fonts.push_back(read_font(*font));
    auto same = std::ranges::find_if(own, [&](const auto& entry) { return is_same(*entry.first); });
    if (same != own.end()) {
      diagnostics.report("style-fonts-repeated", element->tag, {{"role", list.role}, {"lang", list.lang}})
          .related.push_back({same->second, "first-here"});
      continue;
    }
    std::erase_if(style.fonts, is_same);
    own.emplace_back(&lists.emplace_back(std::move(list)), element->tag);
  }
  std::ranges::move(lists, std::back_inserter(style.fonts));
}

void check_fonts(const XmlElement& root, const Style& style, Diagnostics& diagnostics) {
  for (std::string_view role : {"text", "heading"})
    if (std::ranges::none_of(style.fonts, [&](const FontList& f) { return f.role == role && f.lang.empty(); }))
      diagnostics.report("style-fonts-missing", root.tag, {{"role", std::string(role)}});
}

/// Reports a switch that elements of one file set twice for the same language.
class SwitchesSetOnce {
 public:
  explicit SwitchesSetOnce(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void check(const XmlElement& wording, const std::string& lang) {
    for (const XmlAttribute& attribute : wording.attributes) {
      const Span span = attribute.value.span();
      const auto [known, fresh] = first_.emplace(std::pair(folded_tag(lang), attribute.name), span);
      if (fresh || attribute.name == "lang" || !attribute.ns.empty()) continue;
      diagnostics_.report("style-switch-repeated", span, {{"attribute", std::string(attribute.name)}})
          .related.push_back({known->second, "first-here"});
    }
  }

 private:
  Diagnostics& diagnostics_;
  std::map<std::pair<std::string, std::string>, Span> first_;
};

/// Switches for all languages, or for one, which then starts from those for all.
void read_wordings(const XmlElement& root, Style& style, Diagnostics& diagnostics) {
  SwitchesSetOnce once(diagnostics);
  for (const XmlElement* element : root.elements("wording")) {
    const std::string lang = value_or(*element, "lang", "");
    once.check(*element, lang);
    if (!lang.empty()) {
      read_wording(*element, style.wordings.try_emplace(lang, style.wording).first->second);
      continue;
    }
    read_wording(*element, style.wording);
    for (auto& [tag, wording] : style.wordings) read_wording(*element, wording);
  }
}

void read_composition(const XmlElement& element, Composition& composition) {
  read_choice(element, "profile", {{"jlreq", Profile::jlreq}, {"jis", Profile::jis}, {"books", Profile::books}},
              composition.profile);
  read_choice(element, "kinsoku",
              {{"very-loose", Kinsoku::very_loose},
               {"loose", Kinsoku::loose},
               {"strict", Kinsoku::strict},
               {"very-strict", Kinsoku::very_strict}},
              composition.kinsoku);
  read_choice(element, "line-head",
              {{"tentsuki", HeadStyle::tentsuki}, {"indented", HeadStyle::indented}, {"half", HeadStyle::half}},
              composition.head);
  read_choice(element, "hanging", {{"yes", true}, {"no", false}}, composition.hanging);
  read_choice(element, "tracking", {{"yes", true}, {"no", false}}, composition.tracking);
  read_choice(element, "optical-margins", {{"yes", true}, {"no", false}}, composition.optical);
  read_choice(element, "western", {{"ragged", true}, {"justified", false}}, composition.ragged);
  read_choice(element, "emphasis", {{"weight", EmphasisStyle::weight}, {"dots", EmphasisStyle::dots}},
              composition.emphasis);
  read_choice(element, "names", {{"jidori", true}, {"natural", false}}, composition.jidori);
}

void read_layout(const XmlElement& layout, Style& style) {
  read_choice(layout, "languages",
              {{"parallel", Layout::parallel}, {"stacked", Layout::stacked}, {"sequential", Layout::sequential}},
              style.layout);
  read_choice(layout, "photos", {{"inline", Photos::inline_}, {"page", Photos::page}, {"none", Photos::none}},
              style.photos);
  read_choice(layout, "baseline-grid", {{"yes", true}, {"no", false}}, style.baseline_grid);
}

/// Applies the settings of one file to the style.
void apply(const XmlElement& root, Style& style, Diagnostics& diagnostics) {
  style.name = value_or(root, "name", "");
  if (const XmlElement* page = root.first("page")) read_page(*page, style, diagnostics);
  if (const XmlElement* sizes = root.first("sizes")) read_sizes(*sizes, style, diagnostics);
  if (const XmlElement* layout = root.first("layout")) read_layout(*layout, style);
  if (const XmlElement* composition = root.first("composition")) read_composition(*composition, style.composition);
  read_fonts(root, style, diagnostics);
  read_wordings(root, style, diagnostics);
  if (const XmlElement* web = root.first("web")) read_web(*web, style.web);
  if (const XmlAttribute* locales = root.attribute("locales"))
    style.phrases.push_back({path_beside(root.tag.source->name, locales->value.text), locales->value.span()});
}

/// A finding of a switch shared by all languages is reported once.
void check_wordings(const Style& style, Diagnostics& diagnostics) {
  Diagnostics found;
  check_wording(style.wording, found);
  for (const auto& [lang, wording] : style.wordings) check_wording(wording, found);
  std::vector<std::pair<Span, Span>> told;
  for (const Diagnostic& d : found.all()) {
    const std::pair<Span, Span> places{d.primary, d.related.front().span};
    if (std::ranges::find(told, places) != told.end()) continue;
    told.push_back(places);
    diagnostics.add(d);
  }
}

constexpr std::string_view kFolder = "styles/", kSuffix = ".xml";

/// The trees of the shipped styles, read on first use and kept until the program ends, because spans point into them.
const XmlElement* built_in_tree(std::string_view name) {
  static std::mutex mutex;
  static Sources sources;
  static std::map<std::string, std::unique_ptr<XmlElement>, std::less<>> trees;
  const std::string file = fmt::format("{}{}{}", kFolder, name, kSuffix);
  auto embedded = resources();
  auto found = std::ranges::find(embedded, std::string_view(file), &Resource::name);
  if (found == embedded.end()) return nullptr;
  const std::scoped_lock lock(mutex);
  std::unique_ptr<XmlElement>& tree = trees[std::string(name)];
  if (!tree) tree = read_shipped_xml(sources.add("<" + file + ">", std::string(found->bytes)));
  return tree.get();
}

/// The chain of styles that a style extends, from itself to the base.
class Chain {
 public:
  Chain(const XmlElement& root, const StyleFiles& files, Diagnostics& diagnostics)
      : files_(files), diagnostics_(diagnostics) {
    const XmlElement* at = &root;
    while (at) {
      links_.push_back(at);
      at = next(*at);
    }
  }

  const std::vector<const XmlElement*>& links() const { return links_; }
  /// True if an extended style was not found: its settings are then not reported as missing.
  bool is_broken() const { return links_.back()->attribute("extends") != nullptr; }

 private:
  static constexpr std::size_t kMostLinks = 8;

  const XmlElement* next(const XmlElement& style) {
    const XmlAttribute* extends = style.attribute("extends");
    if (!extends) return nullptr;
    const std::string& name = extends->value.text;
    const Span span = extends->value.span();
    if (links_.size() == kMostLinks) {
      diagnostics_.report("style-extends-deep", span, {{"limit", std::to_string(kMostLinks)}});
      return nullptr;
    }
    return names_style_file(name) ? file(name, span) : shipped(name, span);
  }

  const XmlElement* shipped(const std::string& name, Span span) {
    const XmlElement* tree = built_in_tree(name);
    if (!tree) {
      Diagnostic& d =
          diagnostics_.report("style-extends-unknown", span,
                              {{"style", name}, {"shipped", fmt::format("{}", fmt::join(built_in_styles(), ", "))}});
      if (std::string near = nearest(name, built_in_styles()); !near.empty()) d.fixes.push_back({span, near});
    }
    return tree && is_new(*tree, span) ? tree : nullptr;
  }

  const XmlElement* file(const std::string& name, Span span) {
    const std::string path = path_beside(span.source->name, name);
    for (const XmlElement* link : links_)
      if (link->tag.source->name == path) return cycle(*link, span);
    std::unique_ptr<XmlElement> tree = files_ ? files_(path, span) : nullptr;
    if (!tree) return nullptr;
    return read_.emplace_back(std::move(tree)).get();
  }

  bool is_new(const XmlElement& tree, Span span) {
    const bool known = std::ranges::find(links_, &tree) != links_.end();
    if (known) cycle(tree, span);
    return !known;
  }

  const XmlElement* cycle(const XmlElement& link, Span span) {
    diagnostics_.report("style-extends-cycle", span).related.push_back({link.tag, "first-here"});
    return nullptr;
  }

  const StyleFiles& files_;
  Diagnostics& diagnostics_;
  std::vector<const XmlElement*> links_;
  std::vector<std::unique_ptr<XmlElement>> read_;
};

}  // namespace

const Wording& Style::wording_in(const std::string& lang) const {
  auto found = lookup(wordings, lang, [](const auto& row) -> std::string_view { return row.first; });
  return found == wordings.end() ? wording : found->second;
}

Style read_style(const XmlElement& root, Diagnostics& diagnostics, const StyleFiles& files) {
  Style style;
  const Chain chain(root, files, diagnostics);
  for (auto link = chain.links().rbegin(); link != chain.links().rend(); ++link) apply(**link, style, diagnostics);
  if (!chain.is_broken()) check_fonts(root, style, diagnostics);
  check_wordings(style, diagnostics);
  for (const FontList& list : style.fonts) style.web.fonts.push_back(web_font(list));
  return style;
}

std::optional<Style> built_in_style(std::string_view name) {
  const XmlElement* tree = built_in_tree(name);
  if (!tree) return {};
  Diagnostics diagnostics;
  Style style = read_style(*tree, diagnostics);
  if (!diagnostics.has_findings()) return style;
  std::fprintf(stderr, "readout: internal fault: the built-in style %s is not valid\n", style.name.c_str());
  std::abort();
}

bool names_style_file(std::string_view name) {
  return name.ends_with(kSuffix) || name.find('/') != std::string_view::npos;
}

std::vector<std::string> built_in_styles() {
  std::vector<std::string> names;
  for (const Resource& resource : resources())
    if (resource.name.starts_with(kFolder) && resource.name.ends_with(kSuffix))
      names.emplace_back(resource.name.substr(kFolder.size(), resource.name.size() - kFolder.size() - kSuffix.size()));
  std::ranges::sort(names);
  return names;
}

}  // namespace readout
