// The table of participants: its rows as lines, and the columns that the rows share.
//
// Takes a row of a Table; returns its cells side by side. The second column begins after the widest name of the first,
// at the middle at the latest. If the style asks for it, the characters of Japanese names are spread over one width, as
// in lists of names (JLREQ 3.7.3, jidori).
#pragma once

#include <vector>

#include "typeset/cell_line.h"
#include "typeset/setter.h"

namespace readout {

struct TableColumns {
  Length first;  ///< width of the first column
  Length names;  ///< width over which the characters of names are spread; 0: natural width
};

/// Measures the columns of a table. Does not report missing glyphs; setting the row does.
TableColumns measure_table(const Table& table, Length width, const Setter& setter);

/// Measures the tables of stacked languages, whose rows alternate: a table has the same tab stop in all languages.
/// Fills `setter.tables`.
void measure_together(const Edition& edition, Length width, const Setter& setter);

/// Sets a row of a table, or its head.
std::vector<CellLine> set_table_row(const Leaf& leaf, Length width, const Setter& setter);

}  // namespace readout
