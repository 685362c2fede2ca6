// The words of a language that decide where a sentence ends and where a line may end, and how dates are typed.
//
// A value: locale/ reads it from a catalog (msgctxt "words" of locales/readout.pot), press/, rules/ and typeset/ use
// it. A list that the catalog lacks is empty: then only the rules of the script keep words together.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace readout {

using WordList = std::vector<std::string>;

struct Words {
  WordList abbreviations{};   ///< with a full stop that does not end a sentence: `Mr.`
  WordList titles{};          ///< stay with the name after them: `Lord`
  WordList articles{};        ///< before the name of a country: `the`
  WordList number_signs{};    ///< stay with the number after them: `No.`
  WordList units{};           ///< stay with the number before them: `percent`
  WordList joining{};         ///< begin a phrase and never end one: `of`
  std::u32string counters{};  ///< characters that stay with the number before them: 年
  std::u32string linkers{};   ///< characters between a number and its counter: か in 四か国
  std::u32string numerals{};  ///< characters that are numbers, in addition to digits: 四
  WordList months{};          ///< twelve: `January`
  WordList weekdays{};        ///< seven, from Sunday on: `Sunday`
  WordList short_weekdays{};  ///< as in brackets after a date: `Sun`
  WordList halves{};          ///< before and after noon: `a.m.`
  WordList dates{};           ///< ways to type a date: `%B %d, %Y`
  WordList clocks{};          ///< ways to type a clock: `%I:%M %p`

  /// Characters other than Hangul that are read with a consonant or a liquid at their end: 1, L.
  std::u32string consonants{}, liquids{};
};

inline bool contains(const WordList& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// The words of several languages, found by RFC 4647 lookup.
class WordsByLanguage {
 public:
  void add(std::string language, Words words) { all_.insert_or_assign(std::move(language), std::move(words)); }
  /// Empty lists for a language without words.
  const Words& find(std::string_view tag) const {
    static const Words none;
    auto found = lookup(all_, tag, [](const auto& row) -> std::string_view { return row.first; });
    return found == all_.end() ? none : found->second;
  }

 private:
  std::map<std::string, Words, std::less<>> all_;
};

}  // namespace readout
