#include "style/wording.h"

#include "base/rule_table.h"

namespace readout {
namespace {

/// Two switches that do not combine. An empty `idle_value` matches any value.
struct Pair {
  std::string_view name, value;
  std::string_view other, other_value;
};

/// Together they print a clock of an unknown zone.
constexpr Pair kContradictions[] = {
    {"clocks", "local-only", "local-label", "none"}, {"clocks", "home-first", "local-label", "none"},
    {"clocks", "home-only", "home-label", "none"},   {"local-label", "none", "home-label", "none"},
    {"lead-date", "day", "lead-year", "shown"},      {"lead-date", "today", "lead-year", "shown"},
};

/// The first makes the second useless.
constexpr Pair kIdle[] = {
    {"clock-hours", "twenty-four", "half-day", ""},
    {"clock-hours", "twenty-four", "half-day-space", ""},
    {"clock-hours", "twenty-four", "noon-hour", ""},
    {"clock-hours", "twenty-four", "noon", ""},
    {"clock-hours", "twenty-four", "midnight", ""},
    {"clocks", "local-only", "home-label", ""},
    {"clocks", "local-only", "home-comma", ""},
    {"clocks", "local-only", "same-date", ""},
    {"clocks", "local-only", "other-date", ""},
    {"clocks", "local-only", "home-date-at", ""},
    {"clocks", "home-only", "local-label", ""},
    {"clocks", "home-only", "same-date", ""},
    {"clocks", "home-only", "other-date", ""},
    {"clocks", "home-only", "home-date-at", ""},
    {"local-label", "none", "local-label-at", ""},
    {"local-label", "none", "bracket-shape", "comma"},
    {"local-label", "none", "bracket-shape", "outside"},
    {"local-label", "none", "bracket-shape", "two"},
    {"bracket-shape", "semicolon", "local-label-at", ""},
    {"duration-at", "before", "duration-comma", ""},
    {"duration-at", "last", "duration-comma", ""},
    {"same-date", "none", "home-date-at", "before"},
    {"clocks", "local-only", "home-label-at", ""},
    {"home-label", "none", "home-label-at", ""},
    {"home-label", "none", "home-comma", ""},
    {"lead-parties", "yes", "lead-event", ""},
    {"closing", "none", "closing-end", ""},
};

const Choice* find(const Wording& wording, std::string_view name, std::string_view value) {
  auto found = wording.switches.find(name);
  if (found == wording.switches.end() || (!value.empty() && found->second.value != value)) return nullptr;
  return &found->second;
}

void check_pair(const Wording& wording, const Pair& pair, RuleId rule, Diagnostics& diagnostics) {
  const Choice* choice = find(wording, pair.name, pair.value);
  const Choice* other = find(wording, pair.other, pair.other_value);
  if (!choice || !other) return;
  diagnostics
      .report(rule, other->span,
              {{"attribute", std::string(pair.other)},
               {"value", other->value},
               {"other", std::string(pair.name)},
               {"other_value", choice->value}})
      .related.push_back({choice->span, "switch-here"});
}

}  // namespace

std::string_view Wording::value(std::string_view name) const {
  auto found = switches.find(name);
  return found == switches.end() ? std::string_view() : std::string_view(found->second.value);
}

void Wording::set(std::string_view name, std::string_view value, Span span) {
  if (name == "surname-in-capitals") surname_in_capitals = value != "no";
  else if (name == "surname-first") surname_first = value != "no";
  else if (name == "foreign-surname-in-capitals") foreign_surname_in_capitals = value == "yes";
  else switches.insert_or_assign(std::string(name), Choice{std::string(value), span});
}

void read_wording(const XmlElement& element, Wording& wording) {
  for (const XmlAttribute& attribute : element.attributes)
    if (attribute.ns.empty() && attribute.name != "lang")
      wording.set(attribute.name, attribute.value.text, attribute.value.span());
}

void check_wording(const Wording& wording, Diagnostics& diagnostics) {
  for (const Pair& pair : kContradictions) check_pair(wording, pair, "style-switches-contradict", diagnostics);
  for (const Pair& pair : kIdle) check_pair(wording, pair, "style-switch-idle", diagnostics);
}

}  // namespace readout
