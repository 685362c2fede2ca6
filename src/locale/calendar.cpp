#include "locale/calendar.h"

#include <fmt/format.h>
#include <unicode/calendar.h>
#include <unicode/dtfmtsym.h>
#include <unicode/unistr.h>

#include <chrono>
#include <memory>
#include <vector>

namespace readout {
namespace {

constexpr std::int64_t kMinutesOfDay = 24 * 60;

std::chrono::year_month_day calendar_day(const CivilDate& date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

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
  return std::chrono::sys_days(calendar_day(date)).time_since_epoch().count();
}

CivilDate civil_from_days(std::int64_t days) {
  const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(days))};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::string date_text(const CivilDate& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string iso_offset(int minutes) {
  const int size = minutes < 0 ? -minutes : minutes;
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

std::string iso_minute(const CivilMinute& minute, std::optional<int> offset) {
  return fmt::format("{}T{:02}:{:02}{}", date_text(minute.date), minute.hour, minute.minute,
                     offset ? iso_offset(*offset) : std::string());
}

int weekday(const CivilDate& date) { return static_cast<int>(std::chrono::weekday(calendar_day(date)).c_encoding()); }

bool is_valid(const CivilDate& date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 && calendar_day(date).ok();
}

InstantMinute to_instant(const CivilMinute& wall, int offset_minutes) {
  return days_from_civil(wall.date) * kMinutesOfDay + wall.hour * 60 + wall.minute - offset_minutes;
}

CivilMinute to_civil(InstantMinute instant, int offset_minutes) {
  const std::int64_t local = instant + offset_minutes;
  const std::int64_t days = std::chrono::floor<std::chrono::days>(std::chrono::minutes(local)).count();
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
