// Reading prose: an element with text -> a unit and its footnotes.
//
// Folds white space as the schema asks for, and keeps the origin of each byte that is left. Resolves no keys; that is
// done for the whole meeting at once (resolve() in meeting.h).
#pragma once

#include <map>

#include "input/xml.h"
#include "meeting/prose.h"

namespace readout {

/// Reads a unit; footnotes inside it go to `notes`, each a unit of its own. White space is folded across inline
/// elements.
Unit read_unit(const XmlElement& element, std::map<std::string, Unit>& notes, Diagnostics& diagnostics);

}  // namespace readout
