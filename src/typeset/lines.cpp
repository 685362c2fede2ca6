#include "typeset/lines.h"

#include <algorithm>

#include "typeset/bidi.h"
#include "typeset/explanation.h"

namespace readout {
namespace {

/// The addition of a site to its natural space: the full amount of the rungs that are used completely, and its weight
/// on the rung that is used in part.
SetLine::Place given_by(const Site& site, const Adjustment& a) {
  SetLine::Place out;
  if (a.expanded) {
    if (site.stretch.rung && site.stretch.rung <= a.full) out.fixed = site.stretch.amount;
    if (a.partial == kStretchOpen) out.given = Length{site.open ? 1 : 0};
    else if (site.stretch.rung && site.stretch.rung == a.partial) out.given = site.stretch.amount;
    return out;
  }
  for (const Elasticity& part : site.shrink) {
    if (part.rung && part.rung <= a.full) out.fixed -= part.amount;
    else if (part.rung && part.rung == a.partial) out.given -= part.amount;
  }
  return out;
}

void advance(SetLine::Place& pen, Length fixed) { pen.fixed += fixed; }
void advance(SetLine::Place& pen, const SetLine::Place& by) { pen.fixed += by.fixed, pen.given += by.given; }

/// Adds the space of readings before the items of the line, and after the last item.
void add_ruby_space(const Glue& glue, const SetLine& set, std::size_t begin, std::vector<Length>& before,
                    std::vector<Length>& after) {
  for (const Glue::LineRuby& ruby : set.rubies) {
    const RubyPart& first = glue.list().rubies[ruby.complex].parts[ruby.first_part];
    std::size_t at = first.begin - begin;
    for (std::size_t i = 0; i < ruby.layout.before.size(); ++i) before[at + i] += ruby.layout.before[i];
    after[at + ruby.layout.before.size() - 1] += ruby.layout.after;
  }
}

/// The space that an item takes, and the space after it.
struct Room {
  Length before, body;
  SetLine::Place after;
};

std::vector<Room> rooms_of(const Glue& glue, const LineRange& line, const SetLine& set) {
  const std::size_t end = set.content.content_end;
  std::vector<Length> before(line.end - line.begin), after(before.size());
  add_ruby_space(glue, set, line.begin, before, after);
  std::vector<Room> rooms(before.size());
  for (std::size_t i = line.begin; i < line.end; ++i) {
    Room& room = rooms[i - line.begin];
    if (i < end) room.before = before[i - line.begin];
    if (i >= end && !set.adjustment.trailing_kept) continue;
    room.body = glue.list().items[i].width + after[i - line.begin];
    if (i + 1 == line.end || (i + 1 >= end && !set.adjustment.trailing_kept)) continue;
    const Site site = glue.site(i);
    advance(room.after, site.natural);
    if (i + 1 < end) advance(room.after, given_by(site, set.adjustment));
  }
  return rooms;
}

/// Places the items of a line with text from right to left (UAX #9 L1, L2). Returns the right edge.
SetLine::Place place_reordered(const Glue& glue, const LineRange& line, const std::vector<Room>& rooms, SetLine& set) {
  std::vector<std::uint8_t> levels;
  for (std::size_t i = line.begin; i < line.end; ++i)
    levels.push_back(i < set.content.content_end ? glue.list().items[i].level : 0);
  std::vector<std::size_t> gaps;
  const std::vector<std::size_t> order = visual_order(levels, gaps);
  SetLine::Place pen{set.content.head, {}};
  set.places.resize(rooms.size());
  for (std::size_t k = 0; k < order.size(); ++k) {
    advance(pen, rooms[order[k]].before);
    set.places[order[k]] = pen;
    advance(pen, rooms[order[k]].body);
    advance(pen, rooms[gaps[k]].after);
  }
  return pen;
}

SetLine::Place place_in_order(const std::vector<Room>& rooms, SetLine& set) {
  SetLine::Place pen{set.content.head, {}};
  set.places.reserve(rooms.size());
  for (const Room& room : rooms) {
    advance(pen, room.before);
    set.places.push_back(pen);
    advance(pen, room.body);
    advance(pen, room.after);
  }
  return pen;
}

/// How far the letters of the line move.
Length tracking_of(const Glue& glue, const LineRange& line, const SetLine& set) {
  const Length most = kTracking.at(glue.list().items[line.begin].size);
  Site letters;
  letters.shrink[0] = {kShrinkWordSpace, most}, letters.stretch = {kStretchWordSpace, most};
  return set.at(given_by(letters, set.adjustment));
}

bool is_reordered(const Glue& glue, const LineRange& line) {
  const auto begin = glue.list().items.begin();
  return std::any_of(begin + static_cast<std::ptrdiff_t>(line.begin), begin + static_cast<std::ptrdiff_t>(line.end),
                     [](const LineItem& item) { return item.level > 0; });
}

}  // namespace

Length SetLine::at(const Place& place) const {
  if (place.given == Length{} || adjustment.whole == Length{}) return place.fixed;
  Wide product = Wide{place.given.micropoints} * adjustment.part.micropoints;
  return {place.fixed.micropoints + static_cast<std::int64_t>(product / adjustment.whole.micropoints)};
}

SetLine set_line(const Glue& glue, const LineRange& line) {
  SetLine set;
  set.content = glue.content(line.begin, line.end);
  set.adjustment = glue.adjust(set.content, glue.justifies(line.end));
  const std::size_t end = set.content.content_end;
  set.rubies = glue.list().rubies.empty() ? std::vector<Glue::LineRuby>{} : glue.rubies(line.begin, end);
  const std::vector<Room> rooms = rooms_of(glue, line, set);
  SetLine::Place pen = is_reordered(glue, line) ? place_reordered(glue, line, rooms, set) : place_in_order(rooms, set);
  if (glue.setting().tracking && line.begin < line.end) set.tracking = tracking_of(glue, line, set);
  set.hyphenated = set.content.hyphen > Length{};
  set.hyphen_x = set.at(pen);
  advance(pen, set.content.hyphen + (set.adjustment.trailing_kept ? Length{} : set.adjustment.end));
  if (set.adjustment.hung) advance(pen, -set.content.hang);
  advance(pen, -set.content.outside);
  set.end = pen;
  return set;
}

}  // namespace readout
