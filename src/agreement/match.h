// Runs the forms of a lexicon over a text.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "agreement/lexicon.h"
#include "agreement/number.h"

namespace readout::agreement {

/// What the slots of a form matched.
struct Captures {
  std::array<double, static_cast<std::size_t>(Slot::count)> numbers{};
  std::array<const Word*, static_cast<std::size_t>(Slot::count)> words{};
  std::array<Range, static_cast<std::size_t>(Slot::count)> ranges{};
  std::uint64_t set = 0;
  double scale = 1, scale2 = 1;  ///< of n and n2

  bool has(Slot slot) const { return (set >> static_cast<unsigned>(slot)) & 1u; }
  double number(Slot slot) const { return numbers[static_cast<std::size_t>(slot)]; }
  const Word& word(Slot slot) const { return *words[static_cast<std::size_t>(slot)]; }
  Range range(Slot slot) const { return ranges[static_cast<std::size_t>(slot)]; }
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
  bool in_compound(std::size_t at) const;
  bool is_word_part(const NumberRead& read) const;
  void try_forms(const std::vector<std::size_t>& forms, std::size_t at, std::optional<Match>& best);

  const Text& text_;
  const Lexicon& lexicon_;
  std::vector<char> known_;  ///< whether numbers_ has the place
  std::vector<std::optional<NumberRead>> numbers_;
  int budget_ = 0;  ///< steps left at this place
};

}  // namespace readout::agreement
