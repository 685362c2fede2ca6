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
    explicit Level(std::string_view text);
    /// The level before each byte of `word`.
    std::string levels(std::string_view word) const;

   private:
    /// The position of a pattern that begins with the letters of the slot; 0 if there is none.
    struct Slot {
      std::uint32_t begin = 0;
      std::uint16_t length = 0;  ///< length of the letters in bytes
      bool whole = false;        ///< the pattern has no further letters
    };
    std::size_t add(std::size_t begin, std::string& previous);
    bool begins(std::size_t pattern, const char* letters, std::size_t length) const;
    Slot& slot(const char* letters, std::size_t length, std::uint32_t hash);
    const Slot& slot(const char* letters, std::size_t length, std::uint32_t hash) const {
      return const_cast<Level*>(this)->slot(letters, length, hash);
    }
    void raise(std::size_t pattern, char* levels) const;

    std::string_view text_;    ///< begins with the end of a line
    std::vector<Slot> slots_;  ///< by hash of the letters, open addressing
  };

  void read_settings(std::string_view text);
  std::string levels(std::string_view word) const;

  std::string_view dictionary_;
  std::size_t left_ = 2, right_ = 2;              ///< fewest letters before and after a hyphen
  std::size_t inner_left_ = 0, inner_right_ = 0;  ///< the same at the joints of a compound
  std::vector<Level> levels_;                     ///< one level, or one for compounds and one for their parts
};

}  // namespace readout
