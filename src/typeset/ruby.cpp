#include "typeset/ruby.h"

#include <algorithm>

namespace readout {
namespace {

Length width_of(const std::vector<LineItem>& items, std::size_t begin, std::size_t end) {
  Length sum;
  for (std::size_t i = begin; i < end; ++i) sum += items[i].width;
  return sum;
}
Length width_of(const std::vector<LineItem>& items) { return width_of(items, 0, items.size()); }

/// A part during layout.
struct Measured {
  const RubyPart* part = nullptr;
  Length base, reading;
  Length left, right;  ///< how far the reading is wider than its base: over neighbours, or over space that is opened
  Length opened_left, opened_right;
  Length excess() const { return reading > base ? reading - base : Length{}; }
};

/// One reading for one character or one word: the excess of the reading is halved. If bases are aligned at the edge of
/// a line, all of it is on the inner side.
void spread_alone(Measured& m, const RubySides& sides) {
  const RubySide &left = sides.left, &right = sides.right;
  m.left = m.excess() / 2, m.right = m.excess() - m.left;
  bool aligned = sides.edge == RubyEdge::base && left.line_edge != right.line_edge;
  if (aligned) (left.line_edge ? m.right : m.left) = m.excess(), (left.line_edge ? m.left : m.right) = {};
  m.opened_left = std::max(Length{}, m.left - left.room), m.opened_right = std::max(Length{}, m.right - right.room);
}

/// Jukugo ruby (3.3.7, appendix F): a reading extends over the next character, then the one before, then kana after and
/// before the word. Only then is the base opened.
class Jukugo {
 public:
  Jukugo(std::vector<Measured>& parts, const RubySides& sides) : parts_(parts), sides_(sides) {}

  void spread() {
    for (std::size_t i = 0; i < parts_.size(); ++i) reach(i);
  }

 private:
  /// The room that the neighbour has beside its own reading, at most a ruby em.
  Length free_room(std::size_t i) const {
    const Measured& m = parts_[i];
    Length free = m.base - m.reading - m.left - m.right - taken(i);
    return std::clamp(free, Length{}, m.base / 2);
  }
  Length taken(std::size_t i) const {
    Length sum;
    if (i > 0) sum += parts_[i - 1].right - parts_[i - 1].opened_right;
    if (i + 1 < parts_.size()) sum += parts_[i + 1].left - parts_[i + 1].opened_left;
    return sum;
  }

  void reach(std::size_t i) {
    Measured& m = parts_[i];
    Length rest = m.excess();
    bool last = i + 1 == parts_.size();
    auto take = [&](Length& side, Length room) {
      Length part = std::min(rest, room);
      side += part;
      rest -= part;
    };
    if (!last) take(m.right, free_room(i + 1));
    if (i > 0) take(m.left, free_room(i - 1));
    if (last) take(m.right, sides_.right.room);
    if (i == 0) take(m.left, sides_.left.room);
    open(m, i, rest);
  }

  /// Half before and half after; if the base is aligned at the head or end of the line, all on the inner side.
  void open(Measured& m, std::size_t i, Length rest) {
    bool at_head = i == 0 && sides_.left.line_edge && sides_.edge == RubyEdge::base,
         at_end = i + 1 == parts_.size() && sides_.right.line_edge && sides_.edge == RubyEdge::base;
    m.opened_left = at_head == at_end ? rest / 2 : at_head ? Length{} : rest;
    m.opened_right = rest - m.opened_left;
    m.left += m.opened_left, m.right += m.opened_right;
  }

  std::vector<Measured>& parts_;
  const RubySides& sides_;
};

/// The positions of the characters of a reading that is shorter than its base: gaps 1:2:1 over a word, with end gaps of
/// at most a ruby em (3.3.6); otherwise no gaps.
std::vector<Length> place_reading(const Measured& m, Length from, Length room) {
  const std::vector<LineItem>& reading = m.part->reading;
  auto count = static_cast<std::int64_t>(reading.size());
  Length end_gap, gap;
  if (room > m.reading && count > 0) {
    Length cap = reading.front().size;
    end_gap = std::min((room - m.reading) / (2 * count), m.part->end - m.part->begin > 1 ? cap : room);
    gap = count > 1 ? (room - m.reading - end_gap * 2) / (count - 1) : Length{};
  }
  std::vector<Length> out;
  Length x = from + end_gap;
  for (const LineItem& character : reading) {
    out.push_back(x);
    x += character.width + gap;
  }
  return out;
}

/// Places the reading of a part within the interval over its base that the readings of its neighbours leave.
std::vector<Length> place_part(const std::vector<Measured>& parts, std::size_t i) {
  const Measured& m = parts[i];
  if (m.reading >= m.base) return place_reading(m, -m.left, {});
  Length from, to = m.base;
  if (i > 0) from = parts[i - 1].right - parts[i - 1].opened_right;
  if (i + 1 < parts.size()) to -= parts[i + 1].left - parts[i + 1].opened_left;
  bool crowded = from > Length{} || to < m.base;
  if (!crowded) return place_reading(m, {}, m.base);
  return place_reading(m, std::clamp((m.base - m.reading) / 2, from, std::max(from, to - m.reading)), {});
}

/// If the reading of a word is longer than the word, the word is also opened between its characters: 1:2:1 (3.3.6).
void open_base(const Measured& m, RubyLayout& out) {
  Length opened = m.opened_left + m.opened_right;
  auto count = static_cast<std::int64_t>(m.part->end - m.part->begin);
  out.before.push_back(m.opened_left);
  if (count == 1) {
    out.after = m.opened_right;
    return;
  }
  // An end that is fixed (at the edge of the line, or over a neighbour) gets no space.
  std::int64_t shares = 2 * (count - 1) + (m.opened_left > Length{} ? 1 : 0) + (m.opened_right > Length{} ? 1 : 0);
  Length unit = opened / shares;
  if (m.opened_left > Length{}) out.before.back() = unit;
  for (std::int64_t i = 1; i < count; ++i) out.before.push_back(unit * 2);
  out.after = opened - unit * (2 * (count - 1)) - out.before[out.before.size() - static_cast<std::size_t>(count)];
}

}  // namespace

Length RubyLayout::added() const {
  Length sum = after;
  for (Length b : before) sum += b;
  return sum;
}

RubyLayout lay_ruby(const ItemList& list, std::span<const RubyPart> of_line, const RubySides& sides) {
  std::vector<Measured> parts;
  for (const RubyPart& part : of_line)
    parts.push_back({&part, width_of(list.items, part.begin, part.end), width_of(part.reading), {}, {}, {}, {}});
  if (parts.size() == 1) spread_alone(parts[0], sides);
  else Jukugo(parts, sides).spread();
  RubyLayout out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Length carried = out.after;
    std::size_t at = out.before.size();
    open_base(parts[i], out);
    out.before[at] += carried;
    // The reading is placed from the left edge of the base; opening the base from inside moves the base below it.
    Length shift = out.before[at] - carried;
    std::vector<Length> places = place_part(parts, i);
    if (parts[i].part->end - parts[i].part->begin > 1 && parts[i].excess() > Length{})
      for (Length& x : places) x += parts[i].opened_left - shift;
    out.readings.push_back(std::move(places));
  }
  out.over_left = parts.front().left - parts.front().opened_left;
  out.over_right = parts.back().right - parts.back().opened_right;
  return out;
}

Length room_over(const LineItem& neighbour, Length gap, bool shared, Profile profile) {
  Length em = neighbour.size / 2;
  if (gap > Length{}) return std::min(gap, em);
  if (neighbour.dotted) return {};
  ClassSet lets = ClassSet{1, 8, 10, 11, 14, 15};
  if (profile != Profile::jis) lets = lets | ClassSet{16};
  if (!lets.has(neighbour.of)) return {};
  return shared ? std::max(Length{}, (neighbour.width - em) / 2) : em;
}

}  // namespace readout
