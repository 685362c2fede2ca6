#include "typeset/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/utf8.h"
#include "typeset/composer.h"
#include "typeset/explain.h"
#include "typeset/hyphenation.h"

namespace readout {
namespace {

/// An em with many divisors: the fractions of JLREQ and the units of fonts with 1000 and 2048 units to the em are whole
/// numbers.
constexpr Length kEm{10'080 * 16'000};
constexpr Length kEndless = kEm * 10'000'000;

Length length_of(Fraction f) { return {static_cast<std::int64_t>(kEm.micropoints * f.n / f.d)}; }

struct Character {
  std::string text;
  char32_t value = 0;
  Length size;
  bool drawn = false, name = false;
};

bool holds(const RowSpan& span, std::size_t at) { return at >= span.begin && at < span.end; }
bool is_mark(char32_t c) { return display_width(c, false) == 0 && !is_joiner(c) && c != 0x200B; }

/// Makes items of the row's text and applies its spans.
class RowItems {
 public:
  RowItems(const TextRow& row, Fonts* fonts, Diagnostics& diagnostics)
      : row_(row), fonts_(fonts), diagnostics_(diagnostics) {}

  ItemList make() {
    read_characters();
    for (std::size_t begin = 0, end = 0; begin < characters_.size(); begin = end) {
      end = begin + 1;
      while (end < characters_.size() &&
             (is_mark(characters_[end].value) || alike(characters_[begin], characters_[end])))
        ++end;
      add_piece(begin, end);
    }
    classify_by_neighbours(list_);
    for (const RowSpan& span : row_.tcy) set_upright(span);
    for (const RowSpan& span : row_.keep) keep(span);
    for (const RowSpan& span : row_.dots) dot(items_of(span));
    for (const RowRuby& ruby : row_.rubies) add(ruby);
    add_hyphens(list_, fonts_);
    return std::move(list_);
  }

  /// The number of code points before each item.
  std::vector<std::size_t> offsets(const ItemList& list) const {
    std::vector<std::size_t> out;
    std::size_t at = 0;
    for (const LineItem& item : list.items) {
      out.push_back(at);
      at += count_code_points(item.text);
    }
    return out;
  }

 private:
  void read_characters() {
    for_each_code_point(row_.text, [&](char32_t c, std::size_t at, std::size_t length) {
      Character next{row_.text.substr(at, length), c, kEm, false, false};
      std::size_t index = characters_.size();
      for (const RowSize& size : row_.sizes)
        if (holds(size.at, index)) next.size = length_of(size.size);
      for (const RowSpan& name : row_.names) next.name = next.name || holds(name, index);
      next.drawn = fonts_ && fonts_->face_for(std::u32string(1, c), "text", row_.lang);
      characters_.push_back(std::move(next));
    });
  }

  static bool alike(const Character& a, const Character& b) {
    return a.size == b.size && a.drawn == b.drawn && a.name == b.name;
  }

  void add_piece(std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += characters_[i].text;
    Piece piece{text, row_.lang, "text", characters_[begin].size, {}, 0, false, false, characters_[begin].name, -1, {}};
    piece.words = row_.words;
    std::vector<LineItem> items =
        characters_[begin].drawn ? shape_piece(piece, list_.pieces.size(), *fonts_, diagnostics_) : plain(begin, end);
    for (LineItem& item : items) {
      item.piece = list_.pieces.size();
      list_.items.push_back(std::move(item));
    }
    list_.pieces.push_back(std::move(piece));
  }

  std::vector<LineItem> plain(std::size_t begin, std::size_t end) const {
    std::vector<LineItem> out;
    for (std::size_t i = begin, next = begin; i < end; i = next) {
      std::string text;
      do text += characters_[next++].text;
      while (next < end && is_mark(characters_[next].value));
      out.push_back(item_without_font(text, characters_[i].size, row_.lang));
    }
    return out;
  }

  /// The items of a span of characters.
  RowSpan items_of(const RowSpan& span) const {
    std::vector<std::size_t> starts = offsets(list_);
    auto at = [&](std::size_t c) {
      return static_cast<std::size_t>(std::lower_bound(starts.begin(), starts.end(), c) - starts.begin());
    };
    return {at(span.begin), at(span.end)};
  }

  /// JLREQ 3.2.5: one body of an em.
  void set_upright(const RowSpan& span) {
    RowSpan at = items_of(span);
    if (at.begin >= at.end) return;
    LineItem& whole = list_.items[at.begin];
    for (std::size_t i = at.begin + 1; i < at.end; ++i) {
      whole.text += list_.items[i].text;
      for (const PlacedGlyph& glyph : list_.items[i].glyphs) whole.glyphs.push_back(glyph);
    }
    whole.of = CharClass::tate_chu_yoko;
    whole.width = whole.size;
    auto first = list_.items.begin();
    list_.items.erase(first + static_cast<std::ptrdiff_t>(at.begin) + 1, first + static_cast<std::ptrdiff_t>(at.end));
  }

  void keep(const RowSpan& span) {
    RowSpan at = items_of(span);
    for (std::size_t i = at.begin; i + 1 < at.end; ++i) list_.items[i].kept = true;
  }

  void dot(const RowSpan& items) { add_dots(list_, items.begin, items.end); }

  void add(const RowRuby& ruby) {
    RowSpan at = items_of(ruby.at);
    if (at.begin >= at.end) return;
    std::vector<RubyPart> parts;
    if (ruby.kind == RubyKind::group) {
      std::string whole;
      for (const std::string& r : ruby.readings) whole += r;
      parts.push_back({at.begin, at.end, reading(whole, at.begin)});
    } else {
      for (std::size_t i = at.begin; i < at.end && i - at.begin < ruby.readings.size(); ++i)
        parts.push_back({i, i + 1, reading(ruby.readings[i - at.begin], i)});
    }
    if (ruby.kind != RubyKind::mono) return add_ruby(list_, ruby.kind, std::move(parts));
    for (RubyPart& part : parts)
      if (!part.reading.empty()) {
        std::vector<RubyPart> one;
        one.push_back(std::move(part));
        add_ruby(list_, RubyKind::mono, std::move(one));
      }
  }

  std::vector<LineItem> reading(const std::string& text, std::size_t base) const {
    std::vector<LineItem> out;
    for_each_code_point(text, [&](char32_t, std::size_t at, std::size_t length) {
      out.push_back(item_without_font(text.substr(at, length), list_.items[base].size / 2, row_.lang));
    });
    return out;
  }

  const TextRow& row_;
  Fonts* fonts_;
  Diagnostics& diagnostics_;
  std::vector<Character> characters_;
  ItemList list_;
};

std::optional<std::string> span_fault(const RowSpan& span, std::size_t count) {
  if (span.begin >= span.end) return fmt::format("the span {} to {} is empty", span.begin, span.end);
  if (span.end > count) return fmt::format("the span ends at {}, the text at {}", span.end, count);
  return std::nullopt;
}

/// Spans of one kind must not overlap.
std::optional<RowFault> check_spans(const char* key, const std::vector<RowSpan>& spans, std::size_t count) {
  std::vector<std::size_t> order(spans.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return spans[a].begin < spans[b].begin; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const RowSpan& span = spans[order[i]];
    if (std::optional<std::string> fault = span_fault(span, count)) return RowFault{key, *fault, order[i]};
    if (i > 0 && span.begin < spans[order[i - 1]].end)
      return RowFault{key, fmt::format("two spans hold character {}", span.begin), order[i]};
  }
  return std::nullopt;
}

std::optional<RowFault> check_ruby(const TextRow& row, std::size_t count) {
  std::vector<RowSpan> spans;
  for (const RowRuby& ruby : row.rubies) {
    std::size_t entry = spans.size();
    spans.push_back(ruby.at);
    if (std::optional<std::string> fault = span_fault(ruby.at, count)) return RowFault{"ruby", *fault, entry};
    if (ruby.readings.empty()) return RowFault{"ruby", "there is no reading", entry};
    std::size_t base = ruby.at.end - ruby.at.begin;
    if (ruby.kind != RubyKind::group && ruby.readings.size() != base)
      return RowFault{"ruby", fmt::format("{} readings stand over {} characters", ruby.readings.size(), base), entry};
  }
  return check_spans("ruby", spans, count);
}

}  // namespace

std::optional<RowFault> check_row(const TextRow& row) {
  std::size_t count = count_code_points(row.text);
  std::vector<RowSpan> sizes;
  for (const RowSize& size : row.sizes) {
    sizes.push_back(size.at);
    if (size.size.n <= 0 || size.size.n > 100 * size.size.d)
      return RowFault{"sizes", "a size is above 0 and at most 100 em", sizes.size() - 1};
  }
  if (row.measure && (row.measure->n <= 0 || row.measure->n > 10'000 * row.measure->d))
    return RowFault{"measure", "a measure is above 0 and at most 10000 em", {}};
  if (row.indent.n > 1'000 * row.indent.d || row.indent.n < -1'000 * row.indent.d)
    return RowFault{"indent", "an indent is at most 1000 em", {}};
  std::optional<RowFault> fault = check_ruby(row, count);
  if (!fault) fault = check_spans("sizes", sizes, count);
  if (!fault) fault = check_spans("tcy", row.tcy, count);
  if (!fault) fault = check_spans("dots", row.dots, count);
  if (!fault) fault = check_spans("keep", row.keep, count);
  if (!fault) fault = check_spans("names", row.names, count);
  return fault;
}

RowAnswer set_row(const TextRow& row, Fonts* fonts, Diagnostics& diagnostics) {
  RowItems items(row, fonts, diagnostics);
  ItemList list = items.make();
  std::vector<std::size_t> offsets = items.offsets(list);
  Setting setting = row.setting;
  setting.measure = row.measure ? length_of(*row.measure) : kEndless;
  setting.indent = length_of(row.indent);
  if (!row.measure) setting.align = Setting::Align::natural;
  Glue glue(list, setting);
  RowAnswer out;
  for (std::size_t i = 0; i + 1 < list.items.size(); ++i)
    if (may_break_after(list, i, setting)) out.breaks.push_back(offsets[i + 1]);
  // An endless line and a line spread over a width are not broken.
  const bool one = !row.measure || setting.align == Setting::Align::jidori;
  std::vector<LineRange> lines = one ? std::vector<LineRange>() : break_lines(glue);
  if (one && !list.items.empty()) lines.push_back({0, list.items.size(), true});
  replace_repeats(list, lines, setting);
  for (const LineRange& line : lines) out.lines.push_back(explain(glue, line, kEm));
  return out;
}

}  // namespace readout
