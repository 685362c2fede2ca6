// Liang's patterns: where a word of a language may be broken (Liang, “Word Hy-phen-a-tion by Com-put-er”, 1983).
//
// Takes a dictionary as libhyphen and LibreOffice have it, in UTF-8: the character set, then settings such as
// LEFTHYPHENMIN, then a pattern a line; digits are the levels between its letters, odd ones allow a hyphen, `.` is the
// word's edge. Patterns before a line NEXTLEVEL find the parts of compounds, those after it the points within a part.
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

  /// The bytes of `word`, in lower case, after which it may be broken: 2 for `re-port`.
  std::vector<std::size_t> points(std::string_view word) const;
  /// Whether the dictionary has the letter, which is one of UTF-8: a word with others is of another language.
  bool knows(std::string_view letter) const { return dictionary_.find(letter) != std::string_view::npos; }

 private:
  /// The patterns of one level.
  class Level {
   public:
    explicit Level(std::string_view text);
    /// The level before each byte of `word`.
    std::string levels(std::string_view word) const;

   private:
    /// Where a pattern begins that begins with the letters of the slot; 0 if none does.
    struct Slot {
      std::uint32_t begin = 0;
      std::uint16_t length = 0;  ///< of the letters, in bytes
      bool whole = false;        ///< it has no further letters
    };
    std::size_t add(std::size_t begin);
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
  std::size_t left_ = 2, right_ = 2;              ///< least letters before and after a hyphen
  std::size_t inner_left_ = 0, inner_right_ = 0;  ///< the same where parts of a compound meet
  std::vector<Level> levels_;                     ///< one, or that of compounds and that of their parts
};

}  // namespace readout
