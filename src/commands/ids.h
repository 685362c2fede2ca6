// Ids for units and inline facts that have none.
//
// `readout ids` lists them or writes them into the file; a draft needs them only in memory. An id is made from the
// content of its element, so that it is the same in each run.
#pragma once

#include "input/xml.h"

namespace readout {

/// Adds an xml:id to every element of a meeting that needs one and has none, as `readout ids --write` does, in the tree
/// alone: a draft prints such units.
void add_missing_ids(XmlElement& root);

}  // namespace readout
