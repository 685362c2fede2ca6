// Forms: compiled patterns of a lexicon, and the values that they make of a text.
//
// Takes the signs of a pattern (described at Form), returns steps, of which automaton.h makes states, or the fault of
// the pattern.
#pragma once

#include <map>
#include <string>
#include <string_view>
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

/// A form and the value that it makes. Its strings are those of its lexicon. The signs of its pattern:
///
///   month       itself; a small letter matches either case, a capital one only itself
///   a blank     any number of blanks of one line, also none; words do not run together
///   [x]         x or nothing
///   (x|y)       x or y, the first that leads to a match
///   {n}         a number; {n2} is the second one of a form
///   {month}     a word of the class "month"
///   !x          the next character is not x; it is not consumed
///   \x          the character x
///
/// Slots of figures: n; Y (1000 to 2999), M (1 to 12), D (1 to 31), E (year of an era), h (0 to 29), m (0 to 59).
struct Form {
  FormUse use = FormUse::value;
  Kind kind = Kind::number;
  double number = 0, add = 0;  ///< a preset figure; added to the figure of the text
  double times = 1, over = 1;  ///< the figure is multiplied and divided by these
  bool preset = false;
  std::string_view key, group, part;
  Bound bound = Bound::exact;
  bool before = false;  ///< a qualifier or a zone is before what it belongs to
  bool weak = false;
  int day_shift = 99;           ///< of a relative date
  std::string_view except;      ///< the kind to which a qualifier does not belong
  std::string_view of;          ///< the only kind to which it belongs; empty for any
  std::u32string_view literal;  ///< the pattern, if it has only letters and blanks
  bool lone_slot = false;       ///< the pattern is one slot
};

/// The numbers of the classes of words.
using ClassNumbers = std::map<std::string, int, std::less<>>;

/// Whether a letter of a pattern matches a code point of the text.
inline bool letter_matches(char32_t pattern, char32_t c) { return pattern == c || pattern == small_letter(c); }

/// Adds the steps of a pattern. Returns its fault; empty if it is right.
std::string compile(std::string_view pattern, const ClassNumbers& classes, std::vector<Step>& steps);

}  // namespace readout::agreement
