// What the schema says about elements that stand at a wrong place, and about those after them.
//
// libxml2 checks neither the content of an element that it does not expect nor the elements after it in the same
// parent, so each would be reported only after the one before it is fixed. Takes a document with such findings, and
// validates it again: once with the elements before a misplaced one blanked, which gives the mistakes inside it, and
// once with the misplaced ones blanked, which gives the mistakes after them. Blanks keep all offsets.
#pragma once

#include "input/xml_validate.h"

namespace readout {

/// Adds the findings that a misplaced element hides. `tree` is that of the source. A misspelt element hides its content
/// still: no schema describes it.
void add_hidden_findings(const Source& source, const XmlElement& tree, const CompiledSchema& schema,
                         Diagnostics& diagnostics);

}  // namespace readout
