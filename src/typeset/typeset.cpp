#include "typeset/typeset.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "typeset/cells.h"
#include "typeset/columns.h"
#include "typeset/languages.h"
#include "typeset/looks.h"
#include "typeset/page_build.h"
#include "typeset/pictures.h"
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
        languages_(edition, style, options, columns_.stacked()) {
    for (const Document& document : edition.documents) {
      auto& figures = figures_.emplace_back();
      for (const Leaf& leaf : leaves(document))
        if (const auto* figure = std::get_if<Figure>(&leaf.block->value)) figures.emplace(leaf.key(), figure);
    }
  }

  Pages make() {
    Pages pages;
    pages.width = style_.page_width;
    pages.height = style_.page_height;
    if (columns_.stacked()) pages.order = ReadingOrder::items;
    for (const NamedImage& named : images_) pages.images.push_back(named.image);
    const Frame frame = frame_of(style_);
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
      if (const std::size_t pictures = count_pictures(rows.subspan(i)); pictures > 0) {
        if (draws_pictures(edition)) add_pictures(rows.subspan(i, pictures), out);
        i += pictures - 1;
      } else if (columns_.side_by_side()) {
        out.push_back(make_row(rows[i], edition, set[i]));
      } else {
        add_stacked(rows[i], edition, set[i], out);
      }
      if (first == out.size()) continue;
      add_head(rows[i], first, out);
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
          if (const std::optional<Leaf>& leaf = rows[row].cells[i]; leaf && !picture_of(*leaf))
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

  /// The picture of a figure, if it was read.
  std::optional<Picture> picture_of(const Leaf& leaf) const {
    const auto* figure = std::get_if<Figure>(&leaf.block->value);
    const auto found =
        figure ? std::ranges::find(images_, figure->image, &NamedImage::path) : std::ranges::end(images_);
    if (found == images_.end()) return std::nullopt;
    return Picture{static_cast<std::size_t>(found - images_.begin()), &found->image, leaf.block->id};
  }

  const Leaf& first_of(const Row& row) const {
    return **std::ranges::find_if(row.cells, [](const auto& cell) { return cell.has_value(); });
  }

  /// How many rows at the start are pictures.
  std::size_t count_pictures(std::span<const Row> rows) const {
    const auto text = std::ranges::find_if(rows, [&](const Row& row) { return !picture_of(first_of(row)); });
    return static_cast<std::size_t>(text - rows.begin());
  }

  /// Pictures are drawn once: in sequential layouts with the first language, or after the last if they have pages of
  /// their own.
  bool draws_pictures(const Edition& edition) const {
    const auto& drawing = style_.photos == Photos::page ? edition_.documents.back() : edition_.documents.front();
    return edition.documents.size() == edition_.documents.size() || edition.documents.front().lang == drawing.lang;
  }

  /// Pictures in rows, each with its captions in all languages below it, as wide as the picture.
  void add_pictures(std::span<const Row> rows, std::vector<SetRow>& out) {
    std::vector<Picture> pictures;
    for (const Row& row : rows) pictures.push_back(*picture_of(first_of(row)));
    auto row = rows.begin();
    for (std::vector<RowImage>& images : picture_rows(pictures, style_)) {
      SetRow set;
      set.space_before = kLooks.before_item.of(style_.leading);
      const Length least = images.size() == 1 ? kLooks.least_picture.of(columns_.width()) : Length{};
      for (const RowImage& image : images)
        set.cells.push_back(captions(first_of(*row++).key(), image, std::max(image.width, least)));
      set.images = std::move(images);
      out.push_back(std::move(set));
    }
  }

  Cell captions(const std::string& key, const RowImage& image, Length width) {
    Cell cell{image.x - (width - image.width) / 2, width, {}};
    for (std::size_t i = 0; i < edition_.documents.size(); ++i) {
      const auto figure = figures_[i].find(key);
      if (figure == figures_[i].end()) continue;
      SetLeaf set;
      set.lines = set_caption(*figure->second, width, languages_.setter(i, set.found));
      for (CellLine& line : placed(set, 0, i).lines) cell.lines.push_back(std::move(line));
    }
    return cell;
  }

  /// Rows of a table know its head, which their pages repeat.
  void add_head(const Row& row, std::size_t first, std::vector<SetRow>& out) {
    const Leaf& leaf = first_of(row);
    const auto* table = std::get_if<Table>(&leaf.block->value);
    if (!table) return;
    if (leaf.row == &table->head) head_ = {first, out.size() - first};
    else
      for (std::size_t i = first; i < out.size(); ++i) out[i].head = i - head_.first, out[i].heads = head_.count;
  }

  /// Adds the languages of a row one below the other: closer to each other than to other rows, with their starts on one
  /// page.
  void add_stacked(const Row& row, const Edition& edition, std::vector<SetLeaf>& leaves, std::vector<SetRow>& out) {
    const std::size_t first = out.size();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i]) continue;
      Row alone{std::vector<std::optional<Leaf>>(row.cells.size())};
      alone.cells[i] = row.cells[i];
      SetRow set = make_row(alone, edition, leaves);
      if (out.size() > first) {
        set.space_before = kLooks.between_languages.of(style_.leading);
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
  }

  /// The footnotes of all languages, in the order of their marks, each as wide as its column.
  std::vector<Cell> notes() {
    std::vector<Cell> out;
    for (std::size_t i = 0; i < edition_.documents.size(); ++i) {
      const Document& document = edition_.documents[i];
      for (const Footnote& note : document.notes) {
        Cell cell = empty_cell(i);
        cell.lines = languages_.numbered(set_note(note, document, cell.width, languages_.setter(i)), i);
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
  std::vector<std::map<std::string, const Figure*>> figures_;  ///< of each language, by key
  struct Head {
    std::size_t first = 0, count = 0;
  } head_;  ///< of the newest table
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
