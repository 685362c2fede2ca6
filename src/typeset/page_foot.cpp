#include "typeset/page_foot.h"

#include <algorithm>

#include "typeset/looks.h"

namespace readout {

Length lines_height(const Cell& cell, std::size_t first, std::size_t count) {
  Length height;
  for (std::size_t i = first; i < std::min(first + count, cell.lines.size()); ++i) height += cell.lines[i].height;
  return height;
}

Length note_height(const Cell& note, std::size_t first, std::size_t count) {
  return lines_height(note, first, count) + (first + count == note.lines.size() ? kLooks.between_notes : Length{});
}

void FootHeights::add(Length x, Length height) {
  auto found = std::ranges::find(columns_, x, &std::pair<Length, Length>::first);
  if (found == columns_.end()) columns_.emplace_back(x, height);
  else found->second += height;
}

Length FootHeights::total() const {
  Length tallest;
  for (const auto& [x, height] : columns_) tallest = std::max(tallest, height);
  return tallest > Length{} ? tallest + kLooks.above_note_rule + kLooks.below_note_rule : Length{};
}

void Foot::add(std::size_t note) { columns_[notes_[note].x].push_back({note, 0, notes_[note].lines.size(), {}}); }

FootHeights Foot::heights() const {
  FootHeights out;
  for (const auto& [x, parts] : columns_)
    for (const Portion& part : parts) out.add(x, note_height(notes_[part.of], part.first, part.count));
  return out;
}

void Foot::place(Length foot, Length room, bool must, PlannedPage& page) {
  if (empty() || (room <= kLooks.above_note_rule + kLooks.below_note_rule && !must)) return;
  FootHeights placed;
  std::map<Length, std::vector<Portion>> rest;
  for (auto& [x, parts] : columns_) {
    std::vector<Portion> left = take(parts, room - kLooks.above_note_rule - kLooks.below_note_rule, must, placed, page);
    if (!left.empty()) rest.emplace(x, std::move(left));
  }
  columns_ = std::move(rest);
  page.rule = foot - placed.total() + kLooks.above_note_rule;
  for (Portion& part : page.notes) part.y += page.rule + kLooks.below_note_rule;
}

/// How many lines of a note fit in this room, at least `least`.
std::size_t Foot::fitting(const Portion& part, Length room, std::size_t least) const {
  std::size_t count = std::min(least, part.count);
  while (count < part.count && note_height(notes_[part.of], part.first, count + 1) <= room) ++count;
  return count;
}

/// Plans the lines of a column that fit, with heights from the top of the column; returns the rest.
std::vector<Portion> Foot::take(const std::vector<Portion>& parts, Length room, bool must, FootHeights& placed,
                                PlannedPage& page) const {
  std::vector<Portion> rest;
  Length y;
  for (const Portion& part : parts) {
    const std::size_t count = rest.empty() ? fitting(part, room - y, must && y == Length{} ? 1 : 0) : 0;
    if (count > 0) {
      page.notes.push_back({part.of, part.first, count, y});
      const Length height = note_height(notes_[part.of], part.first, count);
      y += height;
      placed.add(notes_[part.of].x, height);
    }
    if (count < part.count) rest.push_back({part.of, part.first + count, part.count - count, {}});
  }
  return rest;
}

}  // namespace readout
