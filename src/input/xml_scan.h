// The first gate of read_xml(): takes bytes, rejects input that libxml2 must not parse.
//
// Checks size, encoding, control characters, DOCTYPE, depth and counts in one linear pass over the bytes. Does not
// build a tree and does not check well-formedness.
#pragma once

#include "base/diagnostic.h"
#include "input/xml.h"

namespace readout {

/// Returns true if the bytes may go to the parser. Otherwise reports the first reason: encoding, control characters,
/// DOCTYPE, or a size beyond the limits.
bool scan_xml(const Source& source, const XmlLimits& limits, Diagnostics& diagnostics);

}  // namespace readout
