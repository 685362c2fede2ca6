#include "rules/known_person.h"

namespace readout {
namespace {

std::string part(const std::optional<NamePart>& name) { return name ? name->text.text : std::string(); }

std::string title_words(const Person& person, std::string_view lang) {
  if (person.offices.empty()) return {};
  const OfficeTitle* title = person.offices.front().title(lang, "full");
  std::string out;
  if (!title) return out;
  for (const auto& piece : title->parts)
    if (const auto* words = std::get_if<SourcedText>(&piece)) out += words->text;
  return out;
}

}  // namespace

agreement::KnownPerson::Form known_form(const Person& person, std::string_view lang) {
  agreement::KnownPerson::Form form;
  const Name* name = person.name(lang);
  if (!name) return form;
  form.given = part(name->given);
  form.middle = part(name->given2);
  form.surname = part(name->surname);
  form.suffix = part(name->generation);
  form.surname_first = name->order == NameOrder::surname_first;
  if (const Honorific* honorific = person.honorific(lang)) form.honorific = honorific->text.text;
  form.office = title_words(person, lang);
  return form;
}

}  // namespace readout
