// Reads one number: figures with their marks, words, signs, and mixtures of them.
//
// `12,000`, `1.2 million`, `forty-seven`, `two hundred and three`, `1万2千`, `4億8,000万`, `三十五`, `二〇二四`. Which
// words are numerals and what joins them is data (lexicon.h, Lexicon::numerals).
#pragma once

#include <optional>

#include "agreement/lexicon.h"

namespace readout::agreement {

struct NumberRead {
  double value = 0;
  std::size_t end = 0;
  double scale = 1;             ///< the last scale word: a million
  std::size_t scale_begin = 0;  ///< where the word of `scale` begins; 0 if the number goes on after it
  double whole = 0;             ///< the figures before a decimal mark, if the number is written in figures alone
  std::size_t whole_end = 0;    ///< their end; 0 if there is no decimal mark
  std::size_t digits = 0;       ///< figures without marks, if the number begins with them
  bool has_figures = false;     ///< ASCII or full-width digits
  bool has_words = false;
  bool has_marks = false;       ///< a grouping or decimal mark
  std::size_t signs = 0;        ///< numeral words
  bool has_multiplier = false;  ///< 十, hundred, thousand
  bool article = false;         ///< begins with one: a million
};

/// The number that begins at `at`; absent if there is none, or if `at` is inside a number or word.
std::optional<NumberRead> read_number(const Text& text, std::size_t at, const Lexicon& lexicon);

}  // namespace readout::agreement
