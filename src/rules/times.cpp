// Sessions: attributes that do not fit the start, clocks of unknown zone, and times that are not shown.
#include "base/rule_table.h"
#include "rules/rule_list.h"

namespace readout {
namespace {

void check_bare_date(const Session& s, Diagnostics& diagnostics) {
  for (std::string_view attribute : {"end", "start-is", "home-shown", "clock"})
    if (has_value(s.span, attribute))
      diagnostics.report("session-clock-needed", value_span(s.span, attribute), {{"attribute", std::string(attribute)}})
          .related.push_back({s.start.span, "start-here"});
  if (s.shown == Shown::part_of_day && s.part == PartOfDay::unsaid)
    diagnostics.report("session-part-missing", value_span(s.span, "shown"));
}

/// A date in the home zone is a fact only where no clock computes it, and zones are less than two days apart.
void check_home_date(const Session& s, Diagnostics& diagnostics) {
  if (!s.home_date || !is_valid(*s.home_date)) return;
  const auto apart = days_from_civil(*s.home_date) - days_from_civil(s.start.wall.date);
  if (!s.start.has_clock && apart >= -1 && apart <= 1) return;
  diagnostics.report("session-home-date-wrong", value_span(s.span, "home-date"))
      .related.push_back({s.start.span, "start-here"});
}

void attributes_fit_the_start(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& s : facts.meeting.sessions) {
    if (!is_valid(s.start.wall.date)) continue;
    if (!s.start.has_clock) check_bare_date(s, diagnostics);
    check_home_date(s, diagnostics);
    if (s.start.has_clock && s.part != PartOfDay::unsaid)
      diagnostics.report("session-part-with-clock", value_span(s.span, "part"))
          .related.push_back({s.start.span, "start-here"});
  }
}

void unstated_clocks_are_noted(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& s : facts.meeting.sessions) {
    if (!s.clock_unstated || !s.start.has_clock) continue;
    if (!s.start.offset_minutes) diagnostics.report("session-clock-unstated", s.start.span);
    else
      diagnostics.report("session-offset-unstated", s.start.span)
          .related.push_back({value_span(s.span, "clock"), "switch-here"});
  }
}

void every_session_shows_its_day(const Facts& facts, Diagnostics& diagnostics) {
  for (const Session& s : facts.meeting.sessions) {
    const bool another_clock =
        s.start_offset && s.home_offset && s.start_offset != s.home_offset && s.home_shown != Shown::none;
    if (s.shown == Shown::none && !another_clock)
      diagnostics.report("session-shows-nothing", value_span(s.span, "shown"));
  }
}

constexpr Rule kTimeMeetingRules[] = {attributes_fit_the_start, unstated_clocks_are_noted, every_session_shows_its_day};

}  // namespace

constinit const RuleGroup kTimeRules{kTimeMeetingRules, {}};

}  // namespace readout
