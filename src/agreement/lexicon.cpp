#include "agreement/lexicon.h"

#include <algorithm>

namespace readout::agreement {

bool letter_matches(char32_t pattern, char32_t c) { return pattern == c || pattern == small_letter(c); }

void WordTable::add(Word word) { words_[small_letter(word.text.front())].push_back(std::move(word)); }

void WordTable::finish() {
  for (auto& [letter, words] : words_)
    std::ranges::stable_sort(words, std::ranges::greater{}, [](const Word& word) { return word.text.size(); });
}

bool WordTable::stands_at(std::u32string_view word, const Text& text, std::size_t at) {
  const std::size_t end = at + word.size();
  if (end > text.folded.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (!letter_matches(word[i], text.folded[at + i])) return false;
  return (at == 0 || is_word_edge(text.folded[at - 1], word.front())) && is_word_edge(word.back(), text.at(end));
}

namespace {

using StepIndex = std::size_t;

/// The first steps of a pattern, through splits and blanks.
void first_steps(const std::vector<Step>& steps, StepIndex at, std::vector<const Step*>& out) {
  const Step& step = steps[at];
  switch (step.op) {
    case Step::Op::split:
      first_steps(steps, step.to, out);
      first_steps(steps, step.or_to, out);
      return;
    case Step::Op::jump: return first_steps(steps, step.to, out);
    case Step::Op::no_letter:
    case Step::Op::blank: return first_steps(steps, at + 1, out);
    default: out.push_back(&step);
  }
}

template <class Item>
void file_under(std::vector<Item>& index, Item item) {
  if (index.empty() || index.back() != item) index.push_back(item);
}

}  // namespace

namespace {

/// The first letters of the words of each class.
using ClassLetters = std::map<int, std::vector<char32_t>>;

/// A form that begins with a figure, by what is after it.
void file_number_form(Lexicon& lexicon, std::size_t form, std::size_t slot, const ClassLetters& letters) {
  std::vector<const Step*> next;
  first_steps(lexicon.forms[form].steps, slot + 1, next);
  for (const Step* step : next) {
    if (step->op == Step::Op::letter) file_under(lexicon.by_number_then[small_letter(step->letter)], form);
    else if (step->op != Step::Op::slot || step->class_id < 0) file_under(lexicon.by_number, form);
    else
      for (char32_t letter : letters.at(step->class_id)) file_under(lexicon.by_number_then[letter], form);
  }
}

void file_form(Lexicon& lexicon, std::size_t i, const ClassLetters& letters) {
  const std::vector<Step>& steps = lexicon.forms[i].steps;
  std::vector<const Step*> first;
  first_steps(steps, 0, first);
  for (const Step* step : first) {
    if (step->op == Step::Op::letter) file_under(lexicon.by_letter[small_letter(step->letter)], i);
    else if (step->op != Step::Op::slot) continue;
    else if (step->class_id >= 0) file_under(lexicon.by_class[step->class_id], i);
    else file_number_form(lexicon, i, static_cast<std::size_t>(step - steps.data()), letters);
  }
}

void mark_beginning(Lexicon& lexicon, char32_t letter) {
  if (letter < lexicon.beginnings.size()) lexicon.beginnings.set(letter);
}

}  // namespace

void index_forms(Lexicon& lexicon) {
  ClassLetters letters;
  lexicon.words.each([&](char32_t letter, int class_id) { file_under(letters[class_id], letter); });
  for (std::size_t i = 0; i < lexicon.forms.size(); ++i) file_form(lexicon, i, letters);
  for (std::size_t c = 0; c < 0x250; ++c) lexicon.beginnings.set(c);
  for (const auto& [letter, forms] : lexicon.by_letter) mark_beginning(lexicon, letter);
  lexicon.words.each([&](char32_t letter, int) { mark_beginning(lexicon, letter); });
  lexicon.numerals.each([&](char32_t letter, int) { mark_beginning(lexicon, letter); });
}

}  // namespace readout::agreement
