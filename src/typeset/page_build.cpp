#include "typeset/page_build.h"

#include <algorithm>
#include <map>

namespace readout {
namespace {

/// Fewest lines of a cell that stand alone at the foot or the head of a page.
constexpr std::size_t kFewest = 2;
/// A row of this many lines is not broken: the blank it leaves is smaller than the harm.
constexpr std::size_t kWhole = 6;
constexpr Length kRule = Length::millipoints(500), kRuleLength = Length::points(90), kBelowImage = Length::points(5);
constexpr Length kAboveRule = Length::points(8), kBelowRule = Length::points(4), kBetweenNotes = Length::points(2);

Length height_of(const std::vector<CellLine>& lines, std::size_t count) {
  Length height;
  for (std::size_t i = 0; i < std::min(count, lines.size()); ++i) height += lines[i].height;
  return height;
}

Length height_of(const SetRow& row, std::size_t lines) {
  Length height;
  for (const Cell& cell : row.cells) height = std::max(height, height_of(cell.lines, lines));
  if (row.image) height += row.image->height + kBelowImage;
  return height;
}

std::size_t longest(const SetRow& row) {
  std::size_t lines = 0;
  for (const Cell& cell : row.cells) lines = std::max(lines, cell.lines.size());
  return lines;
}

/// Whether the row may be broken after this many lines: no cell leaves a line alone on either side.
bool may_split(const SetRow& row, std::size_t count) {
  if (count < kFewest) return false;
  return std::ranges::all_of(row.cells, [&](const Cell& cell) { return cell.lines.size() <= count || cell.lines.size() - count >= kFewest; });
}

/// The most lines up to `most` after which the row may be broken; 0 for none.
std::size_t split_at(const SetRow& row, std::size_t most) {
  if (most >= longest(row)) return longest(row);
  while (most > 0 && !may_split(row, most)) --most;
  return most;
}

/// The fewest lines of the row that may stand on a page.
std::size_t fewest(const SetRow& row) {
  if (row.keep_with_next || row.image || longest(row) <= kWhole) return longest(row);
  std::size_t count = kFewest;
  while (count < longest(row) && !may_split(row, count)) ++count;
  return count;
}

/// What stands at the foot of one page: a column of notes for each column of text.
class Foot {
 public:
  void add(const Cell& note) {
    Cell& column = columns_.try_emplace(note.x, Cell{note.x, note.width, {}}).first->second;
    for (const CellLine& line : note.lines) {
      column.lines.push_back(line);
      if (&line == &note.lines.back()) column.lines.back().height += kBetweenNotes;
    }
  }

  bool empty() const { return columns_.empty(); }

  /// With the rule above it; nothing where no note stands.
  Length height() const {
    Length tallest;
    for (const auto& [x, column] : columns_) tallest = std::max(tallest, height_of(column.lines, column.lines.size()));
    return tallest > Length{} ? tallest + kAboveRule + kBelowRule : Length{};
  }

  /// Puts the notes at the foot of a page that has this much room; keeps the lines that have none. `must`: one line a column is placed in any case.
  void place(const Frame& frame, Length room, bool must, Page& page) {
    if (empty() || (room <= kAboveRule + kBelowRule && !must)) return;
    Foot rest;
    std::vector<Cell> here;
    for (auto& [x, column] : columns_) here.push_back(rest.take(column, room - kAboveRule - kBelowRule, must));
    Foot placed;
    for (const Cell& column : here)
      if (!column.lines.empty()) placed.columns_.emplace(column.x, column);
    columns_ = std::move(rest.columns_);
    if (placed.empty()) return;
    Length top = frame.top + frame.height - placed.height() + kAboveRule;
    page.rules.push_back({frame.left, top, kRuleLength, kRule});
    for (const auto& [x, column] : placed.columns_) place_lines(column.lines, frame.left + x, top + kBelowRule, page);
  }

 private:
  /// What of a column fits; the rest is this foot's.
  Cell take(Cell& column, Length room, bool must) {
    std::size_t count = must ? 1 : 0;
    while (count < column.lines.size() && height_of(column.lines, count + 1) <= room) ++count;
    auto middle = column.lines.begin() + static_cast<std::ptrdiff_t>(count);
    if (middle != column.lines.end()) columns_.emplace(column.x, Cell{column.x, column.width, {middle, column.lines.end()}});
    return {column.x, column.width, {column.lines.begin(), middle}};
  }

  std::map<Length, Cell> columns_;  ///< by where they begin
};

/// Adds the notes of the row's first lines.
void add_notes(const SetRow& row, std::size_t count, const std::vector<Cell>& notes, Foot& foot) {
  for (const Cell& cell : row.cells)
    for (std::size_t i = 0; i < std::min(count, cell.lines.size()); ++i)
      for (std::size_t note : cell.lines[i].notes)
        if (note < notes.size()) foot.add(notes[note]);
}

class Builder {
 public:
  Builder(const std::vector<Cell>& notes, const Frame& frame, Pages& pages) : notes_(notes), frame_(frame), pages_(pages), y_(frame.top) {}

  /// `ahead`: what must stand on the page of the row's end after it.
  void add(SetRow row, Length ahead) {
    if (pages_.pages.empty() || (row.new_page && !at_top())) new_page();
    Length needed = start_of(row) - y_ + cost(row, fewest(row)) + (row.keep_with_next || fewest(row) == longest(row) ? ahead : Length{});
    if (needed > room() && !at_top()) new_page();
    y_ = start_of(row);
    place(std::move(row), ahead);
  }

  /// The foot of the last page, and pages for what of it is left.
  void finish() {
    if (pages_.pages.empty()) begin_page();
    for (end_page(); !foot_.empty(); end_page()) begin_page();
  }

 private:
  bool at_top() const { return y_ == frame_.top; }
  /// Notes take half of a page at the most, so that the text goes on.
  Length room() const { return frame_.top + frame_.height - y_ - std::min(foot_.height(), frame_.height / 2); }

  /// Where the row's first line begins.
  Length start_of(const SetRow& row) const {
    if (at_top()) return y_;
    Length y = y_ + row.space_before;
    if (frame_.grid <= Length{}) return y;
    std::int64_t steps = (y - frame_.top + frame_.grid - Length{1}).micropoints / frame_.grid.micropoints;
    return frame_.top + frame_.grid * steps;
  }

  /// The height of the row's first lines and of the notes that they bring.
  Length cost(const SetRow& row, std::size_t count) const {
    Foot grown = foot_;
    add_notes(row, count, notes_, grown);
    return height_of(row, count) + std::min(grown.height(), frame_.height / 2) - std::min(foot_.height(), frame_.height / 2);
  }

  void end_page() {
    Length left = frame_.top + frame_.height - y_;
    foot_.place(frame_, left, at_top(), page());
  }

  void new_page() {
    if (!pages_.pages.empty()) end_page();
    begin_page();
  }

  void begin_page() {
    pages_.pages.emplace_back();
    y_ = frame_.top;
  }

  void place(SetRow row, Length ahead) {
    for (Bookmark& bookmark : row.bookmarks) {
      bookmark.page = pages_.pages.size() - 1;
      bookmark.y = y_;
      pages_.bookmarks.push_back(std::move(bookmark));
    }
    if (row.image) {
      page().images.push_back({row.image->image, frame_.left + (frame_.width - row.image->width) / 2, y_, row.image->width, row.image->height, row.image->node});
      y_ += row.image->height + kBelowImage;
      row.image.reset();
    }
    while (longest(row) > 0) {
      std::size_t count = lines_here(row, ahead);
      if (count > 0) place_some(row, count);
      if (longest(row) > 0) new_page();
    }
  }

  /// How many lines of the row this page takes.
  std::size_t lines_here(const SetRow& row, Length ahead) const {
    std::size_t fit = 0;
    while (fit < longest(row) && cost(row, fit + 1) <= room()) ++fit;
    std::size_t count = split_at(row, fit);
    // Where all of it fits but what must follow does not, some of its lines go along to the next page.
    if (row.end_with_next && count == longest(row) && cost(row, count) + ahead > room()) count = split_at(row, count - 1);
    // At the top of a page something must stand, else no page would ever hold the row.
    return count == 0 && at_top() ? std::max(split_at(row, fit), fewest(row)) : count;
  }

  void place_some(SetRow& row, std::size_t count) {
    add_notes(row, count, notes_, foot_);
    Length below = y_;
    for (Cell& cell : row.cells) {
      auto middle = cell.lines.begin() + static_cast<std::ptrdiff_t>(std::min(count, cell.lines.size()));
      std::vector<CellLine> lines(std::make_move_iterator(cell.lines.begin()), std::make_move_iterator(middle));
      cell.lines.erase(cell.lines.begin(), middle);
      below = std::max(below, place_lines(std::move(lines), frame_.left + cell.x, y_, page()));
    }
    y_ = below;
  }

  Page& page() { return pages_.pages.back(); }

  const std::vector<Cell>& notes_;
  const Frame& frame_;
  Pages& pages_;
  Foot foot_;  ///< of the page in work
  Length y_;
};

/// What must follow a row on its page: its next rows up to one that is no heading, of which the fewest lines that may stand alone.
Length ahead_of(const std::vector<SetRow>& rows, std::size_t i, const std::vector<Cell>& notes) {
  Length ahead;
  for (bool more = rows[i].keep_with_next || rows[i].end_with_next; more && i + 1 < rows.size(); more = rows[i].keep_with_next) {
    ++i;
    Foot foot;
    add_notes(rows[i], fewest(rows[i]), notes, foot);
    ahead += rows[i].space_before + height_of(rows[i], fewest(rows[i])) + foot.height();
  }
  return ahead;
}

/// No picture takes more than two fifths of a page.
void shrink_image(SetRow& row, const Frame& frame) {
  Length most = frame.height * 2 / 5;
  if (!row.image || row.image->height <= most) return;
  // Thousandths of a point keep the product of two lengths small.
  row.image->width = Length{row.image->width.micropoints / 1000 * (most.micropoints / 1000) / (row.image->height.micropoints / 1000) * 1000};
  row.image->height = most;
}

/// A line that ends a part of the edition takes company along to its page.
void keep_last_lines(std::vector<SetRow>& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const bool ends = i + 1 == rows.size() || rows[i + 1].new_page;
    if (ends && longest(rows[i]) == 1 && !rows[i].image && !rows[i].new_page) rows[i - 1].end_with_next = true;
  }
}

}  // namespace

Length place_lines(std::vector<CellLine> lines, Length x, Length y, Page& page) {
  for (CellLine& line : lines) {
    for (GlyphRun& run : line.runs) {
      run.x += x;
      run.baseline += y;
      page.runs.push_back(std::move(run));
    }
    if (line.explained) page.lines.push_back({x, y + line.baseline, line.size, std::move(*line.explained)});
    for (PlacedLink& link : line.links) {
      link.x += x;
      link.y += y;
      page.links.push_back(std::move(link));
    }
    y += line.height;
  }
  return y;
}

void build_pages(std::vector<SetRow> rows, const std::vector<Cell>& notes, const Frame& frame, Pages& pages) {
  for (SetRow& row : rows) shrink_image(row, frame);
  keep_last_lines(rows);
  std::vector<Length> ahead;
  for (std::size_t i = 0; i < rows.size(); ++i) ahead.push_back(ahead_of(rows, i, notes));
  Builder builder(notes, frame, pages);
  for (std::size_t i = 0; i < rows.size(); ++i) builder.add(std::move(rows[i]), ahead[i]);
  builder.finish();
}

}  // namespace readout
