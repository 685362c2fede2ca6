#include "typeset/cells.h"

#include <algorithm>

#include "base/overloaded.h"
#include "base/utf8.h"
#include "typeset/composer.h"
#include "typeset/explain.h"
#include "typeset/hyphenation.h"
#include "typeset/lines.h"
#include "typeset/penalties.h"

namespace readout {
namespace {

/// Where the em box of a line's text lies: 0.88 of it stands above the baseline, as in CJK fonts.
constexpr Em kAbove = Em::ratio(88, 100);

/// A reading's baseline above the em box of its base, in parts of its own size.
constexpr Em kRubyBelow = Em::ratio(1, 8);

/// A reading whose base is a piece.
struct Reading { std::size_t base = 0; Piece piece; };

/// Inlines as pieces of one paragraph.
class Flattening {
 public:
  Flattening(ItemList& list, const ParagraphLook& look) : list_(list), look_(look), role_(look.role) {}

  std::vector<Reading> readings;

  void add(const Inlines& inlines) {
    for (const Inline& node : inlines)
      std::visit(Overloaded{[&](const Run& run) { add(run, false); }, [&](const Emphasis& e) { emphasize(e); }, [&](const Link& l) { add(l); },
                            [&](const Ruby& r) { add(r); }, [&](const PersonName& n) { add(n); }, [&](const NoteMark& m) { add(m); }},
                 node.value);
  }

  void add(const Run& run, bool glued) {
    if (run.text.empty()) return;
    lang_ = run.lang;
    list_.pieces.push_back({run.text, run.lang, role_, look_.size, {}, run.id, run.kind == RunKind::untranslated, glued, name_, link_, run.origin});
  }

 private:
  void emphasize(const Emphasis& e) {
    std::string before = std::exchange(role_, "heading");
    add(e.content);
    role_ = before;
  }

  void add(const Link& l) {
    list_.links.push_back({l.href, 0});
    int before = std::exchange(link_, static_cast<int>(list_.links.size()) - 1);
    add(l.content);
    link_ = before;
  }

  void add(const PersonName& n) {
    bool before = std::exchange(name_, true);
    add(n.content);
    name_ = before;
  }

  /// JLREQ 3.3: half the size, above its base. One without a base or a reading is plain text.
  void add(const Ruby& r) {
    if (r.base.text.empty() || r.reading.text.empty()) return add(r.base.text.empty() ? r.reading : r.base, false);
    add(r.base, false);
    const Run& run = r.reading;
    Piece piece{run.text, run.lang, role_, look_.size / 2, {}, run.id, run.kind == RunKind::untranslated, false, false, link_, run.origin};
    piece.raise = kAbove.at(look_.size) + kRubyBelow.at(piece.size);
    readings.push_back({list_.pieces.size() - 1, std::move(piece)});
  }

  void add(const NoteMark& m) {
    Length size = look_.size * 7 / 10;
    list_.pieces.push_back({"[" + std::to_string(m.number) + "]", lang_, role_, size, look_.size * 3 / 10, m.id, false, true, false, link_, {}, m.number});
  }

  ItemList& list_;
  const ParagraphLook& look_;
  std::string role_;
  std::string lang_ = "en";
  bool name_ = false;
  int link_ = -1;
};

/// Readings of one character and of a word: what stands between <ruby> and <rt> is read as a whole.
void add_readings(ItemList& list, std::vector<Reading> readings, const Setter& setter) {
  for (Reading& reading : readings) {
    // Items stand in the order of their pieces.
    auto before = [](const LineItem& item, std::size_t piece) { return item.piece < piece; };
    auto begin = std::lower_bound(list.items.begin(), list.items.end(), reading.base, before);
    auto end = std::lower_bound(begin, list.items.end(), reading.base + 1, before);
    RubyPart part{static_cast<std::size_t>(begin - list.items.begin()), static_cast<std::size_t>(end - list.items.begin()), {}};
    list.pieces.push_back(std::move(reading.piece));
    part.reading = shape_piece(list.pieces.back(), list.pieces.size() - 1, setter.fonts, setter.diagnostics);
    if (part.begin == part.end || part.reading.empty()) continue;
    RubyKind kind = part.end - part.begin == 1 ? RubyKind::mono : RubyKind::group;
    std::vector<RubyPart> parts;
    parts.push_back(std::move(part));
    add_ruby(list, kind, std::move(parts));
  }
}

/// Inlines as items, ready to be broken into lines.
ItemList items_of(const Inlines& content, const ParagraphLook& look, const Setter& setter) {
  ItemList list;
  Flattening flattening(list, look);
  flattening.add(content);
  make_items(list, setter.fonts, setter.diagnostics);
  add_readings(list, std::move(flattening.readings), setter);
  add_hyphens(list, &setter.fonts);
  return list;
}

/// Puts the items of one line into runs; neighbours that are drawn alike share one.
class LineMaker {
 public:
  LineMaker(const ItemList& list, CellLine& line, Length left, Length baseline, Length height) : list_(list), line_(line), left_(left), baseline_(baseline), height_(height) {}

  void add(const LineItem& item, Length x) {
    const Piece& piece = list_.pieces[item.piece];
    if (!runs_on(item)) begin(item, x);
    GlyphRun& run = line_.runs.back();
    auto text_begin = static_cast<std::uint32_t>(run.text.size());
    Length pen = left_ + x - item.lead - run.x;
    for (const PlacedGlyph& glyph : item.glyphs) {
      run.glyphs.push_back({glyph.id, text_begin, static_cast<std::uint32_t>(item.text.size()), pen + glyph.offset, glyph.advance});
      pen += glyph.advance;
    }
    run.text += item.text;
    if (piece.link >= 0 && item.of != CharClass::word_space) add_link(piece, left_ + x, item.width);
    if (piece.note > 0) add_note(static_cast<std::size_t>(piece.note) - 1);
  }

  /// The hyphen of a broken word stands for no text.
  void add_hyphen(const LineItem& hyphen, Length x) {
    GlyphRun& run = line_.runs.back();
    Length pen = left_ + x - run.x;
    for (const PlacedGlyph& glyph : hyphen.glyphs) run.glyphs.push_back({glyph.id, static_cast<std::uint32_t>(run.text.size()), 0, pen + glyph.offset, glyph.advance});
  }

  /// A reading, its characters from the left edge of its base's body.
  void add_reading(const RubyPart& part, const std::vector<Length>& places, Length base) {
    last_ = kNone;
    for (std::size_t i = 0; i < part.reading.size(); ++i) add(part.reading[i], base + places[i]);
    last_ = kNone;
  }

 private:
  bool runs_on(const LineItem& item) const {
    if (last_ == kNone) return false;
    return item.piece == last_ && line_.runs.back().face == item.face;
  }

  void begin(const LineItem& item, Length x) {
    const Piece& piece = list_.pieces[item.piece];
    last_ = item.piece;
    GlyphRun run;
    run.face = item.face;
    run.size = item.size;
    run.x = left_ + x - item.lead;
    run.baseline = baseline_ - piece.raise;
    run.lang = piece.lang;
    run.node = piece.node;
    run.draft = piece.draft;
    line_.runs.push_back(std::move(run));
  }

  void add_link(const Piece& piece, Length x, Length width) {
    const LinkTarget& target = list_.links[static_cast<std::size_t>(piece.link)];
    bool same = piece.link == link_ && !line_.links.empty();
    link_ = piece.link;
    if (same) line_.links.back().width = x + width - line_.links.back().x;
    else line_.links.push_back({x, {}, width, height_, target.href, piece.node});
  }

  /// A mark of several digits is several items.
  void add_note(std::size_t note) {
    if (line_.notes.empty() || line_.notes.back() != note) line_.notes.push_back(note);
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  const ItemList& list_;
  CellLine& line_;
  Length left_, baseline_, height_;
  std::size_t last_ = kNone;
  int link_ = -1;
};

Length aligned(ParagraphLook::Align align, Length room) {
  if (align == ParagraphLook::Align::start || room < Length{}) return {};
  return align == ParagraphLook::Align::center ? room / 2 : room;
}

/// The readings of a line by the item after which they are written: reading order is base, reading, what follows.
struct PlacedReading { std::size_t after = 0; const RubyPart* part = nullptr; const std::vector<Length>* places = nullptr; };
std::vector<PlacedReading> readings_of(const ItemList& list, const SetLine& set) {
  std::vector<PlacedReading> out;
  for (const Glue::LineRuby& ruby : set.rubies)
    for (std::size_t i = 0; i < ruby.layout.readings.size(); ++i) {
      const RubyPart& part = list.rubies[ruby.complex].parts[ruby.first_part + i];
      out.push_back({part.end - 1, &part, &ruby.layout.readings[i]});
    }
  return out;
}

/// Says of a line that misses its measure where it stands.
void report_off(const Glue& glue, const LineRange& range, Length off, Diagnostics& diagnostics) {
  if (off == Length{}) return;
  const ItemList& list = glue.list();
  const Piece& piece = list.pieces[list.items[range.begin].piece];
  std::size_t from = list.items[range.begin].at;
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) text += list.items[i].text;
  Span at = piece.origin.source() ? piece.origin.span(from, std::min(piece.text.size(), from + text.size())) : Span{};
  diagnostics.report(off > Length{} ? "line-too-tight" : "line-too-loose", at, {{"text", text}});
}

CellLine make_line(const Glue& glue, const LineRange& range, Length left, const ParagraphLook& look, const Setter& setter) {
  const ItemList& list = glue.list();
  CellLine line;
  line.height = look.leading;
  line.size = look.size;
  line.baseline = (look.leading - look.size) / 2 + kAbove.at(look.size);
  SetLine set = set_line(glue, range);
  report_off(glue, range, set.adjustment.off, setter.diagnostics);
  if (setter.explained) line.explained = explain(glue, range, look.size);
  LineMaker maker(list, line, left + aligned(look.align, glue.setting().measure - set.at(set.end)), line.baseline, look.leading);
  std::vector<PlacedReading> readings = readings_of(list, set);
  auto reading = readings.begin();
  for (std::size_t i = range.begin; i < range.end; ++i) {
    maker.add(list.items[i], set.x(i - range.begin));
    for (; reading != readings.end() && reading->after == i; ++reading)
      maker.add_reading(*reading->part, *reading->places, set.x(reading->part->begin - range.begin));
  }
  line.broken_word = set.hyphenated;
  if (set.hyphenated) maker.add_hyphen(list.hyphens[static_cast<std::size_t>(list.items[range.end - 1].hyphen)], set.hyphen_x);
  return line;
}

/// A label as the one line that it is.
CellLine set_label(const Run& label, Length left, const ParagraphLook& look, const Setter& setter, Length* width) {
  ItemList list = items_of({{label}}, look, setter);
  Setting setting;
  setting.measure = look.size * 100;
  setting.align = Setting::Align::natural;
  Glue glue(list, setting);
  LineRange all{0, list.items.size(), true};
  // Nothing stands behind a closing bracket before the space that follows a label (T1-2).
  if (width) *width = list.items.empty() ? Length{} : glue.hold(all.begin, all.end).natural;
  return list.items.empty() ? CellLine{} : make_line(glue, all, left, look, setter);
}

/// The label on the first line's baseline.
void add_label(const Run& label, CellLine& first, const ParagraphLook& look, const Setter& setter) {
  CellLine line = set_label(label, look.label_at, look, setter, nullptr);
  first.runs.insert(first.runs.begin(), std::make_move_iterator(line.runs.begin()), std::make_move_iterator(line.runs.end()));
}

/// In Japanese a level of numbering is an em, and an em follows the number (as official documents are numbered). Else two ems a level hold the labels, and
/// more where they are wider. The items of a list hang alike.
void indent_item(ParagraphLook& look, const Leaf& leaf, const Setter& setter) {
  Length em = setter.style.text_size, width;
  if (leaf.widest) set_label(*leaf.widest, {}, look, setter, &width);
  const bool narrow = leaf.widest && sets_japanese(leaf.widest->lang) && !setter.level;
  look.label_at = em * (narrow ? 1 : 2) * (leaf.depth - 1);
  look.indent = look.label_at + (narrow ? width + em : std::max(em * 2, width + em / 2));
}

/// The least number of characters on a last line: `す。` alone is a fault (JLREQ 3.5.4).
constexpr int kRunt = 3;

Setting setting_of(const ParagraphLook& look, Length width, const Composition& composition) {
  Setting setting;
  setting.profile = composition.profile;
  setting.kinsoku = composition.kinsoku;
  setting.head = composition.head;
  setting.hang = composition.hanging;
  setting.measure = width - look.indent;
  setting.align = look.justify ? Setting::Align::justify : Setting::Align::natural;
  setting.phrases = look.phrases;
  // A heading may end with a word of two characters, but not with one Western word.
  setting.runt = look.phrases ? 2 : kRunt;
  setting.first_fit = look.first_fit;
  return setting;
}

ParagraphLook look_of(const Paragraph& paragraph, const Style& style) {
  ParagraphLook look{style.text_size, style.leading, "text", true, ParagraphLook::Align::start, {}, false};
  ParagraphLook small{style.small_size, style.small_size * 3 / 2, "text", false, ParagraphLook::Align::start, {}, false};
  switch (paragraph.role) {
    case ParagraphRole::banner: look.role = "heading"; look.justify = false; break;
    case ParagraphRole::date: look.align = ParagraphLook::Align::end; look.justify = false; break;
    case ParagraphRole::lead:
    case ParagraphRole::body: look.first_indent = true; break;
    case ParagraphRole::document: look.justify = false; break;
    case ParagraphRole::caption:
    case ParagraphRole::credit: small.align = ParagraphLook::Align::center; return small;
  }
  return look;
}

ParagraphLook look_of(const Heading& heading, const Style& style) {
  Length size = heading.level <= 1 ? style.heading_size : style.text_size * 11 / 10;
  return {size, size * 7 / 5, "heading", false, ParagraphLook::Align::start, {}, false, true};
}

std::vector<CellLine> set_caption(const Figure& figure, Length width, const Setter& setter) {
  std::vector<CellLine> lines;
  for (const Block& block : figure.caption)
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value))
      for (CellLine& line : set_inlines(paragraph->content, nullptr, look_of(*paragraph, setter.style), width, setter)) lines.push_back(std::move(line));
  return lines;
}

/// A line beside others of the same row.
void join(CellLine& line, CellLine next, Length x) {
  for (GlyphRun& run : next.runs) run.x += x, line.runs.push_back(std::move(run));
  for (PlacedLink& link : next.links) link.x += x, line.links.push_back(std::move(link));
  line.notes.insert(line.notes.end(), next.notes.begin(), next.notes.end());
}

/// Two fifths of the width for the first column, the rest shared by the others; the heads of columns are set as headings.
std::vector<CellLine> set_table_row(const TableRow& row, bool head, Length width, const Setter& setter) {
  ParagraphLook look{setter.style.text_size, setter.style.leading, head ? "heading" : "text", false, ParagraphLook::Align::start, {}, false};
  std::vector<CellLine> lines;
  const auto others = static_cast<std::int64_t>(row.cells.size()) - 1;
  const Length gap = setter.style.text_size, first = others > 0 ? width * 2 / 5 : width;
  Length x;
  for (const TableCell& cell : row.cells) {
    const Length column = &cell == &row.cells.front() ? first : (width - first) / others - gap;
    std::vector<CellLine> set = set_inlines(cell.content, nullptr, look, column, setter);
    while (lines.size() < set.size()) lines.push_back({{}, {}, look.leading, {}});
    for (std::size_t i = 0; i < set.size(); ++i) join(lines[i], std::move(set[i]), x);
    x += column + gap;
  }
  return lines;
}

/// Narrower columns have no good word spaces: about thirty-five letters a line.
constexpr std::int64_t kJustified = 17;

/// Whether a paragraph that would be filled is Western and better not filled.
bool is_ragged(const ItemList& list, const Setting& setting, const ParagraphLook& look, const Setter& setter) {
  if (!look.justify || (!setter.style.composition.ragged && setting.measure >= look.size * kJustified)) return false;
  if (list.items.empty()) return false;
  // A Japanese paragraph may hold more of Western names than of its own characters, but it begins or ends with its own.
  auto japanese = [&](const LineItem& item) { return sets_japanese(list.pieces[item.piece].lang); };
  const auto most = static_cast<std::size_t>(std::ranges::count_if(list.items, japanese)) * 2 > list.items.size();
  return japanese(list.items.front()) + japanese(list.items.back()) + most < 2;
}

/// Even word spaces; a house that wants it so breaks no words.
void set_ragged(ItemList& list, Setting& setting, const Setter& setter) {
  setting.align = Setting::Align::natural;
  if (!setter.style.composition.ragged) return;
  for (LineItem& item : list.items) item.hyphen = -1;
}

/// Lines of a heading are as even as they can be: the narrowest measure that takes no more of them and breaks no phrase that the whole one keeps.
void balance(const ItemList& list, Setting& setting) {
  auto broken = [&](Length measure) {
    Setting tried = setting;
    tried.measure = measure;
    std::pair<std::size_t, int> out;
    for (const LineRange& line : break_lines(Glue(list, tried))) {
      ++out.first;
      if (!line.last) out.second += break_penalty(list, line.end - 1) + phrase_penalty(list, line.end - 1);
    }
    return out;
  };
  const auto [count, penalty] = broken(setting.measure);
  Length enough = setting.measure;
  for (Length step = enough / 4; count > 1 && step > setting.measure / 64; step = step / 2)
    if (const auto tried = broken(enough - step); tried.first == count && tried.second <= penalty) enough -= step;
  setting.measure = enough;
}

}  // namespace

std::vector<CellLine> set_inlines(const Inlines& content, const Run* label, const ParagraphLook& look, Length width, const Setter& setter) {
  ItemList list = items_of(content, look, setter);
  Setting setting = setting_of(look, width, setter.style.composition);
  if (is_ragged(list, setting, look, setter)) set_ragged(list, setting, setter);
  if (look.phrases) balance(list, setting);
  if (look.first_indent && !list.items.empty() && starts_with_cjk(plain_text(content))) setting.indent = look.size;
  Glue glue(list, setting);
  std::vector<CellLine> lines;
  for (const LineRange& range : break_lines(glue)) lines.push_back(make_line(glue, range, look.indent, look, setter));
  if (lines.empty()) lines.push_back({{}, {}, look.leading, {}, {}, look.size, {}});
  if (label) add_label(*label, lines.front(), look, setter);
  return lines;
}

std::vector<CellLine> set_leaf(const Leaf& leaf, Length width, const Setter& setter) {
  return std::visit(Overloaded{[&](const Heading& h) { return set_inlines(h.content, nullptr, look_of(h, setter.style), width, setter); },
                               [&](const Paragraph& p) {
                                 ParagraphLook look = look_of(p, setter.style);
                                 if (leaf.depth > 0) indent_item(look, leaf, setter);
                                 look.first_indent = look.first_indent && leaf.depth == 0;
                                 return set_inlines(p.content, leaf.label, look, width, setter);
                               },
                               [&](const Figure& f) { return set_caption(f, width, setter); },
                               [&](const Table& t) { return set_table_row(*leaf.row, leaf.row == &t.head, width, setter); },
                               [](const List&) { return std::vector<CellLine>(); }},
                    leaf.block->value);
}

std::vector<CellLine> set_plain(const std::string& text, const std::string& lang, ParagraphLook::Align align, Length width, const Setter& setter) {
  ParagraphLook look{setter.style.small_size, setter.style.small_size * 3 / 2, "text", false, align, {}, false};
  return set_inlines({{Run{text, lang, RunKind::generated, {}, 0}}}, nullptr, look, width, setter);
}

std::vector<CellLine> set_note(const Footnote& note, const std::string& lang, Length width, const Setter& setter) {
  const Style& style = setter.style;
  ParagraphLook look{style.small_size, style.small_size * 3 / 2, "text", true, ParagraphLook::Align::start, style.text_size * 2, false};
  Run label{"[" + std::to_string(note.number) + "]", lang, RunKind::generated, {}, note.id};
  return set_inlines(note.content, &label, look, width, setter);
}

}  // namespace readout
