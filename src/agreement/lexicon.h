// What a language knows of values: numerals, names of months, units, forms of dates and clocks, closed groups of words.
//
// Data of locales/lexicon/LANG.xml (schema: lexicon.xsd), which is packed when the program is built (pack_lexicon.h). A
// lexicon reads the packed bytes in place, which must outlive it. A form is a pattern over folded text (text.h).
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "agreement/letter_table.h"
#include "agreement/packed.h"
#include "agreement/pattern.h"

namespace readout::agreement {

/// The part of a numeral word in a number.
///
/// `article` begins a number that is multiplied: a (million), half a (million). `part` ends one: and a half.
enum class NumeralRole : unsigned char { unit, times, scale, article, part, joiner };

struct Word {
  std::u32string_view text;
  int class_id = -1;
  double value = 0;
  std::string_view key;
  NumeralRole role = NumeralRole::unit;
};

/// Words by their first two letters, the longest first.
class WordTable {
 public:
  WordTable() = default;
  WordTable(std::string_view bytes, const PackedTable& table);

  /// The classes of the words that begin with a letter, as bits of class_bit().
  std::uint64_t classes_of(char32_t letter) const {
    const std::uint16_t row = letters_[letter];
    return row == 0 ? 0 : classes_[row - 1u];
  }
  /// Whether a word may begin with a letter.
  bool may_begin(char32_t letter) const { return letters_[letter] != 0; }
  /// Calls visit(const Word&) for each word that begins at `at`, the longest first, until it returns true.
  template <class Visit>
  void find(const Text& text, std::size_t at, Visit&& visit) const {
    find_of(~std::uint64_t{0}, text, at, visit);
  }
  /// The same for the words of some classes, which are bits of class_bit().
  template <class Visit>
  void find_of(std::uint64_t classes, const Text& text, std::size_t at, Visit&& visit) const {
    if ((classes_of(text.at(at)) & classes) != 0) find_pairs(classes, text, at, visit);
  }

 private:
  template <class Visit>
  void find_pairs(std::uint64_t classes, const Text& text, std::size_t at, Visit&& visit) const {
    if (at > 0 && !is_word_edge(text.folded[at - 1], text.folded[at])) return;
    const char32_t first = small_letter(text.at(at));
    for (char32_t second : {small_letter(text.at(at + 1)), char32_t{0}})
      if (const PackedPair* pair = pair_of(first, second); pair && (pair->classes & classes))
        for (const Word& word : std::span(words_).subspan(pair->words.at, pair->words.count))
          if ((class_bit(word.class_id) & classes) && has_word(text, at, word.text) && visit(word)) return;
  }

  /// Whether a word begins at a place where one may begin.
  static bool has_word(const Text& text, std::size_t at, std::u32string_view word) {
    const std::size_t end = at + word.size();
    if (end > text.folded.size()) return false;
    const char32_t* letters = text.folded.data() + at;
    for (std::size_t i = 0; i < word.size(); ++i)
      if (!letter_matches(word[i], letters[i])) return false;
    return is_word_edge(word.back(), text.at(end));
  }

  const PackedPair* pair_of(char32_t first, char32_t second) const {
    for (std::size_t i = hash_of_pair(first, second);; ++i) {
      const PackedPair& pair = pairs_[i & (pairs_.size() - 1)];
      if (pair.words.count == 0) return nullptr;
      if (pair.first == first && pair.second == second) return &pair;
    }
  }

  std::vector<Word> words_;
  std::span<const PackedPair> pairs_;  ///< the second letter is 0 for a word of one
  LetterTable letters_;
  std::span<const std::uint64_t> classes_;
};

struct Lexicon {
  std::string_view lang;
  char32_t decimal = U'.';
  char32_t grouping = U',';
  bool predicate_last = false;  ///< a sentence ends with what it says of its subject
  bool positional = false;      ///< signs of numbers may be digits of a place: 二〇二四
  bool continued = false;       ///< figures may follow a scale: 1만 2천
  WordTable numerals;           ///< of numbers
  WordTable words;              ///< of the classes
  std::vector<std::pair<std::string_view, int>> classes;
  std::vector<Form> forms;
  std::span<const std::uint32_t> states;  ///< the automaton of the forms (automaton.h); empty if there are none
  double density = 1;              ///< letters for what Japanese writes in one: compares lengths of two languages
  std::shared_ptr<Lexicon> names;  ///< words of persons, offices and countries; null if there are none
  /// Of `names`: the words of Latin letters in its patterns, in small letters and in their order.
  std::vector<std::u32string_view> letter_words;

  /// The number of a class of words; -1 if it has none.
  int class_of(std::string_view name) const {
    for (const auto& [known, id] : classes)
      if (known == name) return id;
    return -1;
  }
  /// The bit of a class in a set of WordTable::find_of(); 0 if the lexicon has no such words.
  std::uint64_t bit_of(std::string_view name) const {
    const int id = class_of(name);
    return id < 0 ? 0 : class_bit(id);
  }
  /// What a word, a number or a form may begin with; null if nothing begins with a code point, so that a reader can
  /// pass over it.
  const PackedBeginning* beginning(char32_t c) const {
    const std::uint16_t row = letters_[c];
    return row == 0 ? nullptr : &beginnings_[row - 1u];
  }
  bool has_letter_word(std::u32string_view word) const { return std::ranges::binary_search(letter_words, word); }

 private:
  friend class LexiconOpener;
  LetterTable letters_;
  std::span<const PackedBeginning> beginnings_;
};

/// The lexicon of packed bytes, which begin at a multiple of 8 and outlive it; absent if they are of another version.
std::optional<Lexicon> open_lexicon(std::string_view bytes);

/// The shipped lexicon of the language that RFC 4647 lookup finds for `tag`; null if there is none. Opened once.
const Lexicon* shipped_lexicon(std::string_view tag);

}  // namespace readout::agreement
