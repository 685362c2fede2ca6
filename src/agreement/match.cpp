#include "agreement/match.h"

#include <algorithm>

namespace readout::agreement {
namespace {

/// The states that the forms of one place may go through together: time stays linear in the text.
constexpr int kMostStates = 4000;

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

Slot slot_of(const SlotWay& way) { return static_cast<Slot>(way.slot); }

bool fits(const NumberRead& read, const Bounds& bounds) {
  if (read.value < bounds.least || read.value > bounds.most) return false;
  if (!bounds.plain) return true;
  if (read.has_marks || read.scale != 1) return false;
  return bounds.digits == 0 || !read.has_figures || read.digits == bounds.digits;
}

}  // namespace

Matcher::Matcher(const Text& text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

const NumberRead* Matcher::number_at(std::size_t at) {
  const char32_t c = text_.at(at);
  if (!is_digit(c) && !lexicon_.numerals.may_begin(c)) return nullptr;
  Known& known = known_[at % known_.size()];
  if (known.at != at) {
    const std::optional<NumberRead> read = read_number(text_, at, lexicon_);
    known.at = at;
    known.found = read.has_value();
    if (read) known.read = *read;
  }
  return known.found ? &known.read : nullptr;
}

const Match* Matcher::longest(std::size_t at) {
  const char32_t before = at == 0 ? U' ' : text_.at(at - 1);
  const PackedBeginning* beginning = lexicon_.beginning(text_.at(at));
  if (!beginning || !is_word_edge(before, text_.at(at))) return nullptr;
  begin_ = at;
  budget_ = kMostStates;
  captures_.count = 0;
  best_.end = at;
  if (beginning->also != 0) run(kBeginState, at);
  if (beginning->small != 0) run(beginning->small, at + 1);
  if (beginning->typed != 0) run(beginning->typed, at + 1);
  return best_.end > at ? &best_ : nullptr;
}

void Matcher::run(std::uint32_t from, std::size_t at) {
  for (std::uint32_t next = from; next != 0 && --budget_ >= 0; ++at) {
    const State state(lexicon_.states, next);
    if (state.has_more()) run_more(state, at);
    const char32_t typed = text_.at(at);
    if (state.letter_count() == 0) return;
    const char32_t small = small_letter(typed);
    next = state.to(small);
    if (const std::uint32_t capital = typed == small ? 0 : state.to(typed)) {
      if (next != 0) run(next, at + 1);
      next = capital;
    }
  }
}

void Matcher::run_more(const State& state, std::size_t at) {
  if (!state.ends().empty()) end(state, at);
  for (const LetterWay& way : state.not_letters())
    if (!letter_matches(way.letter, text_.at(at))) run(way.to, at);
  if (state.after_blank() != 0) run_blank(state, at);
  if (!state.figures().empty()) run_figures(state, at);
  if (!state.words().empty()) run_words(state, at);
}

void Matcher::run_blank(const State& state, std::size_t at) {
  std::size_t end = at;
  while (text_.at(end) == U' ') ++end;
  const bool runs_together = end == at && at > 0 && is_latin(text_.at(at - 1)) && is_latin(text_.at(at));
  if (!runs_together) run(state.after_blank(), end);
}

/// Keeps a form that ends here if it is longer than the best one so far; of several, the first.
void Matcher::end(const State& state, std::size_t at) {
  if (at <= begin_ || at < best_.end || !is_word_edge(text_.at(at - 1), text_.at(at))) return;
  for (std::uint32_t index : state.ends()) {
    const Form* form = &lexicon_.forms[index];
    if (at == best_.end && form >= best_.form) return;
    if ((form->kind == Kind::collective && ends_in_compound(at)) || is_word_part(*form)) continue;
    best_.form = form;
    best_.end = at;
    best_.captures = captures_;
    return;
  }
}

/// Whether the word before `at` is only the first of several: "the two" is not a word of "the two-hour talk".
bool Matcher::ends_in_compound(std::size_t at) const {
  return is_latin(text_.at(at - 1)) && text_.at(at) == U'-' && is_latin(text_.at(at + 1));
}

/// Whether signs of numbers alone may be part of a word, as in 三木 or 一致: a quantity has several, one of them a
/// multiplier, and no sign of another word follows.
bool Matcher::is_word_part(const Form& form) {
  if (!lexicon_.positional || !form.lone_slot) return false;
  const NumberRead* read = number_at(begin_);
  return read && !read->has_figures && (read->signs < 2 || !read->has_multiplier || is_han(text_.at(read->end)));
}

void Matcher::run_figures(const State& state, std::size_t at) {
  const NumberRead* found = number_at(at);
  if (!found) return;
  const NumberRead read = *found;
  // The figures before a decimal mark that is no decimal mark: 11.15 a.m., 2024.4.10.
  const NumberRead whole{.value = read.whole, .end = read.whole_end, .digits = read.digits, .has_figures = true};
  for (const SlotWay& way : state.figures()) {
    run_figure(way, read, {at, read.end});
    if (read.whole_end != 0 && bounds_of(slot_of(way)).plain) run_figure(way, whole, {at, read.whole_end});
  }
}

void Matcher::run_figure(const SlotWay& way, const NumberRead& read, Range range) {
  if (!fits(read, bounds_of(slot_of(way))) || captures_.count == kMostSlots) return;
  captures_.items[captures_.count++] = {slot_of(way), nullptr, read.value, range, read.scale, read.scale_begin};
  run(way.to, range.end);
  --captures_.count;
}

void Matcher::run_words(const State& state, std::size_t at) {
  std::uint64_t classes = 0;
  for (const SlotWay& way : state.words()) classes |= class_bit(way.class_id);
  lexicon_.words.find_of(classes, text_, at, [&](const Word& word) {
    for (const SlotWay& way : state.words()) {
      if (way.class_id != word.class_id || captures_.count == kMostSlots) continue;
      captures_.items[captures_.count++] = {slot_of(way), &word, word.value, {at, at + word.text.size()}, 1, 0};
      run(way.to, at + word.text.size());
      --captures_.count;
    }
    return false;
  });
}

}  // namespace readout::agreement
