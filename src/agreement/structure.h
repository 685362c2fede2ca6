// The families of find_structure_slips, and the parts of a text that they compare.
//
// Each takes a pair and adds slips. Ranges are of the target, or of the source for what is lost. All need the lexicons
// of both languages.
#pragma once

#include <vector>

#include "agreement/read_pair.h"

namespace readout::agreement {

/// The lines of a text that are not blank.
std::vector<Range> lines_of(const Text& text);
/// The sentences of a range, each with its stop.
std::vector<Range> sentences_of(const PairSide& side, Range range);
/// The length of a range in letters of Japanese: blanks do not count.
double length_of(const PairSide& side, Range range);
/// The number or sign of a list that begins a line, with the blanks after it; empty if there is none.
struct ItemMark {
  std::string key;  ///< `1`, `(1)`, `*` for a bullet
  Range range;
};
ItemMark mark_of(const Text& text, Range line);
/// Letters of any script; not figures and marks.
bool is_letter_of_word(char32_t c);
std::size_t count_letters(const Text& text, Range range);

void find_sentence_slips(const ReadPair&, std::vector<Slip>&);  ///< structure_sentences.cpp
void find_list_slips(const ReadPair&, std::vector<Slip>&);      ///< structure_lists.cpp
void find_item_slips(const ReadPair&, std::vector<Slip>&);      ///< structure_items.cpp
void find_script_slips(const ReadPair&, std::vector<Slip>&);    ///< structure_script.cpp

/// Sentences, items, the whole text, by all families.
void find_structure_slips(const ReadPair&, std::vector<Slip>&);

}  // namespace readout::agreement
