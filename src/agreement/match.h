// Runs the forms of a lexicon over a text.
//
// Takes a text and a lexicon, which must outlive the value; returns for a place the longest form that begins there.
// The steps at one place are limited, so that time is linear in the text.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "agreement/automaton.h"
#include "agreement/lexicon.h"
#include "agreement/number.h"

namespace readout::agreement {

/// What one slot of a form matched.
struct Capture {
  Slot slot;
  const Word* word;  ///< null for a figure
  double number;
  Range range;
  double scale;  ///< of a figure: a million
  std::size_t scale_begin;
};

/// What the slots of a form matched, in text order. Going back to an earlier state is setting `count`.
struct Captures {
  std::array<Capture, kMostSlots> items;
  std::size_t count = 0;

  Captures() {}  // the items are not filled: a match is tried at each place
  Captures(const Captures& other) { *this = other; }
  Captures& operator=(const Captures& other) {
    count = other.count;
    std::copy_n(other.items.begin(), count, items.begin());
    return *this;
  }
  const Capture* find(Slot slot) const {
    for (std::size_t i = 0; i < count; ++i)
      if (items[i].slot == slot) return &items[i];
    return nullptr;
  }
  bool has(Slot slot) const { return find(slot) != nullptr; }
  double number(Slot slot) const { return find(slot)->number; }
  const Word& word(Slot slot) const { return *find(slot)->word; }
  Range range(Slot slot) const { return find(slot)->range; }
};

struct Match {
  const Form* form = nullptr;
  std::size_t end = 0;
  Captures captures;
};

/// Finds forms in one text. Numbers are read once for each place.
class Matcher {
 public:
  Matcher(const Text& text, const Lexicon& lexicon);

  /// The longest form at `at`, of equally long ones the first in the lexicon; null if there is none. Valid until the
  /// next call.
  const Match* longest(std::size_t at);
  /// The number that begins at `at`; null if there is none. Valid until the next call.
  const NumberRead* number_at(std::size_t at);

 private:
  void run(std::uint32_t from, std::size_t at);
  void run_more(const State& state, std::size_t at);
  void run_blank(const State& state, std::size_t at);
  void run_figures(const State& state, std::size_t at);
  void run_figure(const SlotWay& way, const NumberRead& read, Range range);
  void run_words(const State& state, std::size_t at);
  void end(const State& state, std::size_t at);
  bool ends_in_compound(std::size_t at) const;
  bool is_word_part(const Form& form);

  /// A number that was read, or that is not there, at a place.
  struct Known {
    std::size_t at = SIZE_MAX;
    bool found = false;
    NumberRead read;
  };

  const Text& text_;
  const Lexicon& lexicon_;
  std::array<Known, 4> known_;  ///< by the last bits of the place
  std::size_t begin_ = 0;
  Captures captures_;  ///< of the way that is being tried
  Match best_;
  int budget_ = 0;  ///< states left at this place
};

}  // namespace readout::agreement
