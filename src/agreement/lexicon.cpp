#include "agreement/lexicon.h"

#include <algorithm>

namespace readout::agreement {

void WordTable::add(Word word) {
  const char32_t first = small_letter(word.text.front()),
                 second = word.text.size() > 1 ? small_letter(word.text[1]) : 0;
  if (first < first_.size()) first_.set(first);
  words_[key_of(first, second)].push_back(std::move(word));
}

void WordTable::finish() {
  for (auto& [key, words] : words_)
    std::ranges::stable_sort(words, std::ranges::greater{}, [](const Word& word) { return word.text.size(); });
}

bool WordTable::stands_at(std::u32string_view word, const Text& text, std::size_t at) {
  const std::size_t end = at + word.size();
  if (end > text.folded.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (!letter_matches(word[i], text.folded[at + i])) return false;
  return (at == 0 || is_word_edge(text.folded[at - 1], word.front())) && is_word_edge(word.back(), text.at(end));
}

void index_forms(Lexicon& lexicon) {
  lexicon.automaton = std::make_unique<Automaton>(lexicon.forms);
  auto mark = [&](char32_t letter) {
    for (char32_t c : {letter, capital_letter(letter)})
      if (c < lexicon.beginnings.size()) lexicon.beginnings.set(c);
  };
  for (const Automaton::LetterWay& way : lexicon.automaton->begin(lexicon.forms).letters) mark(way.letter);
  lexicon.words.each([&](char32_t letter, int) { mark(letter); });
  lexicon.numerals.each([&](char32_t letter, int) { mark(letter); });
  for (char32_t c = U'0'; c <= U'9'; ++c) mark(c);
}

}  // namespace readout::agreement
