#include "typeset/cells.h"

#include <algorithm>

#include "base/language.h"
#include "base/overloaded.h"
#include "base/utf8.h"
#include "base/words.h"
#include "typeset/composer.h"
#include "typeset/explain.h"
#include "typeset/hyphenation.h"
#include "typeset/lines.h"
#include "typeset/penalties.h"
#include "typeset/tables.h"

namespace readout {
namespace {

/// Where the em box of a line's text lies: 0.88 of it stands above the baseline, as in CJK fonts.
constexpr Em kAbove = Em::ratio(88, 100);

/// A reading's baseline above the em box of its base, in parts of its own size.
constexpr Em kRubyBelow = Em::ratio(1, 8);

/// JLREQ 3.3.9 gives an emphasis dot the em box of half a character above it; it is drawn near its own line, as leading
/// is often less than that.
constexpr Em kDot = Em::ratio(1, 5), kDotAbove = Em::ratio(1, 8);

/// A reading whose base is a piece, and those of a word.
struct Reading {
  std::size_t base = 0;
  Piece piece;
};
using Word = std::vector<Reading>;

/// Inlines as pieces of one paragraph.
class Flattening {
 public:
  Flattening(ItemList& list, const ParagraphLook& look, const Setter& setter)
      : list_(list), look_(look), setter_(setter), style_(setter.style.composition.emphasis) {}

  std::vector<Word> words;

  void add(const Inlines& inlines) {
    for (const Inline& node : inlines)
      std::visit(Overloaded{[&](const Run& run) { add(run, false); }, [&](const Emphasis& e) { emphasize(e); },
                            [&](const Link& l) { add(l); }, [&](const Ruby& r) { add(r); },
                            [&](const PersonName& n) { add(n); }, [&](const NoteMark& m) { add(m); }},
                 node.value);
  }

  void add(const Run& run, bool glued) {
    if (run.text.empty()) return;
    lang_ = run.lang;
    Piece piece = piece_of(run, look_.size);
    piece.glued = glued;
    piece.name = name_;
    list_.pieces.push_back(std::move(piece));
  }

 private:
  void emphasize(const Emphasis& e) {
    bool before = std::exchange(emphasized_, true);
    add(e.content);
    emphasized_ = before;
  }

  /// A reading takes the room of the dots, so that its word is set heavier.
  Piece piece_of(const Run& run, Length size) const {
    const bool dotted = emphasized_ && style_ == EmphasisStyle::dots && !read_ && is_japanese(run.lang);
    Piece piece{run.text,
                run.lang,
                emphasized_ && !dotted ? "heading" : look_.role,
                size,
                {},
                run.id,
                run.kind == RunKind::untranslated};
    piece.link = link_;
    piece.origin = run.origin;
    piece.dotted = dotted;
    if (setter_.words) piece.words = &setter_.words->find(run.lang);
    return piece;
  }

  void add(const Link& l) {
    int before = std::exchange(link_, add_target({l.href}));
    add(l.content);
    link_ = before;
  }

  void add(const PersonName& n) {
    bool before = std::exchange(name_, true);
    add(n.content);
    name_ = before;
  }

  /// JLREQ 3.3: half the size, above its base. A base without a reading, a reading without a base are plain text.
  void add(const Ruby& r) {
    Word word;
    for (const Ruby::Pair& pair : r.pairs) {
      read_ = !pair.base.text.empty() && !pair.reading.text.empty();
      add(pair.base.text.empty() ? pair.reading : pair.base, false);
      if (read_) word.push_back({list_.pieces.size() - 1, reading_of(pair.reading)});
      else words.push_back(std::exchange(word, {}));
    }
    read_ = false;
    words.push_back(std::move(word));
  }

  Piece reading_of(const Run& run) const {
    Piece piece = piece_of(run, look_.size / 2);
    piece.raise = kAbove.at(look_.size) + kRubyBelow.at(piece.size);
    return piece;
  }

  void add(const NoteMark& m) {
    Length size = look_.size * 7 / 10;
    const char* role = emphasized_ ? "heading" : look_.role;
    // No link stands within another (ISO 32000-1 14.8.4.4.2): there the mark is a part of the words that lead
    // elsewhere.
    const int link = link_ < 0 && m.note != 0 ? add_target({"", m.note, m.name}) : link_;
    list_.pieces.push_back({"[" + std::to_string(m.number) + "]",
                            lang_,
                            role,
                            size,
                            look_.size * 3 / 10,
                            m.id,
                            false,
                            true,
                            false,
                            link,
                            {},
                            m.number});
  }

  int add_target(LinkTarget target) {
    list_.links.push_back(std::move(target));
    return static_cast<int>(list_.links.size()) - 1;
  }

  ItemList& list_;
  const ParagraphLook& look_;
  const Setter& setter_;
  EmphasisStyle style_;
  std::string lang_;
  bool name_ = false, emphasized_ = false, read_ = false;
  int link_ = -1;
};

/// The items [first, second) of a piece: they stand in the order of their pieces.
std::pair<std::size_t, std::size_t> items_of_piece(const ItemList& list, std::size_t piece) {
  auto before = [](const LineItem& item, std::size_t at) { return item.piece < at; };
  auto begin = std::lower_bound(list.items.begin(), list.items.end(), piece, before);
  auto end = std::lower_bound(begin, list.items.end(), piece + 1, before);
  return {static_cast<std::size_t>(begin - list.items.begin()), static_cast<std::size_t>(end - list.items.begin())};
}

/// One reading stands over a character (mono) or a word (group), several over a word that is read part by part
/// (jukugo).
void add_readings(ItemList& list, Word word, const Setter& setter) {
  std::vector<RubyPart> parts;
  for (Reading& reading : word) {
    auto [begin, end] = items_of_piece(list, reading.base);
    list.pieces.push_back(std::move(reading.piece));
    std::vector<LineItem> items =
        shape_piece(list.pieces.back(), list.pieces.size() - 1, setter.fonts, setter.diagnostics);
    // What cannot be drawn was told: there will be no pages.
    if (begin == end || items.empty()) return;
    parts.push_back({begin, end, std::move(items)});
  }
  const bool one = parts.size() == 1;
  const bool mono = one && parts.front().end - parts.front().begin == 1;
  add_ruby(list, mono ? RubyKind::mono : one ? RubyKind::group : RubyKind::jukugo, std::move(parts));
}

}  // namespace

ItemList items_of(const Inlines& content, const ParagraphLook& look, const Setter& setter) {
  ItemList list;
  Flattening flattening(list, look, setter);
  flattening.add(content);
  make_items(list, setter.fonts, setter.diagnostics);
  for (std::size_t i = 0; i < list.pieces.size(); ++i) {
    if (!list.pieces[i].dotted) continue;
    auto [begin, end] = items_of_piece(list, i);
    add_dots(list, begin, end);
  }
  for (Word& word : flattening.words) add_readings(list, std::move(word), setter);
  add_hyphens(list, &setter.fonts);
  return list;
}

namespace {

/// Puts the items of one line into runs; neighbours that are drawn alike share one.
class LineMaker {
 public:
  LineMaker(const ItemList& list, CellLine& line, Length left, Length baseline, Length height)
      : list_(list), line_(line), left_(left), baseline_(baseline), height_(height) {}

  void add(const LineItem& item, Length x) {
    const Piece& piece = list_.pieces[item.piece];
    if (!runs_on(item)) begin(item, x);
    GlyphRun& run = line_.runs.back();
    auto text_begin = static_cast<std::uint32_t>(run.text.size());
    Length pen = left_ + x - item.lead - run.x;
    for (const PlacedGlyph& glyph : item.glyphs) {
      run.glyphs.push_back(
          {glyph.id, text_begin, static_cast<std::uint32_t>(item.text.size()), pen + glyph.offset, glyph.advance});
      pen += glyph.advance;
    }
    run.text += item.text;
    if (item.dotted)
      line_.dots.push_back({left_ + x + item.width / 2, baseline_ - kAbove.at(item.size) - kDotAbove.at(item.size),
                            kDot.at(item.size), piece.draft});
    if (piece.link >= 0 && item.of != CharClass::word_space) add_link(piece, left_ + x, item.width);
    if (piece.note > 0) add_note(static_cast<std::size_t>(piece.note) - 1);
  }

  /// The hyphen of a broken word stands for no text.
  void add_hyphen(const LineItem& hyphen, Length x) {
    GlyphRun& run = line_.runs.back();
    Length pen = left_ + x - run.x;
    for (const PlacedGlyph& glyph : hyphen.glyphs)
      run.glyphs.push_back(
          {glyph.id, static_cast<std::uint32_t>(run.text.size()), 0, pen + glyph.offset, glyph.advance});
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
    else line_.links.push_back({x, {}, width, height_, target.href, piece.node, target.note, target.name});
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
struct PlacedReading {
  std::size_t after = 0;
  const RubyPart* part = nullptr;
  const std::vector<Length>* places = nullptr;
};
std::vector<PlacedReading> readings_of(const ItemList& list, const SetLine& set) {
  std::vector<PlacedReading> out;
  for (const Glue::LineRuby& ruby : set.rubies)
    for (std::size_t i = 0; i < ruby.layout.readings.size(); ++i) {
      const RubyPart& part = list.rubies[ruby.complex].parts[ruby.first_part + i];
      out.push_back({part.end - 1, &part, &ruby.layout.readings[i]});
    }
  return out;
}

/// Reports a rule at the items [begin, end).
void report_at(const ItemList& list, std::size_t begin, std::size_t end, std::string_view rule,
               Diagnostics& diagnostics) {
  const Piece& piece = list.pieces[list.items[begin].piece];
  std::size_t from = list.items[begin].at;
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += list.items[i].text;
  Span at = piece.origin.source() ? piece.origin.span(from, std::min(piece.text.size(), from + text.size())) : Span{};
  diagnostics.report(rule, at, {{"text", text}});
}

/// Says of a line that misses its measure, or that ends where none may, where it stands.
void report_faults(const Glue& glue, const LineRange& range, Length off, Diagnostics& diagnostics) {
  if (off != Length{}) {
    const char* rule = off > Length{} ? "line-too-tight" : "line-too-loose";
    return report_at(glue.list(), range.begin, range.end, rule, diagnostics);
  }
  if (const auto from = forced_from(glue, range))
    report_at(glue.list(), *from, range.end, "line-end-forced", diagnostics);
}

CellLine make_line(const Glue& glue, const LineRange& range, Length left, const ParagraphLook& look,
                   const Setter& setter) {
  const ItemList& list = glue.list();
  CellLine line;
  line.height = look.leading;
  line.size = look.size;
  line.baseline = (look.leading - look.size) / 2 + kAbove.at(look.size);
  SetLine set = set_line(glue, range);
  report_faults(glue, range, set.adjustment.off, setter.diagnostics);
  if (setter.explained) line.explained = explain(glue, range, look.size);
  LineMaker maker(list, line, left + aligned(look.align, glue.setting().measure - set.at(set.end)), line.baseline,
                  look.leading);
  std::vector<PlacedReading> readings = readings_of(list, set);
  auto reading = readings.begin();
  for (std::size_t i = range.begin; i < range.end; ++i) {
    maker.add(list.items[i], set.x(i - range.begin));
    for (; reading != readings.end() && reading->after == i; ++reading)
      maker.add_reading(*reading->part, *reading->places, set.x(reading->part->begin - range.begin));
  }
  line.broken_word = set.hyphenated;
  if (set.hyphenated)
    maker.add_hyphen(list.hyphens[static_cast<std::size_t>(list.items[range.end - 1].hyphen)], set.hyphen_x);
  return line;
}

/// One line that is as long as its items want.
Setting endless(Length em) {
  Setting setting;
  setting.measure = em * 1000;
  setting.align = Setting::Align::natural;
  return setting;
}

}  // namespace

Length natural_width(const ItemList& list, Length em) {
  // Nothing stands behind a closing bracket before the space that follows a label (T1-2).
  return list.items.empty() ? Length{} : Glue(list, endless(em)).hold(0, list.items.size()).natural;
}

CellLine set_one_line(const ItemList& list, Length left, std::optional<Length> jidori, const ParagraphLook& look,
                      const Setter& setter) {
  if (list.items.empty()) return {};
  Setting setting = endless(look.size);
  if (jidori) setting.measure = *jidori, setting.align = Setting::Align::jidori;
  CellLine line = make_line(Glue(list, setting), {0, list.items.size(), true}, left, look, setter);
  for (GlyphRun& run : line.runs) run.spread = jidori && run.glyphs.size() > 1;
  return line;
}

namespace {

/// The label on the first line's baseline.
void add_label(const Run& label, CellLine& first, const ParagraphLook& look, const Setter& setter) {
  CellLine line = set_one_line(items_of({{label}}, look, setter), look.label_at, std::nullopt, look, setter);
  first.runs.insert(first.runs.begin(), std::make_move_iterator(line.runs.begin()),
                    std::make_move_iterator(line.runs.end()));
}

/// In Japanese a level of numbering is an em, and an em follows the number (as official documents are numbered). Else
/// two ems a level hold the labels, and more where they are wider. The items of a list hang alike.
void indent_item(ParagraphLook& look, const Leaf& leaf, const Setter& setter) {
  Length em = setter.style.text_size, width;
  if (leaf.widest) width = natural_width(items_of({{*leaf.widest}}, look, setter), look.size);
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
  ParagraphLook small{
      style.small_size, style.small_size * 3 / 2, "text", false, ParagraphLook::Align::start, {}, false};
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
      for (CellLine& line : set_inlines(paragraph->content, nullptr, look_of(*paragraph, setter.style), width, setter))
        lines.push_back(std::move(line));
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

/// Lines of a heading are as even as they can be: the narrowest measure that takes no more of them, reduces none, and
/// breaks no phrase that the whole one keeps.
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
      const Holding holding = glue.hold(line.begin, line.end);
      ++out.count;
      out.reduced = out.reduced || holding.head + holding.natural > measure;
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

std::vector<CellLine> set_inlines(const Inlines& content, const Run* label, const ParagraphLook& look, Length width,
                                  const Setter& setter) {
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
  return std::visit(Overloaded{[&](const Heading& h) {
                                 return set_inlines(h.content, nullptr, look_of(h, setter.style), width, setter);
                               },
                               [&](const Paragraph& p) {
                                 ParagraphLook look = look_of(p, setter.style);
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
  ParagraphLook look{setter.style.small_size, setter.style.small_size * 3 / 2, "text", false, align, {}, false};
  return set_inlines({{Run{text, lang, RunKind::generated, {}, 0}}}, nullptr, look, width, setter);
}

std::vector<CellLine> set_note(const Footnote& note, const std::string& lang, Length width, const Setter& setter) {
  const Style& style = setter.style;
  ParagraphLook look{style.small_size,
                     style.small_size * 3 / 2,
                     "text",
                     true,
                     ParagraphLook::Align::start,
                     style.text_size * 2,
                     false};
  Run label{"[" + std::to_string(note.number) + "]", lang, RunKind::generated, {}, note.id};
  return set_inlines(note.content, &label, look, width, setter);
}

}  // namespace readout
