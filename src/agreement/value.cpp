#include "agreement/value.h"

#include <fmt/format.h>

namespace readout::agreement {

std::string_view name_of(Kind kind) {
  constexpr std::string_view kNames[] = {"token",  "clock",      "date",  "duration", "percent", "point",
                                         "ratio",  "multiple",   "money", "quantity", "code",    "ordinal",
                                         "number", "collective", "vague", "term",     "person"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Bound bound) {
  constexpr std::string_view kNames[] = {"exact", "about",  "at-least",       "above", "at-most",
                                         "below", "nearly", "somewhat-above", "open",  "loose"};
  return kNames[static_cast<std::size_t>(bound)];
}

namespace {

std::string figure(int value, int width) {
  return value == 0 ? std::string(static_cast<std::size_t>(width), '?') : fmt::format("{:0{}}", value, width);
}

std::string describe(const DateParts& date) {
  std::string out = fmt::format("{}-{}-{}", figure(date.year, 4), figure(date.month, 2), figure(date.day, 2));
  if (date.weekday) out += fmt::format(" weekday {}", date.weekday);
  if (!date.part.empty()) out += fmt::format(" {}", date.part);
  if (date.fiscal) out += " fiscal";
  return out;
}

std::string describe(const ClockParts& clock) {
  std::string out = fmt::format("{:02}:{:02}", clock.minute / 60, clock.minute % 60);
  if (clock.half_open) out += "?";
  return clock.zone.empty() ? out : fmt::format("{} {}", out, clock.zone);
}

}  // namespace

std::string Value::describe() const {
  std::string out(name_of(kind));
  if (kind == Kind::date) out += " " + readout::agreement::describe(date);
  else if (kind == Kind::clock) out += " " + readout::agreement::describe(clock);
  else if (kind == Kind::term) out += fmt::format(" {}", group);
  else if (kind != Kind::token && kind != Kind::person) out += fmt::format(" {:.12g}", number);
  if (!key.empty()) out += " " + key;
  if (bound != Bound::exact) out += fmt::format(" {}", name_of(bound));
  return out;
}

}  // namespace readout::agreement
