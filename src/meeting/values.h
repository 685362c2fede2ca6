// The words of the schema's enumerations, in the order of the enumerations of C++.
//
// Read by read_choice() (read_values.h) and printed by dump(). An empty word is the value that no attribute says. A new
// value of meeting.xsd has its word here, at the same place as in the enumeration.
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
inline constexpr std::string_view kParts[] = {"", "morning", "midday", "afternoon", "evening"};
inline constexpr std::string_view kInterpretation[] = {"", "none", "consecutive", "simultaneous"};
inline constexpr std::string_view kStatus[] = {"draft", "embargoed", "final", "corrected"};

/// The word for a value of an enumeration; `none` of the model may be an empty word.
template <class Enum, std::size_t N>
std::string_view word_of(const std::string_view (&words)[N], Enum value) {
  return words[static_cast<std::size_t>(value)];
}

}  // namespace readout
