// Findings that follow from others: takes findings in the order of Diagnostics::sort(), drops those that are not a
// mistake of their own.
//
// A finding follows from one that covers it (RuleTraits), or by a row of the table in consequences.cpp. Errors whose
// consequences are in other files are known to the policy (RulePolicy::follows).
#pragma once

#include <vector>

#include "base/diagnostic.h"

namespace readout {

/// Drops the findings that follow from another one of `sorted`. A finding that covers another without having a fix
/// takes over the fix of that one.
void drop_consequences(std::vector<Diagnostic>& sorted);

}  // namespace readout
