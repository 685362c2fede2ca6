// A lexicon while it is made: what read_lexicon.h reads and pack_lexicon.h packs.
//
// The strings of words and forms belong to the draft.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "agreement/lexicon.h"

namespace readout::agreement {

struct DraftForm {
  Form form;
  std::vector<Step> steps;
};

struct DraftLexicon {
  std::string lang;
  char32_t decimal = U'.', grouping = U',';
  bool predicate_last = false, positional = false, continued = false;
  double density = 1;
  std::vector<Word> numerals, words;
  ClassNumbers classes;
  std::vector<DraftForm> forms;
  std::set<std::u32string> letter_words;  ///< of `names`: the words of Latin letters in its patterns, in small letters
  std::unique_ptr<DraftLexicon> names;

  /// A string that lives as long as the draft.
  std::string_view kept(std::string_view text) { return *strings_.emplace(text).first; }
  /// The same for code points.
  std::u32string_view kept(std::u32string_view text) { return *letters_.emplace(text).first; }

 private:
  std::set<std::string, std::less<>> strings_;
  std::set<std::u32string, std::less<>> letters_;
};

/// Adds a form with a pattern. Returns the fault of the pattern; empty if it is right.
std::string add_form(std::string_view pattern, Form form, DraftLexicon& lexicon);
/// Adds the names that ICU has for the countries in a language, as terms of the group "country".
void add_countries(DraftLexicon& names, std::string_view lang);

}  // namespace readout::agreement
