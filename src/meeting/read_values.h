// Reading attributes: values of the schema's simple types -> values of C++.
//
// A value that the schema refused was reported by read_xml, and is absent here. Blanks at the ends of a value are not
// part of it (XML Schema, white space of xs:token), but its span has them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/xml.h"
#include "meeting/meeting.h"

namespace readout {

/// The value without the blanks at its ends: for the schema's types (xs:token) they are not part of it.
SourcedText trimmed_value(const XmlAttribute& attribute);
/// Text of an attribute, or an empty string.
std::string attribute_text(const XmlElement& element, std::string_view name);
/// The span of an attribute's value; the element's name where it is absent.
Span attribute_span(const XmlElement& element, std::string_view name);
std::string id_of(const XmlElement& element);
std::string lang_of(const XmlElement& element);
/// Blank-separated ids.
std::vector<std::string> ids_in(const XmlElement& element, std::string_view name);

/// `YYYY-MM-DD`; a day that the calendar lacks is reported as `date-does-not-exist`.
std::optional<CivilDate> read_date(const XmlElement& element, std::string_view name, Diagnostics& diagnostics);
/// A time without date and clock, as read from a value that has neither.
WrittenTime no_time(Span value);
/// A wall time or a bare date.
std::optional<WrittenTime> read_time(const XmlElement& element, std::string_view name, Diagnostics& diagnostics);
/// Minutes of `PT1H30M`.
std::optional<int> read_duration(const XmlElement& element, std::string_view name);
std::optional<int> read_number(std::string_view text);

/// The value of an enumeration by its place in `names`; `absent` where the attribute is absent or unknown.
template <class Enum, std::size_t N>
Enum read_choice(const XmlElement& element, std::string_view name, const std::string_view (&names)[N], Enum absent) {
  const XmlAttribute* attribute = element.attribute(name);
  std::string value = attribute ? trimmed_value(*attribute).text : std::string();
  for (std::size_t i = 0; attribute && i < N; ++i)
    if (value == names[i]) return static_cast<Enum>(i);
  return absent;
}

/// Blank-separated keys of each `order` child.
std::vector<PartyOrder> read_orders(const XmlElement& element);

/// All text below an element, as it stands.
SourcedText text_of(const XmlElement& element);

}  // namespace readout
