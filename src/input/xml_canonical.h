// A tree as the bytes that are published: what the file says, without what it says aside.
//
// Comments and processing instructions are in no tree; attributes of other vocabularies than our own and xml: (notes to
// translators, ITS 2.0) are left out. Attributes are sorted, elements that hold only elements are indented, text is as it
// stands, references and the encoding are those of Canonical XML 1.0 2.3. Read again, it is the same meeting.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "input/xml.h"

namespace readout {

/// Attributes of the root that are set, whatever it has; an empty value takes one away.
using RootAttributes = std::vector<std::pair<std::string, std::string>>;

/// A whole document.
std::string canonical_xml(const XmlElement& root, const RootAttributes& set = {});

/// A document of this root element with these children in place of its own.
std::string canonical_xml(const XmlElement& root, const std::vector<const XmlElement*>& children);

}  // namespace readout
