// Words of the target that are run together, doubled or one letter from a word of the field.
#include <algorithm>

#include "agreement/form.h"
#include "agreement/name_words.h"
#include "base/near.h"

namespace readout::agreement {
namespace {

const Lexicon* lexicon_names(const PairSide& side) { return side.lexicon ? side.lexicon->names.get() : nullptr; }

bool is_name_part(const KnownFacts& facts, std::u32string_view word) {
  const std::u32string small = small_letters(word);
  return std::ranges::any_of(facts.persons, [&](const KnownPerson& person) {
    for (const KnownPerson::Form* form : {&person.source, &person.target})
      for (const std::string* part : {&form->given, &form->middle, &form->surname})
        if (small_letters(to_code_points(*part)) == small) return true;
    return false;
  });
}

bool is_known(const ReadPair& pair, const Lexicon& names, std::u32string_view word) {
  return names.has_letter_word(small_letters(word)) || is_name_part(pair.facts, word);
}

bool is_in(const Text& text, std::u32string_view word) { return text.folded.find(word) != std::u32string::npos; }

constexpr std::size_t kShortestPart = 4;

/// SummitMeeting: two known words with capitals, without a blank.
void check_run_together(const ReadPair& pair, const Lexicon& names, Range range, std::vector<Slip>& slips) {
  const std::u32string_view word = letters_of(pair.target.text, range);
  for (std::size_t at = kShortestPart; at + kShortestPart <= word.size(); ++at) {
    if (!is_capital(word[at]) || is_capital(word[at - 1]) || !is_capital(word.front())) continue;
    const std::u32string_view first = word.substr(0, at), second = word.substr(at);
    if (!is_known(pair, names, first) || !is_known(pair, names, second) || is_in(pair.source.text, word) ||
        is_known(pair, names, word))
      continue;
    const std::string right = to_utf8(first) + " " + to_utf8(second);
    slips.push_back({.rule = SlipRule::words_run_together,
                     .range = range,
                     .expected = right,
                     .found = to_utf8(word),
                     .fix = right});
  }
}

/// Whether a word is of a class of the lexicon: “repeatable” are words that are right twice in a row, such as had;
/// “real” are words that are one letter from a word of the field.
bool is_of_class(const Text& text, const Lexicon& names, Range range, const std::string& name) {
  bool found = false;
  names.words.find_of(names.bit_of(name), text, range.begin, [&](const Word&) { return found = true; });
  return found;
}

void check_doubled(const ReadPair& pair, Range before, Range range, std::vector<Slip>& slips) {
  const Text& text = pair.target.text;
  const std::u32string_view word = letters_of(text, range);
  if (word.size() < 2 || letters_of(text, before) != word || range.begin != before.end + 1 ||
      text.at(before.end) != U' ')
    return;
  const bool joined = text.at(range.end) == U'-' || text.at(range.end) == U'\'' ||
                      (before.begin > 0 && (text.at(before.begin - 1) == U'-' || text.at(before.begin - 1) == U'\''));
  if (is_capital(word.front()) || joined) return;
  if (const Lexicon* names = lexicon_names(pair.target); names && is_of_class(text, *names, range, "repeatable"))
    return;
  slips.push_back({.rule = SlipRule::word_doubled,
                   .range = {before.begin, range.end},
                   .expected = to_utf8(word),
                   .found = text.typed({before.begin, range.end}),
                   .fix = to_utf8(word)});
}

constexpr std::u32string_view kParticles = U"をがにのは";

/// をを after a word in kanji or katakana and before one.
void check_particles(const ReadPair& pair, std::vector<Slip>& slips) {
  const Text& text = pair.target.text;
  for (std::size_t at = 1; at + 2 < text.folded.size(); ++at) {
    const char32_t c = text.at(at);
    if (text.at(at + 1) != c || kParticles.find(c) == kParticles.npos) continue;
    const bool between = (is_han(text.at(at - 1)) || is_katakana(text.at(at - 1))) && !is_hiragana(text.at(at + 2));
    if (c != U'を' && !between) continue;
    const std::string right = text.typed({at, at + 1});
    slips.push_back({.rule = SlipRule::word_doubled,
                     .range = {at, at + 2},
                     .expected = right,
                     .found = text.typed({at, at + 2}),
                     .fix = right});
  }
}

constexpr std::size_t kShortestFieldWord = 7, kShortestSmallWord = 8;

/// Two words differ by their endings alone: Minister, Ministers.
bool is_inflected(std::u32string_view a, std::u32string_view b) {
  const std::size_t same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  return same + 2 >= std::max(a.size(), b.size());
}

/// Organisation and organization.
bool is_variety(std::u32string_view a, std::u32string_view b) {
  auto same = [](char32_t c, char32_t d) {
    return c == d || (c == U's' && d == U'z') || (c == U'z' && d == U's') || (c == U'c' && d == U's');
  };
  return a.size() == b.size() && std::ranges::equal(a, b, same);
}

/// A word that is one letter from a word of the field: Repuclic, coopreation. Other small words than those of the field
/// may be shorter words of their own.
void check_field_word(const ReadPair& pair, const Lexicon& names, Range range, std::vector<Slip>& slips) {
  const Text& text = pair.target.text;
  const std::u32string word = small_letters(letters_of(text, range));
  const std::size_t shortest = is_capital(text.at(range.begin)) ? kShortestFieldWord : kShortestSmallWord;
  if (word.size() + 1 < shortest || is_known(pair, names, word)) return;
  if (is_in(pair.source.text, letters_of(text, range)) || is_of_class(text, names, range, "real")) return;
  for (auto at = std::ranges::lower_bound(names.letter_words, std::u32string_view(word).substr(0, 1));
       at != names.letter_words.end(); ++at) {
    const std::u32string_view known = *at;
    if (known.front() != word.front()) return;
    if (known.size() < shortest || known.size() > word.size() + 1 || is_inflected(known, word)) continue;
    if (is_variety(known, word)) continue;
    if (edit_distance(known, std::u32string_view(word)) != 1) continue;
    return slips.push_back(
        {.rule = SlipRule::word_misspelt, .range = range, .expected = to_utf8(known), .found = text.typed(range)});
  }
}

/// H.E.Ms.Signe: a point of an honorific with a letter after it.
void check_honorific_points(const ReadPair& pair, const Lexicon& names, std::vector<Slip>& slips) {
  const Text& text = pair.target.text;
  auto is_between = [&](std::size_t at) { return text.folded[at] == U'.' && is_latin(text.at(at + 1)); };
  bool has_point = false;
  for (std::size_t at = 0; at < text.folded.size() && !has_point; ++at) has_point = is_between(at);
  if (!has_point) return;
  for (const Value& value : read_terms(text, names, {})) {
    const std::size_t end = value.range.end;
    if (value.group != "honorific" || text.at(end - 1) != U'.' || !is_latin(text.at(end)) || text.at(end + 1) == U'.')
      continue;
    Range range = value.range;
    while (range.begin > 0 && (is_latin(text.at(range.begin - 1)) || text.at(range.begin - 1) == U'.')) --range.begin;
    while (is_latin(text.at(range.end)) || (text.at(range.end) == U'.' && is_latin(text.at(range.end + 1))))
      ++range.end;
    slips.push_back({.rule = SlipRule::honorific_spacing, .range = range, .expected = {}, .found = text.typed(range)});
    return;
  }
}

/// Phrases that are always a slip of the keys: Untied States.
void check_typos(const ReadPair& pair, std::vector<Slip>& slips) {
  for (const Value& value : pair.named.target.terms)
    if (value.group == "typo" &&
        pair.source.text.folded.find(letters_of(pair.target.text, value.range)) == std::u32string::npos)
      slips.push_back({.rule = SlipRule::word_misspelt,
                       .range = value.range,
                       .expected = value.key,
                       .found = pair.target.text.typed(value.range),
                       .fix = value.key});
}

/// The lexicon whose words are in Latin letters: of the target, else of the source.
const Lexicon* latin_names(const ReadPair& pair) {
  const Lexicon *target = lexicon_names(pair.target), *source = lexicon_names(pair.source);
  return target && pair.target.lexicon->positional ? source : target;
}

}  // namespace

void find_word_slips(const ReadPair& pair, std::vector<Slip>& slips) {
  const std::vector<Range> words = latin_words(pair.target.text);
  const Lexicon* names = latin_names(pair);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (names) check_run_together(pair, *names, words[i], slips), check_field_word(pair, *names, words[i], slips);
    if (i > 0) check_doubled(pair, words[i - 1], words[i], slips);
  }
  if (names) check_honorific_points(pair, *names, slips);
  check_particles(pair, slips);
  check_typos(pair, slips);
}

}  // namespace readout::agreement
