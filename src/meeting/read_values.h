// Reads attributes: takes values of the schema's simple types, returns values of C++.
//
// A value that the schema refuses is absent; read_xml() has reported it. Blanks at the ends of a value are not part of
// it (XML Schema, white space of xs:token), but its span includes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "input/xml.h"
#include "meeting/meeting.h"

namespace readout {

/// Calls read(element) for each of the elements, and frees the content of each that is not const when it is read.
template <class Element, class Read>
void for_each(const std::vector<Element*>& elements, Read read) {
  for (Element* element : elements) {
    read(std::as_const(*element));
    if constexpr (!std::is_const_v<Element>)
      element->attributes = std::vector<XmlAttribute>(), element->children = std::vector<XmlNode>();
  }
}

/// Adds what `read` returns for each child element of this name, with for_each().
template <class Element, class Value, class Read>
void read_all(Element& parent, std::string_view name, std::vector<Value>& out, Read read) {
  const auto elements = parent.elements(name);
  out.reserve(elements.size());
  for_each(elements, [&](const XmlElement& element) { out.push_back(read(element)); });
}

/// The value without the blanks at its ends, which are not part of an xs:token.
SourcedText trimmed_value(const XmlAttribute& attribute);
/// Text of an attribute, or an empty string.
std::string attribute_text(const XmlElement& element, std::string_view name);
/// The span of an attribute's value; that of the element's name if the attribute is absent.
Span attribute_span(const XmlElement& element, std::string_view name);
std::string id_of(const XmlElement& element);
std::string lang_of(const XmlElement& element);
/// Reports `reference-repeated` for each word of a list that is in it before, with a fix that removes the word and
/// what separates it from the word before it. Returns false after a finding. All lists of ids and keys are checked by
/// it: those of the schemas, and the mentions of a translation.
bool check_references_differ(const std::vector<SourcedText>& list, Diagnostics& diagnostics);
/// Blank-separated ids. Reports `reference-repeated`.
std::vector<std::string> read_ids(const XmlElement& element, std::string_view name, Diagnostics& diagnostics);

/// `YYYY-MM-DD`. Reports `date-does-not-exist` for a day that the calendar lacks.
std::optional<CivilDate> read_date(const XmlElement& element, std::string_view name, Diagnostics& diagnostics);
/// A time without a date and a clock, for a value that cannot be read.
WrittenTime no_time(Span value);
/// A wall time or only a date.
std::optional<WrittenTime> read_time(const XmlElement& element, std::string_view name, Diagnostics& diagnostics);
/// Minutes of `PT1H30M`.
std::optional<int> read_duration(const XmlElement& element, std::string_view name);
std::optional<int> read_number(std::string_view text);

/// The value of an enumeration by its index in `names`; `absent` if the attribute is missing or its value is unknown.
template <class Enum, std::size_t N>
Enum read_choice(const XmlElement& element, std::string_view name, const std::string_view (&names)[N], Enum absent) {
  const XmlAttribute* attribute = element.attribute(name);
  std::string value = attribute ? trimmed_value(*attribute).text : std::string();
  for (std::size_t i = 0; attribute && i < N; ++i)
    if (value == names[i]) return static_cast<Enum>(i);
  return absent;
}

/// Blank-separated keys of each `order` child, one for each language. Reports `order-repeated` and
/// `reference-repeated`.
std::vector<PartyOrder> read_orders(const XmlElement& element, Diagnostics& diagnostics);

/// All text below an element, unchanged.
SourcedText element_text(const XmlElement& element);

}  // namespace readout
