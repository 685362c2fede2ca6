// What a language knows of values: numerals, names of months, units, forms of dates and clocks, closed groups of words.
//
// Data of locales/lexicon/LANG.xml (schema: lexicon.xsd). A form is a pattern over folded text (text.h):
//
//   month       itself; a small letter matches either case, a capital one only itself
//   a blank     any number of blanks, also none; words do not run together
//   [x]         x or nothing
//   (x|y)       x or y, the first that leads to a match
//   {n}         a number; {n2} is the second one of a form
//   {month}     a word of the class "month"
//   !x          the next character is not x; it is not consumed
//   \x          the character x
//
// Slots of figures: n; Y (1000 to 2999), M (1 to 12), D (1 to 31), E (year of an era), h (0 to 29), m (0 to 59).
#pragma once

#include <array>
#include <bitset>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "agreement/value.h"

namespace readout::agreement {

/// A place for a figure or for a word of a class in a form.
enum class Slot : unsigned char {
  n,
  n2,
  year,
  year2,
  month,
  month2,
  day,
  day2,
  era_year,
  era_year2,
  hour,
  hour2,
  minute,
  minute2,
  month_word,
  month_word2,
  era,
  era2,
  half,
  half2,
  part,
  weekday,
  weekday2,
  span,
  span2,
  unit,
  currency,
  name,
  ordinal,
  roman,
  sign,
  counter,
  count
};

/// The slots that one pattern may have.
constexpr std::size_t kMostSlots = 12;

/// A step of a compiled pattern.
struct Step {
  enum class Op : unsigned char { letter, no_letter, blank, slot, split, jump, accept } op = Op::accept;
  char32_t letter = 0;
  Slot slot = Slot::n;
  int class_id = -1;              ///< of the slot's words; -1 for a figure
  std::size_t to = 0, or_to = 0;  ///< split tries `to` first
};

/// `negation` is a word that turns a sentence into its opposite, `limiting` one that may do so in the other language.
enum class FormUse { value, ignored, qualifier, zone, negation, limiting };

/// A compiled form and what it makes.
struct Form {
  FormUse use = FormUse::value;
  Kind kind = Kind::number;
  std::vector<Step> steps;
  double number = 0, add = 0;  ///< a preset figure; added to the figure of the text
  double times = 1, over = 1;  ///< the figure is multiplied and divided by these
  bool preset = false;
  std::string key, group, part;
  Bound bound = Bound::exact;
  bool before = false;  ///< a qualifier or a zone is before what it belongs to
  bool weak = false;
  int day_shift = 99;  ///< of a relative date
  std::string except;  ///< the kind to which a qualifier does not belong
};

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

/// Words by their first letter, the longest first.
class WordTable {
 public:
  void add(Word word);
  /// Orders the words; call once after the last add().
  void finish();
  /// Calls visit(const Word&) for each word that begins at `at`, the longest first, until it returns true.
  template <class Visit>
  void find(const Text& text, std::size_t at, Visit&& visit) const {
    auto row = words_.find(small_letter(text.at(at)));
    if (row == words_.end()) return;
    for (const Word& word : row->second)
      if (stands_at(word.text, text, at) && visit(word)) return;
  }

  /// Calls visit(first letter, class) for each word.
  template <class Visit>
  void each(Visit&& visit) const {
    for (const auto& [letter, words] : words_)
      for (const Word& word : words) visit(letter, word.class_id);
  }

 private:
  static bool stands_at(std::u32string_view word, const Text& text, std::size_t at);
  std::unordered_map<char32_t, std::vector<Word>> words_;
};

/// Whether a letter of a pattern matches a code point of the text.
bool letter_matches(char32_t pattern, char32_t c);

struct Lexicon {
  std::string lang;
  char32_t decimal = U'.';
  char32_t grouping = U',';
  bool predicate_last = false;  ///< a sentence ends with what it says of its subject
  bool positional = false;      ///< signs of numbers may be digits of a place: 二〇二四
  WordTable numerals;           ///< of numbers
  WordTable words;              ///< of the classes
  std::map<std::string, int, std::less<>> classes;
  std::vector<Form> forms;
  std::unordered_map<char32_t, std::vector<std::size_t>> by_letter;  ///< forms by their first letter
  std::map<int, std::vector<std::size_t>> by_class;                  ///< forms by the class of their first slot
  std::vector<std::size_t> by_number;  ///< forms that begin with a figure, after which anything may be
  std::unordered_map<char32_t, std::vector<std::size_t>> by_number_then;  ///< the others, by what is after the figure
  std::bitset<0x10000> beginnings;  ///< what a numeral, a word or a form begins with
  double density = 1;              ///< letters for what Japanese writes in one: compares lengths of two languages
  std::shared_ptr<Lexicon> names;  ///< words of persons, offices and countries; null if there are none
  std::set<std::u32string> letter_words;  ///< of `names`: the words of Latin letters in its patterns, in small letters

  /// Whether nothing begins with a code point, so that a reader can pass over it.
  bool begins_nothing(char32_t c) const { return c < beginnings.size() && !beginnings[c]; }
};

/// A fault of a pattern; empty if it is right.
std::string compile(std::string_view pattern, Lexicon& lexicon, Form& form);
/// Files the forms by what they begin with; call once after the last form.
void index_forms(Lexicon& lexicon);

}  // namespace readout::agreement
