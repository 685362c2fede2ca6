#include "commands/dump_facts.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "agreement/lexicon.h"

namespace readout::agreement {
namespace {

using Json = nlohmann::ordered_json;
using NameForm = KnownPerson::Form;

std::string member_of(const Json& row, const char* name) {
  return row.is_object() && row.contains(name) && row[name].is_string() ? row[name].get<std::string>() : std::string();
}

std::vector<std::string> split(const std::string& text, std::string_view joint) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(joint, begin), text.size());
    if (end > begin) out.push_back(text.substr(begin, end - begin));
    begin = end + joint.size();
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::size_t from, std::size_t to, std::string_view joint) {
  std::string out;
  for (std::size_t i = from; i < to; ++i) out += (i > from ? std::string(joint) : std::string()) + parts[i];
  return out;
}

bool is_upper(const std::string& word) {
  const std::u32string letters = to_code_points(word);
  return letters.size() > 1 &&
         std::ranges::all_of(letters, [](char32_t c) { return !is_latin(c) || small_letter(c) != c; });
}

bool is_small(const std::string& word) {
  return is_latin(to_code_points(word).front()) &&
         small_letter(to_code_points(word).front()) == to_code_points(word).front();
}

/// Where the surname of a name in parts is, with its particles: [begin, end).
struct Place {
  std::size_t particle, surname;
};

Place place_of(const std::vector<std::string>& words, const std::string& call) {
  std::size_t surname = words.size() - 1;
  const std::vector<std::string> called = split(call, " ");
  if (!called.empty())
    if (const auto at = std::ranges::find(words, called.back()); at != words.end())
      surname = static_cast<std::size_t>(at - words.begin());
  std::size_t particle = surname;
  while (particle > 0 && is_small(words[particle - 1])) --particle;
  return {particle, surname};
}

NameForm form_of(const std::vector<std::string>& parts, Place place, std::string_view joint) {
  NameForm form;
  form.joint = joint;
  if (place.surname > 0) form.given = parts.front();
  form.middle = joined(parts, 1, place.particle, joint);
  form.particle = joined(parts, place.particle, place.surname, joint);
  form.surname = parts[place.surname];
  form.suffix = joined(parts, place.surname + 1, parts.size(), joint);
  return form;
}

/// Whether a given name of two kana is written with one sign: けん, ゆう; not かな.
bool is_of_one_sign(std::u32string_view given) {
  return given.size() == 2 && (given.back() == U'ん' || given.back() == U'う');
}

/// How many signs of a name in kanji are the surname: of its reading, or of the length of the reading.
std::size_t surname_signs(std::u32string_view whole, const std::string& reading) {
  const std::size_t signs = whole.size();
  const bool foreign = reading.find("・") != std::string::npos;
  if (foreign || signs < 3) return 1;
  const std::vector<std::string> parts = split(reading, " ");
  const std::u32string first = to_code_points(parts.empty() ? "" : parts.front());
  const std::u32string given = to_code_points(parts.size() < 2 ? "" : parts.back());
  if (!given.empty() && whole.ends_with(given) && given.size() < signs) return signs - given.size();
  if (signs == 3) return !first.empty() && first.size() <= 2 && given.size() != 1 && given.size() != 2 ? 1 : 2;
  if (signs == 4) return is_of_one_sign(given) ? 3 : 2;
  return given.size() == 2 || given.size() == 3 ? 3 : 2;
}

NameForm kanji_form(const std::string& whole, const std::string& reading) {
  const std::u32string signs = to_code_points(whole);
  const std::size_t surname = std::min(surname_signs(signs, reading), signs.size());
  NameForm form;
  form.surname = to_utf8(signs.substr(0, surname));
  form.given = to_utf8(signs.substr(surname));
  form.surname_first = true;
  return form;
}

NameForm latin_form(const Json& person, const std::vector<std::string>& words) {
  const bool kanji = member_of(person, "ja").find("・") == std::string::npos;
  if (!is_upper(words.front()) && !kanji) return form_of(words, place_of(words, member_of(person, "call")), " ");
  NameForm form;
  form.joint = " ";
  form.surname_first = true;
  form.surname = words.front();
  form.given = joined(words, 1, words.size(), " ");
  return form;
}

NameForm japanese_form(const Json& person) {
  const std::vector<std::string> parts = split(member_of(person, "ja"), "・"),
                                 words = split(member_of(person, "en"), " ");
  if (parts.size() < 2) return kanji_form(member_of(person, "ja"), member_of(person, "reading"));
  if (words.size() == parts.size()) return form_of(parts, place_of(words, member_of(person, "call")), "・");
  return form_of(parts, {parts.size() - 1, parts.size() - 1}, "・");
}

NameForm form_in(const Json& person, const std::string& lang) {
  const std::vector<std::string> words = split(member_of(person, lang.c_str()), " ");
  if (words.empty()) return {};
  NameForm form = lang == "ja" ? japanese_form(person) : latin_form(person, words);
  form.office = member_of(person, ("office_" + lang).c_str());
  if (lang != "ja") form.honorific = member_of(person, "honorific");
  return form;
}

KnownFacts facts_of(const Json& row) {
  std::vector<KnownPerson> persons;
  if (!row.contains("facts") || !row["facts"].is_object() || !row["facts"].contains("persons")) return {};
  for (const Json& person : row["facts"]["persons"])
    persons.push_back({.key = member_of(person, "key"),
                       .source = form_in(person, member_of(row, "source_lang")),
                       .target = form_in(person, member_of(row, "target_lang")),
                       .country = member_of(person, "of")});
  return KnownFacts(std::move(persons), shipped_lexicon(member_of(row, "source_lang")),
                    shipped_lexicon(member_of(row, "target_lang")));
}

}  // namespace

std::optional<DumpRow> dump_row_of(std::string_view line) {
  const Json row = Json::parse(line, nullptr, false);
  if (!row.is_object()) return std::nullopt;
  return DumpRow{.id = row.contains("id") ? row["id"].dump() : std::string(),
                 .source = member_of(row, "source"),
                 .target = member_of(row, "target"),
                 .source_lang = member_of(row, "source_lang"),
                 .target_lang = member_of(row, "target_lang"),
                 .facts = facts_of(row)};
}

}  // namespace readout::agreement
