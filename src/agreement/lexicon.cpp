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

template <class Index>
void file_under(Index& index, std::size_t form) {
  if (index.empty() || index.back() != form) index.push_back(form);
}

}  // namespace

void index_forms(Lexicon& lexicon) {
  for (std::size_t i = 0; i < lexicon.forms.size(); ++i) {
    std::vector<const Step*> first;
    first_steps(lexicon.forms[i].steps, 0, first);
    for (const Step* step : first) {
      if (step->op == Step::Op::letter) file_under(lexicon.by_letter[small_letter(step->letter)], i);
      else if (step->op != Step::Op::slot) continue;
      else if (step->class_id < 0) file_under(lexicon.by_number, i);
      else file_under(lexicon.by_class[step->class_id], i);
    }
  }
}

}  // namespace readout::agreement
