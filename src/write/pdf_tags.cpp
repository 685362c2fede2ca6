#include "write/pdf_tags.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "base/overloaded.h"

namespace readout::pdf {
namespace {

/// A part of a document, and the language of its text.
template <class T>
struct Localized {
  const T* part = nullptr;
  std::string lang;
  const Run* label = nullptr;  ///< precedes the block, because the Lbl of the item is in another language
};
/// The same part in one or more languages.
template <class T>
using Row = std::vector<Localized<T>>;

/// Groups parts with equal keys in the order of the first language. Parts that only another language has keep their
/// position from that language.
template <class T>
std::vector<Row<T>> paired(const std::vector<std::vector<Localized<T>>>& languages) {
  std::vector<Row<T>> rows;
  std::vector<std::size_t> newest;  // for each row the last language in it
  for (std::size_t l = 0; l < languages.size(); ++l) {
    std::size_t next = 0;
    for (const Localized<T>& one : languages[l]) {
      std::size_t at = l == 0 ? rows.size() : 0;
      while (at < rows.size() && (newest[at] == l || rows[at].front().part->key != one.part->key)) ++at;
      if (at == rows.size()) {
        at = l == 0 ? at : next;
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), Row<T>());
        newest.insert(newest.begin() + static_cast<std::ptrdiff_t>(at), l);
      }
      rows[at].push_back(one);
      newest[at] = l;
      next = at + 1;
    }
  }
  return rows;
}

std::vector<Localized<Block>> localized(const Blocks& blocks, const std::string& lang, const Run* label = nullptr) {
  std::vector<Localized<Block>> out;
  for (const Block& block : blocks) out.push_back({&block, lang, std::exchange(label, nullptr)});
  return out;
}

/// 14.8.5.5: PDF has no name for numbering by kana and other letters.
std::string numbering_of(const List& list) {
  bool digit = !list.items.empty() && list.items.front().label.text.find_first_of("0123456789") != std::string::npos;
  return digit ? "Decimal" : "None";
}

class Tagger {
 public:
  Tags make(const Edition& edition, const Pages& pages) {
    for (const Document& document : edition.documents) add_pictures(document.blocks, pages);
    tags_.elements.push_back({"Document", 0, {}, {}, {}, {}, {}, {}});
    langs_.emplace_back();
    if (pages.order == ReadingOrder::items) add_together(edition);
    else
      for (const Document& document : edition.documents) add_language(document);
    rank_slots();
    return std::move(tags_);
  }

 private:
  /// Collects the pictures shown on any page, for any language.
  void add_pictures(const Blocks& blocks, const Pages& pages) {
    auto shows = [](const Page& page, NodeId node) {
      return std::ranges::find(page.images, node, &PlacedImage::node) != page.images.end();
    };
    for (const Block& block : blocks) {
      const auto* figure = std::get_if<Figure>(&block.value);
      if (figure && std::ranges::any_of(pages.pages, [&](const Page& page) { return shows(page, block.id); }))
        pictures_.insert(figure->image);
      if (const auto* list = std::get_if<List>(&block.value))
        for (const ListItem& item : list->items) add_pictures(item.blocks, pages);
    }
  }

  void add_language(const Document& document) {
    std::size_t part = add("Sect", 0, document.lang);
    for (const Row<Block>& row : paired<Block>({localized(document.blocks, document.lang)})) add(row, part);
    for (const Footnote& note : document.notes) add(note, part, document.lang);
  }

  void add_together(const Edition& edition) {
    std::vector<std::vector<Localized<Block>>> blocks;
    std::vector<std::vector<Localized<Footnote>>> notes;
    for (const Document& document : edition.documents) {
      blocks.push_back(localized(document.blocks, document.lang));
      notes.emplace_back();
      for (const Footnote& note : document.notes) notes.back().push_back({&note, document.lang});
    }
    for (const Row<Block>& row : paired(blocks)) add(row, 0);
    for (const Row<Footnote>& row : paired(notes))
      for (const Localized<Footnote>& note : row) add(*note.part, 0, note.lang);
  }

  void add(const Row<Block>& row, std::size_t parent) {
    Row<List> lists;
    Row<Table> tables;
    for (const Localized<Block>& block : row)
      if (const auto* list = std::get_if<List>(&block.part->value)) lists.push_back({list, block.lang});
      else if (const auto* table = std::get_if<Table>(&block.part->value)) tables.push_back({table, block.lang});
      else add_leaf(block, parent);
    if (!lists.empty()) add(lists, parent);
    if (!tables.empty()) add(tables, parent);
  }

  void add_leaf(const Localized<Block>& block, std::size_t parent) {
    if (const auto* heading = std::get_if<Heading>(&block.part->value))
      add_text(heading->content, block, add(fmt::format("H{}", heading->level), parent, block.lang));
    else if (const auto* figure = std::get_if<Figure>(&block.part->value)) add(*figure, block, parent);
    else if (const auto* paragraph = std::get_if<Paragraph>(&block.part->value))
      add_text(paragraph->content, block, add("P", parent, block.lang));
  }

  void add_text(const Inlines& content, const Localized<Block>& block, std::size_t element) {
    if (block.label) add(*block.label, add("Lbl", element, block.label->lang));
    add(content, element);
  }

  /// 14.9.3: the alternative text replaces the whole element, so the caption is placed beside the Figure, where it is
  /// read. A picture may be drawn once for several languages: each language describes it.
  void add(const Figure& figure, const Localized<Block>& block, std::size_t parent) {
    if (!pictures_.contains(figure.image)) return;
    std::size_t element = add("Figure", parent, block.lang);
    tags_.elements[element].alternative = plain_text(figure.alternative);
    add_slot(block.part->id, element);
    if (figure.caption.empty()) return;
    std::size_t caption = add("Caption", parent, block.lang);
    for (const Localized<Block>& paragraph : localized(figure.caption, block.lang)) add_leaf(paragraph, caption);
  }

  /// One list for all languages: an item has the label of the first language, and the texts of the others begin with
  /// their own labels.
  void add(const Row<List>& lists, std::size_t parent) {
    std::vector<std::vector<Localized<ListItem>>> items;
    for (const Localized<List>& list : lists) {
      items.emplace_back();
      for (const ListItem& item : list.part->items) items.back().push_back({&item, list.lang});
    }
    std::size_t element = add("L", parent, lists.front().lang);
    tags_.elements[element].numbering = numbering_of(*lists.front().part);
    for (const Row<ListItem>& row : paired(items)) {
      std::size_t item = add("LI", element, row.front().lang);
      const Run& label = row.front().part->label;
      add(label, add("Lbl", item, label.lang));
      add_body(row, add("LBody", item, row.front().lang));
    }
  }

  /// One table for all languages: the rows of the languages are adjacent as on the page, and all have the same number
  /// of cells.
  void add(const Row<Table>& tables, std::size_t parent) {
    std::size_t table = add("Table", parent, tables.front().lang), head = add("THead", table, {}),
                body = add("TBody", table, {});
    std::vector<std::vector<Localized<TableRow>>> rows;
    for (const Localized<Table>& of : tables) {
      add(of.part->head, of.lang, head, true);
      rows.emplace_back();
      for (const TableRow& row : of.part->rows) rows.back().push_back({&row, of.lang});
    }
    for (const Row<TableRow>& row : paired(rows))
      for (const Localized<TableRow>& one : row) add(*one.part, one.lang, body, false);
  }

  /// ISO 14289-1 7.5: header cells state their scope.
  void add(const TableRow& row, const std::string& lang, std::size_t parent, bool head) {
    std::size_t element = add("TR", parent, lang);
    for (const TableCell& cell : row.cells) {
      bool names_row = !head && &cell == &row.cells.front();
      std::size_t of = add(head || names_row ? "TH" : "TD", element, lang);
      if (head || names_row) tags_.elements[of].scope = head ? "Column" : "Row";
      add(cell.content, of);
    }
  }

  void add_body(const Row<ListItem>& row, std::size_t body) {
    std::vector<std::vector<Localized<Block>>> blocks;
    for (const Localized<ListItem>& item : row)
      blocks.push_back(localized(item.part->blocks, item.lang, blocks.empty() ? nullptr : &item.part->label));
    for (const Row<Block>& of : paired(blocks)) add(of, body);
  }

  void add(const Footnote& note, std::size_t parent, const std::string& lang) {
    std::size_t element = add("Note", parent, lang);
    tags_.elements[element].id = fmt::format("note{}", note.id);
    add_slot(note.id, add("Lbl", element, lang));
    add(note.content, add("P", element, lang));
  }

  void add(const Inlines& inlines, std::size_t element) {
    for (const Inline& node : inlines)
      std::visit(
          Overloaded{[&](const Run& run) { add_run(run, element); },
                     [&](const Emphasis& e) { add(e.content, element); }, [&](const Link& l) { add_link(l, element); },
                     [&](const Ruby& r) { add(r, element); }, [&](const PersonName& n) { add(n.content, element); },
                     [&](const NoteMark& m) { add_mark(m, element); }},
          node.value);
  }

  /// 14.8.4.4.4: a Ruby has one RB and one RT and stays on one line. A word that may be broken between its parts has
  /// one Ruby for each part.
  void add(const Ruby& word, std::size_t element) {
    for (const Ruby::Pair& pair : word.pairs) {
      std::size_t ruby = add("Ruby", element, pair.base.lang);
      add(pair.base, add("RB", ruby, pair.base.lang));
      add(pair.reading, add("RT", ruby, pair.reading.lang));
    }
  }

  /// Text in another language has an element of its own (ISO 14289-1 7.2).
  void add_run(const Run& run, std::size_t element) {
    bool other = !run.lang.empty() && run.lang != langs_[element];
    add(run, other ? span_element(run.lang, element) : element);
  }

  /// Neighbouring runs in one language share an element.
  std::size_t span_element(const std::string& lang, std::size_t parent) {
    const auto& children = tags_.elements[parent].children;
    if (const Child* last = children.empty() ? nullptr : std::get_if<Child>(&children.back())) {
      const Element& element = tags_.elements[last->element];
      if (element.type == "Span" && element.lang == lang) return last->element;
    }
    return add("Span", parent, lang);
  }

  void add_link(const Link& link, std::size_t parent) {
    std::size_t before = std::exchange(link_, add("Link", parent, {}));
    add(link.content, link_);
    link_ = before;
  }

  /// 14.8.4.4.1: a Reference that holds a Link to the note; a Link does not contain another Link (14.8.4.4.2).
  void add_mark(const NoteMark& mark, std::size_t parent) {
    std::size_t element = add("Reference", parent, {});
    if (link_ != 0) tags_.links[mark.id] = link_;
    else if (mark.note != 0) tags_.links[mark.id] = element = add("Link", element, {});
    add_slot(mark.id, element);
  }

  void add(const Run& run, std::size_t element) {
    add_slot(run.id, element);
    if (link_ != 0) tags_.links[run.id] = link_;
  }

  void add_slot(NodeId node, std::size_t element) {
    auto& children = tags_.elements[element].children;
    if (children.empty() || !std::holds_alternative<Slot>(children.back())) {
      children.emplace_back(Slot{tags_.slot_elements.size()});
      tags_.slot_elements.push_back(element);
    }
    tags_.slots[node] = std::get<Slot>(children.back()).index;
  }

  std::size_t add(std::string type, std::size_t parent, const std::string& lang) {
    bool other = !lang.empty() && lang != langs_[parent];
    std::size_t index = tags_.elements.size();
    tags_.elements.push_back({std::move(type), parent, other ? lang : "", {}, {}, {}, {}, {}});
    langs_.push_back(other ? lang : langs_[parent]);
    tags_.elements[parent].children.emplace_back(Child{index});
    return index;
  }

  struct Order {
    std::size_t block;
    bool reading;
    std::size_t slot;
    auto operator<=>(const Order&) const = default;
  };

  Order content_order(std::size_t slot) const {
    Order out{tags_.slot_elements[slot], false, slot};
    while (is_inline(tags_.elements[out.block])) {
      out.reading = out.reading || tags_.elements[out.block].type == "RT";
      out.block = tags_.elements[out.block].parent;
    }
    return out;
  }

  bool is_inline(const Element& element) const {
    constexpr std::string_view kInline[] = {"Span", "Link", "Reference", "Ruby", "RB", "RT"};
    if (element.type == "Lbl") {
      const std::string& parent = tags_.elements[element.parent].type;
      return parent == "P" || parent.starts_with('H');
    }
    return std::ranges::find(kInline, element.type) != std::end(kInline);
  }

  void rank_slots() {
    std::vector<Order> orders;
    for (std::size_t slot = 0; slot < tags_.slot_elements.size(); ++slot) orders.push_back(content_order(slot));
    std::ranges::sort(orders);
    tags_.ranks.resize(orders.size());
    for (std::size_t rank = 0; rank < orders.size(); ++rank) tags_.ranks[orders[rank].slot] = rank;
  }

  Tags tags_;
  std::vector<std::string> langs_;  ///< the language of each element, own or inherited
  std::size_t link_ = 0;
  std::set<std::string> pictures_;  ///< paths
};

void dump(const Tags& tags, std::size_t index, std::size_t depth, std::string& out) {
  const Element& element = tags.elements[index];
  const std::string indent(2 * depth, ' ');
  out += indent + element.type;
  for (const std::string& property : {element.lang, element.id, element.numbering, element.scope})
    if (!property.empty()) out += " " + property;
  if (!element.alternative.empty()) out += " “" + element.alternative + "”";
  out += "\n";
  for (const auto& child : element.children)
    std::visit(Overloaded{[&](Child c) { dump(tags, c.element, depth + 1, out); },
                          [&](Slot s) { out += indent + "  #" + std::to_string(s.index) + "\n"; }},
               child);
}

}  // namespace

Tags make_tags(const Edition& edition, const Pages& pages) { return Tagger().make(edition, pages); }

std::string dump(const Tags& tags) {
  std::string out;
  dump(tags, 0, 0, out);
  return out;
}

}  // namespace readout::pdf
