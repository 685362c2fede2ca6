#include "locale/tzif_rule.h"

#include <algorithm>

#include "base/ascii.h"
#include "locale/calendar.h"

namespace readout {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;

/// Reads the parts of a TZ string. `good` becomes false at the first error.
class TzRuleReader {
 public:
  explicit TzRuleReader(std::string_view text) : text_(text) {}

  bool good() const { return good_; }
  bool at_end() const { return text_.empty(); }
  bool next_is(char c) const { return !text_.empty() && text_.front() == c; }
  bool skip(char c) {
    if (!next_is(c)) return false;
    text_.remove_prefix(1);
    return true;
  }
  void demand(char c) { good_ = skip(c) && good_; }

  int number(int least, int most) {
    std::size_t length = 0;
    int value = 0;
    while (length < text_.size() && length < 3 && is_digit(text_[length])) value = value * 10 + (text_[length++] - '0');
    good_ = good_ && length > 0 && value >= least && value <= most;
    text_.remove_prefix(length);
    return value;
  }
  /// A name of at least three characters: letters, or letters, digits and signs in <>.
  void name() {
    const bool quoted = skip('<');
    auto belongs = [quoted](char c) { return is_letter(c) || (quoted && (is_digit(c) || c == '+' || c == '-')); };
    const auto length = static_cast<std::size_t>(std::ranges::find_if_not(text_, belongs) - text_.begin());
    good_ = good_ && length >= 3;
    text_.remove_prefix(length);
    if (quoted) demand('>');
  }
  /// [+-]hh[:mm[:ss]] in seconds.
  int clock(int largest_hour) {
    const bool negative = skip('-');
    if (!negative) skip('+');
    int seconds = number(0, largest_hour) * 3600;
    if (skip(':')) seconds += number(0, 59) * 60;
    if (skip(':')) seconds += number(0, 59);
    return negative ? -seconds : seconds;
  }

 private:
  std::string_view text_;
  bool good_ = true;
};

TzDay read_day(TzRuleReader& reader) {
  TzDay day;
  if (reader.skip('M')) {
    day.month = reader.number(1, 12);
    reader.demand('.');
    day.week = reader.number(1, 5);
    reader.demand('.');
    day.day = reader.number(0, 6);
  } else if (reader.skip('J')) {
    day.kind = TzDay::Kind::julian_without_leap_day;
    day.day = reader.number(1, 365);
  } else {
    day.kind = TzDay::Kind::zero_based;
    day.day = reader.number(0, 365);
  }
  if (reader.skip('/')) day.seconds = reader.clock(167);  // RFC 9636 3.3.1: more than POSIX's 24, and negative
  return day;
}

/// The day of a change in `year`, in days since 1970-01-01.
std::int64_t day_in_year(const TzDay& day, int year) {
  const std::int64_t january = days_from_civil({year, 1, 1});
  switch (day.kind) {
    case TzDay::Kind::zero_based: return january + day.day;
    case TzDay::Kind::julian_without_leap_day:
      return january + day.day - 1 + (day.day >= 60 && is_valid({year, 2, 29}) ? 1 : 0);
    case TzDay::Kind::month_week_day: break;
  }
  const CivilDate first{year, day.month, 1};
  const int first_match = 1 + (day.day - weekday(first) + 7) % 7;
  CivilDate date{year, day.month, first_match + (day.week - 1) * 7};
  if (!is_valid(date)) date.day -= 7;  // week 5 is the last one
  return days_from_civil(date);
}

}  // namespace

std::optional<TzRule> read_tz_rule(std::string_view text) {
  TzRuleReader reader(text);
  TzRule rule;
  reader.name();
  rule.standard = -reader.clock(24);  // POSIX counts west of Greenwich
  if (!reader.at_end()) {
    reader.name();
    rule.summer = reader.at_end() || reader.next_is(',') ? rule.standard + 3600 : -reader.clock(24);
    reader.demand(',');
    rule.summer_begins = read_day(reader);
    reader.demand(',');
    rule.summer_ends = read_day(reader);
  }
  if (!reader.good() || !reader.at_end()) return std::nullopt;
  return rule;
}

int offset_at(const TzRule& rule, std::int64_t instant_seconds) {
  if (!rule.summer) return rule.standard;
  // The hours of a change may move it into the year before or after, so the latest change of three years decides.
  const int year = to_civil(instant_seconds >= 0 ? instant_seconds / 60 : (instant_seconds - 59) / 60, 0).date.year;
  std::int64_t latest = INT64_MIN;
  int offset = rule.standard;
  for (int y = year - 1; y <= year + 1; ++y) {
    const std::int64_t begin =
        day_in_year(rule.summer_begins, y) * kSecondsOfDay + rule.summer_begins.seconds - rule.standard;
    const std::int64_t end = day_in_year(rule.summer_ends, y) * kSecondsOfDay + rule.summer_ends.seconds - *rule.summer;
    // If summer time ends when the next one begins, it lasts all year (RFC 9636 3.3.1).
    if (end <= instant_seconds && end >= latest) latest = end, offset = rule.standard;
    if (begin <= instant_seconds && begin >= latest) latest = begin, offset = *rule.summer;
  }
  return offset;
}

}  // namespace readout
