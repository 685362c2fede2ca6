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

/// Notes where the pieces of a value are written; a figure of another slot may have taken its place.
void mark_pieces(Value& value, const Captures& captures, bool second) {
  for (const PieceRow& row : kPieces) {
    const Capture* capture = row.second == second ? captures.find(row.slot) : nullptr;
    if (!capture) continue;
    value.piece(row.piece) = capture->range;
    if (row.piece != Piece::figure || capture->scale == 1 || capture->scale_begin <= capture->range.begin) continue;
    value.piece(Piece::figure).end = capture->scale_begin;
    value.piece(Piece::scale) = {capture->scale_begin, capture->range.end};
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

/// Two values of one match, whose range is divided before the first slot of the second one.
std::vector<Value> both_of(Value first, Value second, const Captures& captures) {
  const std::size_t cut = begin_of(captures, kSecond);
  if (cut > first.range.begin) first.range.end = second.range.begin = cut;
  std::vector<Value> out;
  out.reserve(2);
  out.push_back(std::move(first));
  out.push_back(std::move(second));
  return out;
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

std::vector<Value> clocks_of(const Match& match, std::size_t begin) {
  const Captures& c = match.captures;
  Value first = base_of(match, begin);
  if (match.form->preset) {
    first.clock = {static_cast<int>(match.form->number)};
    return {first};
  }
  first.clock = clock_of(whole(c, Slot::hour), whole(c, Slot::minute) + static_cast<int>(match.form->add),
                         half_of(c, Slot::half));
  if (c.has(Slot::n) && c.has(Slot::hour)) first.number = c.number(Slot::n);  // seconds
  if (c.has(Slot::n) && !c.has(Slot::hour))
    first.clock = clock_of(whole(c, Slot::n) / 100, whole(c, Slot::n) % 100, nullptr);
  if (!c.has(Slot::hour2)) return {first};
  Value second = base_of(match, begin);
  second.clock = clock_of(whole(c, Slot::hour2), whole(c, Slot::minute2), half_of(c, Slot::half2));
  share_half(first.clock, second.clock);
  return both_of(std::move(first), std::move(second), c);
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

std::vector<Value> dates_of(const Match& match, std::size_t begin) {
  const Captures& c = match.captures;
  Value first = base_of(match, begin);
  first.date = date_of(match, kFirst);
  first.key.clear();
  if (begin_of(c, kSecond) == SIZE_MAX) return {first};
  Value second = base_of(match, begin);
  second.key.clear();
  second.date = date_of(match, kSecond);
  if (c.has(Slot::era) && !c.has(Slot::era_year2) && !c.has(Slot::era2)) second.date.year = whole(c, Slot::year2);
  share(first.date, second.date);
  return both_of(std::move(first), std::move(second), c);
}

/// One year and six months: 18 months. Two hours and 90 minutes are two durations.
Value sum_of(Value whole, const Value& rest) {
  whole.number += rest.number;
  return whole;
}

std::vector<Value> duration_of(const Match& match, std::size_t begin) {
  const Captures& c = match.captures;
  Value value = base_of(match, begin);
  value.number = value.figure = figure_of(match, Slot::n);
  if (match.form->times != 1) value.figure = value.number / match.form->times;
  if (c.has(Slot::span)) {
    value.key = c.word(Slot::span).key;
    value.number *= c.number(Slot::span);
  }
  if (!c.has(Slot::n2)) return {value};
  const bool from_year = c.has(Slot::span) && c.number(Slot::span) == 12 && value.figure >= 1000 && value.figure < 3000;
  const Word* span = c.has(Slot::span2) ? &c.word(Slot::span2) : c.has(Slot::span) ? &c.word(Slot::span) : nullptr;
  Value second = value;
  second.figure = figure_of(match, Slot::n2);
  second.number = second.figure * (span ? span->value : 1);
  if (span) second.key = span->key;
  if (c.has(Slot::span2) && second.key == value.key && second.number < c.number(Slot::span))
    return {sum_of(value, second)};
  if (from_year) {  // 2021年から5か年
    value.kind = Kind::date;
    value.date.year = static_cast<int>(value.figure);
    value.key.clear();
  }
  return both_of(std::move(value), std::move(second), c);
}

std::vector<Value> ratio_of(const Match& match, std::size_t begin) {
  const Captures& c = match.captures;
  Value value = base_of(match, begin);
  value.number = figure_of(match, c.has(Slot::day) ? Slot::day : Slot::n);
  if (c.has(Slot::n2) && match.form->key == "inverse") value.number = c.number(Slot::n2) / std::max(value.number, 1.0);
  else if (const Capture* whole = c.find(c.has(Slot::n2) ? Slot::n2 : Slot::day2))
    value.number /= std::max(whole->number, 1.0);
  value.key.clear();
  return {value};
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
  value.group.clear();
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
std::vector<Value> figures_of(const Match& match, std::size_t begin) {
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
  if (item && c.number(Slot::n2) < kFirstYear) return {item_of(first, c)};
  if (item) first.group.clear();  // resolution 1325 (2000)
  if (match.form->group == "sum") return {sum_of_figures(first, match)};
  if (!c.has(Slot::n2)) {
    if (c.has(Slot::unit)) first.number *= c.number(Slot::unit);
    return {first};
  }
  Value second = first;
  second.number = second.figure = figure_of(match, Slot::n2);
  if (shares_scale(c) && first.number < 1000) first.figure = first.number *= c.find(Slot::n2)->scale;
  if (c.has(Slot::unit)) {
    first.number *= c.number(Slot::unit);
    second.number *= c.number(Slot::unit);
  }
  return both_of(std::move(first), std::move(second), c);
}

}  // namespace

namespace {

std::vector<Value> made_of(const Match& match, std::size_t begin) {
  switch (match.form->kind) {
    case Kind::clock: return clocks_of(match, begin);
    case Kind::date: return dates_of(match, begin);
    case Kind::duration: return duration_of(match, begin);
    case Kind::ratio: return ratio_of(match, begin);
    default: return figures_of(match, begin);
  }
}

}  // namespace

std::vector<Value> values_of(const Match& match, std::size_t begin) {
  std::vector<Value> values = made_of(match, begin);
  for (std::size_t i = 0; i < values.size(); ++i) mark_pieces(values[i], match.captures, i == 1);
  if (values.size() == 1 && values[0].kind == Kind::duration && match.captures.has(Slot::n2))
    values[0].piece(Piece::minute) = match.captures.range(Slot::n2);
  return values;
}

}  // namespace readout::agreement
