// Liang's patterns: where a word of a language may be broken (Liang, “Word Hy-phen-a-tion by Com-put-er”, 1983).
//
// Takes a dictionary as libhyphen and LibreOffice have it: the character set, then LEFTHYPHENMIN and RIGHTHYPHENMIN, then a pattern a line; digits are the
// levels between its letters, odd ones allow a hyphen, `.` is the word's edge. Patterns that spell a word anew (`/`) are left out. Reading one costs a tenth
// of what libhyphen's automaton does; tests hold the points of all words against that library.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

class HyphenPatterns {
 public:
  explicit HyphenPatterns(std::string_view dictionary);

  /// The bytes of `word`, in lower case, after which it may be broken: 2 for `re-port`. A word is one of letters of one byte.
  std::vector<std::size_t> points(std::string_view word) const;

 private:
  /// Its letters begin at `at`, its levels too: one before each letter, and one behind the last.
  struct Pattern { std::uint32_t at = 0, length = 0; };

  void read_line(std::string_view line);
  void add(std::string_view pattern);
  void index();
  const Pattern* find(std::string_view letters, std::uint32_t hash) const;

  std::size_t left_ = 2, right_ = 2, longest_ = 0;
  std::string letters_, levels_;
  std::vector<Pattern> patterns_;
  std::vector<std::uint32_t> slots_;  ///< by hash, open addressing: 1 + the number of a pattern, 0 where none is
};

}  // namespace readout
