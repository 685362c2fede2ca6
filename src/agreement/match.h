// Runs the forms of a lexicon over a text.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

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

  /// The longest form at `at`, of several the first in the lexicon; absent if there is none.
  std::optional<Match> longest(std::size_t at);
  const std::optional<NumberRead>& number_at(std::size_t at);

 private:
  bool run(const std::vector<Step>& steps, std::size_t pc, std::size_t at, Match& match);
  bool run_slot(const std::vector<Step>& steps, std::size_t pc, std::size_t at, Match& match);
  bool run_word(const std::vector<Step>& steps, std::size_t pc, std::size_t at, Match& match);
  bool run_number(const std::vector<Step>& steps, std::size_t pc, std::size_t at, Match& match);
  bool run_whole(const std::vector<Step>& steps, std::size_t pc, std::size_t at, Match& match);
  bool in_compound(std::size_t at) const;
  bool is_word_part(const NumberRead& read) const;
  void try_number_forms(std::size_t at, std::optional<Match>& best);
  void try_forms(const std::vector<std::size_t>& forms, std::size_t at, std::optional<Match>& best);

  const Text& text_;
  const Lexicon& lexicon_;
  std::vector<std::uint32_t> known_;  ///< for each place, the index in numbers_ and one; 0 if it is not read
  std::deque<std::optional<NumberRead>> numbers_;
  int budget_ = 0;  ///< steps left at this place
};

}  // namespace readout::agreement
