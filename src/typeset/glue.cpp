#include "typeset/glue.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <span>

#include "base/ascii.h"

namespace readout {
namespace {

/// Joiners that are drawn as a space of their own width.
bool is_thin_joiner(char32_t c) { return c == 0x2007 || c == 0x202F; }

/// The parts of a body, in percent, that hang outside the measure at the edges of a Western paragraph: marks that leave
/// most of their line white.
struct HangingPart {
  char32_t character;
  int left, right;
};

HangingPart hanging_part(char32_t c) {
  constexpr HangingPart kParts[] = {{U'-', 0, 60},  {0x2010, 0, 60}, {U'.', 0, 70},  {U',', 0, 70},  {U':', 0, 40},
                                    {U';', 0, 40},  {U'“', 60, 0},   {U'”', 0, 60},  {U'‘', 60, 0},  {U'’', 60, 60},
                                    {U'"', 50, 50}, {U'–', 0, 30},   {U'—', 0, 20},  {U'!', 0, 15},  {U'?', 0, 15},
                                    {U'(', 15, 0},  {U')', 0, 15},   {U'«', 40, 40}, {U'»', 40, 40}, {U'\'', 50, 50}};
  if (c > 0x201D || (c < 0x80 && is_letter_or_digit(static_cast<char>(c)))) return {c, 0, 0};
  for (const HangingPart& part : kParts)
    if (part.character == c) return part;
  return {c, 0, 0};
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

}  // namespace

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

/// The item that faces item `i`: the next printed one. Absent if there is none, or a joiner, which takes no space
/// beside it.
std::optional<std::size_t> Glue::printed_after(std::size_t i) const {
  for (++i; i < size() && list_.items[i].unprinted; ++i)
    if (is_joiner(list_.items[i].first)) return std::nullopt;
  return i < size() ? std::optional(i) : std::nullopt;
}

Site Glue::natural_site(std::size_t left) const {
  const LineItem& a = list_.items[left];
  Site out;
  const std::optional<std::size_t> printed = a.unprinted ? std::nullopt : printed_after(left);
  if (!printed) return out;
  const LineItem& b = list_.items[*printed];
  if (is_thin_joiner(a.last) || is_thin_joiner(b.first) || (a.ruby >= 0 && a.ruby == b.ruby)) return out;
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
  if (tracks(a, b)) {
    out.space = &space_between(a.of, b.of, setting_.profile);
    out.shrink[0] = {kShrinkWordSpace, kTracking.at(a.size)};
    out.stretch = {kStretchWordSpace, kTracking.at(a.size)};
    out.letters = true;
    return out;
  }
  // No space is added inside the brackets and quotation marks that Western text also uses.
  const bool opens = a.inside == Inside::after && !is_western(b.of);
  const bool closes = b.inside == Inside::before && !is_western(a.of);
  const Space& space =
      space_between(opens ? CharClass::opening : a.of, closes ? CharClass::closing : b.of, setting_.profile);
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

/// Letters of one word in one font. Letters that join, as in Arabic, do not move.
bool Glue::tracks(const LineItem& a, const LineItem& b) const {
  if (!setting_.tracking || !is_western(a.of) || !is_western(b.of) || a.piece != b.piece || a.face != b.face)
    return false;
  const auto apart = [](char32_t c) { return c < 0x530 || (c >= 0x1E00 && c < 0x2045); };
  return apart(a.last) && apart(b.first) && a.level == 0 && b.level == 0;
}

/// The part of the first body that hangs outside the measure on the left.
Length Glue::outside_left(std::size_t begin) const {
  if (!setting_.optical || begin >= size()) return {};
  return list_.items[begin].width * hanging_part(list_.items[begin].first).left / 100;
}

Length Glue::outside_right(const LineItem& last) const {
  return setting_.optical ? last.width * hanging_part(last.last).right / 100 : Length{};
}

Length Glue::hanging_width(const LineItem& last) const {
  return setting_.hang && ClassSet{6, 7}.has(last.of) ? last.width : Length{};
}

Length Glue::least(std::size_t begin, std::size_t end) const {
  const Length head = head_space(begin) - outside_left(begin);
  const std::size_t last = content_end(begin, end);
  if (last == begin) return head;
  Length given;
  for (std::size_t rung = 0; rung < kShrinkRungs; ++rung)
    given += sums_[last - 1].shrink[rung] - sums_[begin].shrink[rung];
  return head + content_width(begin, last) - given - hanging_width(list_.items[last - 1]) -
         outside_right(list_.items[last - 1]);
}

LineContent Glue::content(std::size_t begin, std::size_t end) const {
  LineContent line;
  const std::vector<LineItem>& items = list_.items;
  line.head = head_space(begin) - outside_left(begin);
  const std::size_t last = content_end(begin, end);
  bool word_space = false;
  for (std::size_t i = last; i < end; ++i) {
    if (items[i].of == CharClass::word_space && !items[i].unprinted) word_space = true;
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
  line.outside = outside_right(line.hyphen > Length{} ? list_.hyphens[static_cast<std::size_t>(final.hyphen)] : final);
  line.natural += line.hyphen - line.outside;
  if (setting_.western) line.widest = final.size;
  EndSpace space = space_at_end(final.of, setting_.profile);
  line.end = space.natural.at(final.size), line.end_rung = space.rung;
  line.hang = hanging_width(final);
  return line;
}

bool Glue::justifies(std::size_t end) const {
  if (setting_.align == Setting::Align::natural) return false;
  return end < size() || setting_.align != Setting::Align::justify;
}

}  // namespace readout
