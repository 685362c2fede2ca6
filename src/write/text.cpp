// Writes a Document as plain text: its blocks in reading order with an empty line between blocks.

#include <algorithm>
#include <optional>
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

/// The text of a paragraph with its names, in text order.
struct Prose {
  WrapText words;
  std::vector<NameRange> names;

  void append(const Prose& next) {
    const std::size_t shift = words.text.size();
    for (std::size_t offset : next.words.glued) words.glued.push_back(offset + shift);
    for (NameRange name : next.names) names.push_back({name.begin + shift, name.end + shift});
    words.text += next.words.text;
  }
};

/// Finds where a line does not end, as in composed lines.
class Holds {
 public:
  Holds(const Prose& prose, const std::string& lang, const Words* words) : lang_(lang), words_(words) {
    const std::string_view text = prose.words.text;
    list_.items.reserve(text.size());
    std::size_t at = 0;
    for (const NameRange& name : prose.names) {
      add(text, {at, name.begin}, false);
      add(text, name, true);
      at = name.end;
    }
    add(text, {at, text.size()}, false);
    classify_by_neighbours(list_);
  }

  /// Whether the character at an offset stays with the one before it.
  bool at(std::size_t offset) const {
    const auto next = std::ranges::lower_bound(begins_, offset);
    return next != begins_.begin() && stays_together(list_, static_cast<std::size_t>(next - begins_.begin()) - 1);
  }

 private:
  void add(std::string_view text, NameRange part, bool name) {
    if (part.begin == part.end) return;
    const std::string_view own = text.substr(part.begin, part.end - part.begin);
    for_each_code_point(own, [&](char32_t, std::size_t at, std::size_t length) {
      LineItem& item = list_.items.emplace_back(item_without_font(own.substr(at, length), Length::points(10), lang_));
      item.piece = list_.pieces.size();
      begins_.push_back(part.begin + at);
    });
    Piece& piece = list_.pieces.emplace_back();
    piece.lang = lang_, piece.words = words_, piece.name = name;
  }

  const std::string& lang_;
  const Words* words_;
  ItemList list_;
  std::vector<std::size_t> begins_;  ///< of the items
};

/// Turns inlines into text; untranslated text of a draft is in ⟦ ⟧.
class InlineText {
 public:
  Prose take(const Inlines& inlines) {
    add(inlines);
    mark(false);
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
    text() += run.text;
  }

  void add(const PersonName& name) {
    const std::size_t begin = text().size();
    add(name.content);
    prose_.names.push_back({begin, text().size()});
  }

  void add(const Link& link) {
    std::size_t begin = text().size();
    add(link.content);
    mark(false);
    const std::string_view shown = std::string_view(text()).substr(begin);
    if (shown.size() > link.href.size() && shown.find(link.href) != std::string_view::npos) return;
    if (shown == link.href) text().resize(begin);
    if (text().size() > begin) text() += ' ';
    prose_.words.append_whole("<" + link.href + ">", false);
  }

  /// Adds the whole word, then its reading in brackets.
  void add(const Ruby& ruby) {
    for (const Ruby::Pair& pair : ruby.pairs) add(pair.base);
    mark(false);
    bool wide = starts_with_cjk(plain_text({{ruby}}));
    prose_.words.append_whole((wide ? "（" : " (") + complete_reading(ruby) + (wide ? "）" : ")"), true);
  }

  void add(const NoteMark& note) {
    mark(false);
    prose_.words.append_whole(mark_of(note.number), true);
  }

  void mark(bool untranslated) {
    if (untranslated == marked_) return;
    text() += untranslated ? "⟦" : "⟧";
    marked_ = untranslated;
  }

  std::string& text() { return prose_.words.text; }

  Prose prose_;
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
    Prose bracketed{{"[", {}}, {}};
    bracketed.append(InlineText().take(figure.alternative));
    bracketed.words.text += ']';
    print(bracketed);
    blocks(figure.caption);
  }

  /// The first column labels the other cells. The column headers are not printed: the cells make them obvious.
  void table(const Table& table) {
    for (const TableRow& row : table.rows) {
      if (row.cells.empty()) continue;
      Prose prose;
      for (const TableCell& cell : row.cells) {
        const Prose next = InlineText().take(cell.content);
        if (next.words.text.empty()) continue;
        if (!prose.words.text.empty()) prose.words.text += wide_ ? "　" : ", ";
        prose.append(next);
      }
      print(prose);
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

  void print(const Prose& prose) {
    if (!out_.empty()) out_ += '\n';
    const int columns = std::max(columns_ - indent_, kLeastColumns);
    Measure measure{columns, columns, wide_, may_break_strictly};
    std::optional<Holds> holds;
    if (words_) {
      measure.least_last = kLeastLast;
      measure.holds = [&](std::size_t offset) {
        if (!holds) holds.emplace(prose, document_.lang, words_);
        return holds->at(offset);
      };
    }
    for (const std::string& line : wrap(prose.words, measure)) {
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
