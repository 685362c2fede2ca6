// Gate 3: a well-formed document as a tree, read by pugixml.
#pragma once

#include <memory>

#include "input/xml.h"

namespace readout {

/// The tree of a document that libxml2 found well-formed and scan_xml() let pass.
std::unique_ptr<XmlElement> read_tree(const Source& source);

}  // namespace readout
