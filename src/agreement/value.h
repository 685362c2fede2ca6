// What the value reader finds in a text: typed values, each with its place.
//
// Values have no language: a reader of each language (reader.h) makes them, and compare.h matches those of two texts.
// The strings of a value other than `key` are those of a lexicon, which outlives it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agreement/text.h"

namespace readout::agreement {

enum class Kind {
  token,       ///< a tag, placeholder, address, file name or telephone number; `key` is it
  clock,       ///< `minute`
  date,        ///< `date`
  duration,    ///< `number` of `key` (minutes, days, months)
  percent,     ///< `number` in hundredths
  point,       ///< percentage points
  ratio,       ///< a fraction, `number` of one
  multiple,    ///< `number` times as much
  money,       ///< `number` of the currency `key`
  quantity,    ///< `number` of the unit `key`
  code,        ///< a name with a number that is no quantity: `key` is the name, `number` may be 0
  ordinal,     ///< `number`
  number,      ///< `number`
  collective,  ///< a word for so many of a group: 両, both; `number`
  vague,       ///< dozens, 数百; `number` is the order of magnitude
  term,        ///< a word of a closed group: `group` and `key`
  person,      ///< a registered name; `key` is its key
};

/// The name of a kind in dumps.
std::string_view name_of(Kind kind);

/// How a figure is meant. `open` is a word that leaves it open, such as 規模; `loose` is one that says it of a figure
/// elsewhere in the text: the limit is ten.
enum class Bound { exact, about, at_least, above, at_most, below, nearly, somewhat_above, open, loose };
std::string_view name_of(Bound bound);

/// A date with holes: a part is 0 if the text does not have it.
struct DateParts {
  int year = 0, month = 0, day = 0;
  int weekday = 0;             ///< 1 is Monday
  std::string_view part = {};  ///< of a month, year or other period: `early`, `middle`, `late`, `first-half`, `q1`
  bool fiscal = false;         ///< a fiscal year
  bool inherited = false;      ///< the month or the year comes from the date before
  int relative = 99;           ///< days from the date before: 0 is the same day; 99 for none

  bool operator==(const DateParts&) const = default;
};

/// A clock is one minute of the day, or two if the half of the day is open.
struct ClockParts {
  int minute = 0;
  bool half_open = false;
  std::string_view zone = {};  ///< `home`, `local`, or a zone's name; empty if the text does not say
  Range zone_range = {};       ///< of the words that say so

  bool operator==(const ClockParts&) const = default;
};

/// A part of a value as it is written. A slip is reported on the part that differs.
enum class Piece : unsigned char {
  figure,
  scale,
  unit,
  bound,
  year,
  month,
  day,
  weekday,
  part,
  hour,
  minute,
  half,
  count
};

struct Value {
  Kind kind = Kind::number;
  Range range;
  double number = 0;
  double figure = 0;  ///< the number as it is written, without its unit: 3 of three years
  Bound bound = Bound::exact;
  std::string key = {};
  std::string_view group = {};
  DateParts date = {};
  ClockParts clock = {};
  bool weak = false;  ///< what a translation may add or leave out

  /// Where a piece is written; empty if it is not.
  Range piece(Piece name) const {
    const ShortRange& at = pieces[static_cast<std::size_t>(name)];
    return {at.begin, at.end};
  }
  void set_piece(Piece name, Range at) {
    pieces[static_cast<std::size_t>(name)] = {static_cast<std::uint32_t>(at.begin), static_cast<std::uint32_t>(at.end)};
  }

  /// For dumps: `date 2024-04-10`, `money 200000000 JPY`.
  std::string describe() const;

  struct ShortRange {
    std::uint32_t begin = 0, end = 0;
  };
  std::array<ShortRange, static_cast<std::size_t>(Piece::count)> pieces = {};  ///< for piece()
};

/// What was read in one text.
struct Reading {
  std::vector<Value> values;     ///< in text order; they do not overlap
  std::vector<Range> residue;    ///< digits, numerals and words of values that were not understood
  std::vector<Range> negations;  ///< words such as not
  Range predicate;               ///< of the sentence: its end, or its first auxiliary; empty if it has none
  bool denies = false;           ///< has a negative word, wherever it is; read where the predicate is not last
  bool limited = false;          ///< has a word that may stand for a negation: only, 不
  bool one_sentence = false;
  std::vector<std::size_t> moments;  ///< where forms of clocks and dates begin
  bool loose_bounds = false;         ///< a word of a bound belongs to no figure: the limit is ten
};

}  // namespace readout::agreement
