#include "typeset/page_plan.h"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <utility>

#include "typeset/looks.h"
#include "typeset/page_foot.h"

namespace readout {
namespace {

/// Spaces shrink by quarters of their height.
constexpr int kSpaceParts = 4;

/// The smallest size of pictures, in eighths.
constexpr int kSmallestPicture = 5;

/// How far rows shrink (eighths of a picture, quarters of a space), and by how much one page is shorter.
struct Concession {
  int picture = kPictureParts, space = kSpaceParts;
  std::size_t page = 0;
  Length shorter;
};
/// In order, the least visible first.
constexpr std::array<Concession, 5> kConcessions{
    Concession{7, 4, 0, {}}, {8, 3, 0, {}}, {6, 4, 0, {}}, {6, 3, 0, {}}, {kSmallestPicture, 3, 0, {}}};

std::size_t longest(const SetRow& row) {
  std::size_t lines = 0;
  for (const Cell& cell : row.cells) lines = std::max(lines, cell.lines.size());
  return lines;
}

/// Whether the row may be broken before this line: no cell then has a single line before or after the break.
bool may_split(const SetRow& row, std::size_t first, std::size_t at) {
  if (at < first + kLooks.fewest_lines) return false;
  return std::ranges::all_of(row.cells, [&](const Cell& cell) {
    return cell.lines.size() <= at || cell.lines.size() - at >= kLooks.fewest_lines;
  });
}

bool ends_in_hyphen(const SetRow& row, std::size_t at) {
  return std::ranges::any_of(
      row.cells, [&](const Cell& cell) { return at < cell.lines.size() && cell.lines[at - 1].broken_word; });
}

/// The last line up to `most` before which the row may be broken, preferably not within a word; `first` if there is
/// none.
std::size_t split_at(const SetRow& row, std::size_t first, std::size_t most) {
  if (most >= longest(row)) return longest(row);
  while (most > first && !may_split(row, first, most)) --most;
  for (std::size_t at = most; at + kLooks.lines_for_hyphen >= most && at > first; --at)
    if (may_split(row, first, at) && !ends_in_hyphen(row, at)) return at;
  return most;
}

class Planner {
 public:
  Planner(std::span<const SetRow> rows, const std::vector<Cell>& notes, const Frame& frame,
          const Concession& concession)
      : rows_(rows), notes_(notes), frame_(frame), concession_(concession), foot_(notes) {
    link();
  }

  Plan make() {
    begin_page();
    for (std::size_t i = 0; i < rows_.size(); ++i) add(i);
    for (; !waiting_.empty(); place_waiting()) end_page(), begin_page();
    // The foot of the last page, then pages for notes that did not fit.
    for (end_page(); !foot_.empty(); end_page()) begin_page();
    return {std::move(pages_), concession_.picture, waited_};
  }

 private:
  void add(std::size_t i) {
    if (waits(i)) {
      waited_ = true;
      return waiting_.push_back(i);
    }
    while (!at_top() && end_of_start(i) > bottom() && !part_followers(i)) new_page(i);
    place_row(i);
  }

  void place_row(std::size_t i) {
    const SetRow& row = rows_[i];
    y_ = row_top(row, y_);
    page().openings.push_back({i, 0, 0, y_});
    y_ += picture_height(row);
    for (std::size_t first = 0; first < longest(row);) {
      const std::size_t end = end_here(i, first);
      if (end > first) place(i, first, end - first);
      first = end;
      if (first < longest(row)) new_page(i);
    }
  }

  /// Whether a row of pictures waits for the next page, because it has no room and text that follows it has. Pictures
  /// stay in their order.
  bool waits(std::size_t i) const {
    if (rows_[i].images.empty() || rows_[i].images.front().plate) return false;
    if (!waiting_.empty()) return true;
    if (blank() <= kLooks.most_blank.of(frame_.height) || end_of_start(i) <= bottom()) return false;
    const auto text = std::find_if(rows_.begin() + static_cast<std::ptrdiff_t>(i), rows_.end(),
                                   [](const SetRow& row) { return row.images.empty(); });
    return text != rows_.end() && end_of_start(static_cast<std::size_t>(text - rows_.begin())) <= bottom();
  }

  /// Places waiting pictures at the top of a page, as far as they have room.
  void place_waiting() {
    while (!waiting_.empty() && (at_top() || end_of_start(waiting_.front()) <= bottom())) {
      const std::size_t next = waiting_.front();
      waiting_.pop_front();
      place_row(next);
    }
  }

  Length blank() const { return bottom() - y_; }

  bool at_top() const { return y_ == top_; }

  /// Separates row `i` or a row that must follow it from the next, as late as possible, if this page would otherwise
  /// be left with too much blank. Returns whether row `i` has a place on this page then. A heading stays with its text.
  bool part_followers(std::size_t i) {
    std::optional<std::size_t> last;
    if (blank() <= kLooks.most_blank.of(frame_.height)) return false;
    FootHeights foot = foot_.heights();
    Length y = y_;
    for (std::size_t at = i;; ++at) {
      const SetRow& row = rows_[at];
      y = end_of_fewest(row, y, foot);
      if (y + capped(foot) > bottom()) break;
      if (!row.keep_with_next) last = at;
      if (!linked_[at] || fewest(row) < longest(row)) break;
    }
    if (last) linked_[*last] = false;
    return last.has_value();
  }

  Length bottom() const {
    return frame_.top + frame_.height - (pages_.size() == concession_.page + 1 ? concession_.shorter : Length{});
  }
  Length capped(const FootHeights& foot) const { return std::min(foot.total(), kLooks.most_notes.of(frame_.height)); }
  PlannedPage& page() { return pages_.back(); }

  Length space_before(const SetRow& row) const { return Share{concession_.space, kSpaceParts}.of(row.space_before); }
  Length picture_height(const SetRow& row) const {
    if (row.images.empty()) return {};
    Length tallest;
    for (const RowImage& image : row.images)
      tallest =
          std::max(tallest, image.plate ? image.height : Share{concession_.picture, kPictureParts}.of(image.height));
    return kLooks.below_picture + tallest;
  }

  /// The top of the row's first line if the row follows `y`.
  Length row_top(const SetRow& row, Length y) const {
    if (y == top_) return y;
    if (frame_.grid <= Length{}) return y + space_before(row);
    // On a grid, a space is rounded to whole lines.
    const std::int64_t line = frame_.grid.micropoints;
    const std::int64_t above = ((y - frame_.top).micropoints + line - 1) / line,
                       between = (space_before(row).micropoints + line / 2) / line;
    return frame_.top + frame_.grid * (above + between);
  }

  /// The fewest lines of the row that a page may have.
  std::size_t fewest(const SetRow& row) const {
    const std::size_t all = longest(row);
    const Length tall = height(row, all);
    if (!row.images.empty() || tall <= (row.keep_with_next ? kLooks.whole_heading : kLooks.whole_row).of(frame_.height))
      return all;
    std::size_t count = kLooks.fewest_lines;
    while (count < all && !may_split(row, 0, count)) ++count;
    return std::min(count, all);
  }

  static Length height(const SetRow& row, std::size_t count) {
    Length height;
    for (const Cell& cell : row.cells) height = std::max(height, lines_height(cell, 0, count));
    return height;
  }

  void add_notes(const SetRow& row, std::size_t line, FootHeights& foot) const {
    for_each_note(row, line, notes_.size(), [&](std::size_t note) {
      foot.add(notes_[note].x, note_height(notes_[note], 0, notes_[note].lines.size()));
    });
  }

  /// Decides which rows must share a page with the next row: those that ask for it, as long as the sum is not too tall.
  /// Rows linked to a heading may fill a page.
  void link() {
    Length together;
    for (std::size_t i = 0; i + 1 < rows_.size(); ++i) {
      const SetRow &row = rows_[i], &next = rows_[i + 1];
      const bool whole = fewest(row) == longest(row);
      // If the row may be broken, only its last lines move with the next row.
      together = whole ? together + space_before(row) + picture_height(row) + height(row, longest(row)) : Length{};
      const Length most = row.keep_with_next ? frame_.height : kLooks.kept_together.of(frame_.height);
      const bool fits = together + space_before(next) + picture_height(next) + height(next, fewest(next)) <= most;
      linked_.push_back((row.keep_with_next || row.end_with_next) && fits);
      if (!linked_.back()) together = {};
    }
    linked_.push_back(false);
  }

  /// The bottom of the fewest lines of a row that a page may have, if the row follows `y`. Adds their notes.
  Length end_of_fewest(const SetRow& row, Length y, FootHeights& foot) const {
    const std::size_t least = fewest(row);
    for (std::size_t line = 0; line < least; ++line) add_notes(row, line, foot);
    return row_top(row, y) + picture_height(row) + height(row, least);
  }

  /// The bottom of the fewest lines of the row that this page may have and of all rows that must follow, with their
  /// notes.
  Length end_of_start(std::size_t i) const {
    FootHeights foot = foot_.heights();
    const Length y = end_of_fewest(rows_[i], y_, foot);
    return fewest(rows_[i]) == longest(rows_[i]) ? end_of_followers(i, y, std::move(foot)) : y + capped(foot);
  }

  /// The bottom of the rows that must follow row `i`, which ends at `y`: the fewest lines of the next row, and so on
  /// while rows are linked.
  Length end_of_followers(std::size_t i, Length y, FootHeights foot) const {
    for (bool more = linked_[i]; more;) {
      const SetRow& row = rows_[++i];
      y = end_of_fewest(row, y, foot);
      more = linked_[i] && fewest(row) == longest(row);
    }
    return y + capped(foot);
  }

  void end_page() {
    page().bottom = y_;
    foot_.place(frame_.top + frame_.height, frame_.top + frame_.height - y_, at_top(), page());
  }

  void begin_page() {
    pages_.emplace_back();
    y_ = top_ = frame_.top;
  }

  /// The height of the head that a page repeats if it begins with row `i`; zero for none.
  Length repeated_head(std::size_t i) const {
    const SetRow& row = rows_[i];
    if (row.head == 0 || row.head > i) return {};
    Length tall;
    for (std::size_t h = i - row.head; h < i - row.head + row.heads; ++h) tall += height(rows_[h], longest(rows_[h]));
    return tall > kLooks.most_head.of(frame_.height) ? Length{} : tall;
  }

  /// Begins a page with row `i`, below waiting pictures and the head of its table.
  void new_page(std::size_t i) {
    const Length head = repeated_head(i);
    do end_page(), begin_page(), place_waiting();
    while (!at_top() && end_of_start(i) + head > bottom());
    if (head == Length{}) return;
    const SetRow& row = rows_[i];
    const bool first_on_page = at_top();
    for (std::size_t h = i - row.head; h < i - row.head + row.heads; ++h) {
      page().heads.push_back({h, 0, longest(rows_[h]), y_});
      y_ += height(rows_[h], longest(rows_[h]));
    }
    y_ += space_before(row);
    if (first_on_page) top_ = y_;
  }

  /// One past the last line of the row, from `first` on, that fits on this page.
  std::size_t end_here(std::size_t i, std::size_t first) const {
    const SetRow& row = rows_[i];
    const std::size_t all = longest(row);
    std::vector<Length> heights(row.cells.size(), y_);
    FootHeights foot = foot_.heights();
    std::size_t fit = first;
    for (; fit < all; ++fit) {
      FootHeights grown = foot;
      add_notes(row, fit, grown);
      for (std::size_t c = 0; c < heights.size(); ++c) heights[c] += lines_height(row.cells[c], fit, 1);
      if (*std::ranges::max_element(heights) + capped(grown) > bottom()) break;
      foot = std::move(grown);
    }
    std::size_t end = split_at(row, first, fit);
    // If the row fits but the rows linked to it do not, some of its lines move to the next page with them, unless this
    // page would be left with too much blank.
    const Length below = *std::ranges::max_element(heights);
    if (linked_[i] && end == all && bottom() - below <= kLooks.most_blank.of(frame_.height) &&
        end_of_followers(i, below, std::move(foot)) > bottom())
      end = split_at(row, first, all - 1);
    // The top of a page takes at least one line; otherwise a row that fits on no page would never be placed.
    return end == first && at_top() ? std::max(fit, first + 1) : end;
  }

  void place(std::size_t i, std::size_t first, std::size_t count) {
    const SetRow& row = rows_[i];
    page().rows.push_back({i, first, count, y_});
    Length tallest;
    for (const Cell& cell : row.cells) tallest = std::max(tallest, lines_height(cell, first, count));
    for (std::size_t line = first; line < first + count; ++line)
      for_each_note(row, line, notes_.size(), [&](std::size_t note) { foot_.add(note); });
    y_ += tallest;
  }

  std::span<const SetRow> rows_;
  const std::vector<Cell>& notes_;
  const Frame& frame_;
  Concession concession_;
  Foot foot_;                        ///< of the current page
  std::vector<bool> linked_;         ///< by row: whether its successor must be on its page
  std::deque<std::size_t> waiting_;  ///< rows of pictures that come at the top of the next page
  bool waited_ = false;
  std::vector<PlannedPage> pages_;
  Length y_, top_;  ///< `top_`: of the page, below a repeated head
};

bool is_sparse(const PlannedPage& page, const Frame& frame) {
  return page.bottom - frame.top < kLooks.sparse.of(frame.height);
}

/// A plan in which no picture waits for the next page, if smaller pictures make room and no more pages; else one in
/// which text comes first.
Plan whole_grid(std::span<const SetRow> rows, const std::vector<Cell>& notes, const Frame& frame, int picture) {
  Plan first = Planner(rows, notes, frame, {picture, kSpaceParts, 0, {}}).make();
  for (int size = picture - 1; first.waited && size >= kSmallestPicture; --size)
    if (Plan plan = Planner(rows, notes, frame, {size, kSpaceParts, 0, {}}).make();
        !plan.waited && plan.pages.size() <= first.pages.size())
      return plan;
  return first;
}

}  // namespace

Plan plan_pages(std::span<const SetRow> rows, const std::vector<Cell>& notes, const Frame& frame, int picture) {
  Plan natural = whole_grid(rows, notes, frame, picture);
  picture = natural.picture;
  const std::size_t count = natural.pages.size();
  if (count < 2 || !is_sparse(natural.pages.back(), frame)) return natural;
  for (Concession concession : kConcessions) {
    concession.picture = std::min(concession.picture, picture);
    if (Plan plan = Planner(rows, notes, frame, concession).make(); plan.pages.size() < count) return plan;
  }
  // No concession saves a page, so the page before the last ends earlier, by up to half of its height.
  constexpr int kSteps = 12;
  for (int step = 1; step <= kSteps; ++step) {
    Plan plan =
        Planner(rows, notes, frame, {picture, kSpaceParts, count - 2, frame.height / (2 * kSteps) * step}).make();
    if (plan.pages.size() == count && !is_sparse(plan.pages.back(), frame)) return plan;
  }
  return natural;
}

}  // namespace readout
