// Facts that are typed as words although the file has them: persons, their offices, dates, clocks, parties, and keys
// of the register.
//
// Takes the facts of a meeting and a language, finds their usual spellings in passages of that language, in time that
// is linear in the text. Nothing is wrong on the page, so a finding is a note; but a typed fact is not translated, and
// it stays as it is if the fact changes. Prose names countries freely, and a translation may leave them out, so that
// countries are looked for only if the prose has one as an element, or if a project asks for `country-typed`.
#pragma once

#include <bitset>
#include <string>
#include <vector>

#include "base/rule_table.h"
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
    bool alone = false;  ///< part of a longer word if a Chinese character or katakana is beside it
    RuleId rule;
  };

  void add(std::string text, std::string element);
  void add_people(const Facts& facts, std::string_view lang, bool translated);
  void add_times(const Facts& facts);
  void add_parties(const Facts& facts, std::string_view lang);
  void add_party(const RegisterEntry& party, std::string_view lang, RuleId rule);
  void add_keys(const Facts& facts, std::string_view lang);
  void index();
  const Spelling* longest_at(std::string_view text, std::size_t at) const;
  void check_words(const TextPiece& piece, Diagnostics& diagnostics) const;

  /// Whether a spelling may begin at a byte.
  bool may_begin(std::string_view text, std::size_t at) const;

  std::vector<Spelling> spellings_;   ///< sorted
  std::bitset<4096> beginnings_;      ///< the first three bytes of the spellings, by their hash
  std::bitset<256> short_spellings_;  ///< the first bytes of those that have fewer
};

}  // namespace readout
