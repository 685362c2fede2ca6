// Writes a Document as plain text: its blocks in reading order with an empty line between blocks.

#include <algorithm>
#include <utility>

#include "base/language.h"
#include "base/overloaded.h"
#include "base/utf8.h"
#include "base/wrap.h"
#include "typeset/breaks.h"
#include "write/writers.h"

namespace readout {
namespace {

/// The least number of columns for text, however deep the lists are.
constexpr int kLeastColumns = 20;

std::string mark_of(int note) { return "[" + std::to_string(note) + "]"; }

/// Turns inlines into text; untranslated text of a draft is in ⟦ ⟧.
class InlineText {
 public:
  WrapText take(const Inlines& inlines) {
    add(inlines);
    mark(false);
    return std::move(prose_);
  }

 private:
  void add(const Inlines& inlines) {
    for (const Inline& item : inlines)
      std::visit(
          Overloaded{[&](const Run& run) { add(run); }, [&](const Emphasis& e) { add(e.content); },
                     [&](const Link& link) { add(link); }, [&](const Ruby& ruby) { add(ruby); },
                     [&](const PersonName& name) { add(name.content); }, [&](const NoteMark& note) { add(note); }},
          item.value);
  }

  void add(const Run& run) {
    if (run.text.empty()) return;
    mark(run.kind == RunKind::untranslated);
    prose_.text += run.text;
  }

  void add(const Link& link) {
    std::size_t begin = prose_.text.size();
    add(link.content);
    mark(false);
    const std::string_view shown = std::string_view(prose_.text).substr(begin);
    if (shown.size() > link.href.size() && shown.find(link.href) != std::string_view::npos) return;
    if (shown == link.href) prose_.text.resize(begin);
    if (prose_.text.size() > begin) prose_.text += ' ';
    prose_.append_whole("<" + link.href + ">", false);
  }

  /// Adds the whole word, then its reading in brackets.
  void add(const Ruby& ruby) {
    for (const Ruby::Pair& pair : ruby.pairs) add(pair.base);
    mark(false);
    bool wide = starts_with_cjk(plain_text({{ruby}}));
    prose_.append_whole((wide ? "（" : " (") + complete_reading(ruby) + (wide ? "）" : ")"), true);
  }

  void add(const NoteMark& note) {
    mark(false);
    prose_.append_whole(mark_of(note.number), true);
  }

  void mark(bool untranslated) {
    if (untranslated == marked_) return;
    prose_.text += untranslated ? "⟦" : "⟧";
    marked_ = untranslated;
  }

  WrapText prose_;
  bool marked_ = false;
};

class TextWriter {
 public:
  TextWriter(const Document& document, int columns)
      : document_(document), columns_(columns), wide_(is_japanese(document.lang)) {}

  std::string write() {
    blocks(document_.blocks);
    notes();
    return std::move(out_);
  }

 private:
  void blocks(const Blocks& blocks) {
    for (const Block& block : blocks)
      std::visit(Overloaded{[&](const Heading& h) { paragraph(h.content); },
                            [&](const Paragraph& p) { paragraph(p.content); }, [&](const Figure& f) { figure(f); },
                            [&](const Table& t) { table(t); }, [&](const List& l) { list(l); }},
                 block.value);
  }

  void figure(const Figure& figure) {
    // The caption says what the alternative would repeat.
    auto captions = [](const Block& block) {
      const auto* paragraph = std::get_if<Paragraph>(&block.value);
      return paragraph && paragraph->role == ParagraphRole::caption;
    };
    if (std::ranges::any_of(figure.caption, captions)) return blocks(figure.caption);
    WrapText words = InlineText().take(figure.alternative);
    WrapText bracketed{"[", {}};
    for (std::size_t offset : words.glued) bracketed.glued.push_back(offset + 1);
    bracketed.text += words.text + "]";
    print(bracketed);
    blocks(figure.caption);
  }

  /// The first column labels the other cells. The column headers are not printed: the cells make them obvious.
  void table(const Table& table) {
    for (const TableRow& row : table.rows) {
      if (row.cells.empty()) continue;
      WrapText words;
      for (const TableCell& cell : row.cells) {
        WrapText next = InlineText().take(cell.content);
        if (next.text.empty()) continue;
        if (!words.text.empty()) words.text += wide_ ? "　" : ", ";
        for (std::size_t offset : next.glued) words.glued.push_back(offset + words.text.size());
        words.text += next.text;
      }
      print(words);
    }
  }

  void list(const List& list) {
    int width = 0;
    for (const ListItem& item : list.items) width = std::max(width, columns_of(item.label.text));
    for (const ListItem& item : list.items) {
      open(item.label.text, width);
      // An item without text still shows its number.
      if (item.blocks.empty()) print({});
      blocks(item.blocks);
      close(width);
    }
  }

  void notes() {
    int width = 0;
    for (const Footnote& note : document_.notes) width = std::max(width, columns_of(mark_of(note.number)));
    for (const Footnote& note : document_.notes) {
      open(mark_of(note.number), width);
      paragraph(note.content);
      close(width);
    }
  }

  void paragraph(const Inlines& content) { print(InlineText().take(content)); }

  /// Indents the following lines by a label of up to `width` columns; the first line shows the label.
  void open(const std::string& label, int width) {
    label_ = indented(label_) + label;
    indent_ += width + 1;
  }

  void close(int width) { indent_ -= width + 1; }

  void print(const WrapText& prose) {
    if (!out_.empty()) out_ += '\n';
    const int columns = std::max(columns_ - indent_, kLeastColumns);
    for (const std::string& line : wrap(prose, {columns, columns, wide_, may_break_strictly})) {
      std::string lead = std::exchange(label_, {});
      out_ += (line.empty() ? lead : indented(lead) + without_hidden(line)) + '\n';
    }
  }

  int columns_of(std::string_view text) const { return display_width(text, wide_); }

  std::string indented(const std::string& lead) const {
    return lead + std::string(static_cast<std::size_t>(std::max(indent_ - columns_of(lead), 0)), ' ');
  }

  const Document& document_;
  int columns_;
  bool wide_;
  std::string out_;
  std::string label_;  ///< the labels of the items that the next line opens
  int indent_ = 0;
};

}  // namespace

std::string write_text(const Document& document, int columns) { return TextWriter(document, columns).write(); }

}  // namespace readout
