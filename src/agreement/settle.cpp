#include "agreement/settle.h"

#include <algorithm>

namespace readout::agreement {
namespace {

bool is_figure(Kind kind) {
  switch (kind) {
    case Kind::duration:
    case Kind::percent:
    case Kind::point:
    case Kind::ratio:
    case Kind::multiple:
    case Kind::money:
    case Kind::quantity:
    case Kind::number:
    case Kind::collective:
    case Kind::clock:
    case Kind::vague: return true;
    default: return false;
  }
}

/// Whether there are only blanks between two places.
bool touches(const Text& text, std::size_t end, std::size_t begin) {
  if (end > begin) return false;
  return std::all_of(text.folded.begin() + static_cast<std::ptrdiff_t>(end),
                     text.folded.begin() + static_cast<std::ptrdiff_t>(begin), [](char32_t c) { return c == U' '; });
}

Value* value_after(std::vector<Value>& values, std::size_t at) {
  auto found = std::ranges::lower_bound(values, at, {}, [](const Value& value) { return value.range.begin; });
  return found == values.end() ? nullptr : &*found;
}

Value* value_before(std::vector<Value>& values, std::size_t at) {
  auto next = std::ranges::upper_bound(values, at, {}, [](const Value& value) { return value.range.end; });
  return next == values.begin() ? nullptr : &*std::prev(next);
}

Value* beside(const Text& text, const Label& label, std::vector<Value>& values) {
  if (label.form->before) {
    Value* next = value_after(values, label.range.end);
    return next && touches(text, label.range.end, next->range.begin) ? next : nullptr;
  }
  Value* last = value_before(values, label.range.begin);
  return last && touches(text, last->range.end, label.range.begin) ? last : nullptr;
}

/// The signs between two places, without blanks.
std::u32string between(const Text& text, std::size_t end, std::size_t begin) {
  std::u32string out;
  for (std::size_t i = end; i < begin; ++i)
    if (text.folded[i] != U' ') out.push_back(text.folded[i]);
  return out;
}

struct ZoneSeat {
  Value *before = nullptr, *after = nullptr;  ///< the clocks beside a zone, with no other zone between
};

ZoneSeat seat_of(const std::vector<Label>& zones, std::size_t index, std::vector<Value>& values) {
  const std::size_t floor = index == 0 ? 0 : zones[index - 1].range.end;
  const std::size_t ceiling = index + 1 == zones.size() ? SIZE_MAX : zones[index + 1].range.begin;
  ZoneSeat seat;
  auto value = std::ranges::lower_bound(values, floor, {}, [](const Value& of) { return of.range.begin; });
  for (; value != values.end() && value->range.end <= ceiling && !seat.after; ++value) {
    if (value->kind != Kind::clock) continue;
    if (value->range.end <= zones[index].range.begin) seat.before = &*value;
    if (value->range.begin >= zones[index].range.end) seat.after = &*value;
  }
  return seat;
}

bool ends_sentence(const std::u32string& signs) { return signs.find_first_of(U"。;\n") != std::u32string::npos; }

/// The clock that a zone is said of.
Value* clock_of(const Text& text, const Label& zone, const ZoneSeat& seat) {
  const bool opened = zone.range.begin > 0 && text.at(zone.range.begin - 1) == U'(';
  const std::u32string ahead = seat.after ? between(text, zone.range.end, seat.after->range.begin) : U"";
  const bool can_follow = seat.after && ahead.find(U')') == std::u32string::npos && !ends_sentence(ahead);
  if (zone.form->before) {
    if (can_follow) return seat.after;
    return seat.before;
  }
  if (opened && can_follow) return seat.after;
  if (seat.before && seat.before->clock.zone.empty()) return seat.before;
  return can_follow ? seat.after : nullptr;
}

}  // namespace

namespace {

/// The narrower meaning stays: about 300 or more is at least 300, estimated at about 300 is about 300.
bool is_narrowed(Bound from, Bound to) {
  return from == Bound::exact || from == Bound::open || (from == Bound::about && to != Bound::open);
}

/// Gives the value beside a label its bound. False if the label belongs to no value, unless its bound is open.
bool attach_bound(const Text& text, const Label& label, std::vector<Value>& values) {
  Value* value = label.form->bound == Bound::loose ? nullptr : beside(text, label, values);
  const std::string_view only = label.form->of;
  if (!only.empty() && (!value || name_of(value->kind) != only)) return true;
  if (!value || !is_figure(value->kind)) return label.form->bound == Bound::open;
  if (name_of(value->kind) == label.form->except) return true;
  if (is_narrowed(value->bound, label.form->bound)) {
    value->bound = label.form->bound;
    value->set_piece(Piece::bound, label.range);
  }
  value->range = {std::min(value->range.begin, label.range.begin), std::max(value->range.end, label.range.end)};
  return true;
}

bool joins_figures(const std::u32string& signs) {
  constexpr std::u32string_view kJoints[] = {U"and", U"or", U",", U"、", U"及び", U"と", U"又は", U"et", U"ou", U"및"};
  return std::ranges::find(kJoints, std::u32string_view(signs)) != std::end(kJoints);
}

/// “About” is said of one end of a range and means both; of two joined figures, it is said of the first one.
void share_bounds(const Text& text, std::vector<Value>& values) {
  auto is_vague = [](const Value& value) {
    return value.bound == Bound::about || value.bound == Bound::nearly || value.bound == Bound::open;
  };
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    Value &first = values[i], &second = values[i + 1];
    if (!is_figure(first.kind) || !is_figure(second.kind) || second.range.begin - first.range.end > 5) continue;
    const bool range = first.kind == second.kind && first.range.end == second.range.begin;
    if (range && first.bound == Bound::exact && is_vague(second)) first.bound = Bound::open;
    const bool joined = range || joins_figures(between(text, first.range.end, second.range.begin));
    if (joined && second.bound == Bound::exact && is_vague(first)) second.bound = Bound::open;
  }
}

}  // namespace

/// Of several words before a figure, the last one is beside it: exceeding the approximately 2,900.
bool attach_bounds(const Text& text, const std::vector<Label>& labels, std::vector<Value>& values) {
  bool all = true;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label)
    if (label->form->before) all = attach_bound(text, *label, values) && all;
  for (const Label& label : labels)
    if (!label.form->before) all = attach_bound(text, label, values) && all;
  share_bounds(text, values);
  return all;
}

namespace {

/// The two clocks of a range are of one zone.
void share_zones(std::vector<Value>& values) {
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    Value &first = values[i], &second = values[i + 1];
    if (first.kind != Kind::clock || second.kind != Kind::clock || first.range.end != second.range.begin) continue;
    if (first.clock.zone.empty()) first.clock.zone = second.clock.zone;
    if (second.clock.zone.empty()) second.clock.zone = first.clock.zone;
  }
}

}  // namespace

void attach_zones(const Text& text, const std::vector<Label>& labels, std::vector<Value>& values) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    Value* clock = clock_of(text, labels[i], seat_of(labels, i, values));
    if (!clock || !clock->clock.zone.empty()) continue;
    clock->clock.zone = labels[i].form->key;
    clock->clock.zone_range = labels[i].range;
  }
  share_zones(values);
}

void inherit_dates(std::vector<Value>& values) {
  const DateParts* last = nullptr;
  for (Value& value : values) {
    if (value.kind != Kind::date) continue;
    DateParts& date = value.date;
    if (last && date.relative != 99 && last->day != 0) {
      const int day = last->day + date.relative;
      date.year = last->year;
      if (day >= 1 && day <= 28) date.month = last->month, date.day = day;
      date.inherited = true;
    } else if (last && date.month == 0 && date.day != 0) {
      date.month = last->month;
      date.year = date.year == 0 ? last->year : date.year;
      date.inherited = true;
    }
    if (date.month != 0) last = &date;
  }
}

}  // namespace readout::agreement
