#include "meeting/tag_span.h"

#include <algorithm>

namespace readout {

TagSpan tag_span(const XmlElement& element) {
  TagSpan tag{element.tag};
  tag.values.reserve(element.attributes.size());
  for (const XmlAttribute& attribute : element.attributes)
    tag.values.push_back({attribute.name_span.text(), attribute.value.span()});
  return tag;
}

bool has_value(const TagSpan& tag, std::string_view attribute) {
  return std::ranges::find(tag.values, attribute, &TagSpan::Value::name) != tag.values.end();
}

Span value_span(const TagSpan& tag, std::string_view attribute) {
  const auto found = std::ranges::find(tag.values, attribute, &TagSpan::Value::name);
  return found == tag.values.end() ? static_cast<const Span&>(tag) : found->span;
}

}  // namespace readout
