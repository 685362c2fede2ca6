#include "wording/names.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/kana.h"
#include "base/resources.h"
#include "base/utf8.h"
#include "locale/letters.h"
#include "wording/switches.h"

namespace readout {
namespace {

constexpr std::string_view kJapan = "JP";

/// Whether the name follows the rules for Japanese names in other languages: order, capitals, no bracket.
bool is_japanese(const Person& person) { return person.follows_customs_of(kJapan); }

bool has_katakana(std::string_view text) {
  bool found = false;
  for_each_code_point(text, [&](char32_t c, std::size_t, std::size_t) { found = found || is_katakana(c); });
  return found;
}

bool is_ideograph(char32_t c) {
  constexpr char32_t kRepeated = U'々';
  return c == kRepeated || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

bool has_ideographs(std::string_view text) {
  bool found = false;
  for_each_code_point(
      text, [&](char32_t c, std::size_t, std::size_t) { found = found || is_ideograph(c) || is_hiragana(c); });
  return found;
}

/// The script of a part of a name, which decides how parts are joined: by a space, by a middle dot, or directly. Kana
/// within ideographs are part of a Japanese name: 木ノ下.
std::string name_script(std::string_view text) {
  if (has_katakana(text) && !has_ideographs(text)) return "katakana";
  return starts_with_cjk(text) ? "ideographs" : "letters";
}

/// Joins two parts of a name. In katakana a dot separates them. A Latin particle that ends in an apostrophe or a hyphen
/// is joined directly.
std::string joined(const std::string& first, const std::string& second, bool patronymic, const Voice& voice) {
  if (first.empty() || second.empty()) return first + second;
  if (joins_next_part(first)) return first + second;  // d’, al-: part of the word
  std::string script = name_script(first);
  if (script == "katakana" && name_script(second) == "ideographs") script = "ideographs";
  return voice.catalog->text(
      "name", "{first} {second}{script, select, other {}}{patronymic, select, other {}}",
      {{"first", first}, {"second", second}, {"script", script}, {"patronymic", yes_or_no(patronymic)}});
}

std::string joined(const std::string& first, const std::string& second, const Voice& voice) {
  return joined(first, second, false, voice);
}

std::string part_text(const std::optional<NamePart>& part) { return part ? part->text.text : std::string(); }

/// The reading of a part. A part in kana is its own reading.
std::string part_reading(const std::optional<NamePart>& part) {
  if (!part) return {};
  const std::string& text = part->text.text;
  bool kana = starts_with_cjk(text);
  for_each_code_point(text,
                      [&](char32_t c, std::size_t, std::size_t) { kana = kana && (is_katakana(c) || is_hiragana(c)); });
  return part->reading.empty() && kana ? text : part->reading;
}

/// Whether a part of the name has a reading in the file.
bool has_readings(const Name& name) {
  return std::ranges::any_of(
      std::initializer_list<const std::optional<NamePart>*>{&name.given, &name.given2, &name.surname, &name.surname2,
                                                            &name.prefix},
      [](const std::optional<NamePart>* part) { return *part && !(*part)->reading.empty(); });
}

/// A name in three parts: the given names, and the family name with its particle.
struct Parts {
  std::string given, given2, surname;
};

template <class TextOf>
Parts name_parts(const Name& name, TextOf text, const Voice& voice) {
  return {text(name.given), text(name.given2),
          joined(joined(text(name.prefix), text(name.surname), voice), text(name.surname2), voice)};
}

/// All given names, with a patronymic if the language prints it. After a family name they have the order of the file:
/// Trần Thị Hoa.
std::string given_names(const Parts& parts, const Name& name, const Voice& voice) {
  const bool middle = name.order == NameOrder::surname_first && name.given && name.given2 &&
                      name.given2->span.begin < name.given->span.begin;
  if (middle) return joined(parts.given2, parts.given, voice);
  return joined(parts.given, parts.given2, name.given2 && name.given2->patronymic, voice);
}

/// The name that later mentions use: the family name, the given name, or the author's own text.
std::string mention_name(const Parts& parts, const Name& name) {
  const std::string called = name.call == "surname" ? parts.surname : name.call == "given" ? parts.given : name.call;
  return !called.empty() ? called : !parts.surname.empty() ? parts.surname : parts.given;  // or the only name
}

/// The first or the last place of `words` in a name as whole words; npos if there is none.
std::size_t find_words(std::string_view name, std::string_view words, bool first) {
  const auto ends = [](std::string_view beside) { return beside.empty() || beside == " " || beside == "-"; };
  std::size_t found = std::string_view::npos;
  for (std::size_t at = name.find(words); at != std::string_view::npos; at = name.find(words, at + 1)) {
    const bool whole =
        ends(name.substr(at == 0 ? 0 : at - 1, at == 0 ? 0 : 1)) && ends(name.substr(at + words.size(), 1));
    if (whole) found = at;
    if (whole && first) break;
  }
  return found;
}

/// Whether the practice of the person's country leaves a particle in small letters if the name is in capitals, by
/// particles.txt, whose lines are a country and its particles.
bool stays_small(std::string_view particle, const Person& person) {
  const std::string word = fmt::format(" {} ", particle);
  std::string_view rest = resource("src/wording/particles.txt");
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const bool names = fmt::format("{} ", line).find(word) != std::string::npos;
    if (names && !line.starts_with('#') && person.follows_customs_of(line.substr(0, line.find(' ')))) return true;
  }
  return false;
}

/// The bytes at the start of a particle that stay in small letters: `von der`, `de ` of `de La`.
std::size_t small_bytes(const std::string& prefix, const Person& person) {
  std::size_t end = 0;
  while (end < prefix.size()) {
    const std::size_t blank = std::min(prefix.find(' ', end), prefix.size());
    if (!stays_small(std::string_view(prefix).substr(end, blank - end), person)) break;
    end = std::min(blank + 1, prefix.size());
  }
  return end;
}

/// The called part of a name in capitals, in the author's spelling if the file has it.
std::string called_in_capitals(const std::string& called, const Name& name, const Person& person) {
  if (!name.capitals.empty()) return name.capitals;
  const std::string prefix = part_text(name.prefix);
  const std::size_t small = called.starts_with(prefix) ? small_bytes(prefix, person) : 0;
  return called.substr(0, small) + upper_case(std::string_view(called).substr(small), name.lang);
}

/// Prints the part of a Latin name that later mentions use in capitals.
std::string with_capitals(std::string whole, bool surname_first, const Parts& parts, const Name& name,
                          const Person& person) {
  std::string called = mention_name(parts, name);
  const bool at_front = (name.call == "given") != surname_first;
  std::size_t at = find_words(whole, called, at_front);
  if (at == std::string::npos)
    called = parts.surname, at = find_words(whole, called, surname_first);  // the text of `call` is not in the name
  if (at == std::string::npos) return whole;
  return whole.replace(at, called.size(), called_in_capitals(called, name, person));
}

bool is_latin(std::string_view text) {
  const char32_t first = first_character(text);
  return first < 0x370 || (first >= 0x1E00 && first < 0x1F00);
}

bool surname_first(const Name& name, const Person& person, const Voice& voice) {
  // A name in its own script keeps its order; a switch decides the order of a Japanese name in Latin letters.
  const bool latin = is_latin(part_text(name.surname)) && is_latin(part_text(name.given));
  if (latin && is_japanese(person)) return voice.wording->surname_first;
  return name.order == NameOrder::surname_first;
}

/// Whether the generation is a numeral: III and 3世, unlike Jr. and ジュニア, follow without a comma or a dot.
bool is_numeral(const NamePart& generation) {
  const std::string& text = generation.text.text;
  return text.find_first_not_of("IVX") == std::string::npos || is_digit(text.front()) || text.ends_with("世");
}

std::string with_suffixes(std::string text, const Name& name, const Voice& voice) {
  if (name.generation) {
    const std::string generation = part_text(name.generation);
    text = voice.catalog->text(
        "name", "{name}{numeral, select, yes { } other {, }}{generation}",
        {{"name", text}, {"generation", generation}, {"numeral", yes_or_no(is_numeral(*name.generation))}});
  }
  if (name.credentials)
    text = voice.catalog->text("name", "{name} {credentials}",
                               {{"name", text}, {"credentials", part_text(name.credentials)}});
  return text;
}

std::string reading_text(const Name& name, const Voice& voice) {
  const Parts parts = name_parts(name, part_reading, voice);
  const std::string given = given_names(parts, name, voice);
  const bool first = name.order == NameOrder::surname_first;
  if (given.empty() || parts.surname.empty()) return given + parts.surname;
  return voice.catalog->text("name", "reading: {first} {second}",
                             {{"first", first ? parts.surname : given}, {"second", first ? given : parts.surname}});
}

/// The content of the bracket after a first mention.
Gloss chosen_gloss(const Person& person, const Name& name, const Voice& voice, const Voice* other) {
  const std::string written = part_text(name.surname) + part_text(name.given);
  const bool foreign = !is_japanese(person);
  const bool readable = has_readings(name);
  const Name* original = other ? person.name(other->lang) : nullptr;
  const bool another_script =
      original && name_script(part_text(original->surname) + part_text(original->given)) != name_script(written);
  const bool automatic = person.gloss == Gloss::automatic && foreign;
  if (person.gloss == Gloss::original ||
      (automatic && has_katakana(written) && !voice.wording->chooses("original", "none")))
    return another_script ? Gloss::original : Gloss::none;
  if (person.gloss == Gloss::reading || (automatic && starts_with_cjk(written)))
    return readable ? Gloss::reading : Gloss::none;
  return Gloss::none;
}

Phrase honorific_words(const Honorific* form, const Voice& voice) {
  Phrase phrase;
  if (form) phrase.add(form->text.text, voice.lang, form->text.span());
  return phrase;
}

/// Whether two adjacent phrases meet in katakana, so that a dot must separate them.
bool meet_in_katakana(const Phrase& first, const Phrase& second) {
  return is_katakana(last_character(first.text())) && is_katakana(first_character(second.text()));
}

/// Honorific, rank, name and offices, without a bracket.
Phrase titled_name(const Person& person, const Voice& voice) {
  const Phrase name = person_name(person, voice);
  const Phrase titles = offices(person, "full", voice);
  const Phrase honorific = honorific_words(person.honorific(voice.lang), voice),
               rank = honorific_words(person.rank(voice.lang), voice);
  return fill(
      voice,
      voice.catalog->format(
          "person",
          "{title_at, select, before_name {{titles} {name}} other {{honored, select, yes {{honorific} } other {}}"
          "{ranked, select, yes {{rank} } other {}}{name}{titled, select, yes {, {titles}} other {}}}}{katakana, "
          "select, other {}}{gender, select, other {}}",
          {{"gender", person.gender},
           {"title_at", has_title_first(person, voice) ? "before_name" : ""},
           {"honored", yes_or_no(!honorific.empty())},
           {"ranked", yes_or_no(!rank.empty())},
           {"titled", yes_or_no(!titles.empty())},
           {"katakana", yes_or_no(meet_in_katakana(name, titles))},
           {"honorific", Slot{}},
           {"rank", Slot{}},
           {"name", Slot{}},
           {"titles", Slot{}}}),
      {{"honorific", &honorific}, {"rank", &rank}, {"name", &name}, {"titles", &titles}});
}

/// The original in the bracket after a first mention: honorific, name and title, or only the name, as the style says.
Phrase original_words(const Person& person, const Voice& voice, const Voice& other) {
  Phrase original =
      voice.wording->chooses("original", "name") ? person_name(person, other) : titled_name(person, other);
  if (!original.empty()) original.parts.front().text = capitalized(original.parts.front().text, other.lang);
  return original;
}

Phrase bracketed(const Phrase& person, const Phrase& gloss, const Voice& voice) {
  return fill(voice, voice.catalog->format("person", "{person} ({gloss})", {{"person", Slot{}}, {"gloss", Slot{}}}),
              {{"person", &person}, {"gloss", &gloss}});
}

/// The title of a later mention: the mention form of the honorific or of the rank if the file has one, else that of
/// the office.
Phrase mention_title(const Person& person, const Voice& voice) {
  const Honorific* honorific = person.honorific(voice.lang, true);
  if (!honorific) honorific = person.rank(voice.lang, true);
  const Office* held = person.mention_office();
  return honorific || !held ? honorific_words(honorific, voice) : office(*held, "mention", voice);
}

/// A later mention with a title.
Phrase mention_with_title(const Person& person, const Phrase& title, const Voice& voice) {
  const Name* name = person.name(voice.lang);
  if (!name) return {};
  Phrase called_name;
  called_name.add(mention_name(name_parts(*name, part_text, voice), *name), voice.lang, name->span,
                  PartRole::person_name);
  return fill(
      voice,
      voice.catalog->format("mention",
                            "{titled, select, yes {{title} } other {}}{name}{katakana, select, other {}}{gender, "
                            "select, other {}}",
                            {{"gender", person.gender},
                             {"titled", yes_or_no(!title.empty())},
                             {"katakana", yes_or_no(meet_in_katakana(called_name, title))},
                             {"title", Slot{}},
                             {"name", Slot{}}}),
      {{"title", &title}, {"name", &called_name}});
}

}  // namespace

bool has_title_first(const Person& person, const Voice& voice) {
  const bool own = !voice.own_party.empty() &&
                   std::ranges::any_of(person.offices, [&](const Office& o) { return o.of == voice.own_party; });
  return own && voice.wording->chooses("title-at", "before-name");
}

Phrase person_name(const Person& person, const Voice& voice) {
  const Name* name = person.name(voice.lang);
  if (!name) return {};
  const Parts parts = name_parts(*name, part_text, voice);
  const std::string given = given_names(parts, *name, voice);
  const bool first = surname_first(*name, person, voice);
  const std::string plain = first ? joined(parts.surname, given, voice) : joined(given, parts.surname, voice);
  const Wording& w = *voice.wording;
  const bool capitals = is_japanese(person) ? w.surname_in_capitals : w.foreign_surname_in_capitals;
  const std::string text = capitals ? with_capitals(plain, first, parts, *name, person) : plain;
  Phrase phrase;
  phrase.add(with_suffixes(text, *name, voice), voice.lang, name->span, PartRole::person_name);
  return phrase;
}

Phrase first_mention(const Person& person, const Voice& voice, const Voice* other) {
  const Phrase titled = titled_name(person, voice);
  const Name* name = person.name(voice.lang);
  if (!name) return titled;
  switch (chosen_gloss(person, *name, voice, other)) {
    case Gloss::original: return bracketed(titled, original_words(person, voice, *other), voice);
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

bool ends_in_apposition(const Person& person, const Voice& voice) {
  const Name* name = person.name(voice.lang);
  const bool titled = !person.offices.empty() && !has_title_first(person, voice);
  return titled || (name && name->generation && !name->credentials && !is_numeral(*name->generation));
}

Phrase mention(const Person& person, const Voice& voice) {
  return mention_with_title(person, mention_title(person, voice), voice);
}

Phrase heading_mention(const Person& person, const Voice& voice) {
  const Office* held = person.heading_office();
  if (!held) return mention(person, voice);
  const OfficeTitle* title = held->title(voice.lang, "short");
  const bool has_short = title && title->form == "short";
  return mention_with_title(person, office(*held, has_short ? "short" : "mention", voice), voice);
}

}  // namespace readout
