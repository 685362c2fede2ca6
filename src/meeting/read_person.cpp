#include "meeting/read_person.h"

#include <algorithm>

#include "base/language.h"
#include "base/rule_table.h"
#include "base/whitespace.h"
#include "meeting/read_values.h"
#include "meeting/values.h"

namespace readout {
namespace {

SourcedText trimmed(const SourcedText& text) { return fold_whitespace(text, true, true); }

Name read_name(const XmlElement& element) {
  Name name;
  name.lang = lang_of(element);
  name.order = attribute_text(element, "order") == "surname-first" ? NameOrder::surname_first : NameOrder::given_first;
  if (const XmlAttribute* call = element.attribute("call")) name.call = call->value.text;
  name.capitals = attribute_text(element, "capitals");
  name.span = tag_span(element);
  for (const NamePartRow& row : kNameParts)
    if (const XmlElement* part = element.first(row.element))
      name.*row.part = NamePart{trimmed(element_text(*part)), attribute_text(*part, "reading"),
                                attribute_text(*part, "type") == "patronymic", tag_span(*part)};
  return name;
}

/// Removes white space at both ends of the title; beside <of/> and <to/> it is text.
OfficeTitle read_title(const XmlElement& element) {
  OfficeTitle title{lang_of(element), attribute_text(element, "form"), {}, element.tag};
  if (title.form.empty()) title.form = "full";
  for (std::size_t i = 0; i < element.children.size(); ++i) {
    if (const auto* text = std::get_if<SourcedText>(&element.children[i])) {
      SourcedText folded = fold_whitespace(*text, i == 0, i + 1 == element.children.size());
      if (!folded.text.empty()) title.parts.emplace_back(std::move(folded));
      continue;
    }
    const XmlElement& marker = *std::get<std::unique_ptr<XmlElement>>(element.children[i]);
    const std::string use = attribute_text(marker, "use");
    if (marker.name == "to") title.parts.emplace_back(ToMarker{});
    else title.parts.emplace_back(OfMarker{use.empty() ? "title" : use, attribute_text(marker, "article") != "no"});
  }
  return title;
}

/// Reports a tenure that ends before it begins.
void check_tenure(const XmlElement& element, const auto& fact, Diagnostics& diagnostics) {
  if (fact.from && fact.until && *fact.until < *fact.from)
    diagnostics.report("tenure-ends-before-start", attribute_span(element, "until"));
}

Office read_office(const XmlElement& element, Diagnostics& diagnostics) {
  Office office;
  office.of = attribute_text(element, "of");
  office.to = attribute_text(element, "to");
  office.kind = read_choice(element, "kind", kOfficeKinds, OfficeKind::unstated);
  if (std::string held = attribute_text(element, "held"); !held.empty()) office.held = held;
  for (const XmlElement* title : element.elements("title")) office.titles.push_back(read_title(*title));
  office.mention = attribute_text(element, "mention") == "yes";
  office.heading = attribute_text(element, "heading") == "yes";
  office.from = read_date(element, "from", diagnostics);
  office.until = read_date(element, "until", diagnostics);
  office.span = tag_span(element);
  check_tenure(element, office, diagnostics);
  return office;
}

std::vector<Honorific> read_honorifics(const XmlElement& element, std::string_view name, Diagnostics& diagnostics) {
  std::vector<Honorific> all;
  for (const XmlElement* e : element.elements(name)) {
    all.push_back({lang_of(*e), trimmed(element_text(*e)), attribute_text(*e, "form") == "mention",
                   read_date(*e, "from", diagnostics), read_date(*e, "until", diagnostics), tag_span(*e)});
    check_tenure(*e, all.back(), diagnostics);
  }
  return all;
}

const Honorific* find_form(const std::vector<Honorific>& forms, std::string_view lang, bool mention) {
  return nearest(lang, [&](std::string_view tag) {
    auto is_form = [&](const Honorific& h) { return same_tag(h.lang, tag) && h.mention == mention; };
    auto found = std::ranges::find_if(forms, is_form);
    return found == forms.end() ? nullptr : &*found;
  });
}

/// The office with this flag, else the first.
const Office* chosen(const std::vector<Office>& offices, bool Office::* flag) {
  auto found = std::ranges::find(offices, true, flag);
  if (found == offices.end()) found = offices.begin();
  return found == offices.end() ? nullptr : &*found;
}

}  // namespace

Person read_person_content(const XmlElement& element, Diagnostics& diagnostics) {
  Person person;
  person.country = attribute_text(element, "country");
  person.gender = attribute_text(element, "gender");
  person.honorifics = read_honorifics(element, "honorific", diagnostics);
  person.ranks = read_honorifics(element, "rank", diagnostics);
  for (const XmlElement* name : element.elements("name")) person.names.push_back(read_name(*name));
  for (const XmlElement* office : element.elements("office"))
    person.offices.push_back(read_office(*office, diagnostics));
  for (Office& office : person.offices) office.gender = person.gender;
  person.span = tag_span(element);
  return person;
}

const Name* Person::name(std::string_view lang) const {
  auto found = lookup(names, lang, &Name::lang);
  if (found == names.end() && uses_latin(lang)) found = lookup(names, "und-Latn", &Name::lang);
  return found == names.end() ? nullptr : &*found;
}

const Honorific* Person::honorific(std::string_view lang, bool mention) const {
  return find_form(honorifics, lang, mention);
}
const Honorific* Person::rank(std::string_view lang, bool mention) const { return find_form(ranks, lang, mention); }

const Office* Person::mention_office() const { return chosen(offices, &Office::mention); }
const Office* Person::heading_office() const { return chosen(offices, &Office::heading); }

const OfficeTitle* Office::title(std::string_view lang, std::string_view form) const {
  // In order of preference: each form may be replaced by the next.
  static constexpr std::string_view kFallback[] = {"mention", "short", "full"};
  return nearest(lang, [&](std::string_view tag) -> const OfficeTitle* {
    for (const std::string_view* use = std::ranges::find(kFallback, form); use != std::end(kFallback); ++use)
      for (const OfficeTitle& title : titles)
        if (same_tag(title.lang, tag) && title.form == *use) return &title;
    return nullptr;
  });
}

}  // namespace readout
