// The families of find_form_slips: what is written wrongly in the target, whatever the source says.
//
// Each takes a pair and adds slips with ranges of the target. They need the lexicon of the target; without one they
// compare signs alone.
#pragma once

#include <vector>

#include "agreement/read_pair.h"

namespace readout::agreement {

void find_figure_slips(const ReadPair&, std::vector<Slip>&);     ///< form_figures.cpp: ordinals, clocks, ranges, units
void find_mark_slips(const ReadPair&, std::vector<Slip>&);       ///< form_marks.cpp: brackets, quotes, commas
void find_character_slips(const ReadPair&, std::vector<Slip>&);  ///< form_characters.cpp: look-alikes of characters
void find_word_slips(const ReadPair&, std::vector<Slip>&);       ///< form_words.cpp: run together, doubled, misspelt

/// Form of the target alone, by all families.
void find_form_slips(const ReadPair&, std::vector<Slip>&);

}  // namespace readout::agreement
