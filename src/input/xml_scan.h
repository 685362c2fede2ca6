// Gate 1: what libxml2 must never see (validation.md 2.1). One pass over the bytes, linear, no tree.
#pragma once

#include "base/diagnostic.h"
#include "input/xml.h"

namespace readout {

/// True where the bytes may go to the parser. Reports the first thing that stands against it: encoding, control
/// characters, DOCTYPE, and sizes beyond the limits. Says nothing of well-formedness.
bool scan_xml(const Source& source, const XmlLimits& limits, Diagnostics& diagnostics);

}  // namespace readout
