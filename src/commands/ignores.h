// Instructions in a file that silence a rule at one place.
//
// In XML, `<?readout-ignore RULE reason?>` before an element covers the element with all that it contains. In a .po
// file, the translator's comment `# readout-ignore: RULE reason` covers its entry. Takes a file that was read; returns
// the instructions. Reports `ignore-rule-unknown`, `ignore-refused` and `ignore-without-reason` at the exact words, and
// `ignore-not-obeyed` at what resembles an instruction.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "input/xml.h"
#include "locale/po.h"

namespace readout {

struct Ignore {
  RuleId rule;
  Span name;    ///< the rule's name in the instruction
  Span covers;  ///< the element or the entry
};

std::vector<Ignore> ignores_in(const XmlElement& root, Diagnostics& diagnostics);
std::vector<Ignore> ignores_in(const PoFile& po, Diagnostics& diagnostics);

}  // namespace readout
