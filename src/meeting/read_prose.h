// Units of prose out of the tree.
#pragma once

#include <map>

#include "input/xml.h"
#include "meeting/prose.h"

namespace readout {

/// Reads a unit; footnotes inside it go to `notes`, each a unit of its own. White space is folded across inline
/// elements.
Unit read_unit(const XmlElement& element, std::map<std::string, Unit>& notes, Diagnostics& diagnostics);

}  // namespace readout
