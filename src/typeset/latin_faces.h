// One face for the Latin words of a paragraph.
//
// A Japanese font has Latin letters, but not all: it lacks ł, ş and ő. If a later face of the list drew only the words
// with such letters, each of them would differ in weight from its neighbours. So a face that has all Latin words of the
// paragraph draws them all. If no face has them all, each word keeps its own face (shaping.cpp).
#pragma once

#include <cstddef>

#include "typeset/items.h"

namespace readout {

/// Letters of alphabets, digits, and marks within a word. Ideographs and kana are not words here.
bool is_of_word(char32_t c);

/// A letter of the Latin alphabet. Full-width letters and Roman numerals are ideographic.
bool is_latin(char32_t c);

/// Sets Piece::latin of the pieces from `first` on, one paragraph, whose items are `list.items` from `first_item` on.
/// Returns whether a piece has to be shaped again.
bool choose_latin_faces(ItemList& list, std::size_t first, std::size_t first_item, Fonts& fonts);

}  // namespace readout
