// The one change made to a subset CFF font (Adobe Technical Note 5176): its glyphs get the CIDs 1, 2, ... in their
// order.
//
// Then a code in a page's content is a glyph's index, whether the font is keyed by CIDs, by names, or is TrueType. The
// charset is rewritten in its place, where one range always fits. Reads nothing else of the font, and trusts none of
// its offsets.
#pragma once

#include <string>

namespace readout::pdf {

/// False for data that is no such font. A font keyed by names stays as it is: its CIDs are glyph indices already (ISO
/// 32000-1 9.7.4.2).
bool renumber_cids(std::string& cff);

}  // namespace readout::pdf
