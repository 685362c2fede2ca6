#include "agreement/values.h"

#include <fmt/format.h>

#include <algorithm>

namespace readout::agreement {
namespace {

constexpr int kDay = 24 * 60, kHalfDay = 12 * 60;

/// The slots of a first or a second figure.
struct SlotSet {
  Slot n, year, month, day, era, era_year, month_word, hour, minute, half, weekday, span;
};
constexpr SlotSet kFirst = {Slot::n,          Slot::year, Slot::month,  Slot::day,  Slot::era,     Slot::era_year,
                            Slot::month_word, Slot::hour, Slot::minute, Slot::half, Slot::weekday, Slot::span};
constexpr SlotSet kSecond = {Slot::n2,      Slot::year2,     Slot::month2,      Slot::day2,
                             Slot::era2,    Slot::era_year2, Slot::month_word2, Slot::hour2,
                             Slot::minute2, Slot::half2,     Slot::weekday2,    Slot::span2};

/// The piece that a slot writes, and whether it is of the second value.
struct PieceRow {
  Slot slot;
  Piece piece;
  bool second;
};
constexpr PieceRow kPieces[] = {{Slot::n, Piece::figure, false},         {Slot::n2, Piece::figure, true},
                                {Slot::year, Piece::year, false},        {Slot::year2, Piece::year, true},
                                {Slot::era_year, Piece::year, false},    {Slot::era_year2, Piece::year, true},
                                {Slot::month, Piece::month, false},      {Slot::month2, Piece::month, true},
                                {Slot::month_word, Piece::month, false}, {Slot::month_word2, Piece::month, true},
                                {Slot::day, Piece::day, false},          {Slot::day2, Piece::day, true},
                                {Slot::weekday, Piece::weekday, false},  {Slot::weekday2, Piece::weekday, true},
                                {Slot::part, Piece::part, false},        {Slot::hour, Piece::hour, false},
                                {Slot::hour2, Piece::hour, true},        {Slot::minute, Piece::minute, false},
                                {Slot::minute2, Piece::minute, true},    {Slot::half, Piece::half, false},
                                {Slot::half2, Piece::half, true},        {Slot::span, Piece::unit, false},
                                {Slot::span2, Piece::unit, true},        {Slot::unit, Piece::unit, false},
                                {Slot::currency, Piece::unit, false},    {Slot::sign, Piece::unit, false},
                                {Slot::ordinal, Piece::figure, false},   {Slot::roman, Piece::figure, false}};

constexpr std::uint64_t bit_of(Slot slot) { return std::uint64_t{1} << static_cast<unsigned>(slot); }

/// Notes where the pieces of a value are written; a figure of another slot may have taken its place.
void mark_pieces(Value& value, const Captures& captures, bool second) {
  std::uint64_t slots = 0;
  for (std::size_t i = 0; i < captures.count; ++i) slots |= bit_of(captures.items[i].slot);
  for (const PieceRow& row : kPieces) {
    if ((slots & bit_of(row.slot)) == 0 || row.second != second) continue;
    const Capture& capture = *captures.find(row.slot);
    const bool scaled = row.piece == Piece::figure && capture.scale != 1 && capture.scale_begin > capture.range.begin;
    value.set_piece(row.piece, {capture.range.begin, scaled ? capture.scale_begin : capture.range.end});
    if (scaled) value.set_piece(Piece::scale, {capture.scale_begin, capture.range.end});
  }
}

int whole(const Captures& captures, Slot slot) {
  return captures.has(slot) ? static_cast<int>(captures.number(slot)) : 0;
}

double figure_of(const Match& match, Slot slot) {
  const Form& form = *match.form;
  const double figure = match.captures.has(slot) ? match.captures.number(slot) : form.number;
  return (figure + form.add) * form.times / form.over;
}

/// Twelve hours and a half of the day: 12 p.m. is noon, 12 a.m. and 午前0時 are midnight; 午後12時 is open.
ClockParts clock_of(int hour, int minute, const Word* half) {
  if (!half) return {(hour * 60 + minute) % kDay, hour <= 12};
  if (hour > 12) return {(hour * 60 + minute) % kDay};
  return {hour % 12 * 60 + minute + (half->value >= 12 ? kHalfDay : 0), hour == 12 && half->key == "open"};
}

const Word* half_of(const Captures& captures, Slot slot) { return captures.has(slot) ? &captures.word(slot) : nullptr; }

Value base_of(const Match& match, std::size_t begin) {
  Value value{.kind = match.form->kind, .range = {begin, match.end}};
  value.key = match.form->key;
  value.group = match.form->group;
  value.bound = match.form->bound;
  value.weak = match.form->weak;
  return value;
}

std::size_t begin_of(const Captures& captures, const SlotSet& slots) {
  std::size_t begin = SIZE_MAX;
  for (Slot slot : {slots.n, slots.year, slots.month, slots.day, slots.era, slots.era_year, slots.month_word,
                    slots.hour, slots.half, slots.weekday})
    if (captures.has(slot)) begin = std::min(begin, captures.range(slot).begin);
  return begin;
}

using Values = std::vector<Value>;

void add_one(Value value, Values& out) { out.push_back(std::move(value)); }

/// Two values of one match, whose range is divided before the first slot of the second one.
void add_both(Value first, Value second, const Captures& captures, Values& out) {
  const std::size_t cut = begin_of(captures, kSecond);
  if (cut > first.range.begin) first.range.end = second.range.begin = cut;
  out.push_back(std::move(first));
  out.push_back(std::move(second));
}

/// The half of the day that only one end of a range has: the end is the first such minute after the beginning.
void share_half(ClockParts& first, ClockParts& second) {
  if (second.half_open && !first.half_open && second.minute < kHalfDay) {
    const int half = second.minute >= first.minute % kHalfDay ? first.minute / kHalfDay : 1 - first.minute / kHalfDay;
    second = {second.minute % kHalfDay + half * kHalfDay};
  } else if (first.half_open && !second.half_open) {
    const int half =
        first.minute % kHalfDay <= second.minute % kHalfDay ? second.minute / kHalfDay : 1 - second.minute / kHalfDay;
    first = {first.minute % kHalfDay + half * kHalfDay};
  }
}

void add_clocks(const Match& match, std::size_t begin, Values& out) {
  const Captures& c = match.captures;
  Value first = base_of(match, begin);
  if (match.form->preset) {
    first.clock = {static_cast<int>(match.form->number)};
    return add_one(std::move(first), out);
  }
  first.clock = clock_of(whole(c, Slot::hour), whole(c, Slot::minute) + static_cast<int>(match.form->add),
                         half_of(c, Slot::half));
  if (c.has(Slot::n) && c.has(Slot::hour)) first.number = c.number(Slot::n);  // seconds
  if (c.has(Slot::n) && !c.has(Slot::hour))
    first.clock = clock_of(whole(c, Slot::n) / 100, whole(c, Slot::n) % 100, nullptr);
  if (!c.has(Slot::hour2)) return add_one(std::move(first), out);
  Value second = base_of(match, begin);
  second.clock = clock_of(whole(c, Slot::hour2), whole(c, Slot::minute2), half_of(c, Slot::half2));
  share_half(first.clock, second.clock);
  add_both(std::move(first), std::move(second), c, out);
}

DateParts date_of(const Match& match, const SlotSet& slots) {
  const Captures& c = match.captures;
  DateParts date{.year = whole(c, slots.year), .month = whole(c, slots.month), .day = whole(c, slots.day)};
  if (c.has(slots.month_word)) date.month = whole(c, slots.month_word);
  const Slot era = c.has(slots.era) ? slots.era : Slot::era;
  if (c.has(era) && date.year == 0)
    date.year = static_cast<int>(c.number(era)) +
                (c.has(slots.era_year) ? whole(c, slots.era_year) : static_cast<int>(match.form->number));
  date.weekday = whole(c, slots.weekday);
  if (c.has(Slot::part)) date.part = c.word(Slot::part).key;
  if (!match.form->part.empty()) date.part = match.form->part;
  date.fiscal = match.form->key == "fiscal";
  date.relative = match.form->day_shift;
  return date;
}

/// The second date takes the month and the year of the first. A first day without a month is of the month before it in
/// the text: 同月29日から1月3日.
void share(DateParts& first, DateParts& second) {
  if (second.month == 0 && second.day != 0) second.month = first.month, second.inherited = true;
  if (second.year == 0) second.year = first.year;
  if (first.year == 0) first.year = second.year;
}

void add_dates(const Match& match, std::size_t begin, Values& out) {
  const Captures& c = match.captures;
  Value first = base_of(match, begin);
  first.date = date_of(match, kFirst);
  first.key.clear();
  if (begin_of(c, kSecond) == SIZE_MAX) return add_one(std::move(first), out);
  Value second = base_of(match, begin);
  second.key.clear();
  second.date = date_of(match, kSecond);
  if (c.has(Slot::era) && !c.has(Slot::era_year2) && !c.has(Slot::era2)) second.date.year = whole(c, Slot::year2);
  share(first.date, second.date);
  add_both(std::move(first), std::move(second), c, out);
}

/// One year and six months: 18 months. Two hours and 90 minutes are two durations.
Value sum_of(Value whole, const Value& rest) {
  whole.number += rest.number;
  return whole;
}

void add_duration(const Match& match, std::size_t begin, Values& out) {
  const Captures& c = match.captures;
  Value value = base_of(match, begin);
  value.number = value.figure = figure_of(match, Slot::n);
  if (match.form->times != 1) value.figure = value.number / match.form->times;
  if (c.has(Slot::span)) {
    value.key = c.word(Slot::span).key;
    value.number *= c.number(Slot::span);
  }
  if (!c.has(Slot::n2)) return add_one(std::move(value), out);
  const bool from_year = c.has(Slot::span) && c.number(Slot::span) == 12 && value.figure >= 1000 && value.figure < 3000;
  const Word* span = c.has(Slot::span2) ? &c.word(Slot::span2) : c.has(Slot::span) ? &c.word(Slot::span) : nullptr;
  Value second = value;
  second.figure = figure_of(match, Slot::n2);
  second.number = second.figure * (span ? span->value : 1);
  if (span) second.key = span->key;
  if (c.has(Slot::span2) && second.key == value.key && second.number < c.number(Slot::span))
    return add_one(sum_of(std::move(value), second), out);
  if (from_year) {  // 2021年から5か年
    value.kind = Kind::date;
    value.date.year = static_cast<int>(value.figure);
    value.key.clear();
  }
  add_both(std::move(value), std::move(second), c, out);
}

void add_ratio(const Match& match, std::size_t begin, Values& out) {
  const Captures& c = match.captures;
  Value value = base_of(match, begin);
  value.number = figure_of(match, c.has(Slot::day) ? Slot::day : Slot::n);
  if (c.has(Slot::n2) && match.form->key == "inverse") value.number = c.number(Slot::n2) / std::max(value.number, 1.0);
  else if (const Capture* whole = c.find(c.has(Slot::n2) ? Slot::n2 : Slot::day2))
    value.number /= std::max(whole->number, 1.0);
  value.key.clear();
  return add_one(std::move(value), out);
}

/// A numbered item of another one: 2 (1).
Value item_of(Value value, const Captures& captures) {
  value.key = fmt::format("{}", captures.number(Slot::n));
  value.number = value.figure = captures.number(Slot::n2);
  return value;
}

/// One dollar and 90 cents: the first figure is multiplied, and both are divided.
Value sum_of_figures(Value value, const Match& match) {
  value.number = value.figure =
      (match.captures.number(Slot::n) * match.form->times + match.captures.number(Slot::n2)) / match.form->over;
  value.group = {};
  return value;
}

/// 2 to 3 million, but not 81 countries and 70,000 people, or 5 dollars to a million dollars.
bool shares_scale(const Captures& captures) {
  const Capture *first = captures.find(Slot::n), *second = captures.find(Slot::n2);
  const bool counted = std::ranges::any_of(std::array{Slot::counter, Slot::unit, Slot::currency}, [&](Slot slot) {
    const Capture* word = captures.find(slot);
    return word && word->range.begin < second->range.begin;
  });
  return !counted && first->scale == 1 && second->scale > 1;
}

/// A figure, or two of a range; the first takes the scale of the second: 2 to 3 million.
void add_figures(const Match& match, std::size_t begin, Values& out) {
  const Captures& c = match.captures;
  Value first = base_of(match, begin);
  first.number = figure_of(match, Slot::n);
  for (Slot slot : {Slot::unit, Slot::currency, Slot::sign, Slot::name})
    if (c.has(slot)) first.key = c.word(slot).key;
  for (Slot slot : {Slot::ordinal, Slot::roman})
    if (c.has(slot)) first.number = c.number(slot);
  first.figure = first.number;
  constexpr double kFirstYear = 1000;
  const bool item = first.kind == Kind::code && match.form->group == "item";
  if (item && c.number(Slot::n2) < kFirstYear) return add_one(item_of(std::move(first), c), out);
  if (item) first.group = {};  // resolution 1325 (2000)
  if (match.form->group == "sum") return add_one(sum_of_figures(std::move(first), match), out);
  if (!c.has(Slot::n2)) {
    if (c.has(Slot::unit)) first.number *= c.number(Slot::unit);
    return add_one(std::move(first), out);
  }
  Value second = first;
  second.number = second.figure = figure_of(match, Slot::n2);
  if (shares_scale(c) && first.number < 1000) first.figure = first.number *= c.find(Slot::n2)->scale;
  if (c.has(Slot::unit)) {
    first.number *= c.number(Slot::unit);
    second.number *= c.number(Slot::unit);
  }
  add_both(std::move(first), std::move(second), c, out);
}

void add_made(const Match& match, std::size_t begin, Values& out) {
  switch (match.form->kind) {
    case Kind::clock: return add_clocks(match, begin, out);
    case Kind::date: return add_dates(match, begin, out);
    case Kind::duration: return add_duration(match, begin, out);
    case Kind::ratio: return add_ratio(match, begin, out);
    default: return add_figures(match, begin, out);
  }
}

}  // namespace

void add_values(const Match& match, std::size_t begin, std::vector<Value>& out) {
  const std::size_t first = out.size();
  add_made(match, begin, out);
  for (std::size_t i = first; i < out.size(); ++i) mark_pieces(out[i], match.captures, i != first);
  Value& value = out[first];
  if (out.size() == first + 1 && value.kind == Kind::duration && match.captures.has(Slot::n2))
    value.set_piece(Piece::minute, match.captures.range(Slot::n2));
}

}  // namespace readout::agreement
