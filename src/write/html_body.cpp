#include "write/html_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "write/aligned.h"
#include "write/html_inlines.h"
#include "write/html_text.h"

namespace readout::html {
namespace {

const char* class_of(ParagraphRole role) {
  switch (role) {
    case ParagraphRole::banner: return "banner";
    case ParagraphRole::date: return "date";
    case ParagraphRole::lead: return "lead";
    case ParagraphRole::document: return "document";
    case ParagraphRole::caption: return "caption";
    case ParagraphRole::credit: return "credit";
    case ParagraphRole::body: break;
  }
  return "";
}

/// Blocks that correspond, of the same kind.
bool same_block(const Block& a, const Block& b) { return a.key == b.key && a.value.index() == b.value.index(); }

/// The versions of a picture, and how wide a page shows it: html.css limits its height.
std::string choices_of(const Picture& picture) {
  constexpr double kHeight = 28;
  if (picture.choices.empty() || picture.height == 0) return {};
  return fmt::format(" srcset=\"{}\" sizes=\"min(100vw, {:.0f}rem)\"", picture.choices,
                     std::ceil(kHeight * picture.width / picture.height));
}

class BodyWriter {
 public:
  BodyWriter(std::span<const Document* const> documents, const Pictures& pictures) : pictures_(pictures) {
    for (const Document* document : documents) inlines_.emplace_back(*document);
  }

  std::string write() {
    std::vector<const Blocks*> blocks;
    for (const InlineWriter& inlines : inlines_) blocks.push_back(&inlines.document().blocks);
    write(blocks);
    notes();
    return std::move(out_);
  }

 private:
  bool joint() const { return inlines_.size() > 1; }

  void write(const std::vector<const Blocks*>& blocks) {
    for (const AlignedRow<Block>& row : aligned(blocks, same_block)) {
      const Block& any = **std::ranges::find_if(row, [](const Block* block) { return block != nullptr; });
      if (std::holds_alternative<List>(any.value)) list(row);
      else if (std::holds_alternative<Figure>(any.value)) figure(row);
      else if (const auto* heading = std::get_if<Heading>(&any.value)) this->heading(row, heading->level);
      else leaves(row);
    }
  }

  /// Calls `cell(language, part, attributes)` for each part of a row; `attributes` has class and language. The parts of
  /// several languages are in an element `name` of class `row`.
  template <class T, class Cell>
  void cells(const AlignedRow<T>& row, std::string_view name, const Cell& cell) {
    if (joint()) out_ += fmt::format("<{} class=\"row\">\n", name);
    for (std::size_t i = 0; i < row.size(); ++i)
      if (row[i]) cell(i, *row[i]);
      else if (joint()) out_ += "<span></span>\n";
    if (joint()) out_ += fmt::format("</{}>\n", name);
  }

  std::string attributes(std::size_t language, std::string_view class_name) const {
    return attribute("class", class_name) + (joint() ? lang(inlines_[language].document().lang) : std::string());
  }

  void heading(const AlignedRow<Block>& row, int level) {
    const std::string name = fmt::format("h{}", std::clamp(level, 1, 6));
    if (!joint()) {
      out_ += fmt::format("<{0}>{1}{2}</{0}>\n", name, take_label(0),
                          inlines_[0].write_heading(std::get<Heading>(row[0]->value).content));
      return;
    }
    cells(row, name, [&](std::size_t i, const Block& block) {
      out_ += fmt::format("<span{}>{}{}</span>\n", attributes(i, ""), take_label(i),
                          inlines_[i].write_heading(std::get<Heading>(block.value).content));
    });
  }

  /// Paragraphs and tables. The first block of an item has its label.
  void leaves(const AlignedRow<Block>& row) {
    cells(row, "div", [&](std::size_t i, const Block& block) {
      if (const auto* table = std::get_if<Table>(&block.value)) this->table(i, *table);
      else paragraph(i, std::get<Paragraph>(block.value));
    });
  }

  void paragraph(std::size_t i, const Paragraph& paragraph) {
    out_ += fmt::format("<p{}>{}{}</p>\n", attributes(i, class_of(paragraph.role)), take_label(i),
                        inlines_[i].write(paragraph.content));
  }

  void table(std::size_t i, const Table& table) {
    if (std::string label = take_label(i); !label.empty())
      out_ += fmt::format("<p{}>{}</p>\n", attributes(i, ""), label);
    out_ += fmt::format("<table{}>\n<thead>\n", attributes(i, ""));
    this->row(i, table.head, "col");
    out_ += "</thead>\n<tbody>\n";
    for (const TableRow& row : table.rows) this->row(i, row, "row");
    out_ += "</tbody>\n</table>\n";
  }

  /// `scope`: of the headers of the row, which are all cells, or the first one.
  void row(std::size_t i, const TableRow& row, std::string_view scope) {
    out_ += "<tr>";
    for (const TableCell& cell : row.cells) {
      const bool header = !cell.content.empty() && (scope == "col" || &cell == &row.cells.front());
      const std::string content = inlines_[i].write(cell.content);
      out_ += header ? fmt::format("<th scope=\"{}\">{}</th>", scope, content) : fmt::format("<td>{}</td>", content);
    }
    out_ += "</tr>\n";
  }

  void figure(const AlignedRow<Block>& row) {
    std::vector<const Figure*> figures;
    std::vector<const Blocks*> captions;
    for (const Block* block : row) {
      figures.push_back(block ? std::get_if<Figure>(&block->value) : nullptr);
      captions.push_back(figures.back() ? &figures.back()->caption : nullptr);
    }
    const std::size_t first = static_cast<std::size_t>(
        std::ranges::find_if(figures, [](const Figure* figure) { return figure != nullptr; }) - figures.begin());
    const auto picture = pictures_.find(figures[first]->image);
    if (picture == pictures_.end()) return;
    out_ += fmt::format("<figure>\n<img src=\"{}\"{}{} alt=\"{}\" width=\"{}\" height=\"{}\">\n",
                        picture->second.address, choices_of(picture->second), attributes(first, ""),
                        escaped(attribute_text(figures[first]->alternative)), picture->second.width,
                        picture->second.height);
    std::string before = std::exchange(out_, {});
    other_alternatives(figures, first);
    write(captions);
    std::string caption = std::exchange(out_, std::move(before));
    if (!caption.empty()) out_ += fmt::format("<figcaption>\n{}</figcaption>\n", caption);
    out_ += "</figure>\n";
  }

  /// An image has one alternative; those in other languages are text for those who hear the page.
  void other_alternatives(const std::vector<const Figure*>& figures, std::size_t first) {
    for (std::size_t i = first + 1; i < figures.size(); ++i)
      if (figures[i] && !figures[i]->alternative.empty())
        out_ += fmt::format("<p{}>{}</p>\n", attributes(i, "unseen"), escaped(attribute_text(figures[i]->alternative)));
  }

  void list(const AlignedRow<Block>& row) {
    std::vector<const std::vector<ListItem>*> lists;
    for (const Block* block : row) lists.push_back(block ? &std::get<List>(block->value).items : nullptr);
    const auto items = aligned(lists, [](const ListItem& a, const ListItem& b) { return a.key == b.key; });
    if (items.empty()) return;
    out_ += "<ol>\n";
    for (const AlignedRow<ListItem>& item : items) this->item(item);
    out_ += "</ol>\n";
  }

  void item(const AlignedRow<ListItem>& row) {
    out_ += "<li>\n";
    std::vector<const Blocks*> blocks;
    labels_.assign(row.size(), {});
    for (std::size_t i = 0; i < row.size(); ++i) {
      blocks.push_back(row[i] ? &row[i]->blocks : nullptr);
      if (row[i]) labels_[i] = fmt::format("<span class=\"label\">{}</span> ", escaped(row[i]->label.text));
    }
    if (!opens_with_text(blocks)) labels_alone(row);
    write(blocks);
    out_ += "</li>\n";
  }

  static bool opens_with_text(const std::vector<const Blocks*>& languages) {
    return std::ranges::all_of(languages, [](const Blocks* blocks) {
      return !blocks || (!blocks->empty() && std::holds_alternative<Paragraph>(blocks->front().value));
    });
  }

  /// A paragraph with nothing but the label, for an item that begins with a list, or has no text.
  void labels_alone(const AlignedRow<ListItem>& row) {
    cells(row, "div", [&](std::size_t i, const ListItem&) {
      out_ += fmt::format("<p{}>{}</p>\n", attributes(i, ""), take_label(i));
    });
  }

  std::string take_label(std::size_t i) { return i < labels_.size() ? std::exchange(labels_[i], {}) : std::string(); }

  void notes() {
    std::vector<const std::vector<Footnote>*> lists;
    for (const InlineWriter& inlines : inlines_) lists.push_back(&inlines.document().notes);
    const auto rows = aligned(lists, [](const Footnote& a, const Footnote& b) { return a.key == b.key; });
    if (rows.empty()) return;
    out_ += fmt::format("<section class=\"notes\"{}>\n<ol>\n",
                        attribute("aria-label", inlines_.front().document().words.notes));
    for (const AlignedRow<Footnote>& row : rows) note(row);
    out_ += "</ol>\n</section>\n";
  }

  void note(const AlignedRow<Footnote>& row) {
    out_ += "<li>\n";
    cells(row, "div", [&](std::size_t i, const Footnote& note) {
      out_ += fmt::format("<p{}{}>{}</p>\n", attributes(i, ""), attribute("id", inlines_[i].note_id(note.number)),
                          inlines_[i].write(note));
    });
    out_ += "</li>\n";
  }

  std::vector<InlineWriter> inlines_;  ///< of each language
  const Pictures& pictures_;
  std::vector<std::string> labels_;  ///< of the item that begins, until its first block
  std::string out_;
};

}  // namespace

std::string body(std::span<const Document* const> documents, const Pictures& pictures) {
  return BodyWriter(documents, pictures).write();
}

}  // namespace readout::html
