#include "wording/names.h"

#include <algorithm>

#include "base/utf8.h"
#include "locale/letters.h"
#include "wording/switches.h"

namespace readout {
namespace {

constexpr std::string_view kJapan = "JP";

/// The rules for Japanese names in other languages (order, capitals, no bracket) follow the country of the offices.
bool is_japanese(const Person& person) {
  return std::ranges::any_of(person.offices, [](const Office& o) { return o.of == kJapan && o.to.empty(); });
}

bool has_katakana(std::string_view text) {
  bool found = false;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) { found = found || is_katakana(c); });
  return found;
}

/// What joins the parts of a name: a space, a middle dot, or nothing.
std::string script_of(std::string_view text) {
  if (has_katakana(text)) return "katakana";
  return starts_with_cjk(text) ? "ideographs" : "letters";
}

std::string joined(const std::string& first, const std::string& second, const Voice& voice) {
  if (first.empty() || second.empty()) return first + second;
  if (first.ends_with("’") || first.ends_with("-")) return first + second;  // d’, al-: part of the word
  return voice.catalog->text("name", "{first} {second}{script, select, other {}}",
                             {{"first", first}, {"second", second}, {"script", script_of(first)}});
}

std::string text_of(const std::optional<NamePart>& part) { return part ? part->text.text : std::string(); }
std::string reading_of(const std::optional<NamePart>& part) { return part ? part->reading : std::string(); }

/// The part that capitals and later mentions take: the surname with its prefix, or the given name.
struct Parts {
  std::string given, surname;
};

template <class TextOf>
Parts parts_of(const Name& name, TextOf text, const Voice& voice) {
  Parts parts;
  parts.given = joined(text(name.given), text(name.given2), voice);
  parts.surname = joined(joined(text(name.prefix), text(name.surname), voice), text(name.surname2), voice);
  return parts;
}

/// Capitals show which part of a Latin name is the one that a person is called by.
Parts with_capitals(Parts parts, const Name& name, const Person& person, const Voice& voice) {
  const Wording& w = *voice.wording;
  if (!(is_japanese(person) ? w.surname_in_capitals : w.foreign_surname_in_capitals)) return parts;
  std::string& called = name.call == "given" ? parts.given : parts.surname;
  called = upper_case(called, name.lang);
  return parts;
}

bool surname_first(const Name& name, const Person& person, const Voice& voice) {
  // A name in its own script keeps its order; how a Japanese name stands in Latin letters is the house's choice.
  const bool latin = !starts_with_cjk(text_of(name.surname)) && !starts_with_cjk(text_of(name.given));
  if (latin && is_japanese(person)) return voice.wording->surname_first;
  return name.order == NameOrder::surname_first;
}

std::string with_suffixes(std::string text, const Name& name, const Voice& voice) {
  if (name.generation) {
    const std::string generation = text_of(name.generation);
    const bool numeral = generation.find_first_not_of("IVX") == std::string::npos;
    text = voice.catalog->text("name", "{name}{numeral, select, yes { } other {, }}{generation}",
                               {{"name", text}, {"generation", generation}, {"numeral", yes_or_no(numeral)}});
  }
  if (name.credentials)
    text = voice.catalog->text("name", "{name} {credentials}", {{"name", text}, {"credentials", text_of(name.credentials)}});
  return text;
}

std::string reading_text(const Name& name, const Voice& voice) {
  const Parts parts = parts_of(name, reading_of, voice);
  const bool first = name.order == NameOrder::surname_first;
  if (parts.given.empty() || parts.surname.empty()) return parts.given + parts.surname;
  return voice.catalog->text("name", "reading: {first} {second}",
                             {{"first", first ? parts.surname : parts.given}, {"second", first ? parts.given : parts.surname}});
}

/// What the bracket after a first mention holds.
Gloss gloss_of(const Person& person, const Name& name, const Voice& voice, const Voice* other) {
  const std::string written = text_of(name.surname) + text_of(name.given);
  const bool readable = !reading_text(name, voice).empty();
  const Name* original = other ? person.name(other->lang) : nullptr;
  const bool another_script =
      original && script_of(text_of(original->surname) + text_of(original->given)) != script_of(written);
  if (person.gloss == Gloss::original || (person.gloss == Gloss::automatic && has_katakana(written)))
    return another_script ? Gloss::original : Gloss::none;
  const bool foreign_in_ideographs = starts_with_cjk(written) && !is_japanese(person);
  if (person.gloss == Gloss::reading || (person.gloss == Gloss::automatic && foreign_in_ideographs))
    return readable ? Gloss::reading : Gloss::none;
  return Gloss::none;
}

/// Honorific, name and offices, without a bracket.
Phrase titled_name(const Person& person, const Voice& voice) {
  const Phrase name = person_name(person, voice);
  const Phrase titles = offices(person, "full", voice);
  Phrase honorific;
  if (const LocalText* found = person.honorific(voice.lang))
    honorific.add(found->text.text, voice.lang, found->text.span());
  const bool meets_in_katakana = is_katakana(last_character(name.text())) && is_katakana(first_character(titles.text()));
  return fill(voice,
              voice.catalog->format("person",
                                    "{honored, select, yes {{honorific} } other {}}{name}"
                                    "{titled, select, yes {, {titles}} other {}}{katakana, select, other {}}",
                                    {{"honored", yes_or_no(!honorific.empty())},
                                     {"titled", yes_or_no(!titles.empty())},
                                     {"katakana", yes_or_no(meets_in_katakana)},
                                     {"honorific", Slot{}},
                                     {"name", Slot{}},
                                     {"titles", Slot{}}}),
              {{"honorific", &honorific}, {"name", &name}, {"titles", &titles}});
}

Phrase bracketed(const Phrase& person, const Phrase& gloss, const Voice& voice) {
  return fill(voice, voice.catalog->format("person", "{person} ({gloss})", {{"person", Slot{}}, {"gloss", Slot{}}}),
              {{"person", &person}, {"gloss", &gloss}});
}

/// What a person is called, after a title of this form.
Phrase called(const Person& person, std::string_view form, const Voice& voice) {
  const Name* name = person.name(voice.lang);
  if (!name) return {};
  const Parts parts = parts_of(*name, text_of, voice);
  std::string called = name->call == "surname" ? parts.surname : name->call == "given" ? parts.given : name->call;
  if (called.empty()) called = parts.given + parts.surname;  // a mononym
  Phrase called_name;
  called_name.add(called, voice.lang, name->span, PartRole::person_name);
  Phrase title;
  if (!person.offices.empty()) title = office(person.offices.front(), form, voice);
  return fill(voice,
              voice.catalog->format("mention", "{titled, select, yes {{title} } other {}}{name}",
                                    {{"titled", yes_or_no(!title.empty())}, {"title", Slot{}}, {"name", Slot{}}}),
              {{"title", &title}, {"name", &called_name}});
}

}  // namespace

Phrase person_name(const Person& person, const Voice& voice) {
  const Name* name = person.name(voice.lang);
  if (!name) return {};
  const Parts parts = with_capitals(parts_of(*name, text_of, voice), *name, person, voice);
  const bool first = surname_first(*name, person, voice);
  const std::string text = first ? joined(parts.surname, parts.given, voice) : joined(parts.given, parts.surname, voice);
  Phrase phrase;
  phrase.add(with_suffixes(text, *name, voice), voice.lang, name->span, PartRole::person_name);
  return phrase;
}

Phrase first_mention(const Person& person, const Voice& voice, const Voice* other) {
  const Phrase titled = titled_name(person, voice);
  const Name* name = person.name(voice.lang);
  if (!name) return titled;
  switch (gloss_of(person, *name, voice, other)) {
    case Gloss::original: {
      Phrase original = titled_name(person, *other);
      if (!original.empty()) original.parts.front().text = capitalized(original.parts.front().text, other->lang);
      return bracketed(titled, original, voice);
    }
    case Gloss::reading: {
      Phrase reading;
      reading.add(reading_text(*name, voice), voice.lang, name->span);
      return bracketed(titled, reading, voice);
    }
    case Gloss::automatic:
    case Gloss::none: break;
  }
  return titled;
}

Phrase mention(const Person& person, const Voice& voice) { return called(person, "mention", voice); }

Phrase heading_mention(const Person& person, const Voice& voice) {
  const OfficeTitle* title = person.offices.empty() ? nullptr : person.offices.front().title(voice.lang, "short");
  return called(person, title && title->form == "short" ? "short" : "mention", voice);
}

}  // namespace readout
