// Reads the persons, offices and countries of both texts of a pair.
#include <unicode/uchar.h>

#include <algorithm>

#include "agreement/name_words.h"

namespace readout::agreement {
namespace {

std::u32string capitals_of(std::u32string_view word) {
  std::u32string out(word);
  for (char32_t& c : out) c = static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
  return out;
}

/// Capital at the beginning of each part: OHNO as Ohno, Do-Yun.
std::u32string title_of(std::u32string_view word) {
  std::u32string out = small_letters(word);
  for (std::size_t i = 0; i < out.size(); ++i)
    if (i == 0 || !is_latin(out[i - 1])) out[i] = capitals_of(out.substr(i, 1)).front();
  return out;
}

void add_variants(const std::string& part, const std::string& key, KnownNames& names) {
  const std::u32string as_typed = to_code_points(part);
  for (const std::u32string& word : {as_typed, plain_letters(as_typed)})
    for (const std::u32string& variant : {word, small_letters(word), title_of(word), capitals_of(word)})
      names.add(to_utf8(variant), Kind::person, key);
}

void add_form(const NameForm& form, const std::string& key, KnownNames& names) {
  for (const std::string* part : {&form.given, &form.middle, &form.surname})
    if (!part->empty()) add_variants(*part, key, names);
  if (form.particle.empty() || form.surname.empty()) return;
  const std::string gap = form.joint == "・" ? "・" : " ";
  names.add(form.particle + gap + form.surname, Kind::person, key);
  names.add(form.particle + gap + to_utf8(capitals_of(to_code_points(form.surname))), Kind::person, key);
}

KnownNames all_names_of(const KnownFacts& facts) {
  KnownNames names;
  for (std::size_t i = 0; i < facts.persons.size(); ++i)
    for (const NameForm* form : {&facts.persons[i].source, &facts.persons[i].target})
      add_form(*form, std::to_string(i), names);
  names.finish();
  return names;
}

bool same_letters(std::u32string_view word, const std::string& part) {
  return !part.empty() && plain_letters(small_letters(word)) == plain_letters(small_letters(Text(part).folded));
}

void note_part(const Text& text, Range range, Mention& mention) {
  const std::u32string_view word = letters_of(text, range);
  for (const NameForm* form : {&mention.person->source, &mention.person->target}) {
    if (same_letters(word, form->surname)) mention.has_surname = true, mention.cut = !form->particle.empty();
    else if (same_letters(word, form->given)) mention.has_given = true;
    else if (!form->particle.empty() && word.size() > form->particle.size()) mention.has_surname = true;
  }
}

/// Between two parts of one name.
bool joins(const Text& text, std::size_t from, std::size_t to) {
  return from == to || (to == from + 1 && (text.at(from) == U' ' || text.at(from) == U'・'));
}

void add_mention(const Value& value, const KnownFacts& facts, NamedText& named) {
  const KnownPerson& person = facts.persons[static_cast<std::size_t>(std::stoi(value.key))];
  std::vector<Mention>& mentions = named.mentions;
  const bool continues = !mentions.empty() && mentions.back().person == &person &&
                         joins(named.text(), mentions.back().range.end, value.range.begin);
  if (!continues) mentions.push_back({&person, value.range, false, false, false});
  mentions.back().range.end = value.range.end;
  note_part(named.text(), value.range, mentions.back());
}

/// A name in katakana is a word by itself, not a part of one.
bool is_whole(const Text& text, Range range) {
  return !(is_katakana(text.at(range.begin)) && range.begin > 0 && is_katakana(text.at(range.begin - 1))) &&
         !(is_katakana(text.at(range.end - 1)) && is_katakana(text.at(range.end)));
}

NamedText read_side(const PairSide& side, NameForm KnownPerson::* form, const KnownFacts& facts,
                    const KnownNames& names) {
  NamedText named{side, form, {}, {}};
  static const Lexicon none;
  const Lexicon& lexicon = side.lexicon && side.lexicon->names ? *side.lexicon->names : none;
  for (Value& value : read_values(side.text, lexicon, names).values) {
    if (!is_whole(side.text, value.range)) continue;
    if (value.kind == Kind::person) add_mention(value, facts, named);
    else if (value.kind == Kind::term) named.terms.push_back(std::move(value));
  }
  return named;
}

}  // namespace

bool NamedText::names(const KnownPerson& person) const {
  return std::ranges::any_of(mentions, [&](const Mention& mention) { return mention.person == &person; });
}

NamedPair read_names(const Pair& pair) {
  const KnownNames names = all_names_of(pair.facts);
  return {pair.facts, read_side(pair.source, &KnownPerson::source, pair.facts, names),
          read_side(pair.target, &KnownPerson::target, pair.facts, names)};
}

}  // namespace readout::agreement
