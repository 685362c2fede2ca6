#include "typeset/page_build.h"

#include <algorithm>

namespace readout {
namespace {

/// Fewest lines of a cell that stand alone at the foot or the head of a page.
constexpr std::size_t kFewest = 2;
constexpr Length kRule = Length::millipoints(500), kRuleLength = Length::points(90), kBelowImage = Length::points(5);

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
  std::size_t all = longest(row);
  if (most >= all) return all;
  while (most > 0 && !may_split(row, most)) --most;
  return most;
}

/// The fewest lines of the row that may stand on a page.
std::size_t fewest(const SetRow& row) {
  std::size_t count = kFewest;
  while (count < longest(row) && !may_split(row, count)) ++count;
  return count;
}

class Builder {
 public:
  Builder(const Frame& frame, Pages& pages) : frame_(frame), pages_(pages), y_(frame.top) {}

  /// `ahead`: what must stand on the same page after this row.
  void add(SetRow row, Length ahead) {
    if (pages_.pages.empty() || (row.new_page && !at_top())) new_page();
    // Headings and pictures stay whole; another row is broken where a fair part of it fits here.
    bool whole = row.image || row.keep_with_next;
    Length needed = space_before(row) + height_of(row, whole ? longest(row) : fewest(row)) + ahead;
    if (needed > room() && !at_top()) new_page();
    y_ += space_before(row);
    place(std::move(row));
  }

 private:
  bool at_top() const { return y_ == frame_.top; }
  Length room() const { return frame_.top + frame_.height - y_; }
  Length space_before(const SetRow& row) const { return at_top() ? Length{} : row.space_before; }

  void new_page() {
    pages_.pages.emplace_back();
    y_ = frame_.top;
  }

  void place(SetRow row) {
    if (row.rule_above) {
      page().rules.push_back({frame_.left, at_top() ? y_ : y_ - row.space_before / 2, kRuleLength, kRule});
      if (at_top()) y_ += row.space_before / 2;
    }
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
      std::size_t fit = 0;
      while (fit < longest(row) && height_of(row, fit + 1) <= room()) ++fit;
      std::size_t count = split_at(row, fit);
      // At the top of a page something must stand, else no page would ever hold the row.
      if (count == 0 && at_top()) count = fewest(row);
      if (count > 0) place_some(row, count);
      if (longest(row) > 0) new_page();
    }
  }

  void place_some(SetRow& row, std::size_t count) {
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

  const Frame& frame_;
  Pages& pages_;
  Length y_;
};

/// What must follow a heading on its page: its next rows up to one that is no heading, of which the fewest lines that may stand alone.
Length ahead_of(const std::vector<SetRow>& rows, std::size_t i) {
  Length ahead;
  while (rows[i].keep_with_next && i + 1 < rows.size()) {
    ++i;
    ahead += rows[i].space_before + height_of(rows[i], rows[i].keep_with_next || rows[i].image ? longest(rows[i]) : fewest(rows[i]));
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

}  // namespace

Length place_lines(std::vector<CellLine> lines, Length x, Length y, Page& page) {
  for (CellLine& line : lines) {
    for (GlyphRun& run : line.runs) {
      run.x += x;
      run.baseline += y;
      page.runs.push_back(std::move(run));
    }
    for (PlacedLink& link : line.links) {
      link.x += x;
      link.y += y;
      page.links.push_back(std::move(link));
    }
    y += line.height;
  }
  return y;
}

void build_pages(std::vector<SetRow> rows, const Frame& frame, Pages& pages) {
  for (SetRow& row : rows) shrink_image(row, frame);
  std::vector<Length> ahead;
  for (std::size_t i = 0; i < rows.size(); ++i) ahead.push_back(ahead_of(rows, i));
  Builder builder(frame, pages);
  for (std::size_t i = 0; i < rows.size(); ++i) builder.add(std::move(rows[i]), ahead[i]);
  if (pages.pages.empty()) pages.pages.emplace_back();
}

}  // namespace readout
