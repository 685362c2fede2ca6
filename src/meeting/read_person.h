// Persons, names and offices, as meetings and registers describe them.
#pragma once

#include "input/xml.h"
#include "meeting/person.h"

namespace readout {

/// Honorifics, names and offices below `element`; id, key and role are the caller's.
Person read_person_content(const XmlElement& element, Diagnostics& diagnostics);

}  // namespace readout
