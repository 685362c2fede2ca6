// Names in another manner than the register's: a surname cut or moved, capitals, commas, honorifics.
#include <algorithm>

#include "agreement/name_words.h"

namespace readout::agreement {
namespace {

void report_name(const NamedPair& pair, SlipRule rule, Range range, std::string right, std::vector<Slip>& slips) {
  slips.push_back(
      {.rule = rule, .range = range, .expected = std::move(right), .found = pair.target.text().typed(range)});
}

bool is_latin_name(const NamedText& text, const Mention& mention) {
  return is_latin(text.text().at(mention.range.begin));
}

/// The form whose script the mention has.
const NameForm& form_of(const NamedText& text, const Mention& mention) {
  const NameForm &source = mention.person->source, &target = mention.person->target;
  const bool latin = !target.surname.empty() && is_latin(to_code_points(target.surname).front());
  return latin == is_latin_name(text, mention) ? target : source;
}

bool has_letters_before(const Text& text, std::size_t at, const std::string& words) {
  const std::u32string right = small_letters(to_code_points(words));
  return at > right.size() &&
         small_letters(std::u32string_view(text.folded).substr(at - right.size() - 1, right.size())) == right;
}

/// Meulen for van der Meulen.
void check_cut(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const NameForm& form = form_of(pair.target, mention);
  if (!mention.cut || form.particle.empty() ||
      has_letters_before(pair.target.text(), mention.range.begin, form.particle))
    return;
  const std::string whole = form.particle + (form.joint.empty() ? " " : form.joint) + form.surname;
  if (pair.target.text().typed(mention.range).find(form.particle) == std::string::npos)
    report_name(pair, SlipRule::name_cut, mention.range, whole, slips);
}

/// Petrescu, Irina
void check_order(const NamedPair& pair, const Mention& first, const Mention& second, std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  const bool comma = text.at(first.range.end) == U',' && second.range.begin == first.range.end + 2;
  if (first.person != second.person || !comma || first.has_given || !second.has_given || second.has_surname) return;
  const NameForm& form = form_of(pair.target, first);
  const std::string right = form.surname_first ? form.surname + " " + form.given : form.given + " " + form.surname;
  report_name(pair, SlipRule::name_order, {first.range.begin, second.range.end}, right, slips);
}

/// The words of a mention that are its surname, or its given name.
std::vector<Range> words_in(const NamedText& text, const Mention& mention, const std::string& part) {
  std::vector<Range> out;
  const std::u32string letters = plain_letters(small_letters(to_code_points(part)));
  for (Range word : latin_words(text.text()))
    if (mention.range.holds(word) && plain_letters(small_letters(letters_of(text.text(), word))) == letters)
      out.push_back(word);
  return out;
}

bool are_capitals(const NamedText& text, const std::vector<Range>& words) {
  return !words.empty() &&
         std::ranges::all_of(words, [&](Range word) { return is_all_capitals(letters_of(text.text(), word)); });
}

/// Duarte Clarice, トリヴァー・グレアム: of a country whose given names are first. A surname in capitals may be first.
void check_inverted(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const NameForm& form = form_of(pair.target, mention);
  if (!mention.inverted || form.surname_first || form.given.empty() || form.surname.empty()) return;
  const std::vector<Range> surname = words_in(pair.target, mention, form.surname);
  if (are_capitals(pair.target, surname) || pair.target.text().at(mention.range.begin) == U' ') return;
  report_name(pair, SlipRule::name_order, mention.range, form.given + form.joint + form.surname, slips);
}

/// Whether an office, but no royal one, is directly before a name in Latin letters, or after one in others.
bool is_beside_office(const NamedText& named, const Mention& mention) {
  const char32_t sign = mention.range.begin > 0 ? named.text().at(mention.range.begin - 1) : 0;
  const bool begins = !is_han(sign) && !is_kana(sign) && sign != U'・';
  return std::ranges::any_of(named.terms, [&](const Value& term) {
    const bool beside = is_latin_name(named, mention) ? term.range.end + 1 == mention.range.begin
                                                      : begins && term.range.begin == mention.range.end;
    return is_office(term) && term.key != "royal" && beside;
  });
}

/// Minister Jun-ha: an office with the given name alone, where the source has the surname with each given name.
void check_given_alone(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  if (!mention.has_given || mention.has_surname || !is_beside_office(pair.target, mention)) return;
  bool has_surname = false, has_given_alone = false;
  for (const Mention& other : pair.source.mentions) {
    if (other.person != mention.person) continue;
    has_surname = has_surname || other.has_surname;
    has_given_alone = has_given_alone || (other.has_given && !other.has_surname);
  }
  const std::string& surname = form_of(pair.target, mention).surname;
  if (has_surname && !has_given_alone && !surname.empty())
    report_name(pair, SlipRule::name_cut, mention.range, surname, slips);
}

/// Ms. Petrescu, Irina, attended: two names after an honorific that no register has, of a name in katakana.
void check_index_order(const NamedPair& pair, std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  const std::vector<Range> words = latin_words(text);
  const std::u32string& source = pair.source.text().folded;
  const std::size_t dot = source.find(U'・');
  if (dot == std::u32string::npos || dot == 0 || !is_katakana(source[dot - 1]) ||
      !is_katakana(pair.source.text().at(dot + 1)))
    return;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const Range name{words[i].begin, words[i + 1].end};
    const bool index = words[i + 1].begin == words[i].end + 2 && text.at(words[i].end) == U',' &&
                       text.at(name.end) == U',' && is_capital(text.at(name.begin)) &&
                       is_capital(text.at(words[i + 1].begin)) && !is_capital(text.at(words[i + 2].begin));
    const auto title = std::ranges::find_if(pair.target.terms, [&](const Value& term) {
      return term.group == "honorific" && term.range.end + 1 == name.begin;
    });
    const bool known =
        std::ranges::any_of(pair.target.terms, [&](const Value& term) { return term.range.meets(name); });
    if (!index || known || title == pair.target.terms.end()) continue;
    report_name(pair, SlipRule::name_order, name, text.typed(words[i + 1]) + " " + text.typed(words[i]), slips);
  }
}

struct Capitals {
  bool registered, surname, given;
};

Capitals capitals_of_name(const NamedText& text, const Mention& mention) {
  const NameForm& form = form_of(text, mention);
  return {is_all_capitals(to_code_points(form.surname)), are_capitals(text, words_in(text, mention, form.surname)),
          are_capitals(text, words_in(text, mention, form.given))};
}

bool is_full_latin(const NamedPair& pair, const Mention& mention) {
  return mention.is_full() && is_latin_name(pair.target, mention);
}

/// MASAKI Tobe; Arai Haruka beside HAMAGUCHI Ken. A country may have its own manner: Tomás Arrieta beside KASAHARA
/// Nobuyuki.
void check_capitals(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  if (!is_full_latin(pair, mention)) return;
  const Capitals own = capitals_of_name(pair.target, mention);
  const NameForm& form = form_of(pair.target, mention);
  if (own.given && !own.surname && !words_in(pair.target, mention, form.surname).empty())
    return report_name(pair, SlipRule::name_capitals, mention.range, form.surname + " " + form.given, slips);
  if (own.surname || !own.registered) return;
  const bool other = std::ranges::any_of(pair.target.mentions, [&](const Mention& of) {
    return of.is_full() && of.person->country == mention.person->country && is_latin_name(pair.target, of) &&
           capitals_of_name(pair.target, of).registered && capitals_of_name(pair.target, of).surname;
  });
  const std::vector<Range> words = words_in(pair.target, mention, form.surname);
  if (other && !words.empty()) report_name(pair, SlipRule::name_capitals, words.front(), form.surname, slips);
}

/// luana Teixeira
void check_small(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  if (!is_full_latin(pair, mention)) return;
  const NameForm& form = form_of(pair.target, mention);
  for (const std::string* part : {&form.given, &form.surname})
    for (Range word : words_in(pair.target, mention, *part))
      if (!is_capital(pair.target.text().at(word.begin)) && is_capital(to_code_points(*part).front()))
        report_name(pair, SlipRule::name_capitals, word, *part, slips);
}

/// State minister Hamaguchi: the end of an office in small letters after its beginning in capitals.
void check_small_office(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  const std::vector<Range> words = latin_words(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].end + 1 != mention.range.begin || words[i - 1].end + 1 != words[i].begin ||
        is_capital(text.at(words[i].begin)) || !is_capital(text.at(words[i - 1].begin)))
      continue;
    std::u32string typed(letters_of(text, {words[i - 1].begin, words[i].end}));
    const std::size_t at = words[i].begin - words[i - 1].begin;
    typed[at] -= 32;
    const Text right(to_utf8(typed));
    const auto& lexicon = pair.target.side.lexicon;
    if (!lexicon || !lexicon->names) return;
    for (const Value& term : read_values(right, *lexicon->names, {}).values)
      if (is_office(term) && term.range.begin == 0 && term.range.end == typed.size())
        report_name(pair, SlipRule::title_capitals, words[i], to_utf8(typed.substr(at)), slips);
  }
}

/// Thandeka Mokoena Minister of ...: an office follows a whole name without a comma.
void check_comma(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  if (!is_full_latin(pair, mention) || pair.target.text().at(mention.range.end) != U' ') return;
  for (const Value& term : pair.target.terms)
    if (is_office(term) && term.range.begin == mention.range.end + 1 && term.key != "generic")
      report_name(pair, SlipRule::name_comma, {mention.range.begin, term.range.end},
                  pair.target.text().typed(mention.range) + ",", slips);
}

/// The honorifics directly before a mention.
std::vector<const Value*> honorifics_before(const NamedText& text, const Mention& mention) {
  std::vector<const Value*> out;
  std::size_t at = mention.range.begin;
  for (auto term = text.terms.rbegin(); term != text.terms.rend(); ++term) {
    if (term->range.end > at) continue;
    const bool beside = term->range.end == at || (term->range.end + 1 == at && text.text().at(at - 1) == U' ');
    if (!beside || term->group != "honorific") break;
    out.push_back(&*term);
    at = term->range.begin;
  }
  return out;
}

std::vector<std::string> keys_of(const std::vector<const Value*>& terms) {
  std::vector<std::string> out;
  for (const Value* term : terms) out.push_back(term->key);
  return out;
}

bool has(const std::vector<std::string>& keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

/// What the register has for a person, and what the source shows.
std::vector<std::string> right_honorifics(const NamedPair& pair, const Mention& mention) {
  std::vector<std::string> keys = mention.person->honorifics;
  for (const Mention& other : pair.source.mentions)
    if (other.person == mention.person)
      for (const std::string& key : keys_of(honorifics_before(pair.source, other))) keys.push_back(key);
  return keys;
}

std::string_view contrary_of(std::string_view key) {
  constexpr std::pair<std::string_view, std::string_view> kContrary[] = {
      {"male", "female"}, {"female", "male"}, {"honorable", "honourable"}, {"honourable", "honorable"}};
  for (const auto& [one, other] : kContrary)
    if (one == key) return other;
  return {};
}

/// Whether a personal title is another one than those that are right: Ms. for Dr. after H.E.
bool is_other_title(const std::vector<std::string>& typed, const std::string& key,
                    const std::vector<std::string>& right) {
  const bool personal = key == "male" || key == "female" || key == "doctor" || key == "professor";
  if (has(right, key)) return false;
  if (has(right, contrary_of(key))) return true;
  return personal && has(typed, "excellency") &&
         (has(right, "doctor") || has(right, "professor") || has(right, "male") || has(right, "female"));
}

void check_title(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const auto times = std::ranges::count(pair.target.mentions, mention.person, &Mention::person);
  if (!is_latin_name(pair.target, mention) || (!mention.is_full() && times > 1)) return;
  const std::vector<const Value*> typed = honorifics_before(pair.target, mention);
  const std::vector<std::string> right = right_honorifics(pair, mention);
  for (const Value* term : typed)
    if (is_other_title(keys_of(typed), term->key, right))
      report_name(pair, SlipRule::honorific_differs, term->range, form_of(pair.target, mention).honorific, slips);
}

/// The source shows an honorific in Latin letters, the translation has none.
void check_lost_title(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  if (!is_full_latin(pair, mention)) return;
  auto titled = [&](const NamedText& text) {
    return std::ranges::any_of(text.mentions, [&](const Mention& other) {
      return other.person == mention.person && is_latin_name(text, other) && !honorifics_before(text, other).empty();
    });
  };
  if (titled(pair.source) && !titled(pair.target))
    report_name(pair, SlipRule::honorific_lost, mention.range, form_of(pair.target, mention).honorific, slips);
}

}  // namespace

void find_manner_slips(const NamedPair& pair, std::vector<Slip>& slips) {
  const std::vector<Mention>& mentions = pair.target.mentions;
  if (mentions.empty()) check_index_order(pair, slips);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    check_cut(pair, mentions[i], slips);
    if (i > 0) check_order(pair, mentions[i - 1], mentions[i], slips);
    check_capitals(pair, mentions[i], slips);
    check_small(pair, mentions[i], slips);
    check_small_office(pair, mentions[i], slips);
    check_comma(pair, mentions[i], slips);
    check_inverted(pair, mentions[i], slips);
    check_given_alone(pair, mentions[i], slips);
  }
}

void find_honorific_slips(const NamedPair& pair, std::vector<Slip>& slips) {
  for (const Mention& mention : pair.target.mentions)
    check_title(pair, mention, slips), check_lost_title(pair, mention, slips);
}

}  // namespace readout::agreement
