#include "typeset/page_build.h"

#include <algorithm>
#include <map>

#include "typeset/looks.h"
#include "typeset/page_plan.h"

namespace readout {
namespace {

void shrink_image(SetRow& row, const Frame& frame) {
  for (RowImage& image : row.images) {
    const Length most = (image.plate ? kLooks.plate_height : kLooks.picture_height).of(frame.height);
    if (image.height <= most) continue;
    // No side of a sheet is longer than 3000 points, so the product fits in 64 bits.
    const Length width{image.width.micropoints * most.micropoints / image.height.micropoints};
    image.x += (image.width - width) / 2;
    image.width = width;
    image.height = most;
  }
}

/// The cells of rows as an artifact of the page: a repeated head is not read aloud again.
std::vector<Cell> as_artifact(std::vector<Cell> cells) {
  for (Cell& cell : cells)
    for (CellLine& line : cell.lines) {
      for (GlyphRun& run : line.runs) run.node = 0;
      line.links.clear();
      line.notes.clear();
      line.explained.reset();
    }
  return cells;
}

/// Moves lines of the row before to a last page that would have a single line.
void keep_last_lines(std::vector<SetRow>& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const bool ends = i + 1 == rows.size() || rows[i + 1].new_page;
    const bool one = std::ranges::all_of(rows[i].cells, [](const Cell& cell) { return cell.lines.size() <= 1; });
    if (ends && one && rows[i].images.empty() && !rows[i].new_page) rows[i - 1].end_with_next = true;
  }
}

std::vector<CellLine> taken(std::vector<CellLine>& lines, const Portion& portion) {
  auto at = [&](std::size_t i) {
    return std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(std::min(i, lines.size())));
  };
  return {at(portion.first), at(portion.first + portion.count)};
}

/// The rule under a link of a line whose column begins at `x` and whose top is at `y`.
PlacedRule link_rule(const PlacedLink& link, Length x, Length y, const CellLine& line) {
  return {link.x + x, y + line.baseline + kLooks.link_rule_below.of(line.size), link.width, kLooks.link_rule};
}

/// Moves the rows to the pages of a plan.
class PagePlacer {
 public:
  PagePlacer(std::span<SetRow> rows, const std::vector<Cell>& notes, const Frame& frame, Pages& pages)
      : rows_(rows), notes_(notes), frame_(frame), pages_(pages) {}

  /// Copies the heads that are repeated, because the lines of a placed row are moved.
  void keep_heads(const Plan& plan) {
    for (const PlannedPage& page : plan.pages)
      for (const Portion& head : page.heads)
        if (!heads_.contains(head.of)) heads_.emplace(head.of, as_artifact(rows_[head.of].cells));
  }

  void place(const PlannedPage& planned, int picture) {
    Page& page = pages_.pages.emplace_back();
    for (const Portion& head : planned.heads)
      for (Cell cell : heads_.at(head.of)) place_lines(std::move(cell.lines), frame_.left + cell.x, head.y, page);
    for (const Portion& opening : planned.openings) open(rows_[opening.of], opening.y, picture, page);
    for (const Portion& portion : planned.rows)
      for (Cell& cell : rows_[portion.of].cells)
        place_lines(taken(cell.lines, portion), frame_.left + cell.x, portion.y, page);
    if (planned.notes.empty()) return;
    page.rules.push_back({frame_.left, planned.rule, kLooks.note_rule_width, kLooks.note_rule});
    for (const Portion& portion : planned.notes) {
      Cell note = notes_[portion.of];
      place_lines(taken(note.lines, portion), frame_.left + note.x, portion.y, page);
    }
  }

 private:
  void open(SetRow& row, Length y, int picture, Page& page) {
    for (Bookmark& bookmark : row.bookmarks) {
      bookmark.page = pages_.pages.size() - 1;
      bookmark.y = y;
      pages_.bookmarks.push_back(std::move(bookmark));
    }
    for (const RowImage& image : row.images) {
      const Share scale{image.plate ? kPictureParts : picture, kPictureParts};
      const Length width = scale.of(image.width), height = scale.of(image.height);
      page.images.push_back(
          {image.image, frame_.left + image.x + (image.width - width) / 2, y, width, height, image.node});
    }
  }

  std::span<SetRow> rows_;
  const std::vector<Cell>& notes_;
  const Frame& frame_;
  Pages& pages_;
  std::map<std::size_t, std::vector<Cell>> heads_;  ///< by row
};

}  // namespace

Length place_lines(std::vector<CellLine> lines, Length x, Length y, Page& page) {
  for (CellLine& line : lines) {
    for (GlyphRun& run : line.runs) {
      run.x += x;
      run.baseline += y;
      page.runs.push_back(std::move(run));
    }
    if (line.explained) page.lines.push_back({x, y + line.baseline, line.size, std::move(*line.explained)});
    for (PlacedDot& dot : line.dots) {
      dot.x += x;
      dot.y += y;
      page.dots.push_back(dot);
    }
    for (PlacedLink& link : line.links) {
      if (link.note == 0) page.rules.push_back(link_rule(link, x, y, line));
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
  std::vector<std::span<SetRow>> sections;
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    for (end = begin + 1; end < rows.size() && !rows[end].new_page;) ++end;
    sections.emplace_back(rows.data() + begin, end - begin);
  }
  // If a picture shrinks in one section, pictures shrink in all sections. Each turn but the last makes them smaller,
  // and they have few sizes, so the loop ends.
  std::vector<Plan> plans;
  for (int picture = kPictureParts, before = 0; picture != before;) {
    before = picture;
    plans.clear();
    for (std::span<SetRow> section : sections)
      picture = std::min(picture, plans.emplace_back(plan_pages(section, notes, frame, before)).picture);
  }
  for (std::size_t i = 0; i < sections.size(); ++i) {
    PagePlacer placer(sections[i], notes, frame, pages);
    placer.keep_heads(plans[i]);
    for (const PlannedPage& planned : plans[i].pages) placer.place(planned, plans[i].picture);
  }
  if (pages.pages.empty()) pages.pages.emplace_back();
}

}  // namespace readout
