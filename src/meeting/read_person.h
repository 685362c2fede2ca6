// Reads persons of meetings and registers: takes an element of the tree, returns a Person.
//
// Reads names, honorifics and offices; the caller reads id, key and role, which differ between the two. Values that the
// schema refuses keep their defaults; read_xml() has reported them.
#pragma once

#include "input/xml.h"
#include "meeting/person.h"

namespace readout {

/// Reads honorifics, names and offices below `element`. Does not set id, key and role.
Person read_person_content(const XmlElement& element, Diagnostics& diagnostics);

}  // namespace readout
