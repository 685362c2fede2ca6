#include "typeset/glue.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <span>

namespace readout {
namespace {

/// Characters that only say where a line may end: they have no space beside them.
bool is_invisible(char32_t c) { return (is_joiner(c) && c != 0xA0) || c == 0x200B; }

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }

/// Whether item `i` is in an address after its scheme or its `www.`. Reads back at most two hundred items.
bool in_address(const ItemList& list, std::size_t i) {
  constexpr std::size_t kFar = 200;
  std::size_t begin = i;
  while (begin > 0 && i - begin < kFar && is_western(list.items[begin - 1].of) && !is_blank(list.items[begin - 1]))
    --begin;
  std::string text;
  for (std::size_t k = begin; k <= i; ++k) text += list.items[k].text;
  return text.find("://") != std::string::npos || text.find("www.") != std::string::npos || i - begin == kFar;
}

bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/// Two letters of a word: no table and no address allows a break between them. This is most of Western text.
bool is_within_word(const LineItem& a, const LineItem& b) {
  return is_ascii_letter(a.last) && is_ascii_letter(b.first) && is_western(a.of) && is_western(b.of);
}

bool is_sign(const LineItem& item, std::string_view signs) {
  return item.text.size() == 1 && signs.find(item.text[0]) != std::string_view::npos;
}

/// Whether an address may continue on the next line after item `i`: after its slashes, before its dots and hyphens, and
/// so on. Outside addresses, a line may break after a slash between words but not between digits (UAX #14, LB25).
bool parts_address(const ItemList& list, std::size_t i) {
  const LineItem &a = list.items[i], &b = list.items[i + 1];
  if (is_sign(a, "/&=")) {
    if (u_isalnum(static_cast<UChar32>(b.first)) == 0) return false;
    return in_address(list, i) || (is_sign(a, "/") && i > 0 && is_letter(list.items[i - 1].last) && is_letter(b.first));
  }
  if (!is_sign(b, ".?#%~_-") || i + 2 >= list.items.size()) return false;
  return u_isalnum(static_cast<UChar32>(a.last)) != 0 &&
         u_isalnum(static_cast<UChar32>(list.items[i + 2].first)) != 0 && in_address(list, i);
}

/// Whether item `i` is the hyphen of a compound word.
bool joins_compound(const ItemList& list, std::size_t i) {
  if (i == 0 || (list.items[i].text != "-" && list.items[i].text != "\u2010")) return false;
  return is_letter(list.items[i - 1].last) && is_letter(list.items[i + 1].first) && !in_address(list, i);
}

/// The part of a space that a reading covers does not shrink (T1-15).
void keep_covered(Site& site, Length covered) {
  if (site.natural == Length{} || covered <= Length{}) return;
  Length may_go = std::max(Length{}, site.natural - covered);
  for (Elasticity& part : site.shrink) {
    part.amount = std::min(part.amount, may_go);
    may_go -= part.amount;
  }
}

/// Adjusts one line to its measure.
class LineAdjuster {
 public:
  LineAdjuster(const LineContent& line, Length measure) : line_(line), measure_(measure) {
    out_.end = line.end;
    out_.trailing_kept = line.trailing > Length{};
  }

  Adjustment settle(bool justify, bool jidori) {
    if (excess() > Length{}) out_.trailing_kept = false;
    if (excess() > Length{}) reduce();
    Length under = -excess();
    if (justify && under > Length{}) jidori ? set_apart(under) : expand(under);
    return out_;
  }

 private:
  Length excess() const {
    Length width = line_.head + line_.natural + (out_.trailing_kept ? line_.trailing : out_.end);
    return width - (out_.hung ? line_.hang : Length{}) - measure_;
  }

  /// Shrinks by rungs 1 to `limit`; returns whether the line then fits.
  bool reduce_to(int limit) {
    Length over = excess(), given;
    if (over <= Length{}) return true;
    for (int rung = 1; rung <= limit; ++rung) {
      Length next = line_.shrink[static_cast<std::size_t>(rung)];
      if (given + next >= over) {
        out_.full = rung - 1, out_.partial = out_.rung = rung;
        out_.part = over - given, out_.whole = next;
        return true;
      }
      given += next;
    }
    return false;
  }

  void drop_end(int rung) {
    if (line_.end_rung != rung || out_.end == Length{}) return;
    out_.part = out_.whole = out_.end;
    out_.end = {};
    out_.rung = rung;
  }

  /// 3.8.3: the space at the end of the line is removed whole or kept. It is removed after the word spaces shrink and
  /// before other spaces shrink. Then a full stop may hang.
  void reduce() {
    if (reduce_to(kShrinkWordSpace)) return;
    for (int rung : {kShrinkLineEnd, kShrinkDotAtEnd}) {
      drop_end(rung);
      if (reduce_to(rung)) return;
    }
    if (line_.hang > Length{}) {
      out_.hung = true;
      if (excess() <= Length{}) return;
    }
    if (reduce_to(kShrinkRungs)) return;
    Length given;
    for (Length amount : line_.shrink) given += amount;
    out_.full = out_.rung = kShrinkRungs, out_.partial = 0;
    out_.off = excess() - given;
  }

  /// 3.7.3. The sites are those that 3.8.4 opens last. If there are none, the line stays as it is.
  void set_apart(Length under) {
    if (line_.open == 0) return;
    out_.expanded = true;
    out_.partial = out_.rung = kStretchOpen, out_.part = under, out_.whole = {line_.open};
  }

  /// 3.8.4. If removing the space at its end made the line too short, its other spaces stretch.
  void expand(Length under) {
    if (out_.partial || out_.full) return;
    out_.expanded = true;
    Length given;
    for (int rung = 1; rung <= kStretchRungs; ++rung) {
      Length next = line_.stretch[static_cast<std::size_t>(rung)];
      if (given + next >= under) {
        out_.full = rung - 1, out_.partial = out_.rung = rung, out_.part = under - given, out_.whole = next;
        return;
      }
      given += next;
    }
    out_.full = kStretchRungs;
    if (line_.open > 0) out_.partial = out_.rung = kStretchOpen, out_.part = under - given, out_.whole = {line_.open};
    else out_.off = given - under;
  }

  const LineContent& line_;
  Length measure_;
  Adjustment out_;
};

}  // namespace

bool is_blank(const LineItem& item) { return ClassSet{14, 26}.has(item.of) && item.ruby < 0; }

bool may_break_after(const ItemList& list, std::size_t i, const Setting& setting) {
  if (i + 1 >= list.items.size()) return false;
  const LineItem& a = list.items[i];
  const LineItem& b = list.items[i + 1];
  if (is_within_word(a, b) || a.kept || (a.piece != b.piece && list.pieces[b.piece].glued)) return false;
  if (b.first == U'々' && setting.repeat == Repeat::keep) return false;
  bool as_ideograph = b.first == U'々' && setting.repeat != Repeat::by_level;
  if (as_ideograph) return may_break_between({a.last, a.of}, {b.first, CharClass::ideographic}, setting.kinsoku);
  return joins_compound(list, i) || parts_address(list, i) ||
         may_break_between({a.last, a.of}, {b.first, b.of}, setting.kinsoku);
}

Glue::Glue(const ItemList& list, const Setting& setting) : list_(list), setting_(setting) {
  lay_rubies();
  sum_up();
}

Site Glue::site(std::size_t after) const {
  if (after + 1 >= size()) return {};
  Site out = natural_site(after);
  if (!covered_.empty()) keep_covered(out, covered_[after]);
  return out;
}

Site Glue::natural_site(std::size_t left) const {
  const LineItem& a = list_.items[left];
  const LineItem& b = list_.items[left + 1];
  Site out;
  if (is_invisible(a.last) || is_invisible(b.first) || (a.ruby >= 0 && a.ruby == b.ruby)) return out;
  if (a.first == b.first && a.of == CharClass::inseparable) return out;
  if (a.of == CharClass::word_space) {
    // A word space in Japanese text is a third of an em and shrinks to a quarter, stretches to a half (3.8.3, 3.8.4).
    // In Western text a font's own space changes by the same parts, but shrinks to a fifth.
    bool western = !sets_japanese(list_.pieces[a.piece].lang);
    out.shrink[0] = {kShrinkWordSpace, western ? a.width * setting_.taste.shrink / 100 : a.width / 4};
    out.stretch = {kStretchWordSpace, a.width / 2};
    out.open = true;
    return out;
  }
  const Space& space = space_between(a.of, b.of, setting_.profile);
  out.space = &space;
  out.natural = space.before.natural.at(a.size) + space.after.natural.at(b.size);
  out.shrink[0] = {space.before.rung, space.before.shrink.at(a.size)};
  out.shrink[1] = {space.after.rung, space.after.shrink.at(b.size)};
  out.stretch = {space.stretch_rung, space.stretch.at(a.size)};
  out.open = space.open;
  return out;
}

RubySide Glue::side(std::size_t neighbour, std::size_t beyond, Length gap) const {
  bool shared = beyond < list_.items.size() && list_.items[beyond].ruby >= 0;
  const LineItem& item = list_.items[neighbour];
  return {false, item.ruby >= 0 ? Length{} : room_over(item, gap, shared, setting_.profile)};
}

/// Lays out the parts of a complex on the line [begin, end), with their neighbours on this line.
RubyLayout Glue::lay(std::size_t index, std::size_t begin, std::size_t end) const {
  const RubyComplex& complex = list_.rubies[index];
  std::size_t first = 0, last = complex.parts.size();
  while (first + 1 < last && complex.parts[first].begin < begin) ++first;
  while (last > first + 1 && complex.parts[last - 1].end > end) --last;
  std::size_t from = complex.parts[first].begin, to = complex.parts[last - 1].end;
  RubySides sides{{true, {}}, {true, {}}, setting_.ruby_edge};
  if (from > begin) sides.left = side(from - 1, from - 2, natural_site(from - 1).natural);
  if (to < end) sides.right = side(to, to + 1, natural_site(to - 1).natural);
  return lay_ruby(list_, std::span(complex.parts).subspan(first, last - first), sides);
}

void Glue::lay_rubies() {
  if (list_.rubies.empty()) return;
  added_.resize(size());
  covered_.resize(size());
  for (std::size_t r = 0; r < list_.rubies.size(); ++r) {
    const RubyComplex& complex = list_.rubies[r];
    RubyLayout layout = lay(r, 0, size());
    for (std::size_t i = complex.begin(); i < complex.end(); ++i) added_[i] += layout.before[i - complex.begin()];
    Length& behind = covered_[complex.end() - 1];
    added_[complex.end() - 1] += layout.after;
    behind = std::max(behind, layout.over_right);
    if (complex.begin() == 0) continue;
    Length& before = covered_[complex.begin() - 1];
    before = std::max(before, layout.over_left);
  }
}

void Glue::sum_up() {
  sums_.reserve(size() + 1);
  sums_.emplace_back();
  for (std::size_t i = 0; i < size(); ++i) {
    Sums& next = sums_.emplace_back(sums_.back());
    const Site s = site(i);
    next.width += list_.items[i].width + added(i) + s.natural;
    for (const Elasticity& part : s.shrink)
      if (part.rung) next.shrink[static_cast<std::size_t>(part.rung) - 1] += part.amount;
    if (s.stretch.rung) next.stretch[static_cast<std::size_t>(s.stretch.rung) - 1] += s.stretch.amount;
    next.open += s.open ? 1 : 0;
  }
}

Length Glue::head_space(std::size_t begin) const {
  Length head = begin == 0 ? setting_.indent : Length{};
  if (begin < size() && list_.items[begin].of == CharClass::opening)
    head += space_at_head(setting_.head, begin == 0).at(list_.items[begin].size);
  return head;
}

std::vector<Glue::LineRuby> Glue::rubies(std::size_t begin, std::size_t end) const {
  std::vector<LineRuby> out;
  for (std::size_t i = begin; i < end;) {
    if (list_.items[i].ruby < 0) {
      ++i;
      continue;
    }
    auto index = static_cast<std::size_t>(list_.items[i].ruby);
    const RubyComplex& complex = list_.rubies[index];
    LineRuby ruby{index, 0, lay(index, begin, end)};
    while (complex.parts[ruby.first_part].begin < i) ++ruby.first_part;
    out.push_back(std::move(ruby));
    i = std::min(end, complex.end());
  }
  return out;
}

/// The change of a line's width by the readings at its ends.
Length Glue::ruby_change(std::size_t begin, std::size_t end) const {
  if (list_.rubies.empty()) return {};
  Length change;
  int at_head = list_.items[begin].ruby, at_end = list_.items[end - 1].ruby;
  auto add = [&](int index) {
    const RubyComplex& complex = list_.rubies[static_cast<std::size_t>(index)];
    change += lay(static_cast<std::size_t>(index), begin, end).added();
    for (std::size_t i = std::max(begin, complex.begin()); i < std::min(end, complex.end()); ++i) change -= added(i);
  };
  if (at_head >= 0) add(at_head);
  if (at_end >= 0 && at_end != at_head) add(at_end);
  return change;
}

/// One past the last item of a line that has width.
std::size_t Glue::content_end(std::size_t begin, std::size_t end) const {
  while (end > begin && is_blank(list_.items[end - 1])) --end;
  return end;
}

/// From the first body of a line to the end of the last body; `end` is the end of the content.
Length Glue::content_width(std::size_t begin, std::size_t end) const {
  return sums_[end - 1].width - sums_[begin].width + list_.items[end - 1].width + added(end - 1) +
         ruby_change(begin, end);
}

Length Glue::hanging_width(const LineItem& last) const {
  return setting_.hang && ClassSet{6, 7}.has(last.of) ? last.width : Length{};
}

Length Glue::least(std::size_t begin, std::size_t end) const {
  const Length head = head_space(begin);
  const std::size_t last = content_end(begin, end);
  if (last == begin) return head;
  Length given;
  for (std::size_t rung = 0; rung < kShrinkRungs; ++rung)
    given += sums_[last - 1].shrink[rung] - sums_[begin].shrink[rung];
  return head + content_width(begin, last) - given - hanging_width(list_.items[last - 1]);
}

LineContent Glue::content(std::size_t begin, std::size_t end) const {
  LineContent line;
  const std::vector<LineItem>& items = list_.items;
  line.head = head_space(begin);
  const std::size_t last = content_end(begin, end);
  bool word_space = false;
  for (std::size_t i = last; i < end; ++i) {
    if (items[i].of == CharClass::word_space) word_space = true;
    else line.trailing += items[i].width + (i > begin ? site(i - 1).natural : Length{});
  }
  if (word_space) line.trailing = {};
  line.content_end = last;
  if (last == begin) return line;
  const Sums &from = sums_[begin], &to = sums_[last - 1];
  const LineItem& final = items[last - 1];
  line.natural = content_width(begin, last);
  for (std::size_t r = 1; r < line.shrink.size(); ++r) line.shrink[r] = to.shrink[r - 1] - from.shrink[r - 1];
  for (std::size_t r = 1; r < line.stretch.size(); ++r) line.stretch[r] = to.stretch[r - 1] - from.stretch[r - 1];
  line.open = to.open - from.open;
  if (final.hyphen >= 0 && end < size()) line.hyphen = list_.hyphens[static_cast<std::size_t>(final.hyphen)].width;
  line.natural += line.hyphen;
  EndSpace space = space_at_end(final.of, setting_.profile);
  line.end = space.natural.at(final.size), line.end_rung = space.rung;
  line.hang = hanging_width(final);
  return line;
}

Adjustment Glue::adjust(const LineContent& line, bool justify) const {
  return LineAdjuster(line, setting_.measure).settle(justify, setting_.align == Setting::Align::jidori);
}

bool Glue::justifies(std::size_t end) const {
  if (setting_.align == Setting::Align::natural) return false;
  return end < size() || setting_.align != Setting::Align::justify;
}

}  // namespace readout
