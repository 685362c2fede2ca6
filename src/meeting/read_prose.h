// Reads prose: takes an element with text, returns a unit and its footnotes.
//
// Folds white space as the schema requires, and keeps the origin of each remaining byte. Does not look up keys.
#pragma once

#include <map>

#include "input/xml.h"
#include "meeting/prose.h"

namespace readout {

/// Reads a unit. Adds the footnotes inside it to `notes`, each as a separate unit. White space is folded across inline
/// elements.
Unit read_unit(const XmlElement& element, std::map<std::string, Unit>& notes, Diagnostics& diagnostics);

}  // namespace readout
