#include "rules/called.h"

#include "base/utf8.h"
#include "locale/letters.h"

namespace readout {
namespace {

std::string called_part(const std::optional<NamePart>& part) { return part ? part->text.text : std::string(); }

}  // namespace

std::string called_title(const Person& person, std::string_view lang) {
  if (person.offices.empty()) {
    const Honorific* form = person.honorific(lang, true);
    if (!form) form = person.rank(lang, true);
    return form ? form->text.text : std::string();
  }
  const OfficeTitle* title = person.mention_office()->title(lang, "mention");
  std::string words;
  if (title)
    for (const auto& part : title->parts) {
      const auto* text = std::get_if<SourcedText>(&part);
      if (!text) return {};
      words += text->text;
    }
  return words;
}

std::string called_name(const Person& person, std::string_view lang) {
  const Name* name = person.name(lang);
  if (!name) return {};
  if (name->call == "given") return called_part(name->given);
  if (name->call != "surname") return name->call;
  const std::string particle = called_part(name->prefix), surname = called_part(name->surname);
  const bool joined = particle.empty() || joins_next_part(particle);
  return joined ? particle + surname : particle + " " + surname;
}

std::string whole_name(const Person& person, std::string_view lang) {
  const Name* name = person.name(lang);
  if (!name || !name->given || !name->surname) return {};
  const bool surname_first = name->order == NameOrder::surname_first;
  const std::string given = called_part(name->given), surname = called_name(person, lang);
  const std::string& first = surname_first ? surname : given;
  const std::string& second = surname_first ? given : surname;
  return starts_with_cjk(first) ? first + second : first + " " + second;
}

}  // namespace readout
