#include "agreement/read_pair.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

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

/// A manner of writing a name.
struct NameVariant {
  std::u32string text;
  bool is_small;  ///< in small letters, which may be another word
};

/// Adds the manners of writing a word. One without capitals and small letters has one.
void add_variants(std::u32string_view word, std::vector<NameVariant>& out) {
  std::u32string capitals = capitals_of(word), small = small_letters(word);
  out.push_back({std::u32string(word), false});
  if (capitals == word && small == word) return;
  out.push_back({title_of(word), false});
  out.push_back({std::move(capitals), false});
  if (small != word) out.push_back({std::move(small), true});
}

std::vector<NameVariant> variants_of(const std::string& part) {
  const std::u32string typed = to_code_points(part), plain = plain_letters(typed);
  std::vector<NameVariant> out;
  add_variants(typed, out);
  if (plain != typed) add_variants(plain, out);
  return out;
}

/// All manners of writing the parts of a name.
std::vector<NameVariant> variants_of(const NameForm& form) {
  std::vector<NameVariant> out;
  for (const std::string* part : {&form.given, &form.middle, &form.surname})
    if (!part->empty()) std::ranges::move(variants_of(*part), std::back_inserter(out));
  if (form.particle.empty() || form.surname.empty()) return out;
  const std::u32string before = to_code_points(form.particle + (form.joint == "・" ? "・" : " "));
  const std::u32string surname = to_code_points(form.surname);
  out.push_back({before + surname, false});
  out.push_back({before + capitals_of(surname), false});
  return out;
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
  const KnownPerson& person = facts.persons[static_cast<std::size_t>(value.number)];
  std::vector<Mention>& mentions = named.mentions;
  const bool continues = !mentions.empty() && mentions.back().person == &person &&
                         joins(named.text(), mentions.back().range.end, value.range.begin);
  if (!continues) mentions.push_back({&person, value.range, false, false, false});
  Mention& mention = mentions.back();
  const bool begins_with_surname = mention.has_surname && !mention.has_given;
  mention.range.end = value.range.end;
  note_part(named.text(), value.range, mention);
  mention.inverted = mention.inverted || (begins_with_surname && mention.has_given);
}

/// A name in katakana is a word by itself, not a part of one.
bool is_whole(const Text& text, Range range) {
  return !(is_katakana(text.at(range.begin)) && range.begin > 0 && is_katakana(text.at(range.begin - 1))) &&
         !(is_katakana(text.at(range.end - 1)) && is_katakana(text.at(range.end)));
}

NamedText read_names(const PairSide& side, NameForm KnownPerson::* form, const KnownFacts& facts) {
  NamedText named{side, form, {}, {}};
  if (!side.lexicon || !side.lexicon->names) return named;
  named.terms = read_terms(side.text, *side.lexicon->names, facts.names);
  std::erase_if(named.terms, [&](const Value& value) {
    const bool whole = is_whole(side.text, value.range);
    if (whole && value.kind == Kind::person) add_mention(value, facts, named);
    return !whole || value.kind == Kind::person;
  });
  return named;
}

Reading read_side(const PairSide& side, const KnownFacts& facts) {
  static const Lexicon none;
  return read_values(side.text, side.lexicon ? *side.lexicon : none, facts.masks);
}

/// Adds the keys of what is registered in one language.
void read_registered(const NameForm& form, const Lexicon* lexicon, KnownPerson& person) {
  if (!lexicon || !lexicon->names) return;
  for (const Value& term : read_terms(Text(form.office), *lexicon->names, {}))
    if ((term.group == "office" || term.group == "position") && term.key != "generic")
      person.offices.push_back(term.key);
  for (const Value& term : read_terms(Text(form.honorific), *lexicon->names, {}))
    if (term.group == "honorific") person.honorifics.push_back(term.key);
}

}  // namespace

KnownFacts::KnownFacts(std::vector<KnownPerson> of, const Lexicon* source, const Lexicon* target)
    : persons(std::move(of)) {
  for (KnownPerson& person : persons) {
    read_registered(person.source, source, person);
    read_registered(person.target, target, person);
  }
  for (std::size_t i = 0; i < persons.size(); ++i)
    for (const NameForm* form : {&persons[i].source, &persons[i].target})
      for (const NameVariant& variant : variants_of(*form)) {
        names.add(variant.text, i, persons[i].key);
        if (!variant.is_small) masks.add(variant.text, i, persons[i].key);
      }
  names.finish();
  masks.finish();
}

bool NamedText::names(const KnownPerson& person) const {
  return std::ranges::any_of(mentions, [&](const Mention& mention) { return mention.person == &person; });
}

ReadPair read_pair(const Pair& pair) {
  return {pair,
          read_side(pair.source, pair.facts),
          read_side(pair.target, pair.facts),
          {pair.facts, read_names(pair.source, &KnownPerson::source, pair.facts),
           read_names(pair.target, &KnownPerson::target, pair.facts)}};
}

}  // namespace readout::agreement
