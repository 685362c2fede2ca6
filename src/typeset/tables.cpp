#include "typeset/tables.h"

#include <algorithm>

#include "base/language.h"
#include "typeset/cells.h"
#include "typeset/inline_items.h"
#include "typeset/line_runs.h"
#include "typeset/looks.h"

namespace readout {
namespace {

ParagraphLook table_look(bool head, const Style& style) {
  return {.size = style.text_size, .leading = style.leading, .role = head ? "heading" : "text", .justify = false};
}

/// Whether the characters of a cell are spread (jidori): a name of ideographs and kana that is not all katakana. A
/// katakana name is read as one word and has middle dots.
bool is_set_apart(const Inlines& cell, const ItemList& list) {
  if (cell.size() != 1 || !std::holds_alternative<PersonName>(cell.front().value)) return false;
  constexpr ClassSet kOwn{15, 19}, kAll = ClassSet{15, 16, 19} | ClassSet::range(9, 11);
  auto is_of = [&](ClassSet classes) { return [classes](const LineItem& item) { return classes.has(item.of); }; };
  if (!std::ranges::all_of(list.items, is_of(kAll)) || std::ranges::none_of(list.items, is_of(kOwn))) return false;
  return list.items.size() <= static_cast<std::size_t>(kLooks.most_in_name) && list.rubies.empty() &&
         is_japanese(list.pieces.front().lang);
}

/// Whether a name has a surname and a given name that are set apart by a space: two runs without one.
bool has_two_parts(const Inlines& cell) {
  return cell.size() == 1 && std::get<PersonName>(cell.front().value).content.size() == 2;
}

/// The name over the width: the surname at its left, the given name at its right. It is one word, like spread
/// characters, so its runs are joined if one face draws both.
CellLine set_two_parts(const ItemList& list, Length width, const ParagraphLook& look, const Setter& setter) {
  CellLine line = set_one_line(list, {}, std::nullopt, look, setter);
  const Length gap = width - natural_width(list, look.size);
  for (GlyphRun& run : line.runs)
    if (run.node != line.runs.front().node) run.x += gap;
  if (line.runs.size() != 2 || line.runs[0].face != line.runs[1].face) return line;
  GlyphRun &whole = line.runs[0], given = std::move(line.runs[1]);
  for (Glyph glyph : given.glyphs) {
    glyph.text_begin += static_cast<std::uint32_t>(whole.text.size());
    glyph.x += given.x - whole.x;
    whole.glyphs.push_back(glyph);
  }
  whole.text += given.text;
  whole.spread = true;
  line.runs.pop_back();
  return line;
}

/// Whether only the first cell has text, and is not a person's: the name of a group has the width of the table.
bool spans_table(const TableRow& row) {
  const auto has_text = [](const TableCell& cell) { return !cell.content.empty(); };
  const auto is_person = [](const Inline& one) { return std::holds_alternative<PersonName>(one.value); };
  return row.cells.size() > 1 && std::none_of(row.cells.begin() + 1, row.cells.end(), has_text) &&
         std::ranges::none_of(row.cells.front().content, is_person);
}

TableColumns shared_columns(const Leaf& leaf, Length width, const Setter& setter) {
  const Table& table = std::get<Table>(leaf.block->value);
  if (!setter.tables || leaf.block->id == 0) return measure_table(table, width, setter);
  auto found = setter.tables->find(leaf.block->id);
  if (found == setter.tables->end())
    found = setter.tables->emplace(leaf.block->id, measure_table(table, width, setter)).first;
  return found->second;
}

/// Joins a line to the right of another line of its row.
void join(CellLine& line, CellLine next, Length x) {
  for (GlyphRun& run : next.runs) run.x += x, line.runs.push_back(std::move(run));
  for (PlacedLink& link : next.links) link.x += x, line.links.push_back(std::move(link));
  for (PlacedDot& dot : next.dots) dot.x += x, line.dots.push_back(dot);
  line.notes.insert(line.notes.end(), next.notes.begin(), next.notes.end());
}

std::vector<CellLine> set_cell(const Inlines& cell, Length names, const ParagraphLook& look, Length width,
                               const Setter& setter) {
  if (names > Length{}) {
    ItemList list = inline_items(cell, look, setter);
    if (is_set_apart(cell, list))
      return {has_two_parts(cell) ? set_two_parts(list, names, look, setter)
                                  : set_one_line(list, {}, names, look, setter)};
  }
  return set_inlines(cell, nullptr, look, width, setter);
}

}  // namespace

TableColumns measure_table(const Table& table, Length width, const Setter& setter) {
  Diagnostics dropped;
  const Setter quiet{setter.style, setter.fonts, dropped, false, setter.level, nullptr, setter.words};
  const Length em = setter.style.text_size, most = kLooks.first_column.of(width);
  TableColumns out;
  if (table.head.cells.size() < 2) return {width, {}};
  auto widen = [&](const TableRow& row, bool head) {
    const ParagraphLook look = table_look(head, setter.style);
    ItemList list = inline_items(row.cells.front().content, look, quiet);
    const bool apart = setter.style.composition.jidori && is_set_apart(row.cells.front().content, list);
    Length own = natural_width(list, em);
    const Length space = apart && has_two_parts(row.cells.front().content) ? em : Length{};
    if (apart) out.names = std::max({out.names, own + space, em * kLooks.fewest_in_name});
    out.first = std::max({out.first, own, out.names});
  };
  widen(table.head, true);
  for (const TableRow& row : table.rows)
    if (!spans_table(row)) widen(row, false);
  if (out.names > most) out.names = {};
  out.first = std::min(out.first, most);
  return out;
}

void measure_together(const Edition& edition, Length width, const Setter& setter) {
  std::map<std::string, Length> stops;  // by the key of a table
  for (int pass = 0; pass < 2; ++pass)
    for (const Document& document : edition.documents)
      for (const Block& block : document.blocks) {
        const auto* table = std::get_if<Table>(&block.value);
        if (!table || block.id == 0) continue;
        if (pass == 0) setter.tables->emplace(block.id, measure_table(*table, width, setter));
        Length& first = setter.tables->at(block.id).first;
        first = stops[block.key] = std::max(stops[block.key], first);
      }
}

std::vector<CellLine> set_table_row(const Leaf& leaf, Length width, const Setter& setter) {
  const TableColumns columns = shared_columns(leaf, width, setter);
  const TableRow& row = *leaf.row;
  const bool head = &row == &std::get<Table>(leaf.block->value).head;
  const ParagraphLook look = table_look(head, setter.style);
  std::vector<CellLine> lines;
  const auto others = static_cast<std::int64_t>(row.cells.size()) - 1;
  const Length gap = setter.style.text_size;
  Length x;
  for (const TableCell& cell : row.cells) {
    const bool names_row = &cell == &row.cells.front();
    const Length other = std::max(Length{}, (width - columns.first) / others - gap), column = !names_row ? other
                                                                                              : spans_table(row)
                                                                                                  ? width
                                                                                                  : columns.first;
    std::vector<CellLine> set =
        set_cell(cell.content, names_row && !head ? columns.names : Length{}, look, column, setter);
    while (lines.size() < set.size()) lines.push_back({{}, {}, look.leading, {}});
    for (std::size_t i = 0; i < set.size(); ++i) join(lines[i], std::move(set[i]), x);
    x += column + gap;
  }
  return lines;
}

}  // namespace readout
