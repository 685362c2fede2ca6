#include "typeset/typeset.h"

#include <algorithm>
#include <span>
#include <utility>

#include "typeset/cells.h"
#include "typeset/columns.h"
#include "typeset/languages.h"
#include "typeset/looks.h"
#include "typeset/page_build.h"
#include "typeset/row_spacing.h"
#include "typeset/running_heads.h"

namespace readout {
namespace {

/// A leaf's lines, and the findings of setting them.
struct SetLeaf {
  std::vector<CellLine> lines;
  Diagnostics found;
};

class Typesetter {
 public:
  Typesetter(const Edition& edition, const Style& style, const std::vector<NamedImage>& images,
             Diagnostics& diagnostics, const TypesetOptions& options)
      : edition_(edition),
        style_(style),
        images_(images),
        diagnostics_(diagnostics),
        core_(options.core),
        columns_(style, edition.documents.size()),
        languages_(edition, style, options, columns_.stacked()) {}

  Pages make() {
    Pages pages;
    pages.width = style_.page_width;
    pages.height = style_.page_height;
    if (columns_.stacked()) pages.order = ReadingOrder::items;
    for (const NamedImage& named : images_) pages.images.push_back(named.image);
    const Frame frame{style_.margin_inner, style_.margin_top, columns_.width(),
                      style_.page_height - style_.margin_top - style_.margin_bottom,
                      style_.baseline_grid ? style_.leading : Length{}};
    // Notes come before rows, because faces are numbered in the order of their first use.
    const std::vector<Cell> feet = notes();
    build_pages(rows(), feet, frame, pages);
    // By language, then in reading order, because the outline of each language is one tree.
    std::ranges::stable_sort(pages.bookmarks, {}, [&](const Bookmark& b) { return languages_.index_of(b.lang); });
    add_running_heads(edition_, style_, columns_, languages_, pages);
    pages.faces = languages_.faces();
    languages_.report(diagnostics_);
    return pages;
  }

 private:
  Cell empty_cell(std::size_t language) const {
    const Column column = columns_.text(language);
    return {column.x, column.width, {}};
  }

  std::vector<SetRow> rows() {
    std::vector<SetRow> out;
    if (style_.layout == Layout::sequential || style_.layout == Layout::single) {
      for (const Document& document : edition_.documents) {
        const std::size_t first = out.size();
        add_rows(Edition{edition_.id, {document}}, out);
        if (first < out.size()) out[first].new_page = true;
      }
      return out;
    }
    if (columns_.stacked()) languages_.measure_tables(columns_.width());
    add_rows(edition_, out);
    return out;
  }

  /// Adds the rows of an edition, with pictures as the style asks: in the text, on pages of their own after it, or not
  /// at all.
  void add_rows(const Edition& edition, std::vector<SetRow>& out) {
    std::vector<Row> rows = pair_rows(edition);
    auto pictures = std::ranges::end(rows);
    if (style_.photos != Photos::inline_)
      pictures = std::stable_partition(rows.begin(), rows.end(), [](const Row& row) { return !has_figure(row); });
    add_rows(std::span(rows.begin(), pictures), edition, out);
    if (style_.photos == Photos::none || pictures == rows.end()) return;
    const std::size_t first = out.size();
    add_rows(std::span(pictures, rows.end()), edition, out);
    if (first < out.size()) out[first].new_page = true;
  }

  void add_rows(std::span<const Row> rows, const Edition& edition, std::vector<SetRow>& out) {
    std::vector<std::vector<SetLeaf>> set = set_leaves(rows, edition);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::size_t first = out.size();
      if (columns_.side_by_side()) out.push_back(make_row(rows[i], edition, set[i]));
      else add_stacked(rows[i], edition, set[i], out);
      if (i > 0 && is_separate(rows[i - 1], rows[i]))
        out[first].space_before = std::max(out[first].space_before, style_.leading);
      if (i + 1 < rows.size() && introduces(rows[i], rows[i + 1])) out.back().end_with_next = true;
    }
  }

  /// The leaves of all rows, by row and language. Languages are independent, so each core sets half of them.
  std::vector<std::vector<SetLeaf>> set_leaves(std::span<const Row> rows, const Edition& edition) {
    std::vector<std::vector<SetLeaf>> out;
    for (const Row& row : rows) out.emplace_back(row.cells.size());
    auto set = [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i)
        for (std::size_t row = 0; row < rows.size(); ++row)
          if (const std::optional<Leaf>& leaf = rows[row].cells[i])
            out[row][i].lines =
                set_leaf(*leaf, columns_.text(i).width, languages_.setter(language_of(edition, i), out[row][i].found));
    };
    const std::size_t languages = edition.documents.size();
    run_both(core_, [&] { set(0, languages / 2); }, [&] { set(languages / 2, languages); });
    languages_.report(diagnostics_);
    return out;
  }

  /// The index in the whole edition of a document's language.
  std::size_t language_of(const Edition& edition, std::size_t document) const {
    return languages_.index_of(edition.documents[document].lang);
  }

  /// Adds the languages of a row one below the other: closer to each other than to other rows, with their starts on one
  /// page. A picture is drawn once, above its first caption.
  void add_stacked(const Row& row, const Edition& edition, std::vector<SetLeaf>& leaves, std::vector<SetRow>& out) {
    const std::size_t first = out.size();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i]) continue;
      Row alone{std::vector<std::optional<Leaf>>(row.cells.size())};
      alone.cells[i] = row.cells[i];
      SetRow set = make_row(alone, edition, leaves);
      if (out.size() > first) {
        if (out[first].image) set.image.reset();
        set.space_before = has_figure(row) ? Length{} : kLooks.between_languages.of(style_.leading);
        out.back().end_with_next = true;
      } else if (row.cells.size() > 1) {
        set.space_before = kLooks.between_stacked_rows.of(set.space_before);
      }
      out.push_back(std::move(set));
    }
  }

  SetRow make_row(const Row& row, const Edition& edition, std::vector<SetLeaf>& leaves) {
    SetRow out;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i]) continue;
      const std::size_t language = language_of(edition, i);
      out.cells.push_back(placed(leaves[i], i, language));
      add_leaf(*row.cells[i], edition_.documents[language].lang, out);
    }
    return out;
  }

  /// The cell of a leaf, with the edition's numbers of faces and of notes.
  Cell placed(SetLeaf& leaf, std::size_t column, std::size_t language) {
    Cell cell = empty_cell(column);
    cell.lines = languages_.numbered(std::move(leaf.lines), language);
    diagnostics_.report_all(leaf.found);
    for (CellLine& line : cell.lines)
      for (std::size_t& note : line.notes) note += first_note(language);
    return cell;
  }

  /// Adds the parts of a leaf other than its lines to its row.
  void add_leaf(const Leaf& leaf, const std::string& lang, SetRow& row) const {
    row.space_before = std::max(row.space_before, space_before(leaf, style_.leading));
    if (const auto* paragraph = std::get_if<Paragraph>(&leaf.block->value))
      row.keep_with_next = row.keep_with_next || paragraph->role == ParagraphRole::banner;
    if (const auto* table = std::get_if<Table>(&leaf.block->value))
      row.keep_with_next = row.keep_with_next || leaf.row == &table->head;
    if (const auto* heading = std::get_if<Heading>(&leaf.block->value)) {
      row.keep_with_next = true;
      row.bookmarks.push_back({plain_text(heading->content), heading->level, 0, {}, lang});
    }
    if (const auto* figure = std::get_if<Figure>(&leaf.block->value); figure && !row.image)
      row.image = row_image(*figure, leaf.block->id);
  }

  std::optional<RowImage> row_image(const Figure& figure, NodeId node) const {
    auto found = std::ranges::find(images_, figure.image, &NamedImage::path);
    if (found == images_.end()) return std::nullopt;
    const bool plate = style_.photos == Photos::page;
    const Length width = plate ? columns_.width() : kLooks.picture_width.of(columns_.width());
    // Whole points keep the product of two lengths small.
    const Length height{width.micropoints / 1000 * shown_height(found->image) / shown_width(found->image) * 1000};
    return RowImage{static_cast<std::size_t>(found - images_.begin()), width, height, node, plate};
  }

  /// The footnotes of all languages, in the order of their marks, each as wide as its column.
  std::vector<Cell> notes() {
    std::vector<Cell> out;
    for (std::size_t i = 0; i < edition_.documents.size(); ++i) {
      const Document& document = edition_.documents[i];
      for (const Footnote& note : document.notes) {
        Cell cell = empty_cell(i);
        cell.lines = languages_.numbered(set_note(note, document.lang, cell.width, languages_.setter(i)), i);
        out.push_back(std::move(cell));
      }
    }
    return out;
  }

  /// The index in notes() of a language's first note.
  std::size_t first_note(std::size_t language) const {
    std::size_t first = 0;
    for (std::size_t i = 0; i < language; ++i) first += edition_.documents[i].notes.size();
    return first;
  }

  const Edition& edition_;
  const Style& style_;
  const std::vector<NamedImage>& images_;
  Diagnostics& diagnostics_;
  const SecondCore* core_;
  Columns columns_;
  Languages languages_;
};

}  // namespace

std::optional<Pages> typeset(const Edition& edition, const Style& style, const std::vector<NamedImage>& images,
                             Diagnostics& diagnostics, const TypesetOptions& options) {
  Diagnostics found;
  Pages pages = Typesetter(edition, style, images, found, options).make();
  const bool failed = found.has_errors();
  diagnostics.append(std::move(found));
  if (failed) return std::nullopt;
  return pages;
}

}  // namespace readout
