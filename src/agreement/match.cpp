#include "agreement/match.h"

#include <algorithm>

namespace readout::agreement {
namespace {

/// The steps that the forms of one place may take together: time stays linear in the text.
constexpr int kMostSteps = 4000;

/// The figures that a slot may have.
struct Bounds {
  double least, most;
  bool plain;              ///< without marks and scales
  std::size_t digits = 0;  ///< exactly so many, if it is written in figures
};

Bounds bounds_of(Slot slot) {
  switch (slot) {
    case Slot::year:
    case Slot::year2: return {1000, 2999, true, 4};
    case Slot::month:
    case Slot::month2: return {1, 12, true};
    case Slot::day:
    case Slot::day2: return {1, 31, true};
    case Slot::era_year:
    case Slot::era_year2: return {1, 99, true};
    case Slot::hour:
    case Slot::hour2: return {0, 29, true};
    case Slot::minute:
    case Slot::minute2: return {0, 59, true};
    default: return {0, 1e18, false};
  }
}

bool fits(const NumberRead& read, const Bounds& bounds) {
  if (read.value < bounds.least || read.value > bounds.most) return false;
  if (!bounds.plain) return true;
  if (read.has_marks || read.scale != 1) return false;
  return bounds.digits == 0 || !read.has_figures || read.digits == bounds.digits;
}

}  // namespace

Matcher::Matcher(const Text& text, const Lexicon& lexicon)
    : text_(text), lexicon_(lexicon), known_(text.folded.size() + 1) {}

const std::optional<NumberRead>& Matcher::number_at(std::size_t at) {
  if (known_[at] == 0) {
    numbers_.push_back(read_number(text_, at, lexicon_));
    known_[at] = static_cast<std::uint32_t>(numbers_.size());
  }
  return numbers_[known_[at] - 1];
}

std::optional<Match> Matcher::longest(std::size_t at) {
  std::optional<Match> best;
  budget_ = kMostSteps;
  const char32_t before = at == 0 ? U' ' : text_.at(at - 1);
  if (!is_word_edge(before, text_.at(at))) return best;
  if (auto forms = lexicon_.by_letter.find(small_letter(text_.at(at))); forms != lexicon_.by_letter.end())
    try_forms(forms->second, at, best);
  if (number_at(at)) try_number_forms(at, best);
  std::vector<int> classes;
  lexicon_.words.find(text_, at, [&](const Word& word) {
    if (std::ranges::find(classes, word.class_id) == classes.end()) classes.push_back(word.class_id);
    return false;
  });
  for (int id : classes)
    if (auto forms = lexicon_.by_class.find(id); forms != lexicon_.by_class.end()) try_forms(forms->second, at, best);
  return best;
}

/// The forms that begin with a figure and go on with what is after it.
void Matcher::try_number_forms(std::size_t at, std::optional<Match>& best) {
  try_forms(lexicon_.by_number, at, best);
  const NumberRead read = *number_at(at);
  std::size_t next = read.end;
  while (text_.at(next) == U' ' || text_.at(next) == U'\n') ++next;
  auto try_after = [&](std::size_t place) {
    if (auto forms = lexicon_.by_number_then.find(small_letter(text_.at(place)));
        forms != lexicon_.by_number_then.end())
      try_forms(forms->second, at, best);
  };
  try_after(read.end);
  if (next != read.end) try_after(next);
  if (read.whole_end != 0) try_after(read.whole_end);
}

void Matcher::try_forms(const std::vector<std::size_t>& forms, std::size_t at, std::optional<Match>& best) {
  for (std::size_t i : forms) {
    Match match{&lexicon_.forms[i], 0, {}};
    if (!run(match.form->steps, 0, at, match) || match.end == at) continue;
    const bool longer = !best || match.end > best->end || (match.end == best->end && match.form < best->form);
    if (longer) best = std::move(match);
  }
}

bool Matcher::run(const std::vector<Step>& steps, std::size_t pc, std::size_t at, Match& match) {
  for (;;) {
    if (--budget_ < 0) return false;
    const Step& step = steps[pc];
    switch (step.op) {
      case Step::Op::letter:
        if (!letter_matches(step.letter, text_.at(at))) return false;
        ++at, ++pc;
        break;
      case Step::Op::no_letter:
        if (letter_matches(step.letter, text_.at(at))) return false;
        ++pc;
        break;
      case Step::Op::blank: {
        const bool word = at > 0 && is_latin(text_.at(at - 1));
        std::size_t end = at;
        while (text_.at(end) == U' ' || text_.at(end) == U'\n') ++end;
        if (end == at && word && is_latin(text_.at(at))) return false;
        at = end, ++pc;
        break;
      }
      case Step::Op::jump: pc = step.to; break;
      case Step::Op::split: {
        const std::size_t saved = match.captures.count;
        if (run(steps, step.to, at, match)) return true;
        match.captures.count = saved;
        pc = step.or_to;
        break;
      }
      case Step::Op::slot: return run_slot(steps, pc, at, match);
      case Step::Op::accept:
        if (at > 0 && !is_word_edge(text_.at(at - 1), text_.at(at))) return false;
        if (match.form->kind == Kind::collective && in_compound(at)) return false;
        match.end = at;
        return true;
    }
  }
}

/// Whether the word before `at` is only the first of several: "the two" is not a word of "the two-hour talk".
bool Matcher::in_compound(std::size_t at) const {
  return is_latin(text_.at(at - 1)) && text_.at(at) == U'-' && is_latin(text_.at(at + 1));
}

bool Matcher::run_slot(const std::vector<Step>& steps, std::size_t pc, std::size_t at, Match& match) {
  return steps[pc].class_id < 0 ? run_number(steps, pc, at, match) : run_word(steps, pc, at, match);
}

/// Whether signs of numbers alone may be part of a word, as in 三木 or 一致: a quantity has several, one of them a
/// multiplier, and no sign of another word follows.
bool Matcher::is_word_part(const NumberRead& read) const {
  if (!lexicon_.positional || read.has_figures) return false;
  return read.signs < 2 || !read.has_multiplier || is_han(text_.at(read.end));
}

bool Matcher::run_number(const std::vector<Step>& steps, std::size_t pc, std::size_t at, Match& match) {
  if (at > text_.folded.size()) return false;
  const Slot slot = steps[pc].slot;
  const std::optional<NumberRead>& read = number_at(at);
  if (!read) return false;
  const std::size_t saved = match.captures.count;
  if (fits(*read, bounds_of(slot)) && !(steps.size() == 2 && is_word_part(*read))) {
    match.captures.items[match.captures.count++] = {slot,        nullptr,          read->value, {at, read->end},
                                                    read->scale, read->scale_begin};
    if (run(steps, pc + 1, read->end, match)) return true;
    match.captures.count = saved;
  }
  return read->whole_end != 0 && run_whole(steps, pc, at, match);
}

/// The figures before a decimal mark that is no decimal mark: 11.15 a.m., 2024.4.10.
bool Matcher::run_whole(const std::vector<Step>& steps, std::size_t pc, std::size_t at, Match& match) {
  const Slot slot = steps[pc].slot;
  const NumberRead& read = *number_at(at);
  const NumberRead whole{.value = read.whole, .end = read.whole_end, .digits = read.digits, .has_figures = true};
  const Bounds bounds = bounds_of(slot);
  if (!bounds.plain || !fits(whole, bounds)) return false;
  const std::size_t saved = match.captures.count;
  match.captures.items[match.captures.count++] = {slot, nullptr, whole.value, {at, whole.end}, 1, 0};
  if (run(steps, pc + 1, whole.end, match)) return true;
  match.captures.count = saved;
  return false;
}

bool Matcher::run_word(const std::vector<Step>& steps, std::size_t pc, std::size_t at, Match& match) {
  const Step& step = steps[pc];
  bool matched = false;
  lexicon_.words.find(text_, at, [&](const Word& word) {
    if (word.class_id != step.class_id) return false;
    const std::size_t saved = match.captures.count;
    match.captures.items[match.captures.count++] = {step.slot, &word, word.value, {at, at + word.text.size()}, 1, 0};
    matched = run(steps, pc + 1, at + word.text.size(), match);
    if (!matched) match.captures.count = saved;
    return matched;
  });
  return matched;
}

}  // namespace readout::agreement
