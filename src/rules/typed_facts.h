// Facts that are typed as words although the file has them: persons, dates, clocks, and keys of the register.
//
// Takes the facts of a meeting and a language, finds their usual spellings in passages of that language. Knows the
// spellings of dates and clocks of English and Japanese alone, and looks for no more
// than 500 spellings: a meeting with more is not searched. Nothing is wrong on the page, so a finding is a note;
// but a typed fact is not translated, and it stays as it is if the fact changes.
#pragma once

#include <string>
#include <vector>

#include "rules/passage.h"

namespace readout {

class TypedFacts {
 public:
  TypedFacts(const Facts& facts, std::string_view lang);

  /// Reports `fact-typed` for each place.
  void check(const Passage& passage, Diagnostics& diagnostics) const;

 private:
  /// A spelling, and the element or tag that prints it.
  struct Spelling {
    std::string text, element;
  };

  void add(std::string text, std::string element);
  void add_people(const Facts& facts, std::string_view lang, bool translated);
  void add_times(const Meeting& meeting, std::string_view lang);
  void add_keys(const Facts& facts, std::string_view lang);
  void check_words(const SourcedText& words, Diagnostics& diagnostics) const;

  std::vector<Spelling> spellings_;  ///< the longest first
};

}  // namespace readout
