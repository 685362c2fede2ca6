// A start tag and the values of its attributes, as places in the file.
//
// The model keeps values, not XML. A finding about a value, or text generated from it, must still point at its bytes,
// so the spans are stored when the element is read. A TagSpan is also the Span of the tag with its brackets.
#pragma once

#include <string_view>
#include <vector>

#include "base/source.h"
#include "input/xml.h"

namespace readout {

struct TagSpan : Span {
  struct Value {
    std::string_view name;  ///< qualified, such as `xml:id`; a view of the source
    Span span;              ///< between the quotation marks
  };
  std::vector<Value> values{};
};

/// The places of an element's start tag.
TagSpan tag_span(const XmlElement& element);

/// Whether the tag has the attribute.
bool has_value(const TagSpan& tag, std::string_view attribute);

/// The bytes of an attribute's value; those of the tag if it has no such attribute.
Span value_span(const TagSpan& tag, std::string_view attribute);

}  // namespace readout
