// Writes a tree as the XML that is published: takes a tree, returns its content without private parts.
//
// The tree has no comments or processing instructions. Attributes of other vocabularies (such as ITS 2.0 notes to
// translators) are left out, except those of xml:. Attributes are sorted, and elements that hold only elements are
// indented. References and the encoding follow Canonical XML 1.0 2.3. Reading the output gives the same meeting.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "input/xml.h"

namespace readout {

/// Attributes to set on the root element; an empty value removes the attribute.
using RootAttributes = std::vector<std::pair<std::string, std::string>>;

/// An attribute to leave out, on all elements of this name.
struct PrivateAttribute {
  std::string element, name;
};

/// A complete document without the attributes of `left_out`.
std::string canonical_xml(const XmlElement& root, const RootAttributes& set = {},
                          const std::vector<PrivateAttribute>& left_out = {});

/// A document with this root element and these children instead of its own.
std::string canonical_xml(const XmlElement& root, const std::vector<const XmlElement*>& children);

}  // namespace readout
