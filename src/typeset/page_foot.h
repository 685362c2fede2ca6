// The notes at the foot of a page: takes notes as they are marked in lines that are placed, plans their lines.
//
// Each column of text has a column of notes below it. Lines without room wait for the next page.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "typeset/page_plan.h"

namespace readout {

/// The height of lines [first, first + count) of a cell that has them.
Length lines_height(const Cell& cell, std::size_t first, std::size_t count);

/// The height of lines of a note, with the space after its last line.
Length note_height(const Cell& note, std::size_t first, std::size_t count);

/// Heights of the notes below each column, by the left edge of the column.
class FootHeights {
 public:
  void add(Length x, Length height);
  /// The height with the rule above the notes; zero without notes.
  Length total() const;

 private:
  std::vector<std::pair<Length, Length>> columns_;
};

/// Calls `action` for each of the `notes` notes with a mark in this line of the row.
template <class Action>
void for_each_note(const SetRow& row, std::size_t line, std::size_t notes, const Action& action) {
  for (const Cell& cell : row.cells) {
    if (line >= cell.lines.size()) continue;
    for (std::size_t note : cell.lines[line].notes)
      if (note < notes) action(note);
  }
}

/// The foot of one page: a column of notes for each column of text. `notes` must outlive it.
class Foot {
 public:
  explicit Foot(const std::vector<Cell>& notes) : notes_(notes) {}

  void add(std::size_t note);
  bool empty() const { return columns_.empty(); }
  FootHeights heights() const;

  /// Plans the notes for the foot of a page with this much room, and keeps the lines that do not fit. `must`: at least
  /// one line of each column is placed.
  void place(Length foot, Length room, bool must, PlannedPage& page);

 private:
  std::size_t fitting(const Portion& part, Length room, std::size_t least) const;
  std::vector<Portion> take(const std::vector<Portion>& parts, Length room, bool must, FootHeights& placed,
                            PlannedPage& page) const;

  const std::vector<Cell>& notes_;
  std::map<Length, std::vector<Portion>> columns_;  ///< by their left edge
};

}  // namespace readout
