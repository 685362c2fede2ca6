// Words of names, and the families of find_name_slips, which compare the names, offices and countries of a pair.
//
// Ranges are of code points.
#pragma once

#include <set>
#include <vector>

#include "agreement/read_pair.h"
#include "base/kana.h"

namespace readout::agreement {

/// Adds the words of three or more Latin letters in a pattern, in small letters.
void add_letter_words(std::string_view pattern, std::set<std::u32string>& words);

/// The runs of Latin letters in a text.
std::vector<Range> latin_words(const Text& text);
/// The runs of katakana with the length mark.
std::vector<Range> katakana_words(const Text& text);
std::u32string_view letters_of(const Text& text, Range range);

std::u32string small_letters(std::u32string_view word);
/// Without marks above and below letters.
std::u32string plain_letters(std::u32string_view word);
bool is_capital(char32_t c);
bool is_all_capitals(std::u32string_view word);

/// Whether a term is an office, such as a minister's, or a position, such as a governor's.
inline bool is_office(const Value& term) { return term.group == "office" || term.group == "position"; }
/// Whether it is a certain one, and not only “Minister”.
inline bool says_office(const Value& term) { return is_office(term) && term.key != "generic"; }

/// Whether a term is at a place.
bool meets_any(const std::vector<Value>& terms, Range range);
/// The run of Latin letters from a place on; empty if there is none.
Range latin_word_at(const Text& text, std::size_t at);

/// The families of find_name_slips.
void find_spelling_slips(const NamedPair&, std::vector<Slip>&);    ///< name_spelling.cpp
void find_manner_slips(const NamedPair&, std::vector<Slip>&);      ///< name_manner.cpp: order, capitals, commas
void find_honorific_slips(const NamedPair&, std::vector<Slip>&);   ///< name_manner.cpp
void find_own_office_slips(const NamedPair&, std::vector<Slip>&);  ///< offices.cpp: of the persons of the facts alone
void find_office_slips(const NamedPair&, std::vector<Slip>&);      ///< offices.cpp
/// office_phrases.cpp: the words of an office against the register's.
void find_office_phrase_slips(const NamedPair&, std::vector<Slip>&);
void find_country_slips(const NamedPair&, std::vector<Slip>&);   ///< countries.cpp
void find_stranger_slips(const NamedPair&, std::vector<Slip>&);  ///< name_strangers.cpp; after the others
void find_route_slips(const NamedPair&, std::vector<Slip>&);     ///< routes.cpp

}  // namespace readout::agreement
