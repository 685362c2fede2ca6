// Liang's patterns: where a word of a language may be broken (Liang, “Word Hy-phen-a-tion by Com-put-er”, 1983).
//
// Takes a dictionary in the format of libhyphen and LibreOffice, in UTF-8: the character set, then settings such as
// LEFTHYPHENMIN, then one pattern on each line. Digits are the levels between letters, odd levels allow a hyphen, `.`
// is the edge of a word. Patterns before a line NEXTLEVEL find the parts of compounds, those after it the points within
// a part. Patterns that change the spelling of a word (`/`) are left out. Patterns are not copied: one pass finds their
// positions, because a run needs only a few of them. Tests compare the points with libhyphen.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace readout {

class HyphenPatterns {
 public:
  /// Keeps a reference to the dictionary, which must outlive this object, as resources do.
  explicit HyphenPatterns(std::string_view dictionary);

  /// The offsets in bytes at which `word`, in lower case, may be broken: 2 for `re-port`.
  std::vector<std::size_t> points(std::string_view word) const;
  /// Whether the dictionary has this letter (in UTF-8). A word with another letter is of another language.
  bool knows(std::string_view letter) const { return dictionary_.find(letter) != std::string_view::npos; }

 private:
  /// The patterns of one level.
  class Level {
   public:
    /// Reads up to the line NEXTLEVEL, or to the end of the text.
    explicit Level(std::string_view text);
    /// The end of the last line that was read.
    std::size_t end() const { return end_; }
    /// The level before each byte of `word`.
    std::string levels(std::string_view word) const;

   private:
    struct Pattern {
      std::uint32_t begin = 0;  ///< position in the text
      std::uint32_t next = 0;   ///< number of the next pattern of the chain, counted from 1; 0 at its end
    };
    /// How many letters of a pattern are those of a word.
    struct Match {
      std::size_t length = 0;
      bool whole = false;  ///< the pattern has no further letters
    };
    void add(std::size_t begin);
    std::size_t bucket(std::uint32_t key) const;
    Match match(std::size_t pattern, std::string_view letters) const;
    std::size_t find(std::string_view letters, std::vector<std::size_t>& wholes) const;
    void raise(std::size_t pattern, char* levels) const;

    std::string_view text_;  ///< begins with the end of a line
    std::size_t end_ = 0;
    std::vector<Pattern> patterns_;
    std::vector<std::uint32_t> heads_;  ///< the first pattern of each chain, by hash of its first letters
    std::vector<bool> pairs_;           ///< the pairs of letters with which a pattern begins
  };

  void read_settings(std::string_view text);
  std::string levels(std::string_view word) const;

  std::string_view dictionary_;
  std::size_t left_ = 2, right_ = 2;              ///< fewest letters before and after a hyphen
  std::size_t inner_left_ = 0, inner_right_ = 0;  ///< the same at the joints of a compound
  std::vector<Level> levels_;                     ///< one level, or one for compounds and one for their parts
};

}  // namespace readout
