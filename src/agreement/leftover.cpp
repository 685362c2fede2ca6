#include "agreement/leftover.h"

#include <cmath>

#include "agreement/compare.h"

namespace readout::agreement {
namespace {

bool same_digits(double a, double b) {
  return a >= 1 && b >= 1 && std::floor(std::log10(a)) == std::floor(std::log10(b));
}

/// The same figures with another scale: 609 trillion and 60.9 trillion.
bool is_scaled(double a, double b) {
  const double tens = std::log10(a / b);
  return a >= 100 && b >= 100 && std::abs(tens - std::round(tens)) < 1e-9;
}

double written(const Value& value) {
  if (value.kind != Kind::date) return value.figure;
  return value.date.day != 0 ? value.date.day : value.date.year;
}

/// Kinds that a language may write as another one: the 38th parallel, 38度; the 70th anniversary, 70年.
bool can_be(const Value& value, const Value& other) {
  if (value.kind == Kind::ordinal) return other.kind != Kind::duration || other.key == "months";
  return value.kind == Kind::number;
}

bool is_year(const DateParts& date) { return date.year != 0 && date.month == 0 && date.part.empty(); }

}  // namespace

bool same_numbers(const Value& from, const Value& to) {
  if (from.kind == to.kind || family_of(from) != "number") return true;
  return same_digits(from.figure, to.figure) && from.figure != 1 && to.figure != 1;
}

bool is_loose(const Value& value) {
  return (value.kind == Kind::vague && value.weak) || (value.kind == Kind::number && value.number == 0);
}

bool is_one(const Value& value) {
  return value.kind != Kind::term && value.kind != Kind::duration && value.figure == 1;
}

bool is_often_unwritten(const Value& value) {
  return is_one(value) || (value.kind == Kind::date && value.date.weekday != 0 && value.date.day == 0);
}

bool is_small_count(const Value& value) { return value.kind == Kind::number && value.number <= 4; }

bool same_sort(const Value& from, const Value& to) {
  if (from.kind != to.kind || from.weak || to.weak) return false;
  if (from.kind == Kind::date)
    return (from.date.day != 0) == (to.date.day != 0) && from.date.relative == 99 && to.date.relative == 99 &&
           (from.date.day != 0 || (is_year(from.date) && is_year(to.date)));
  return from.kind != Kind::term && from.kind != Kind::person && family_of(from) != "acronym";
}

bool is_figure(const Value& value) {
  return value.kind != Kind::term && value.kind != Kind::person && family_of(value) != "acronym";
}

bool can_be_lost(const Value& value) {
  if (value.weak || value.figure == 1) return false;
  switch (value.kind) {
    case Kind::token:
    case Kind::clock:
    case Kind::money:
    case Kind::percent:
    case Kind::quantity: return true;
    case Kind::date: return value.date.day != 0 && value.date.month != 0 && !value.date.inherited;
    case Kind::number: return value.number > 4;
    case Kind::ordinal: return value.key == "rank";
    default: return false;
  }
}

/// A day without its month and a number of days are written alike in some languages; a date with a month is none.
bool are_days(const Value& date, const Value& span) {
  return date.kind == Kind::date && date.date.month == 0 && span.kind == Kind::duration;
}

bool may_be_one_value(const Value& from, const Value& to) {
  const double a = written(from), b = written(to);
  const bool kinds = can_be(from, to) || can_be(to, from) || are_days(from, to) || are_days(to, from);
  return kinds && a > 1 && b > 1 && (same_digits(a, b) || is_scaled(a, b));
}

}  // namespace readout::agreement
