// Liang's patterns: where a word of a language may be broken (Liang, “Word Hy-phen-a-tion by Com-put-er”, 1983).
//
// Takes a dictionary as libhyphen and LibreOffice have it: the character set, then LEFTHYPHENMIN and RIGHTHYPHENMIN,
// then a pattern a line; digits are the levels between its letters, odd ones allow a hyphen, `.` is the word's edge.
// Patterns that spell a word anew (`/`) are left out. A pattern stays where it stands in the dictionary, and one pass
// finds them all: no run asks for more than a few of them. Tests hold the points of all words against libhyphen.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace readout {

class HyphenPatterns {
 public:
  /// Keeps what it is given, as resources are.
  explicit HyphenPatterns(std::string_view dictionary);

  /// The bytes of `word`, in lower case, after which it may be broken: 2 for `re-port`. A word is one of letters of one
  /// byte.
  std::vector<std::size_t> points(std::string_view word) const;

 private:
  bool read_setting(std::string_view line);
  std::size_t add(std::size_t begin);
  bool spells(std::size_t pattern, std::string_view letters) const;
  std::size_t find(std::string_view letters, std::uint32_t hash) const;
  void raise(std::size_t pattern, char* levels) const;

  std::string_view dictionary_;
  std::size_t left_ = 2, right_ = 2, longest_ = 0;
  std::vector<std::uint32_t>
      slots_;  ///< by hash of the letters, open addressing: where a pattern begins, 0 where none does
};

}  // namespace readout
