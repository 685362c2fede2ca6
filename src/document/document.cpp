#include "document/document.h"

#include <algorithm>
#include <utility>

#include "base/overloaded.h"

namespace readout {
namespace {

/// Assigns ids in reading order.
class Numbering {
 public:
  void number(Document& document) {
    number(document.blocks);
    for (Footnote& note : document.notes) {
      note.id = ++last_;
      number(note.content);
    }
    for (NoteMark* mark : std::exchange(marks_, {})) {
      // Footnotes are sorted by number.
      auto note = std::ranges::lower_bound(document.notes, mark->number, {}, &Footnote::number);
      mark->note = note == document.notes.end() || note->number != mark->number ? 0 : note->id;
    }
  }

 private:
  void number(Run& run) { run.id = ++last_; }

  void number(Ruby& ruby) {
    for (Ruby::Pair& pair : ruby.pairs) number(pair.base), number(pair.reading);
  }

  void number(Inlines& inlines) {
    for (Inline& node : inlines)
      std::visit(Overloaded{[&](Run& run) { number(run); }, [&](Emphasis& e) { number(e.content); },
                            [&](Link& l) { number(l.content); }, [&](Ruby& r) { number(r); },
                            [&](PersonName& n) { number(n.content); },
                            [&](NoteMark& m) { m.id = ++last_, marks_.push_back(&m); }},
                 node.value);
  }

  void number(Blocks& blocks) {
    for (Block& block : blocks) {
      block.id = ++last_;
      std::visit(Overloaded{[&](Heading& h) { number(h.content); }, [&](Paragraph& p) { number(p.content); },
                            [&](Figure& f) { number(f.alternative), number(f.caption); },
                            [&](Table& table) {
                              number(table.head);
                              for (TableRow& row : table.rows) number(row);
                            },
                            [&](List& list) {
                              for (ListItem& item : list.items) {
                                item.id = ++last_;
                                number(item.label);
                                number(item.blocks);
                              }
                            }},
                 block.value);
    }
  }

  void number(TableRow& row) {
    row.id = ++last_;
    for (TableCell& cell : row.cells) {
      cell.id = ++last_;
      number(cell.content);
    }
  }

  NodeId last_ = 0;
  std::vector<NoteMark*> marks_;  ///< the marks of the current document
};

void add_base(const Ruby& ruby, std::string& out) {
  for (const Ruby::Pair& pair : ruby.pairs) out += pair.base.text;
}

void add_text(const Inlines& inlines, std::string& out) {
  for (const Inline& node : inlines)
    std::visit(
        Overloaded{[&](const Run& run) { out += run.text; }, [&](const Emphasis& e) { add_text(e.content, out); },
                   [&](const Link& l) { add_text(l.content, out); }, [&](const Ruby& r) { add_base(r, out); },
                   [&](const PersonName& n) { add_text(n.content, out); }, [](const NoteMark&) {}},
        node.value);
}

/// The last of the longest labels: numbers grow, and all digits have the same width.
const Run* longest_label(const List& list) {
  const Run* longest = nullptr;
  for (const ListItem& item : list.items)
    if (!longest || item.label.text.size() >= longest->text.size()) longest = &item.label;
  return longest;
}

void add_leaves(const Blocks& blocks, int depth, const Run* label, const Run* widest, std::vector<Leaf>& out) {
  for (const Block& block : blocks) {
    if (const List* list = std::get_if<List>(&block.value)) {
      const Run* longest = longest_label(*list);
      for (const ListItem& item : list->items) add_leaves(item.blocks, depth + 1, &item.label, longest, out);
    } else if (const Table* table = std::get_if<Table>(&block.value)) {
      out.push_back({&block, label, depth, &table->head, widest});
      for (const TableRow& row : table->rows) out.push_back({&block, nullptr, depth, &row, widest});
    } else {
      out.push_back({&block, label, depth, nullptr, widest});
    }
    label = nullptr;
  }
}

}  // namespace

void number_nodes(Edition& edition) {
  Numbering numbering;
  for (Document& document : edition.documents) numbering.number(document);
}

std::string complete_reading(const Ruby& ruby) {
  std::string out;
  for (const Ruby::Pair& pair : ruby.pairs) out += pair.reading.text;
  return out;
}

std::string plain_text(const Inlines& inlines) {
  std::string out;
  add_text(inlines, out);
  return out;
}

std::vector<Leaf> leaves(const Document& document) {
  std::vector<Leaf> out;
  add_leaves(document.blocks, 0, nullptr, nullptr, out);
  return out;
}

std::vector<Row> pair_rows(const Edition& edition) {
  const std::size_t count = edition.documents.size();
  std::vector<Row> rows;
  for (std::size_t d = 0; d < count; ++d) {
    std::size_t next = 0;  // the position of a leaf that is in no row of an earlier language
    for (const Leaf& leaf : leaves(edition.documents[d])) {
      auto same = [&](const Row& row) {
        return !row.cells[d] &&
               std::ranges::any_of(row.cells, [&](const auto& cell) { return cell && cell->key() == leaf.key(); });
      };
      auto found = d == 0 ? rows.end() : std::ranges::find_if(rows, same);
      if (found == rows.end())
        found =
            rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(next), Row{std::vector<std::optional<Leaf>>(count)});
      found->cells[d] = leaf;
      next = static_cast<std::size_t>(found - rows.begin()) + 1;
    }
  }
  return rows;
}

}  // namespace readout
