// How well two values match (compare.h, match_score).
#include <cmath>

#include "agreement/compare.h"

namespace readout::agreement {
namespace {

constexpr int kCrossKind = 1, kLoose = 2, kSame = 5;

bool equal(double a, double b, double share = 1e-9) {
  return std::abs(a - b) <= share * std::max(std::abs(a), std::abs(b));
}

bool minutes_meet(const ClockParts& a, const ClockParts& b) {
  constexpr int kHalf = 12 * 60;
  if (a.half_open || b.half_open) return a.minute % kHalf == b.minute % kHalf;
  return a.minute == b.minute;
}

}  // namespace

bool zones_agree(const ClockParts& a, const ClockParts& b) {
  if (a.zone.empty() || b.zone.empty() || a.zone == b.zone) return true;
  return (a.zone == "local" && b.zone != "home") || (b.zone == "local" && a.zone != "home");
}

namespace {

int clock_score(const ClockParts& a, const ClockParts& b) {
  if (!minutes_meet(a, b)) return 0;
  if (a.zone == b.zone) return kSame + 1;
  return zones_agree(a, b) ? kSame : kLoose;
}

/// Adds to `score` if both sides have a part; false if they contradict each other.
bool part_agrees(int a, int b, int& score) {
  if (a == 0 || b == 0) return true;
  score += 2;
  return a == b;
}

/// 下旬 may be the end of a month, 後半 its late part.
bool periods_agree(const std::string& a, const std::string& b, int& score) {
  auto kind = [](const std::string& part) { return part == "end" ? std::string("late") : part; };
  if (a.empty() || b.empty()) return true;
  score += 1;
  return kind(a) == kind(b);
}

int date_score(const DateParts& a, const DateParts& b) {
  int score = 0;
  if (!part_agrees(a.year, b.year, score) || !part_agrees(a.month, b.month, score) ||
      !part_agrees(a.day, b.day, score) || !part_agrees(a.weekday, b.weekday, score) ||
      !periods_agree(a.part, b.part, score))
    return 0;
  if (a.fiscal != b.fiscal && a.month == 0 && b.month == 0) return 0;
  if (a.relative != 99 && a.relative == b.relative) score += 3;
  return score;
}

int duration_score(const Value& a, const Value& b) {
  auto in_days = [](const Value& value) { return value.key == "minutes" ? value.number / 1440 : value.number; };
  if (a.key == b.key) return equal(a.number, b.number) ? kSame : 0;
  if (a.key == "months" || b.key == "months") return 0;
  return equal(in_days(a), in_days(b)) ? kLoose : 0;
}

bool is_share(Kind kind) { return kind == Kind::percent || kind == Kind::ratio || kind == Kind::multiple; }
double share_of(const Value& value) { return value.kind == Kind::percent ? value.number : value.number * 100; }

/// A figure that may be of any kind: the seventh meeting is 第7回 and TICAD 7.
bool is_plain(const Value& value) {
  return value.kind == Kind::number || value.kind == Kind::ordinal || value.kind == Kind::code ||
         value.kind == Kind::collective;
}

int cross_score(const Value& a, const Value& b) {
  if (!is_plain(a) && !is_plain(b)) return 0;
  auto figure = [](const Value& value) {
    if (value.kind == Kind::date && value.date.year == 0) return static_cast<double>(value.date.day);
    if (value.kind == Kind::date) return value.date.month == 0 ? static_cast<double>(value.date.year) : 0.0;
    if (value.kind == Kind::clock || value.kind == Kind::term || value.kind == Kind::person) return 0.0;
    return value.figure;
  };
  return figure(a) != 0 && equal(figure(a), figure(b)) ? kCrossKind : 0;
}

}  // namespace

int match_score(const Value& a, const Value& b) {
  if (is_share(a.kind) && is_share(b.kind) && a.kind != b.kind)
    return equal(share_of(a), share_of(b), 0.02) ? kLoose : 0;
  if (a.kind != b.kind) return cross_score(a, b);
  switch (a.kind) {
    case Kind::token:
    case Kind::person: return a.key == b.key ? kSame : 0;
    case Kind::term: return a.group == b.group && a.key == b.key ? kSame : 0;
    case Kind::clock: return clock_score(a.clock, b.clock);
    case Kind::date: return date_score(a.date, b.date);
    case Kind::duration: return duration_score(a, b);
    case Kind::money: return a.key == b.key && equal(a.number, b.number) ? kSame : 0;
    case Kind::quantity: return a.key == b.key && equal(a.number, b.number, 0.03) ? kSame : 0;
    case Kind::code: return equal(a.number, b.number) && (a.key == b.key || a.number != 0) ? kSame : 0;
    case Kind::vague: return a.key == b.key && a.number == b.number ? kSame : 0;
    default: return equal(a.number, b.number, 1e-6) ? kSame : 0;
  }
}

std::string_view family_of(const Value& value) {
  switch (value.kind) {
    case Kind::token: return "token";
    case Kind::clock: return "clock";
    case Kind::date: return "date";
    case Kind::duration: return "duration";
    case Kind::percent:
    case Kind::point:
    case Kind::ratio:
    case Kind::multiple: return "share";
    case Kind::money: return "money";
    case Kind::quantity: return "quantity";
    case Kind::person: return "name";
    case Kind::term: return value.group;
    default: return value.kind == Kind::code && value.number == 0 ? "acronym" : "number";
  }
}

std::string_view name_of(DifferenceKind kind) {
  constexpr std::string_view kNames[] = {"value", "bound", "zone", "hole", "lost", "added"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace readout::agreement
