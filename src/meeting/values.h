// The values of the schema's enumerations as words, in the order of the C++ enumerations.
//
// read_choice() (read_values.h) reads them and dump() prints them. An empty word is the value for a missing attribute.
// A new value of meeting.xsd needs its word here, at the same index as in the enumeration.
#pragma once

#include <string_view>

namespace readout {

inline constexpr std::string_view kRoles[] = {"principal", "attending"};
inline constexpr std::string_view kGlosses[] = {"", "original", "reading", "none"};
inline constexpr std::string_view kOfficeKinds[] = {
    "", "head-of-state", "head-of-government", "foreign-minister", "defence-minister", "minister", "other"};
inline constexpr std::string_view kRelations[] = {"attend", "visit", "margins", "occasion"};
inline constexpr std::string_view kLevels[] = {"", "leaders", "foreign-ministers", "two-plus-two", "other"};
inline constexpr std::string_view kForms[] = {
    "meeting", "working-breakfast", "working-lunch", "working-dinner", "luncheon",
    "dinner",  "reception",         "courtesy-call", "informal-talk",  "standing-talk"};
inline constexpr std::string_view kModes[] = {"in-person", "telephone", "video"};
inline constexpr std::string_view kStartIs[] = {"exact", "around", "after", "before"};
inline constexpr std::string_view kDurationIs[] = {"approximate", "exact", "brief"};
inline constexpr std::string_view kShown[] = {"clock", "part-of-day", "day", "none"};
inline constexpr std::string_view kParts[] = {"",          "early-morning", "morning", "midday",
                                              "afternoon", "evening",       "night"};
inline constexpr std::string_view kInterpretation[] = {"", "none", "consecutive", "simultaneous"};
inline constexpr std::string_view kStatus[] = {"draft", "embargoed", "final", "corrected"};

/// The word for a value of an enumeration. It is empty for the value of a missing attribute.
template <class Enum, std::size_t N>
std::string_view word_of(const std::string_view (&words)[N], Enum value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace readout
