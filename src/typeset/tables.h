// The table of participants: its rows as lines, with what they share.
//
// Takes a row of a Table; gives its cells side by side. The second column begins at a tab stop, where the widest name
// of the first one ends, but not behind the middle. Japanese names are set over one width, as in lists of names
// (JLREQ 3.7.3, jidori), where the style wants it.
#pragma once

#include <vector>

#include "typeset/cells.h"

namespace readout {

struct TableColumns {
  Length first;  ///< how wide the first column is
  Length names;  ///< over which names are set; 0: as they are
};

/// Finds what characters lack no second time: that is told where they are set.
TableColumns measure_table(const Table& table, Length width, const Setter& setter);

/// Measures the tables of all languages, whose rows will stand in turn: the same table has one tab stop. Fills
/// `setter.tables`.
void measure_together(const Edition& edition, Length width, const Setter& setter);

/// A row of a table, or its head.
std::vector<CellLine> set_table_row(const Leaf& leaf, Length width, const Setter& setter);

}  // namespace readout
