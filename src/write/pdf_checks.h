// Conditions of PDF/A-3a and PDF/UA-1, checked while a file is written.
//
// A failed condition is a fault of this program, not of a meeting file; the file is then not written. External
// validators check both profiles completely; this class checks only conditions that our own code could break.
#pragma once

#include <string>
#include <string_view>

namespace readout::pdf {

class Checks {
 public:
  /// `clause` names the standard and its clause: `ISO 14289-1 7.1`.
  void demand(bool holds, std::string_view clause) {
    if (!holds && broken_.empty()) broken_ = clause;
  }
  /// The first clause that was violated; empty if all conditions hold.
  const std::string& broken() const { return broken_; }

 private:
  std::string broken_;
};

}  // namespace readout::pdf
