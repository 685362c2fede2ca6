// Writes a Document as plain text: its blocks in reading order with an empty line between blocks.

#include <algorithm>
#include <utility>

#include "base/language.h"
#include "base/overloaded.h"
#include "base/utf8.h"
#include "base/words.h"
#include "base/wrap.h"
#include "typeset/breaks.h"
#include "typeset/penalties.h"
#include "write/writers.h"

namespace readout {
namespace {

/// The least number of columns for text, however deep the lists are.
constexpr int kLeastColumns = 20;
/// The last line of a paragraph has more than one short word, and more than two characters of Japanese.
constexpr int kLeastLast = 8;

std::string mark_of(int note) { return "[" + std::to_string(note) + "]"; }

/// A part of a paragraph's text that is a person's name.
struct NameRange {
  std::size_t begin = 0, end = 0;
};

/// Finds where a line does not end, as in composed lines.
class Holds {
 public:
  Holds(const std::string& lang, const Words* words) : lang_(lang), words_(words) {}

  void add(std::string_view text, bool name) {
    if (text.empty()) return;
    Piece piece;
    piece.lang = lang_, piece.words = words_, piece.name = name;
    for_each_code_point(text, [&](char32_t, std::size_t at, std::size_t length) {
      LineItem& item = list_.items.emplace_back(item_without_font(text.substr(at, length), Length::points(10), lang_));
      item.piece = list_.pieces.size();
    });
    list_.pieces.push_back(std::move(piece));
  }

  std::vector<std::size_t> offsets() {
    classify_by_neighbours(list_);
    std::vector<std::size_t> out;
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < list_.items.size(); ++i) {
      at += list_.items[i].text.size();
      if (stays_together(list_, i)) out.push_back(at);
    }
    return out;
  }

 private:
  const std::string& lang_;
  const Words* words_;
  ItemList list_;
};

std::vector<std::size_t> held_offsets(std::string_view text, const std::vector<NameRange>& names,
                                      const std::string& lang, const Words* words) {
  Holds holds(lang, words);
  std::size_t at = 0;
  for (const NameRange& name : names) {
    holds.add(text.substr(at, name.begin - at), false);
    holds.add(text.substr(name.begin, name.end - name.begin), true);
    at = name.end;
  }
  holds.add(text.substr(at), false);
  return holds.offsets();
}

/// Turns inlines into text; untranslated text of a draft is in ⟦ ⟧.
class InlineText {
 public:
  InlineText(const std::string& lang, const Words* words) : lang_(lang), words_(words) {}

  WrapText take(const Inlines& inlines) {
    add(inlines);
    mark(false);
    if (words_) prose_.held = held_offsets(prose_.text, names_, lang_, words_);
    return std::move(prose_);
  }

 private:
  void add(const Inlines& inlines) {
    for (const Inline& item : inlines)
      std::visit(Overloaded{[&](const Run& run) { add(run); }, [&](const Emphasis& e) { add(e.content); },
                            [&](const Link& link) { add(link); }, [&](const Ruby& ruby) { add(ruby); },
                            [&](const PersonName& name) { add(name); }, [&](const NoteMark& note) { add(note); }},
                 item.value);
  }

  void add(const Run& run) {
    if (run.text.empty()) return;
    mark(run.kind == RunKind::untranslated);
    prose_.text += run.text;
  }

  void add(const PersonName& name) {
    const std::size_t begin = prose_.text.size();
    add(name.content);
    names_.push_back({begin, prose_.text.size()});
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

  const std::string& lang_;
  const Words* words_;
  WrapText prose_;
  std::vector<NameRange> names_;
  bool marked_ = false;
};

class TextWriter {
 public:
  TextWriter(const Document& document, int columns, const WordsByLanguage* words)
      : document_(document),
        words_(words ? &words->find(document.lang) : nullptr),
        columns_(columns),
        wide_(is_japanese(document.lang)) {}

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
    // The alternative text would repeat the caption.
    auto captions = [](const Block& block) {
      const auto* paragraph = std::get_if<Paragraph>(&block.value);
      return paragraph && paragraph->role == ParagraphRole::caption;
    };
    if (std::ranges::any_of(figure.caption, captions)) return blocks(figure.caption);
    WrapText words = taken(figure.alternative);
    WrapText bracketed{"[", {}};
    for (std::size_t offset : words.glued) bracketed.glued.push_back(offset + 1);
    for (std::size_t offset : words.held) bracketed.held.push_back(offset + 1);
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
        WrapText next = taken(cell.content);
        if (next.text.empty()) continue;
        if (!words.text.empty()) words.text += wide_ ? "　" : ", ";
        for (std::size_t offset : next.glued) words.glued.push_back(offset + words.text.size());
        for (std::size_t offset : next.held) words.held.push_back(offset + words.text.size());
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

  void paragraph(const Inlines& content) { print(taken(content)); }

  WrapText taken(const Inlines& content) const { return InlineText(document_.lang, words_).take(content); }

  /// Indents the following lines by a label of up to `width` columns; the first line shows the label.
  void open(const std::string& label, int width) {
    label_ = indented(label_) + label;
    indent_ += width + 1;
  }

  void close(int width) { indent_ -= width + 1; }

  void print(const WrapText& prose) {
    if (!out_.empty()) out_ += '\n';
    const int columns = std::max(columns_ - indent_, kLeastColumns);
    for (const std::string& line :
         wrap(prose, {columns, columns, wide_, may_break_strictly, words_ ? kLeastLast : 0})) {
      std::string lead = std::exchange(label_, {});
      out_ += (line.empty() ? lead : indented(lead) + without_hidden(line)) + '\n';
    }
  }

  int columns_of(std::string_view text) const { return display_width(text, wide_); }

  std::string indented(const std::string& lead) const {
    return lead + std::string(static_cast<std::size_t>(std::max(indent_ - columns_of(lead), 0)), ' ');
  }

  const Document& document_;
  const Words* words_;
  int columns_;
  bool wide_;
  std::string out_;
  std::string label_;  ///< the labels of the items that the next line opens
  int indent_ = 0;
};

}  // namespace

std::string write_text(const Document& document, int columns, const WordsByLanguage* words) {
  return TextWriter(document, columns, words).write();
}

}  // namespace readout
