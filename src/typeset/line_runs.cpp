#include "typeset/line_runs.h"

#include <algorithm>
#include <utility>

#include "base/rule_table.h"
#include "typeset/composer.h"
#include "typeset/explain.h"
#include "typeset/lines.h"
#include "typeset/looks.h"

namespace readout {
namespace {

/// Puts the items of one line into runs. Neighbours of one piece and one face share a run.
class LineMaker {
 public:
  LineMaker(const ItemList& list, CellLine& line, Length left, Length baseline, Length height)
      : list_(list), line_(line), left_(left), baseline_(baseline), height_(height) {}

  Length tracking{};

  void add(const LineItem& item, Length x) {
    const Piece& piece = list_.pieces[item.piece];
    if (item.unprinted && !runs_on(item)) return;
    if (!runs_on(item)) begin(item, x);
    GlyphRun& run = line_.runs.back();
    auto text_begin = static_cast<std::uint32_t>(run.text.size());
    Length pen = left_ + x - item.lead - run.x;
    for (const PlacedGlyph& glyph : item.glyphs) {
      run.glyphs.push_back({glyph.id, text_begin, static_cast<std::uint32_t>(item.text.size()), pen + glyph.offset,
                            glyph.advance, glyph.rise});
      pen += glyph.advance;
    }
    run.text += item.text;
    if (item.dotted)
      line_.dots.push_back({left_ + x + item.width / 2,
                            baseline_ - kLooks.above_baseline.at(item.size) - kLooks.dot_above.at(item.size),
                            kLooks.dot_size.at(item.size), piece.draft});
    if (piece.link >= 0 && item.of != CharClass::word_space) add_link(piece, left_ + x, item.width);
    if (piece.note > 0) add_note(static_cast<std::size_t>(piece.note) - 1);
  }

  /// The hyphen of a broken word has no text.
  void add_hyphen(const LineItem& hyphen, Length x) {
    GlyphRun& run = line_.runs.back();
    Length pen = left_ + x - run.x;
    for (const PlacedGlyph& glyph : hyphen.glyphs)
      run.glyphs.push_back(
          {glyph.id, static_cast<std::uint32_t>(run.text.size()), 0, pen + glyph.offset, glyph.advance, {}});
  }

  /// Adds a reading; `places` count from the left edge of its base's body.
  void add_reading(const RubyPart& part, const std::vector<Length>& places, Length base) {
    last_ = kNone;
    for (std::size_t i = 0; i < part.reading.size(); ++i) add(part.reading[i], base + places[i]);
    last_ = kNone;
  }

 private:
  bool runs_on(const LineItem& item) const {
    if (last_ == kNone) return false;
    return item.piece == last_ && line_.runs.back().face == item.face && level_ == item.level;
  }

  void begin(const LineItem& item, Length x) {
    const Piece& piece = list_.pieces[item.piece];
    last_ = item.piece, level_ = item.level;
    GlyphRun run;
    run.face = item.face;
    run.size = item.size;
    run.x = left_ + x - item.lead;
    run.baseline = baseline_ - piece.raise;
    run.lang = piece.lang;
    run.node = piece.node;
    run.draft = piece.draft;
    run.leftward = item.level % 2 == 1;
    run.tracking = run.leftward ? Length{} : tracking;
    line_.runs.push_back(std::move(run));
  }

  void add_link(const Piece& piece, Length x, Length width) {
    const LinkTarget& target = list_.links[static_cast<std::size_t>(piece.link)];
    bool same = piece.link == link_ && !line_.links.empty();
    link_ = piece.link;
    if (same) {
      PlacedLink& last = line_.links.back();
      const Length left = std::min(last.x, x), right = std::max(last.x + last.width, x + width);
      last.x = left, last.width = right - left;
    } else line_.links.push_back({x, {}, width, height_, target.href, piece.node, target.note, target.name});
  }

  /// A mark of several digits is several items; adds its note once.
  void add_note(std::size_t note) {
    if (line_.notes.empty() || line_.notes.back() != note) line_.notes.push_back(note);
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  const ItemList& list_;
  CellLine& line_;
  Length left_, baseline_, height_;
  std::size_t last_ = kNone;
  std::uint8_t level_ = 0;
  int link_ = -1;
};

Length aligned(ParagraphLook::Align align, Length room) {
  if (align == ParagraphLook::Align::start || room < Length{}) return {};
  return align == ParagraphLook::Align::center ? room / 2 : room;
}

/// A reading on a line, and the item that it follows: the reading order is base, reading, rest.
struct PlacedReading {
  std::size_t after = 0;
  const RubyPart* part = nullptr;
  const std::vector<Length>* places = nullptr;
};
std::vector<PlacedReading> placed_readings(const ItemList& list, const SetLine& set) {
  std::vector<PlacedReading> out;
  for (const Glue::LineRuby& ruby : set.rubies)
    for (std::size_t i = 0; i < ruby.layout.readings.size(); ++i) {
      const RubyPart& part = list.rubies[ruby.complex].parts[ruby.first_part + i];
      out.push_back({part.end - 1, &part, &ruby.layout.readings[i]});
    }
  return out;
}

/// Reports a rule at the items [begin, end).
void report_at(const ItemList& list, std::size_t begin, std::size_t end, RuleId rule, Diagnostics& diagnostics) {
  const Piece& piece = list.pieces[list.items[begin].piece];
  std::size_t from = list.items[begin].at;
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += list.items[i].text;
  Span at = piece.origin.source() ? piece.origin.span(from, std::min(piece.text.size(), from + text.size())) : Span{};
  diagnostics.report(rule, at, {{"text", text}});
}

/// Reports a line that misses its measure or ends at a forbidden place.
void report_faults(const Glue& glue, const LineRange& range, Length off, Diagnostics& diagnostics) {
  if (off != Length{}) {
    const RuleId rule = off > Length{} ? RuleId("line-too-tight") : RuleId("line-too-loose");
    return report_at(glue.list(), range.begin, range.end, rule, diagnostics);
  }
  if (const auto from = forced_from(glue, range))
    report_at(glue.list(), *from, range.end, "line-end-forced", diagnostics);
}

}  // namespace

CellLine line_runs(const Glue& glue, const LineRange& range, Length left, const ParagraphLook& look,
                   const Setter& setter) {
  const ItemList& list = glue.list();
  CellLine line;
  line.height = look.leading;
  line.size = look.size;
  line.baseline = (look.leading - look.size) / 2 + kLooks.above_baseline.at(look.size);
  SetLine set = set_line(glue, range);
  report_faults(glue, range, set.adjustment.off, setter.diagnostics);
  if (setter.explained) line.explained = explain(glue, range, look.size);
  LineMaker maker(list, line, left + aligned(look.align, glue.setting().measure - set.at(set.end)), line.baseline,
                  look.leading);
  maker.tracking = set.tracking;
  std::vector<PlacedReading> readings = placed_readings(list, set);
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

namespace {

/// A setting that gives one line of natural length.
Setting endless(Length em) {
  Setting setting;
  setting.measure = em * 1000;
  setting.align = Setting::Align::natural;
  return setting;
}

}  // namespace

Length natural_width(const ItemList& list, Length em) {
  // The space of a closing bracket is dropped before the space that follows a label (T1-2).
  return list.items.empty() ? Length{} : Glue(list, endless(em)).content(0, list.items.size()).natural;
}

CellLine set_one_line(const ItemList& list, Length left, std::optional<Length> jidori, const ParagraphLook& look,
                      const Setter& setter) {
  if (list.items.empty()) return {};
  Setting setting = endless(look.size);
  if (jidori) setting.measure = *jidori, setting.align = Setting::Align::jidori;
  CellLine line = line_runs(Glue(list, setting), {0, list.items.size(), true}, left, look, setter);
  for (GlyphRun& run : line.runs) run.spread = jidori && run.glyphs.size() > 1;
  return line;
}

}  // namespace readout
