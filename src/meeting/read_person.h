// Reading persons: elements of the tree -> Person, as meetings and registers describe them.
//
// Reads names, honorifics and offices; the caller reads id, key and role, which differ between the two. Values that the
// schema refused were reported by read_xml and keep their defaults here.
#pragma once

#include "input/xml.h"
#include "meeting/person.h"

namespace readout {

/// Honorifics, names and offices below `element`; id, key and role are the caller's.
Person read_person_content(const XmlElement& element, Diagnostics& diagnostics);

}  // namespace readout
