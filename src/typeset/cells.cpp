#include "typeset/cells.h"

#include <algorithm>

#include "base/overloaded.h"
#include "base/rule_table.h"
#include "base/utf8.h"
#include "base/words.h"
#include "typeset/composer.h"
#include "typeset/inline_items.h"
#include "typeset/line_runs.h"
#include "typeset/looks.h"
#include "typeset/penalties.h"
#include "typeset/tables.h"

namespace readout {
namespace {

/// Puts the label on the first line's baseline.
void add_label(const Run& label, CellLine& first, const ParagraphLook& look, const Setter& setter) {
  CellLine line = set_one_line(inline_items({{label}}, look, setter), look.label_at, std::nullopt, look, setter);
  first.runs.insert(first.runs.begin(), std::make_move_iterator(line.runs.begin()),
                    std::make_move_iterator(line.runs.end()));
}

/// All items of a list have the same indent: that of the widest label. Stacked languages share the Western indents,
/// which are wider.
void indent_item(ParagraphLook& look, const Leaf& leaf, const Setter& setter) {
  Length em = setter.style.text_size, width;
  ParagraphLook label = look;
  label.role = "text";  // a title is bold, but has the indent of its neighbours
  if (leaf.widest) width = natural_width(inline_items({{*leaf.widest}}, label, setter), look.size);
  const bool narrow = leaf.widest && sets_japanese(leaf.widest->lang) && !setter.level;
  const Length level = em * (narrow ? kLooks.japanese_level : kLooks.label_room);
  look.label_at = level * (leaf.depth - 1);
  look.indent = look.label_at + (narrow ? width + em * kLooks.after_japanese_label
                                        : std::max(level, width + kLooks.after_label.of(em)));
}

Setting setting_of(const ParagraphLook& look, Length width, const Composition& composition) {
  Setting setting;
  setting.profile = composition.profile;
  setting.kinsoku = composition.kinsoku;
  setting.head = composition.head;
  setting.hang = composition.hanging;
  setting.measure = width - look.indent;
  setting.align = look.justify ? Setting::Align::justify : Setting::Align::natural;
  setting.phrases = look.phrases;
  setting.runt = look.phrases ? kLooks.heading_runt : kLooks.runt;
  setting.first_fit = look.first_fit;
  return setting;
}

void set_western(Setting& setting, const Composition& composition) {
  setting.western = true;
  setting.tracking = composition.tracking;
  setting.optical = composition.optical;
}

ParagraphLook small_look(const Style& style) {
  return {.size = style.small_size, .leading = kLooks.small_leading.of(style.small_size), .justify = false};
}

ParagraphLook paragraph_look(const Paragraph& paragraph, const Style& style) {
  ParagraphLook look{.size = style.text_size, .leading = style.leading};
  switch (paragraph.role) {
    case ParagraphRole::banner:
      look.role = "heading";
      look.justify = false;
      break;
    case ParagraphRole::date:
      look.align = ParagraphLook::Align::end;
      look.justify = false;
      break;
    case ParagraphRole::lead:
    case ParagraphRole::body: look.first_indent = true; break;
    case ParagraphRole::document: look.justify = false; break;
    case ParagraphRole::caption:
    case ParagraphRole::credit:
      look = small_look(style);
      look.align = ParagraphLook::Align::center;
      break;
  }
  return look;
}

ParagraphLook heading_look(const Heading& heading, int depth, const Style& style) {
  if (depth > 0) return {.size = style.text_size, .leading = style.leading, .role = "heading", .justify = false};
  const Length size = heading.level <= 1 ? style.heading_size : kLooks.minor_heading.of(style.text_size);
  return {
      .size = size, .leading = kLooks.heading_leading.of(size), .role = "heading", .justify = false, .phrases = true};
}

bool is_western_paragraph(const ItemList& list) {
  if (list.items.empty()) return false;
  // A Japanese paragraph may have more Western characters (names) than Japanese ones, but it begins or ends with
  // Japanese.
  auto japanese = [&](const LineItem& item) { return sets_japanese(list.pieces[item.piece].lang); };
  const auto most = static_cast<std::size_t>(std::ranges::count_if(list.items, japanese)) * 2 > list.items.size();
  return japanese(list.items.front()) + japanese(list.items.back()) + most < 2;
}

/// Whether a Western paragraph is left ragged: its column is too narrow to justify, or the style asks for it.
bool is_ragged(const Setting& setting, const ParagraphLook& look, const Setter& setter) {
  return setter.style.composition.ragged || setting.measure < look.size * kLooks.narrowest_justified;
}

/// Removes hyphenation from words that have room on a line.
void hyphenate_long_words(ItemList& list, Length measure) {
  for (std::size_t begin = 0, end = 0; begin < list.items.size(); begin = end + 1) {
    Length width;
    for (end = begin; end < list.items.size() && !is_blank(list.items[end]); ++end) width += list.items[end].width;
    if (width > measure) continue;
    for (std::size_t i = begin; i < end; ++i) list.items[i].hyphen = -1;
  }
}

/// Sets equal word spaces, without microtypography. If the style asks for ragged text, words are not hyphenated.
void set_ragged(ItemList& list, Setting& setting, const Setter& setter) {
  setting.align = Setting::Align::natural;
  setting.tracking = setting.optical = false;
  if (setter.style.composition.ragged) hyphenate_long_words(list, setting.measure);
}

/// Evens out the lines of a heading: finds the narrowest measure that needs no more lines, shrinks no line and breaks
/// no phrase that the full measure keeps whole. Searches by bisection, to a 64th of the measure.
void balance(const ItemList& list, Setting& setting) {
  struct Broken {
    std::size_t count = 0;
    int penalty = 0;
    bool reduced = false;
  };
  auto broken = [&](Length measure) {
    Setting tried = setting;
    tried.measure = measure;
    const Glue glue(list, tried);
    Broken out;
    for (const LineRange& line : break_lines(glue)) {
      const LineContent content = glue.content(line.begin, line.end);
      ++out.count;
      out.reduced = out.reduced || content.head + content.natural > measure;
      if (!line.last) out.penalty += break_penalty(list, line.end - 1) + phrase_penalty(list, line.end - 1);
    }
    return out;
  };
  const Broken whole = broken(setting.measure);
  Length enough = setting.measure;
  for (Length step = enough / 4; whole.count > 1 && step > setting.measure / 64; step = step / 2)
    if (const Broken tried = broken(enough - step);
        tried.count == whole.count && tried.penalty <= whole.penalty && !tried.reduced)
      enough -= step;
  setting.measure = enough;
}

}  // namespace

std::vector<CellLine> set_caption(const Figure& figure, Length width, const Setter& setter) {
  std::vector<CellLine> lines;
  for (const Block& block : figure.caption)
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value))
      for (CellLine& line :
           set_inlines(paragraph->content, nullptr, paragraph_look(*paragraph, setter.style), width, setter))
        lines.push_back(std::move(line));
  return lines;
}

std::vector<CellLine> set_inlines(const Inlines& content, const Run* label, const ParagraphLook& look, Length width,
                                  const Setter& setter) {
  ItemList list = inline_items(content, look, setter);
  Setting setting = setting_of(look, width, setter.style.composition);
  if (look.justify && is_western_paragraph(list)) {
    set_western(setting, setter.style.composition);
    if (is_ragged(setting, look, setter)) set_ragged(list, setting, setter);
  }
  if (look.phrases) balance(list, setting);
  if (look.first_indent && !list.items.empty() && starts_with_cjk(plain_text(content))) setting.indent = look.size;
  Glue glue(list, setting);
  std::vector<CellLine> lines;
  for (const LineRange& range : break_lines(glue)) lines.push_back(line_runs(glue, range, look.indent, look, setter));
  if (lines.empty()) lines.push_back({{}, {}, look.leading, {}, {}, look.size, {}});
  if (label) add_label(*label, lines.front(), look, setter);
  return lines;
}

std::vector<CellLine> set_leaf(const Leaf& leaf, Length width, const Setter& setter) {
  return std::visit(Overloaded{[&](const Heading& h) {
                                 ParagraphLook look = heading_look(h, leaf.depth, setter.style);
                                 if (leaf.depth > 0) indent_item(look, leaf, setter);
                                 return set_inlines(h.content, leaf.label, look, width, setter);
                               },
                               [&](const Paragraph& p) {
                                 ParagraphLook look = paragraph_look(p, setter.style);
                                 if (leaf.depth > 0) indent_item(look, leaf, setter);
                                 look.first_indent = look.first_indent && leaf.depth == 0;
                                 return set_inlines(p.content, leaf.label, look, width, setter);
                               },
                               [&](const Figure& f) { return set_caption(f, width, setter); },
                               [&](const Table&) { return set_table_row(leaf, width, setter); },
                               [](const List&) { return std::vector<CellLine>(); }},
                    leaf.block->value);
}

std::vector<CellLine> set_plain(const std::string& text, const std::string& lang, ParagraphLook::Align align,
                                Length width, const Setter& setter) {
  ParagraphLook look = small_look(setter.style);
  look.align = align;
  return set_inlines({{Run{text, lang, RunKind::generated, {}, 0}}}, nullptr, look, width, setter);
}

std::vector<CellLine> set_note(const Footnote& note, const Document& document, Length width, const Setter& setter) {
  ParagraphLook look = small_look(setter.style);
  look.justify = true;
  auto label_of = [&](const Footnote& of) {
    return Run{"[" + std::to_string(of.number) + "]", document.lang, RunKind::generated, {}, of.id};
  };
  // All notes have the indent of the last, whose number is the widest.
  const Run last = label_of(document.notes.back()), label = label_of(note);
  look.indent =
      std::max(setter.style.text_size * kLooks.note_room,
               natural_width(inline_items({{last}}, look, setter), look.size) + kLooks.after_label.of(look.size));
  return set_inlines(note.content, &label, look, width, setter);
}

}  // namespace readout
