// Names that are one or two letters from a registered one, and names of another person than in the source.
#include <algorithm>

#include "agreement/name_words.h"
#include "base/near.h"

namespace readout::agreement {
namespace {

/// The parts of a name that are words by themselves: of Do-yun both.
std::vector<std::u32string> words_of(const NameForm& form) {
  std::vector<std::u32string> out;
  for (const std::string* part : {&form.given, &form.middle, &form.surname, &form.suffix}) {
    std::u32string word;
    for (char32_t c : to_code_points(*part) + U" ") {
      if (c != U' ' && c != U'-' && c != U'・') word += c;
      else if (!word.empty()) out.push_back(std::move(word)), word.clear();
    }
  }
  return out;
}

std::u32string comparable_letters(std::u32string_view word) { return plain_letters(small_letters(word)); }

/// A long vowel is written in several ways: Sudo, Sudoh, Sudou.
std::u32string short_vowels(std::u32string_view word) {
  std::u32string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t before = out.empty() ? 0 : out.back(), after = i + 1 < word.size() ? word[i + 1] : 0;
    const bool vowel_after = std::u32string_view(U"aeiouy").find(after) != std::u32string_view::npos && after != 0;
    const bool is_long = (word[i] == U'h' && before == U'o' && !vowel_after) ||
                         (word[i] == U'u' && (before == U'o' || before == U'u')) || (word[i] == U'o' && before == U'o');
    if (!is_long) out += word[i];
  }
  return out;
}

struct NamePart {
  const KnownPerson* person;
  std::u32string word, letters;  ///< as registered, and in small letters without marks
};

/// The parts of the names of all persons that the source names, in the script of the target.
std::vector<NamePart> parts_of(const NamedPair& pair) {
  std::vector<NamePart> out;
  for (const KnownPerson& person : pair.facts.persons)
    if (pair.source.names(person))
      for (std::u32string& word : words_of(person.*pair.target.form)) {
        std::u32string letters = comparable_letters(word);
        out.push_back({&person, std::move(word), std::move(letters)});
      }
  return out;
}

bool is_registered(const NamedPair& pair, std::u32string_view word) {
  const std::u32string letters = small_letters(word);
  return std::ranges::any_of(pair.facts.persons, [&](const KnownPerson& person) {
    for (const NameForm* form : {&person.source, &person.target})
      for (const std::u32string& part : words_of(*form))
        if (small_letters(part) == letters || plain_letters(small_letters(part)) == letters) return true;
    return false;
  });
}

constexpr std::size_t kShortest = 4, kLong = 8;

/// What is wrong with a word that is meant as a part of a name; absent if it is another word.
std::optional<SlipRule> fault_of(std::u32string_view a, std::u32string_view b) {
  if (a == b) return SlipRule::name_diacritics;
  if (is_latin(a.front()) && b.size() >= 3 && short_vowels(a) == short_vowels(b)) return SlipRule::name_misspelt;
  if (std::min(a.size(), b.size()) < kShortest || a == std::u32string(b) + U"s") return std::nullopt;
  if (is_latin(a.front()) && std::max(a.size(), b.size()) < kShortest + 1) return std::nullopt;
  const std::size_t distance = edit_distance(a, b);
  const bool near = distance == 1 || (distance == 2 && std::min(a.size(), b.size()) >= kLong && a.front() == b.front());
  return near ? std::optional(SlipRule::name_misspelt) : std::nullopt;
}

/// Whether the place has the look of a name: beside a title or another name, or the person is named less often than in
/// the source.
bool is_name_place(const NamedPair& pair, const KnownPerson& person, Range range) {
  auto count = [&](const NamedText& text) { return std::ranges::count(text.mentions, &person, &Mention::person); };
  if (!pair.is_of_facts && count(pair.target) < count(pair.source)) return true;
  auto beside = [&](Range other) {
    return (other.end <= range.begin && other.end + 1 >= range.begin) ||
           (range.end <= other.begin && range.end + 1 >= other.begin);
  };
  auto is_title = [&](const Value& term) {
    const bool titled = term.group == "honorific" || is_office(term);
    return pair.is_of_facts ? titled : term.group != "country";
  };
  return std::ranges::any_of(pair.target.mentions, [&](const Mention& mention) { return beside(mention.range); }) ||
         std::ranges::any_of(pair.target.terms,
                             [&](const Value& term) { return is_title(term) && beside(term.range); });
}

void check_word(const NamedPair& pair, Range range, const std::vector<NamePart>& parts, std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  const std::u32string_view word = letters_of(text, range);
  const bool in_mention =
      std::ranges::any_of(pair.target.mentions, [&](const Mention& mention) { return mention.range.meets(range); });
  if (in_mention || meets_any(pair.target.terms, range)) return;
  const std::u32string letters = comparable_letters(word);
  for (const NamePart& part : parts) {
    if (std::max(letters.size(), part.letters.size()) > std::min(letters.size(), part.letters.size()) + 2) continue;
    const std::optional<SlipRule> fault = fault_of(letters, part.letters);
    if (!fault || !is_name_place(pair, *part.person, range)) continue;
    if (is_registered(pair, word) || pair.source.text().folded.find(word) != std::u32string::npos) return;
    const std::string right = to_utf8(is_all_capitals(word) || !is_all_capitals(part.word)
                                          ? part.word
                                          : part.word.substr(0, 1) + small_letters(part.word.substr(1)));
    return slips.push_back(
        {.rule = *fault, .range = range, .expected = right, .found = text.typed(range), .fix = right});
  }
}

bool is_field_word(const PairSide& side, std::u32string_view word) {
  return side.lexicon && side.lexicon->names && side.lexicon->names->has_letter_word(small_letters(word));
}

void check_words(const NamedPair& pair, std::vector<Slip>& slips) {
  const std::vector<NamePart> parts = parts_of(pair);
  if (parts.empty()) return;
  const Text& text = pair.target.text();
  for (Range range : latin_words(text))
    if (is_capital(text.at(range.begin)) && !is_field_word(pair.target.side, letters_of(text, range)))
      check_word(pair, range, parts, slips);
  for (Range range : katakana_words(text)) check_word(pair, range, parts, slips);
}

bool differs_in_one(std::u32string_view a, std::u32string_view b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) same += a[i] == b[i] ? 1u : 0u;
  return same + 1 == a.size();
}

/// The range with one sign replaced, which is a part of a name beside the other part.
void report_sign(const NamedPair& pair, Range range, const std::u32string& part, std::vector<Slip>& slips) {
  const std::u32string_view typed = letters_of(pair.target.text(), range);
  if (!std::ranges::all_of(typed, is_han) || meets_any(pair.target.terms, range) || !differs_in_one(typed, part))
    return;
  const std::string right = to_utf8(part);
  slips.push_back({.rule = SlipRule::name_misspelt,
                   .range = range,
                   .expected = right,
                   .found = pair.target.text().typed(range),
                   .fix = right});
}

/// A surname of two or more signs with one sign replaced, before an office: 浜崎副大臣 for 浜口.
void check_signs(const NamedPair& pair, const KnownPerson& person, std::vector<Slip>& slips) {
  const std::u32string surname = to_code_points((person.*pair.target.form).surname);
  if (surname.size() < 2 || !is_han(surname.front()) || !pair.source.names(person) || pair.target.names(person)) return;
  const Text& text = pair.target.text();
  for (const Value& term : pair.target.terms) {
    if ((term.group != "office" && term.group != "position") || term.range.begin < surname.size()) continue;
    const Range range{term.range.begin - surname.size(), term.range.begin};
    const bool begins = range.begin == 0 || !is_han(text.at(range.begin - 1));
    if (begins) report_sign(pair, range, surname, slips);
  }
}

/// Whether a text has the given name and the surname of a person beside each other.
bool has_whole_name(const NamedText& text, const KnownPerson& person) {
  return std::ranges::any_of(text.mentions,
                             [&](const Mention& mention) { return mention.person == &person && mention.is_full(); });
}

/// 笠原信之 for 笠原伸之, 徳永伊吹 for 徳丸伊吹: one sign of a part of the name is another one.
void check_other_part(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  if (mention.is_full() || !has_whole_name(pair.source, *mention.person)) return;
  const NameForm& form = mention.person->*pair.target.form;
  const std::u32string given = to_code_points(form.given), surname = to_code_points(form.surname);
  const Range range = mention.range;
  if (mention.has_surname && !mention.has_given) report_sign(pair, {range.end, range.end + given.size()}, given, slips);
  if (mention.has_given && !mention.has_surname && range.begin >= surname.size())
    report_sign(pair, {range.begin - surname.size(), range.begin}, surname, slips);
}

/// Signs with which a given name often ends.
constexpr std::u32string_view kNameEnds = U"子美郎夫之男雄代江枝";

/// 智恵子大臣 for 智恵大臣: one more sign between a whole name and a title.
void check_added_sign(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const Range sign{mention.range.end, mention.range.end + 1};
  const Text& text = pair.target.text();
  if (!mention.is_full() || !is_han(text.at(mention.range.end - 1)) || !is_han(text.at(sign.begin))) return;
  const bool titled = std::ranges::any_of(
      pair.target.terms, [&](const Value& term) { return is_office(term) && term.range.begin == sign.end; });
  if (!titled || meets_any(pair.target.terms, sign) || kNameEnds.find(text.at(sign.begin)) == kNameEnds.npos) return;
  slips.push_back({.rule = SlipRule::name_misspelt,
                   .range = {mention.range.begin, sign.end},
                   .expected = text.typed(mention.range),
                   .found = text.typed({mention.range.begin, sign.end}),
                   .fix = text.typed(mention.range)});
}

/// OHARA Mizuho for OHARA Mizuki: a word that is not the given name, after a surname in capitals.
void check_given_word(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const NameForm& form = mention.person->*pair.target.form;
  const Text& text = pair.target.text();
  const bool capitals =
      form.surname_first && is_latin(text.at(mention.range.begin)) && is_all_capitals(letters_of(text, mention.range));
  if (!capitals || mention.has_given || form.given.empty() || text.at(mention.range.end) != U' ') return;
  const Range word = latin_word_at(text, mention.range.end + 1);
  const std::u32string_view typed = letters_of(text, word);
  const std::u32string given = to_code_points(form.given);
  if (typed.size() < kShortest || given.size() < kShortest || !is_capital(typed.front()) ||
      meets_any(pair.target.terms, word) || is_field_word(pair.target.side, typed))
    return;
  if (edit_distance(small_letters(typed), small_letters(given)) > 2 || !has_whole_name(pair.source, *mention.person))
    return;
  slips.push_back({.rule = SlipRule::name_misspelt,
                   .range = word,
                   .expected = form.given,
                   .found = text.typed(word),
                   .fix = form.given});
}

const Mention* only_in(const NamedText& text, const NamedText& other) {
  const auto found = std::ranges::find_if(
      text.mentions, [&](const Mention& mention) { return mention.has_surname && !other.names(*mention.person); });
  return found == text.mentions.end() ? nullptr : &*found;
}

/// Each text names a person that the other one does not.
void check_persons(const NamedPair& pair, std::vector<Slip>& slips) {
  const Mention *source = only_in(pair.source, pair.target), *target = only_in(pair.target, pair.source);
  if (!source || !target) return;
  slips.push_back({.rule = SlipRule::person_differs,
                   .range = target->range,
                   .expected = (source->person->*pair.target.form).surname,
                   .found = pair.target.text().typed(target->range),
                   .other = source->range});
}

}  // namespace

void find_spelling_slips(const NamedPair& pair, std::vector<Slip>& slips) {
  check_words(pair, slips);
  if (pair.is_of_facts) return;
  for (const KnownPerson& person : pair.facts.persons) check_signs(pair, person, slips);
  for (const Mention& mention : pair.target.mentions)
    for (auto check : {check_other_part, check_added_sign, check_given_word}) check(pair, mention, slips);
  check_persons(pair, slips);
}

}  // namespace readout::agreement
