// Fixes: takes findings, returns the texts of the files with everything applied that is certain.
//
// The fixes of one finding belong together and are applied together. A finding whose fix touches the place of another
// one is left for the next round: the caller checks the new texts and applies the fixes of their findings, until none
// is left. A fix that is a guess (RuleTraits) is never applied.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace readout {

/// The text of a file on the disk, and after fixes.
struct FixedText {
  std::string before, after;
  std::size_t fixes = 0;  ///< findings whose fix was applied

  bool changes() const { return after != before; }
};

/// By the name of the file.
using FixedTexts = std::map<std::string, FixedText>;

/// Whether the fix of a finding is certain, so that a program may apply it: the finding has one, its rule makes no
/// guesses, and the fix changes one file.
bool has_certain_fix(const Diagnostic& diagnostic);

/// Applies the certain fixes of findings on the present texts of the files, and returns how many findings had one.
/// `skipped` names files that are not changed.
std::size_t apply_fixes(const std::vector<Diagnostic>& findings, const std::vector<std::string>& skipped,
                        FixedTexts& texts);

/// The changes of all files in unified format.
std::string to_diff(const FixedTexts& texts);

}  // namespace readout
