// The words of an office against those of the register: a preposition, a spelling, a sign lost.
#include <algorithm>

#include "agreement/name_words.h"
#include "base/near.h"

namespace readout::agreement {
namespace {

std::vector<Value> terms_of(const NamedText& side, const std::string& registered) {
  const Lexicon* lexicon = side.side.lexicon ? side.side.lexicon->names.get() : nullptr;
  return lexicon ? read_values(Text(registered), *lexicon, {}).values : std::vector<Value>();
}

/// The words of a registered office before its country.
struct OfficeWord {
  std::u32string text;
  Range range;
};

std::vector<OfficeWord> words_until(const Text& text, std::size_t end) {
  std::vector<OfficeWord> out;
  for (Range range : latin_words(text))
    if (range.end <= end) out.push_back({std::u32string(letters_of(text, range)), range});
  while (!out.empty() && out.back().text.size() <= 3) out.pop_back();
  return out;
}

/// The office with what may be a part of the country's name, and without: of the Oriental Republic of Uruguay.
std::vector<std::vector<OfficeWord>> words_until_country(const NamedText& side, const std::string& office) {
  const Text text(office);
  std::size_t end = text.folded.size();
  for (const Value& term : terms_of(side, office))
    if (term.group == "country") end = std::min(end, term.range.begin);
  const std::size_t cut = text.folded.rfind(U" of the ", end);
  std::vector<std::vector<OfficeWord>> out{words_until(text, end)};
  if (cut != std::u32string::npos && cut < end) out.push_back(words_until(text, cut));
  return out;
}

constexpr std::size_t kShortWord = 3, kMostEdits = 2;

/// Whether two words are two spellings or two prepositions.
bool is_near_office_word(std::u32string_view typed, std::u32string_view right) {
  if (typed.size() <= kShortWord && right.size() <= kShortWord)
    return typed.front() == right.front() || !is_capital(typed.front());
  return typed.size() > kShortWord && right.size() > kShortWord &&
         edit_distance(small_letters(typed), small_letters(right)) <= kMostEdits;
}

/// Compares the words of the text from `first` on with those of a registered office: reports the one that differs.
void compare_phrase(const NamedPair& pair, const std::vector<Range>& words, std::size_t first,
                    const std::vector<OfficeWord>& office, std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  const Range* other = nullptr;
  std::size_t which = 0;
  for (std::size_t i = 0; i < office.size(); ++i) {
    if (first + i >= words.size()) return;
    const std::u32string_view typed = letters_of(text, words[first + i]);
    if (small_letters(typed) == small_letters(office[i].text)) continue;
    if (other || !is_near_office_word(typed, office[i].text)) return;
    other = &words[first + i], which = i;
  }
  if (!other || pair.source.text().folded.find(letters_of(text, *other)) != std::u32string::npos) return;
  const std::string right = to_utf8(office[which].text);
  slips.push_back({.rule = SlipRule::office_spelling,
                   .range = *other,
                   .expected = right,
                   .found = text.typed(*other),
                   .fix = right});
}

/// Compares what is before and after a name with a registered office.
void check_phrase_beside(const NamedPair& pair, const Mention& mention, const std::vector<OfficeWord>& office,
                         std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  const std::vector<Range> words = latin_words(text);
  auto first_from = [&](std::size_t place) {
    return static_cast<std::size_t>(std::ranges::find_if(words, [&](Range word) { return word.begin >= place; }) -
                                    words.begin());
  };
  const std::size_t after = first_from(mention.range.end), at = first_from(mention.range.begin);
  const bool comma = text.at(mention.range.end) == U',';
  if (comma && after < words.size() && words[after].begin == mention.range.end + 2)
    compare_phrase(pair, words, after, office, slips);
  if (at >= office.size() && words[at - 1].end + 1 == mention.range.begin)
    compare_phrase(pair, words, at - office.size(), office, slips);
}

/// Minister for Foreign Affairs where the register has of; Defence where it has Defense.
void check_phrase(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const Text& text = pair.target.text();
  if (!is_latin(text.at(mention.range.begin))) return;
  const std::size_t found = slips.size();
  for (const std::vector<OfficeWord>& office :
       words_until_country(pair.target, (mention.person->*pair.target.form).office))
    if (office.size() >= 2 && slips.size() == found) check_phrase_beside(pair, mention, office, slips);
}

/// The Republic of Germany, where the register has the Federal Republic of Germany.
void check_country_phrase(const NamedPair& pair, const KnownPerson& person, std::vector<Slip>& slips) {
  const Text office((person.*pair.target.form).office);
  const std::u32string& all = office.folded;
  const std::size_t begin = all.rfind(U" of the ");
  if (begin == std::u32string::npos) return;
  const std::u32string country = all.substr(begin + 4);
  const std::u32string& text = pair.target.text().folded;
  for (std::size_t blank = country.find(U' ', 4); blank != std::u32string::npos;
       blank = country.find(U' ', blank + 1)) {
    const std::u32string cut = U"the" + country.substr(blank);
    const std::size_t at = text.find(cut);
    if (!is_capital(cut[4]) || std::ranges::count(cut, U' ') < 3 || at == std::u32string::npos ||
        text.find(country) != std::u32string::npos)
      continue;
    return slips.push_back({.rule = SlipRule::country_spelling,
                            .range = {at, at + cut.size()},
                            .expected = to_utf8(country),
                            .found = pair.target.text().typed({at, at + cut.size()})});
  }
}

/// The registered office in signs, without its country.
std::u32string office_signs(const NamedText& side, const std::string& office) {
  const Text text(office);
  for (const Value& term : terms_of(side, office))
    if (says_office(term)) return std::u32string(letters_of(text, term.range));
  return {};
}

/// 外大臣 for 外務大臣: a sign of the office after a name is lost, added or another one.
void check_signs_of_office(const NamedPair& pair, const Mention& mention, std::vector<Slip>& slips) {
  const std::u32string right = office_signs(pair.target, (mention.person->*pair.target.form).office);
  const Text& text = pair.target.text();
  if (right.size() < 4 || !is_han(right.front())) return;
  for (std::size_t size : {right.size() - 1, right.size(), right.size() + 1}) {
    const Range range{mention.range.end, mention.range.end + size};
    const std::u32string_view typed = letters_of(text, range);
    if (typed.size() != size || typed.front() != right.front() || typed.back() != right.back() ||
        edit_distance(typed, std::u32string_view(right)) != 1)
      continue;
    const bool known = std::ranges::any_of(pair.target.terms, [&](const Value& term) { return term.range == range; });
    if (!known)
      return slips.push_back({.rule = SlipRule::office_spelling,
                              .range = range,
                              .expected = to_utf8(right),
                              .found = text.typed(range),
                              .fix = to_utf8(right)});
  }
}

}  // namespace

void find_office_phrase_slips(const NamedPair& pair, std::vector<Slip>& slips) {
  const std::size_t before = slips.size();
  for (const Mention& mention : pair.target.mentions)
    for (auto check : {check_phrase, check_signs_of_office})
      if (slips.size() == before) check(pair, mention, slips);
  for (const KnownPerson& person : pair.facts.persons) check_country_phrase(pair, person, slips);
}

}  // namespace readout::agreement
