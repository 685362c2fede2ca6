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

/// The families of find_name_slips.
void find_spelling_slips(const NamedPair&, std::vector<Slip>&);    ///< name_spelling.cpp
void find_manner_slips(const NamedPair&, std::vector<Slip>&);      ///< name_manner.cpp: order, capitals, commas
void find_honorific_slips(const NamedPair&, std::vector<Slip>&);   ///< name_manner.cpp
void find_own_office_slips(const NamedPair&, std::vector<Slip>&);  ///< offices.cpp: of the persons of the facts alone
void find_office_slips(const NamedPair&, std::vector<Slip>&);      ///< offices.cpp
void find_country_slips(const NamedPair&, std::vector<Slip>&);     ///< countries.cpp

}  // namespace readout::agreement
