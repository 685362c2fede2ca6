// Edition -> pages: rows by layout, then pages, then what stands on every page.
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "typeset/cells.h"
#include "typeset/page_build.h"
#include "typeset/pages.h"
#include "typeset/tables.h"

namespace readout {
namespace {

/// The largest part of the measure that a picture takes.
constexpr Em kPicture = Em::ratio(3, 5);

/// What one language is set with, apart from the others: they may be set at the same time.
struct Desk {
  Desk(const Style& style_of_all, const TypesetOptions& options, bool level_items)
      : style(style_of_all),
        explained(options.explained),
        level(level_items),
        words(options.words),
        fonts(style, found, options.fonts) {}

  Setter setter(Diagnostics& into) { return {style, fonts, into, explained, level, &tables, words}; }
  Setter setter() { return setter(found); }

  const Style& style;
  bool explained, level;
  const WordsByLanguage* words;
  Diagnostics found;
  std::map<NodeId, TableColumns> tables;
  Fonts fonts;
  std::vector<std::optional<FaceIndex>> faces;  ///< of `fonts`: which of the pages' it is
};

/// A leaf's lines, and what was found while they were made.
struct SetLeaf {
  std::vector<CellLine> lines;
  Diagnostics found;
};

class Typesetter {
 public:
  Typesetter(const Edition& edition, const Style& style, const std::vector<NamedImage>& images,
             Diagnostics& diagnostics, const TypesetOptions& options)
      : edition_(edition), style_(style), images_(images), diagnostics_(diagnostics), core_(options.core) {
    width_ = style.page_width - style.margin_inner - style.margin_outer;
    for (std::size_t i = 0; i < count(); ++i) desks_.emplace_back(style, options, stacked());
  }

  Pages make() {
    Pages pages;
    pages.width = style_.page_width;
    pages.height = style_.page_height;
    if (stacked()) pages.order = ReadingOrder::items;
    for (const NamedImage& named : images_) pages.images.push_back(named.image);
    Frame frame{style_.margin_inner, style_.margin_top, width_,
                style_.page_height - style_.margin_top - style_.margin_bottom,
                style_.baseline_grid ? style_.leading : Length{}};
    std::vector<Cell> feet = notes();
    build_pages(rows(), std::move(feet), frame, pages);
    // By language, then in reading order: each language's outline is one tree.
    std::ranges::stable_sort(pages.bookmarks, {}, [&](const Bookmark& b) { return order_of(b.lang); });
    add_furniture(pages);
    pages.faces = std::move(faces_);
    tell_of_desks();
    return pages;
  }

 private:
  std::size_t count() const { return edition_.documents.size(); }
  bool side_by_side() const { return style_.layout == Layout::parallel && count() > 1; }
  bool stacked() const { return style_.layout == Layout::stacked && count() > 1; }
  bool together() const { return side_by_side() || stacked(); }

  std::size_t order_of(std::string_view lang) const {
    auto found = std::ranges::find(edition_.documents, lang, &Document::lang);
    return static_cast<std::size_t>(found - edition_.documents.begin());
  }

  Length column_width() const {
    auto columns = static_cast<std::int64_t>(count());
    return (width_ - style_.column_gap * (columns - 1)) / columns;
  }

  Cell column(std::size_t language) const {
    return {(column_width() + style_.column_gap) * static_cast<std::int64_t>(language), column_width(), {}};
  }

  /// Where the text of a language stands: in its column, or over all of the width.
  Cell place_of(std::size_t language) const { return side_by_side() ? column(language) : Cell{{}, width_, {}}; }

  std::vector<SetRow> rows() {
    std::vector<SetRow> out;
    if (style_.layout == Layout::sequential || style_.layout == Layout::single) {
      for (const Document& document : edition_.documents) {
        std::size_t first = out.size();
        Edition one{edition_.id, {document}};
        add_rows(one, out);
        if (first < out.size()) out[first].new_page = true;
      }
      return out;
    }
    if (stacked()) {
      measure_together(edition_, width_, desks_.front().setter());
      for (Desk& desk : desks_) desk.tables = desks_.front().tables;
    }
    add_rows(edition_, out);
    return out;
  }

  /// Rows of an edition as the style wants its pictures: where they stand, on pages of their own behind the text, or
  /// not at all.
  void add_rows(const Edition& edition, std::vector<SetRow>& out) {
    std::vector<Row> rows = pair_rows(edition);
    auto pictures = std::ranges::end(rows);
    if (style_.photos != Photos::inline_)
      pictures = std::stable_partition(rows.begin(), rows.end(), [](const Row& row) { return !has_figure(row); });
    add_rows(std::span(rows.begin(), pictures), edition, out);
    if (style_.photos == Photos::none || pictures == rows.end()) return;
    std::size_t first = out.size();
    add_rows(std::span(pictures, rows.end()), edition, out);
    if (first < out.size()) out[first].new_page = true;
  }

  static bool has_figure(const Row& row) {
    return std::ranges::any_of(
        row.cells, [](const auto& cell) { return cell && std::holds_alternative<Figure>(cell->block->value); });
  }

  /// The leaves of all rows, by row and language. The languages do not know each other: half of them are set on each
  /// core.
  std::vector<std::vector<SetLeaf>> set_leaves(std::span<const Row> rows, const Edition& edition) {
    std::vector<std::vector<SetLeaf>> out;
    for (const Row& row : rows) out.emplace_back(row.cells.size());
    auto set = [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        Desk& desk = desk_of(edition, i);
        for (std::size_t row = 0; row < rows.size(); ++row)
          if (const std::optional<Leaf>& leaf = rows[row].cells[i])
            out[row][i].lines = set_leaf(*leaf, place_of(i).width, desk.setter(out[row][i].found));
      }
    };
    const std::size_t languages = edition.documents.size();
    both(core_, [&] { set(0, languages / 2); }, [&] { set(languages / 2, languages); });
    tell_of_desks();
    return out;
  }

  Desk& desk_of(const Edition& edition, std::size_t language) {
    return desks_[order_of(edition.documents[language].lang)];
  }

  /// Lines as they stand on pages: with the pages’ numbers of faces, which are those of their first use.
  std::vector<CellLine> numbered(std::vector<CellLine> lines, Desk& desk) {
    for (CellLine& line : lines)
      for (GlyphRun& run : line.runs) run.face = number_of(run.face, desk);
    return lines;
  }

  FaceIndex number_of(FaceIndex face, Desk& desk) {
    if (face >= desk.faces.size()) desk.faces.resize(face + 1);
    if (!desk.faces[face]) {
      const Face wanted = desk.fonts.faces()[face];
      auto same = std::ranges::find_if(faces_, [&](const Face& f) {
        return std::tie(f.path, f.index, f.family) == std::tie(wanted.path, wanted.index, wanted.family);
      });
      desk.faces[face] = static_cast<FaceIndex>(same - faces_.begin());
      if (same == faces_.end()) faces_.push_back(wanted);
    }
    return *desk.faces[face];
  }

  /// What was found of fonts and notes; a font that several languages miss is said once.
  void tell_of_desks() {
    Diagnostics fresh;
    for (Desk& desk : desks_) {
      const Diagnostics found = std::exchange(desk.found, {});
      for (const Diagnostic& d : found.all())
        if (std::ranges::find(diagnostics_.all(), d) == diagnostics_.all().end() &&
            std::ranges::find(fresh.all(), d) == fresh.all().end())
          fresh.add(d);
    }
    diagnostics_.report_all(fresh);
  }

  void add_rows(std::span<const Row> rows, const Edition& edition, std::vector<SetRow>& out) {
    std::vector<std::vector<SetLeaf>> set = set_leaves(rows, edition);
    for (const Row& row : rows) {
      const std::size_t first = out.size(), at = static_cast<std::size_t>(&row - rows.data());
      if (side_by_side()) out.push_back(row_of(row, edition, set[at]));
      else add_below(row, edition, set[at], out);
      if (at > 0 && stands_apart(rows[at - 1], row))
        out[first].space_before = std::max(out[first].space_before, style_.leading);
      // An item's words introduce the items inside it, a lead what follows; no table has its last row alone on a page.
      const bool introduces = at + 1 < rows.size() && (depth_of(rows[at + 1]) > depth_of(row) ||
                                                       ends_lead(row, rows[at + 1]) || ends_table(rows[at + 1]));
      out.back().end_with_next = out.back().end_with_next || introduces;
    }
  }

  /// The languages of a row one below the other, closer to each other than to their neighbours and on one page where
  /// they begin. A picture stands once, above its first caption.
  void add_below(const Row& row, const Edition& edition, std::vector<SetLeaf>& leaves, std::vector<SetRow>& out) {
    const std::size_t first = out.size();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i]) continue;
      Row alone{std::vector<std::optional<Leaf>>(row.cells.size())};
      alone.cells[i] = row.cells[i];
      SetRow set = row_of(alone, edition, leaves);
      const bool opens = out.size() == first;
      if (!opens) {
        if (out[first].image) set.image.reset();
        set.space_before = has_figure(row) ? Length{} : style_.leading / 5;
        out.back().end_with_next = true;
      } else if (row.cells.size() > 1) {
        set.space_before = set.space_before * 3 / 2;
      }
      out.push_back(std::move(set));
    }
  }

  /// A picture or a table and what follows it, and the documents behind the text.
  static bool stands_apart(const Row& before, const Row& row) {
    auto documents = [](const Row& r) { return has_paragraph(r, ParagraphRole::document); };
    return has_figure(before) || has_figure(row) || has_table(before) != has_table(row) ||
           (documents(row) && !documents(before));
  }

  static bool has_table(const Row& row) {
    return std::ranges::any_of(
        row.cells, [](const auto& cell) { return cell && std::holds_alternative<Table>(cell->block->value); });
  }

  static bool ends_lead(const Row& row, const Row& next) {
    return has_paragraph(row, ParagraphRole::lead) && !has_paragraph(next, ParagraphRole::lead);
  }

  static bool ends_table(const Row& row) {
    return std::ranges::any_of(row.cells, [](const auto& cell) {
      const Table* table = cell ? std::get_if<Table>(&cell->block->value) : nullptr;
      return table && cell->row == &table->rows.back();
    });
  }

  static bool has_paragraph(const Row& row, ParagraphRole role) {
    return std::ranges::any_of(row.cells, [&](const auto& cell) {
      const Paragraph* paragraph = cell ? std::get_if<Paragraph>(&cell->block->value) : nullptr;
      return paragraph && paragraph->role == role;
    });
  }

  static int depth_of(const Row& row) {
    int depth = 0;
    for (const auto& cell : row.cells)
      if (cell) depth = std::max(depth, cell->depth);
    return depth;
  }

  SetRow row_of(const Row& row, const Edition& edition, std::vector<SetLeaf>& leaves) {
    SetRow out;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i]) continue;
      const Leaf& leaf = *row.cells[i];
      Cell cell = place_of(i);
      cell.lines = numbered(std::move(leaves[i].lines), desk_of(edition, i));
      diagnostics_.report_all(leaves[i].found);
      for (CellLine& line : cell.lines)
        for (std::size_t& note : line.notes) note += first_note(edition.documents[i].lang);
      out.cells.push_back(std::move(cell));
      const auto* paragraph = std::get_if<Paragraph>(&leaf.block->value);
      out.keep_with_next = out.keep_with_next || (paragraph && paragraph->role == ParagraphRole::banner);
      if (const auto* table = std::get_if<Table>(&leaf.block->value))
        out.keep_with_next = out.keep_with_next || leaf.row == &table->head;
      if (const auto* heading = std::get_if<Heading>(&leaf.block->value)) {
        out.keep_with_next = true;
        const std::string& lang = edition.documents[i].lang;
        out.bookmarks.push_back({plain_text(heading->content), heading->level, 0, {}, lang});
      }
      if (const auto* figure = std::get_if<Figure>(&leaf.block->value); figure && !out.image)
        out.image = image_of(*figure, leaf.block->id);
      out.space_before = std::max(out.space_before, space_before(leaf));
    }
    return out;
  }

  /// Headings stand apart; parts of an item stand closer than items.
  Length space_before(const Leaf& leaf) const {
    if (std::holds_alternative<Heading>(leaf.block->value)) return style_.leading;
    const auto* paragraph = std::get_if<Paragraph>(&leaf.block->value);
    if (paragraph && paragraph->role == ParagraphRole::date) return style_.leading / 3;
    if (const auto* table = std::get_if<Table>(&leaf.block->value); table && leaf.row != &table->head)
      return style_.leading / 4;
    if (leaf.depth > 0 && !leaf.label) return {};
    return leaf.depth > 1 ? style_.leading / 3 : style_.leading / 2;
  }

  std::optional<RowImage> image_of(const Figure& figure, NodeId node) const {
    auto found = std::ranges::find(images_, figure.image, &NamedImage::path);
    if (found == images_.end()) return std::nullopt;
    Length width = style_.photos == Photos::page ? width_ : kPicture.at(width_);
    // Whole points keep the product of two lengths small.
    Length height = Length{width.micropoints / 1000 * shown_height(found->image) / shown_width(found->image) * 1000};
    return RowImage{static_cast<std::size_t>(found - images_.begin()), width, height, node,
                    style_.photos == Photos::page};
  }

  /// The footnotes of all languages, in the order of their marks, each as wide as its column.
  std::vector<Cell> notes() {
    std::vector<Cell> out;
    for (std::size_t i = 0; i < count(); ++i) {
      const Document& document = edition_.documents[i];
      for (const Footnote& note : document.notes) {
        Cell cell = place_of(i);
        cell.lines = numbered(set_note(note, document.lang, cell.width, desks_[i].setter()), desks_[i]);
        out.push_back(std::move(cell));
      }
    }
    return out;
  }

  /// Where the notes of a language begin in notes().
  std::size_t first_note(std::string_view lang) const {
    std::size_t first = 0;
    for (std::size_t i = 0; i < order_of(lang); ++i) first += edition_.documents[i].notes.size();
    return first;
  }

  /// The running head on all pages but those that a heading opens, the folio on all.
  void add_furniture(Pages& pages) {
    if (edition_.documents.empty()) return;
    std::vector<CellLine> heads = running_heads();
    std::size_t before = count();
    Length top = style_.margin_top / 2, foot = style_.page_height - style_.margin_bottom / 2 - style_.small_size;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
      std::string folio = fmt::format("{} / {}", i + 1, pages.pages.size());
      place_lines(numbered(set_plain(folio, edition_.documents.front().lang, ParagraphLook::Align::center, width_,
                                     desks_.front().setter()),
                           desks_.front()),
                  style_.margin_inner, foot, pages.pages[i]);
      const std::size_t document = together() ? 0 : document_of(pages.pages[i]);
      if (std::exchange(before, document) != document) continue;
      for (std::size_t d = 0; d < heads.size(); ++d)
        if (together() || d == document)
          place_lines(numbered({heads[d]}, desks_[d]), style_.margin_inner, top, pages.pages[i]);
      pages.pages[i].rules.push_back(
          {style_.margin_inner, top + style_.small_size * 9 / 5, width_, Length::millipoints(400)});
    }
  }

  /// The document that a page begins with: nodes are numbered through one after the other.
  std::size_t document_of(const Page& page) const {
    NodeId node = 0;
    if (!page.images.empty()) node = page.images.front().node;
    for (const GlyphRun& run : page.runs)
      if (node == 0) node = run.node;
    std::size_t found = 0;
    for (std::size_t i = 0; i < count(); ++i)
      if (!edition_.documents[i].blocks.empty() && edition_.documents[i].blocks.front().id <= node) found = i;
    return found;
  }

  /// A line for each language. Those that share columns share their heads; over text that has no columns the last head
  /// ends where the text ends, and what one head leaves the others have. What their characters lack was said of the
  /// heading.
  std::vector<CellLine> running_heads() {
    Diagnostics said;
    auto setter = [&](std::size_t i) {
      return Setter{style_, desks_[i].fonts, said, false, false, nullptr, desks_[i].words};
    };
    std::vector<Length> widths;
    for (std::size_t i = 0; i < count(); ++i) widths.push_back(natural_width(edition_.documents[i], setter(i)));
    std::vector<CellLine> heads;
    for (std::size_t i = 0; i < count(); ++i) {
      Cell cell = together() ? column(i) : place_of(i);
      const bool last = stacked() && i + 1 == count();
      if (stacked() && (i == 0 || last))
        cell = {last ? width_ - room_beside(widths, i) : Length{}, room_beside(widths, i), {}};
      CellLine head = one_line(edition_.documents[i], last ? ParagraphLook::Align::end : ParagraphLook::Align::start,
                               cell.width, setter(i));
      for (GlyphRun& run : head.runs) run.x += cell.x;
      heads.push_back(std::move(head));
    }
    return heads;
  }

  /// What the other heads leave, each in its share of the width.
  Length room_beside(const std::vector<Length>& widths, std::size_t head) const {
    if (count() > 2) return column_width();
    return width_ - style_.column_gap - std::min(widths[1 - head], column_width());
  }

  Length natural_width(const Document& document, const Setter& setter) const {
    const CellLine line =
        set_plain(document.running_head, document.lang, ParagraphLook::Align::start, width_ * 100, setter).front();
    if (line.runs.empty() || line.runs.back().glyphs.empty()) return {};
    const GlyphRun& run = line.runs.back();
    return run.x + run.glyphs.back().x + run.glyphs.back().advance;
  }

  /// The running head of a document; where it is longer than its column, what there is room for and an ellipsis, which
  /// stands behind a whole word.
  static CellLine one_line(const Document& document, ParagraphLook::Align align, Length width, const Setter& setter) {
    auto lines_of = [&](const std::string& text) { return set_plain(text, document.lang, align, width, setter); };
    std::vector<CellLine> lines = lines_of(document.running_head);
    if (lines.size() <= 1) return std::move(lines.front());
    const std::u16string text = to_utf16(document.running_head);
    std::size_t fits = 0;
    for (std::size_t low = 1, high = text.size(); low <= high;) {
      const std::size_t middle = (low + high) / 2;
      if (lines_of(to_utf8(text.substr(0, middle)) + "…").size() == 1) fits = middle, low = middle + 1;
      else high = middle - 1;
    }
    return std::move(lines_of(to_utf8(text.substr(0, end_of_word(text, fits))) + "…").front());
  }

  /// The end of the last whole Western word before `at`, if there is one; no half of a character either.
  static std::size_t end_of_word(std::u16string_view text, std::size_t at) {
    auto is_western = [&](std::size_t i) { return i < text.size() && text[i] > u' ' && text[i] < 0x2E80; };
    if (at > 0 && is_western(at - 1) && is_western(at)) {
      std::size_t space = at;
      while (space > 0 && is_western(space - 1)) --space;
      if (space > 0) at = space;
    }
    if (at > 0 && (text[at - 1] & 0xFC00) == 0xD800) --at;
    while (at > 0 && text[at - 1] == u' ') --at;
    return at;
  }

  const Edition& edition_;
  const Style& style_;
  const std::vector<NamedImage>& images_;
  Diagnostics& diagnostics_;
  const SecondCore* core_;
  std::deque<Desk> desks_;   ///< one a language
  std::vector<Face> faces_;  ///< of the pages
  Length width_;
};

}  // namespace

std::optional<Pages> typeset(const Edition& edition, const Style& style, const std::vector<NamedImage>& images,
                             Diagnostics& diagnostics, const TypesetOptions& options) {
  Diagnostics found;
  Pages pages = Typesetter(edition, style, images, found, options).make();
  bool failed = found.has_errors();
  diagnostics.append(std::move(found));
  if (failed) return std::nullopt;
  return pages;
}

}  // namespace readout
