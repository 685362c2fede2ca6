// The usual spellings of dates and clocks, from the words of a language (base/words.h).
//
// Takes a fact and words, returns how authors type the fact; or takes a text, returns the date that is typed in it.
// Digits may have full width. A language without these words has no spellings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "locale/calendar.h"

namespace readout {

/// Without the year and with it.
std::vector<std::string> spellings_of(const CivilDate& date, const Words& words);
/// With the half of the day: hours and minutes alone may be a share or a verse.
std::vector<std::string> spellings_of(int hour, int minute, const Words& words);

/// A date in a text.
struct TypedDate {
  CivilDate date;       ///< the year is 0 if none is typed
  std::size_t end = 0;  ///< the byte after it
};
/// The longest date that begins at byte `at`; absent if there is none.
std::optional<TypedDate> date_at(std::string_view text, std::size_t at, const Words& words);

/// Whether a word can begin, or end, at byte `at`: letters and digits on both sides join, except Chinese characters and
/// kana, and a hyphen joins everything.
bool begins_word(std::string_view text, std::size_t at);
bool ends_word(std::string_view text, std::size_t at);

}  // namespace readout
