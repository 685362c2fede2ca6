// A tree as the bytes that are published: what the file says, without what it says aside.
//
// Comments and processing instructions are in no tree; attributes of other vocabularies than our own and xml: (notes to
// translators, ITS 2.0) are left out. Attributes are sorted, elements that hold only elements are indented, text is as
// it stands, references and the encoding are those of Canonical XML 1.0 2.3. Read again, it is the same meeting.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "input/xml.h"

namespace readout {

/// Attributes of the root that are set, whatever it has; an empty value takes one away.
using RootAttributes = std::vector<std::pair<std::string, std::string>>;

/// An attribute that is not for the public, of all elements of this name.
struct PrivateAttribute {
  std::string element, name;
};

/// A whole document, without the attributes of `left_out`.
std::string canonical_xml(const XmlElement& root, const RootAttributes& set = {},
                          const std::vector<PrivateAttribute>& left_out = {});

/// A document of this root element with these children in place of its own.
std::string canonical_xml(const XmlElement& root, const std::vector<const XmlElement*>& children);

}  // namespace readout
