// Reads the values of a text: agreement's first half.
//
// Takes a text in one language and the names that are known in it, returns values with places, and what it did not
// understand. Time is linear in the text. Depends on no clock, locale or file.
#pragma once

#include <string>
#include <unordered_map>

#include "agreement/lexicon.h"

namespace readout::agreement {

/// A name that is masked before numbers are read: 三木一郎 has no number. Found as typed, at the edges of words.
struct KnownName {
  std::u32string text;     ///< folded
  std::size_t person = 0;  ///< the index of the person
  std::string key;         ///< of the person
};

/// Names, for all texts of a meeting. A name is a value of the kind `person`, whose `number` is the index.
class KnownNames {
 public:
  void add(std::u32string_view text, std::size_t person, const std::string& key);
  void finish();
  /// The longest name at `at`; null if there is none.
  const KnownName* find(const Text& text, std::size_t at) const {
    return (first_letters_ & bit_of(text.at(at))) != 0 ? find_name(text, at) : nullptr;
  }

 private:
  static std::uint64_t bit_of(char32_t letter) { return std::uint64_t{1} << (letter % 64); }
  const KnownName* find_name(const Text& text, std::size_t at) const;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u32string_view text) const { return std::hash<std::u32string_view>()(text); }
  };
  std::unordered_map<std::u32string, KnownName, Hash, std::equal_to<>> names_;  ///< by their text
  std::unordered_map<char32_t, std::vector<std::size_t>> lengths_;  ///< of the names with a first letter, each once
  std::uint64_t first_letters_ = 0;                                 ///< as bit_of()
};

Reading read_values(const Text& text, const Lexicon& lexicon, const KnownNames& names);
/// Persons and terms alone, without tokens and numbers: for the `names` of a lexicon.
std::vector<Value> read_terms(const Text& text, const Lexicon& lexicon, const KnownNames& names);

}  // namespace readout::agreement
