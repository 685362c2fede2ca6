#include "style/style.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>

#include "base/resources.h"

namespace readout {
namespace {

constexpr Length kLeastSide = Length::points(100), kMostSide = Length::points(3000);
constexpr Length kLeastSize = Length::points(4), kMostSize = Length::points(72);

/// `9.5` in thousandths; nothing for what style.xsd refuses, which the schema pass has reported.
std::optional<std::int64_t> parse_thousandths(std::string_view number) {
  std::size_t dot = std::min(number.find('.'), number.size());
  std::string digits{number.substr(0, dot)};
  std::string fraction{dot < number.size() ? number.substr(dot + 1) : ""};
  if (digits.empty() || digits.size() > 4 || fraction.size() > 3 || (dot < number.size() && fraction.empty())) return {};
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

/// `595.276pt`, without zeros at the end.
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
                     {{"attribute", std::string(name)}, {"value", attribute->value.text},
                      {"least", to_text(range.least)}, {"most", to_text(range.most)}});
}

template <class T>
void read_choice(const XmlElement& element, std::string_view name,
                 std::initializer_list<std::pair<std::string_view, T>> choices, T& out) {
  const XmlAttribute* attribute = element.attribute(name);
  if (!attribute) return;
  for (const auto& [word, value] : choices)
    if (word == attribute->value.text) out = value;
}

void read_switch(const XmlElement& element, std::string_view name, bool& out) {
  read_choice(element, name, {{"yes", true}, {"no", false}}, out);
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
  // Lines that overlap are never meant; at most three times the size keeps a page readable.
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

void read_fonts(const XmlElement& root, Style& style, Diagnostics& diagnostics) {
  std::vector<const XmlElement*> lists = root.elements("fonts");
  std::vector<Span> tags;
  for (const XmlElement* element : lists) {
    FontList list{value_or(*element, "role", ""), value_or(*element, "lang", ""), {}};
    for (const XmlElement* font : element->elements("font")) list.fonts.push_back(read_font(*font));
    auto same = std::ranges::find_if(style.fonts, [&](const FontList& f) { return f.role == list.role && f.lang == list.lang; });
    if (same != style.fonts.end()) {
      diagnostics.report("style-fonts-repeated", element->tag, {{"role", list.role}, {"lang", list.lang}})
          .related.push_back({tags[static_cast<std::size_t>(same - style.fonts.begin())], "first-here"});
      continue;
    }
    tags.push_back(element->tag);
    style.fonts.push_back(std::move(list));
  }
  for (std::string_view role : {"text", "heading"})
    if (std::ranges::none_of(style.fonts, [&](const FontList& f) { return f.role == role && f.lang.empty(); }))
      diagnostics.report("style-fonts-missing", root.tag, {{"role", std::string(role)}});
}

void read_wording(const XmlElement& element, Wording& wording) {
  using W = Wording;
  for (auto [name, out] : {std::pair{"clock-en", &wording.clock_en}, {"clock-ja", &wording.clock_ja}})
    read_choice(element, name, {{"12-hour", W::Clock::twelve_hour}, {"24-hour", W::Clock::twenty_four_hour}}, *out);
  for (auto [name, out] : {std::pair{"same-date-en", &wording.same_date_en}, {"same-date-ja", &wording.same_date_ja}})
    read_choice(element, name, {{"none", W::SameDate::none}, {"date", W::SameDate::date}, {"same-day", W::SameDate::same_day}}, *out);
  read_choice(element, "home-label", {{"japan-time", W::HomeLabel::japan_time}, {"jst", W::HomeLabel::jst}}, wording.home_label);
  read_choice(element, "around", {{"around", W::Around::around}, {"about", W::Around::about}}, wording.around);
  read_choice(element, "approximately", {{"approximately", W::Approximately::approximately}, {"about", W::Approximately::about}},
              wording.approximately);
  read_choice(element, "long-duration", {{"minutes", W::LongDuration::minutes}, {"hours", W::LongDuration::hours}},
              wording.long_duration);
  read_switch(element, "noon-as-word", wording.noon_as_word);
  read_switch(element, "surname-in-capitals", wording.surname_in_capitals);
  read_switch(element, "surname-first", wording.surname_first);
  read_switch(element, "foreign-surname-in-capitals", wording.foreign_surname_in_capitals);
  read_switch(element, "era-date-ja", wording.era_date_ja);
}

}  // namespace

Style read_style(const XmlElement& root, Diagnostics& diagnostics) {
  Style style;
  style.name = value_or(root, "name", "");
  if (const XmlElement* page = root.first("page")) read_page(*page, style, diagnostics);
  if (const XmlElement* sizes = root.first("sizes")) read_sizes(*sizes, style, diagnostics);
  if (const XmlElement* layout = root.first("layout"))
    read_choice(*layout, "languages",
                {{"parallel", Layout::parallel}, {"stacked", Layout::stacked}, {"sequential", Layout::sequential}}, style.layout);
  read_fonts(root, style, diagnostics);
  if (const XmlElement* wording = root.first("wording")) read_wording(*wording, style.wording);
  return style;
}

std::optional<Style> built_in_style(std::string_view name) {
  std::string file = fmt::format("styles/{}.xml", name);
  auto embedded = resources();
  auto found = std::ranges::find(embedded, std::string_view(file), &Resource::name);
  if (found == embedded.end()) return {};
  Sources sources;
  const Source& source = sources.add("<" + file + ">", std::string(found->bytes));
  Diagnostics diagnostics;
  std::unique_ptr<XmlElement> tree = read_xml(source, Schema::style, diagnostics);
  std::optional<Style> style;
  if (tree) style = read_style(*tree, diagnostics);
  if (style && !diagnostics.has_findings()) return style;
  std::fprintf(stderr, "readout: internal fault: the built-in style %s is not valid\n", file.c_str());
  std::abort();
}

}  // namespace readout
