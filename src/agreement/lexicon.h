// What a language knows of values: numerals, names of months, units, forms of dates and clocks, closed groups of words.
//
// Data of locales/lexicon/LANG.xml (schema: lexicon.xsd), read by read_lexicon.h. A form is a pattern over folded text
// (text.h); Form describes its signs.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "agreement/automaton.h"
#include "agreement/pattern.h"

namespace readout::agreement {

/// The part of a numeral word in a number.
///
/// `article` begins a number that is multiplied: a (million), half a (million). `part` ends one: and a half.
enum class NumeralRole : unsigned char { unit, times, scale, article, part, joiner };

struct Word {
  std::u32string text;
  int class_id = -1;
  double value = 0;
  std::string key;
  NumeralRole role = NumeralRole::unit;
};

/// Words by their first two letters, the longest first.
class WordTable {
 public:
  void add(Word word);
  /// Orders the words; call once after the last add().
  void finish();
  /// Whether a word may begin with a letter.
  bool may_begin(char32_t letter) const {
    const char32_t first = small_letter(letter);
    return first >= first_.size() || first_[first];
  }
  /// Calls visit(const Word&) for each word that begins at `at`, the longest first, until it returns true.
  template <class Visit>
  void find(const Text& text, std::size_t at, Visit&& visit) const {
    find_if(text, at, [](int) { return true; }, visit);
  }
  /// The same for the words of classes for which wants(class) is true.
  template <class Wants, class Visit>
  void find_if(const Text& text, std::size_t at, Wants&& wants, Visit&& visit) const {
    const char32_t first = small_letter(text.at(at));
    if (!may_begin(first)) return;
    for (char32_t second : {small_letter(text.at(at + 1)), char32_t{0}})
      if (auto row = words_.find(key_of(first, second)); row != words_.end())
        for (const Word& word : row->second)
          if (wants(word.class_id) && stands_at(word.text, text, at) && visit(word)) return;
  }

  /// Calls visit(first letter, class) for each word.
  template <class Visit>
  void each(Visit&& visit) const {
    for (const auto& [key, words] : words_)
      for (const Word& word : words) visit(small_letter(word.text.front()), word.class_id);
  }

 private:
  static std::uint64_t key_of(char32_t first, char32_t second) { return (std::uint64_t{first} << 32) | second; }
  static bool stands_at(std::u32string_view word, const Text& text, std::size_t at);
  std::unordered_map<std::uint64_t, std::vector<Word>> words_;  ///< the second letter is 0 for a word of one
  std::bitset<0x10000> first_;                                  ///< the first letters
};

struct Lexicon {
  std::string lang;
  char32_t decimal = U'.';
  char32_t grouping = U',';
  bool predicate_last = false;  ///< a sentence ends with what it says of its subject
  bool positional = false;      ///< signs of numbers may be digits of a place: 二〇二四
  bool continued = false;       ///< figures may follow a scale: 1만 2천
  WordTable numerals;           ///< of numbers
  WordTable words;              ///< of the classes
  std::map<std::string, int, std::less<>> classes;
  std::vector<Form> forms;
  std::unique_ptr<Automaton> automaton;  ///< of the forms; null before index_forms()
  std::bitset<0x10000> beginnings;       ///< what a numeral, a word or a form begins with
  double density = 1;                    ///< letters for what Japanese writes in one: compares lengths of two languages
  std::shared_ptr<Lexicon> names;        ///< words of persons, offices and countries; null if there are none
  std::set<std::u32string> letter_words;  ///< of `names`: the words of Latin letters in its patterns, in small letters

  /// The number of a class of words; -1 if it has none.
  int class_of(std::string_view name) const {
    const auto found = classes.find(name);
    return found == classes.end() ? -1 : found->second;
  }
  /// Whether nothing begins with a code point, so that a reader can pass over it.
  bool begins_nothing(char32_t c) const { return c < beginnings.size() && !beginnings[c]; }
};

/// Makes the automaton of the forms; call once after the last form.
void index_forms(Lexicon& lexicon);

}  // namespace readout::agreement
