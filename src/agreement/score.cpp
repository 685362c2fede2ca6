// How well two values match (compare.h, match_score).
#include <algorithm>
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

namespace {

/// Whether one name of a zone may mean another: `US-eastern` is the summer's and the winter's, `GMT UTC` is either.
bool zone_meets(std::string_view a, std::string_view b) {
  while (!a.empty()) {
    const std::string_view one = a.substr(0, a.find(' '));
    a.remove_prefix(std::min(one.size() + 1, a.size()));
    for (std::string_view rest = b; !rest.empty();) {
      const std::string_view other = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(other.size() + 1, rest.size()));
      if (one.starts_with(other) || other.starts_with(one)) return true;
    }
  }
  return false;
}

}  // namespace

bool zones_agree(const ClockParts& a, const ClockParts& b) {
  if (a.zone.empty() || b.zone.empty() || zone_meets(a.zone, b.zone)) return true;
  return (a.zone == "local" && b.zone != "home") || (b.zone == "local" && a.zone != "home");
}

namespace {

bool seconds_agree(const Value& a, const Value& b) { return a.number == 0 || b.number == 0 || a.number == b.number; }

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

/// 下旬 may be the end of a month, 後半 the late part of a decade.
bool periods_agree(std::string_view a, std::string_view b, int& score) {
  constexpr std::pair<std::string_view, std::string_view> kAlike[] = {
      {"late", "end"}, {"late", "second-half"}, {"early", "first-half"}};
  if (a.empty() || b.empty()) return true;
  score += 1;
  return a == b || std::ranges::any_of(kAlike, [&](const auto& pair) {
           return (a == pair.first && b == pair.second) || (a == pair.second && b == pair.first);
         });
}

int date_score(const DateParts& a, const DateParts& b) {
  int score = 0;
  if (!part_agrees(a.year, b.year, score) || !part_agrees(a.month, b.month, score) ||
      !part_agrees(a.day, b.day, score) || !part_agrees(a.weekday, b.weekday, score) ||
      !periods_agree(a.part, b.part, score))
    return 0;
  if (a.fiscal != b.fiscal && a.month == 0 && b.month == 0) return 0;
  if (a.relative != 99 && a.relative == b.relative) score += 3;
  return score == 0 ? 0 : score + (a.inherited == b.inherited ? 1 : 0);
}

/// Whether a duration is written in hours and half hours, or in another unit than the smallest: an hour and a half.
bool is_coarse(const Value& value) {
  constexpr double kHalfHour = 30;
  if (std::fmod(value.number, 1) != 0) return true;
  return value.figure != value.number && (value.key != "minutes" || std::fmod(value.number, kHalfHour) == 0);
}

int duration_score(const Value& a, const Value& b) {
  auto in_days = [](const Value& value) { return value.key == "minutes" ? value.number / 1440 : value.number; };
  const bool about = a.bound == Bound::about || b.bound == Bound::about;
  const bool rounded = about && is_coarse(a) != is_coarse(b);
  if (a.key == b.key) return equal(a.number, b.number, rounded ? 0.06 : 1e-6) ? kSame : 0;
  if (a.key == "months" || b.key == "months") return 0;
  return equal(in_days(a), in_days(b)) ? kLoose : 0;
}

bool is_share(Kind kind) { return kind == Kind::percent || kind == Kind::ratio || kind == Kind::multiple; }
double share_of(const Value& value) { return value.kind == Kind::percent ? value.number : value.number * 100; }

/// A third is 33 percent. A fifth more is 1.2 times as much.
int share_score(const Value& a, const Value& b) {
  constexpr double kRounding = 0.51;
  const double first = share_of(a), second = share_of(b);
  const bool grown = (a.kind == Kind::multiple && equal(first - 100, second, 0.02)) ||
                     (b.kind == Kind::multiple && equal(second - 100, first, 0.02));
  return grown || std::abs(first - second) <= kRounding || equal(first, second) ? kLoose : 0;
}

/// A figure that may be of any kind: the seventh meeting is 第7回 and TICAD 7.
bool is_plain(const Value& value) {
  return value.kind == Kind::number || value.kind == Kind::ordinal || value.kind == Kind::code ||
         value.kind == Kind::collective;
}

/// Whether a value is written with a figure, whatever its kind makes of it.
bool shows(const Value& value, double figure) {
  switch (value.kind) {
    case Kind::date:
      return equal(value.date.day, figure) || equal(value.date.year, figure) ||
             (value.date.day == 0 && equal(value.date.month, figure));
    case Kind::clock: return value.clock.minute % 60 == 0 && equal(value.clock.minute / 60 % 12, std::fmod(figure, 12));
    case Kind::vague:
      return value.key == "teens" ? figure >= 10 && figure < 20 : figure >= value.number && figure < value.number * 10;
    case Kind::term:
    case Kind::person: return false;
    default: return equal(value.figure, figure) || (value.figure != value.number && equal(value.number, figure));
  }
}

/// A day without its month and a number of days are written alike in some languages: 3日.
bool is_day_count(const Value& day, const Value& span) {
  return day.kind == Kind::date && span.kind == Kind::duration && span.key == "days" &&
         equal(day.date.day, span.number);
}

/// Again is a second time, but not two days.
bool is_weak_for(const Value& weak, const Value& other) {
  return weak.weak && weak.kind == Kind::ordinal && !is_plain(other);
}

int cross_score(const Value& a, const Value& b) {
  if (is_weak_for(a, b) || is_weak_for(b, a)) return 0;
  auto is_moment = [](const Value& value) { return value.kind == Kind::date || value.kind == Kind::clock; };
  if ((a.kind == Kind::collective && is_moment(b)) || (b.kind == Kind::collective && is_moment(a))) return 0;
  if (is_day_count(a, b) || is_day_count(b, a)) return kCrossKind;
  const bool vague = a.kind == Kind::vague || b.kind == Kind::vague;
  if (vague && (a.kind == Kind::ordinal || b.kind == Kind::ordinal)) return 0;
  if (is_plain(a) && a.figure != 0 && shows(b, a.figure)) return kCrossKind;
  return is_plain(b) && b.figure != 0 && shows(a, b.figure) ? kCrossKind : 0;
}

/// The digits of a telephone number without the first zero or a country's code; empty for another token.
std::string telephone_digits(std::string_view key) {
  std::string digits;
  if (key.find_first_not_of("0123456789+-() ") != key.npos) return digits;
  for (char c : key)
    if (c >= '0' && c <= '9') digits += c;
  return digits.starts_with('0') ? digits.substr(1) : digits;
}

bool tokens_agree(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::string one = telephone_digits(a), other = telephone_digits(b);
  return !one.empty() && !other.empty() && (one.ends_with(other) || other.ends_with(one));
}

/// A kilo is a kilogram or a kilometer. Pounds and miles are rounded.
bool is_kilo_of(const Value& kilo, const Value& other) {
  const double kilos = other.key == "mass" ? other.number : other.key == "length" ? other.number / 1000 : 0;
  return kilo.key == "kilo" && equal(kilo.number, kilos, equal(kilos, other.figure) ? 1e-9 : 0.03);
}

/// Figures of the same unit are equal; those of another one are rounded: miles and kilometers.
int quantity_score(const Value& a, const Value& b) {
  if (is_kilo_of(a, b) || is_kilo_of(b, a)) return kSame;
  const bool same_unit = equal(a.number * b.figure, b.number * a.figure);
  return a.key == b.key && equal(a.number, b.number, same_unit ? 1e-9 : 0.03) ? kSame : 0;
}

/// “61 other countries” and “62 countries, one of which is named” are the same.
int number_score(const Value& a, const Value& b) {
  if (equal(a.number, b.number, 1e-6)) return kSame;
  const bool counts_others = (a.key == "others") != (b.key == "others");
  return counts_others && equal(std::abs(a.number - b.number), 1) ? kLoose : 0;
}

/// A numbered item has both of its figures; the name of another code may be in another language.
int code_score(const Value& a, const Value& b) {
  if (!equal(a.number, b.number) || a.group != b.group) return 0;
  if (a.key == b.key) return kSame + 1;
  return a.number != 0 && a.group.empty() ? kSame : 0;
}

}  // namespace

int match_score(const Value& a, const Value& b) {
  if (is_share(a.kind) && is_share(b.kind) && a.kind != b.kind) return share_score(a, b);
  if (a.kind != b.kind) return cross_score(a, b);
  switch (a.kind) {
    case Kind::token: return tokens_agree(a.key, b.key) ? kSame : 0;
    case Kind::person: return a.key == b.key ? kSame : 0;
    case Kind::term: return a.group == b.group && a.key == b.key ? kSame : 0;
    case Kind::clock: return seconds_agree(a, b) ? clock_score(a.clock, b.clock) : 0;
    case Kind::date: return date_score(a.date, b.date);
    case Kind::duration: return duration_score(a, b);
    case Kind::money: return a.key == b.key && equal(a.number, b.number) ? kSame : 0;
    case Kind::quantity: return quantity_score(a, b);
    case Kind::code: return code_score(a, b);
    case Kind::number: return number_score(a, b);
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
  constexpr std::string_view kNames[] = {"value", "bound", "zone", "hole", "polarity", "lost", "added"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace readout::agreement
