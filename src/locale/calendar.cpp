#include <fmt/format.h>
#include <unicode/calendar.h>
#include <unicode/dtfmtsym.h>
#include <unicode/unistr.h>

#include <memory>
#include <vector>

#include "locale/zone.h"

namespace readout {
namespace {

constexpr std::int64_t kMinutesOfDay = 24 * 60;
constexpr int kDaysOfMonth[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

std::int64_t floor_divide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// The Japanese calendar and the names of its eras. Opened once, because opening takes a third of a millisecond.
struct Eras {
  std::unique_ptr<icu::Calendar> calendar;
  std::vector<std::string> names;

  Eras() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale("ja_JP@calendar=japanese");
    calendar.reset(icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), locale, status));
    const icu::DateFormatSymbols symbols(locale, "japanese", status);
    if (U_FAILURE(status)) {
      calendar.reset();
      return;
    }
    int32_t count = 0;
    const icu::UnicodeString* eras = symbols.getEras(count);
    for (int32_t i = 0; i < count; ++i) eras[i].toUTF8String(names.emplace_back());
  }
};

}  // namespace

std::int64_t days_from_civil(const CivilDate& date) {
  // Years that begin in March end with the leap day, so each month's start is a linear function.
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

CivilDate civil_from_days(std::int64_t days) {
  days += 719'468;
  const std::int64_t era = floor_divide(days, 146'097);
  const std::int64_t day_of_era = days - era * 146'097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return {static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), static_cast<int>(month),
          static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1)};
}

std::string date_text(const CivilDate& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string iso_offset(int minutes) {
  const int size = minutes < 0 ? -minutes : minutes;
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

int weekday(const CivilDate& date) {
  const std::int64_t days = days_from_civil(date) + 4;  // 1970-01-01 was a Thursday
  return static_cast<int>(days - floor_divide(days, 7) * 7);
}

bool is_valid(const CivilDate& date) {
  if (date.month < 1 || date.month > 12 || date.day < 1) return false;
  const int leap_day = date.month == 2 && is_leap(date.year) ? 1 : 0;
  return date.day <= kDaysOfMonth[date.month - 1] + leap_day;
}

InstantMinute to_instant(const CivilMinute& wall, int offset_minutes) {
  return days_from_civil(wall.date) * kMinutesOfDay + wall.hour * 60 + wall.minute - offset_minutes;
}

CivilMinute to_civil(InstantMinute instant, int offset_minutes) {
  const std::int64_t local = instant + offset_minutes;
  const std::int64_t days = floor_divide(local, kMinutesOfDay);
  const int minute = static_cast<int>(local - days * kMinutesOfDay);
  return {civil_from_days(days), minute / 60, minute % 60};
}

EraYear era_year(const CivilDate& date) {
  static const Eras eras;
  if (!eras.calendar) return {"", date.year};
  // Each call uses a copy, because a query changes a calendar.
  const std::unique_ptr<icu::Calendar> calendar(eras.calendar->clone());
  UErrorCode status = U_ZERO_ERROR;
  calendar->setTime(static_cast<double>(days_from_civil(date)) * 86'400'000.0, status);
  const auto era = static_cast<std::size_t>(calendar->get(UCAL_ERA, status));
  const int year = calendar->get(UCAL_YEAR, status);
  if (U_FAILURE(status) || era >= eras.names.size()) return {"", date.year};
  return {eras.names[era], year};
}

}  // namespace readout
