// Directions of text (UAX #9): takes the pieces of a paragraph, returns the level of each byte and the order of a line.
//
// A paragraph runs from left to right, because both main languages do. ICU resolves the levels (rules P1 to I2); a line
// is reordered here (L1, L2), and HarfBuzz mirrors brackets (L4). A paragraph without letters that run from right to
// left costs one scan of its bytes. The mark of a note is isolated, so that it follows its word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "typeset/items.h"

namespace readout {

/// Whether a character of the text runs from right to left or changes the direction of others.
bool changes_direction(std::string_view text);

/// Sets the levels of the pieces from `first` on, which are one paragraph. They stay empty if all text runs from left
/// to right.
void set_levels(ItemList& list, std::size_t first);

/// The order in which items with these levels are drawn: at each place from the left, the index of the item. The gap
/// after an item moves with it: `gaps`, one for each place, is put in the same order, so that a gap inside a run stays
/// inside. Levels of white space at the end of the line must be 0 (L1).
std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels, std::vector<std::size_t>& gaps);

}  // namespace readout
