// What a file must keep to be PDF/A-3a and PDF/UA-1, demanded while it is written.
//
// A demand that fails is a mistake of this program, not of a meeting file; the file is then not written. The judges see
// the whole of both profiles; here stands what code of ours could break.
#pragma once

#include <string>
#include <string_view>

namespace readout::pdf {

class Checks {
 public:
  /// `clause` as a reader looks it up: `ISO 14289-1 7.1`.
  void demand(bool holds, std::string_view clause) {
    if (!holds && broken_.empty()) broken_ = clause;
  }
  /// The first clause that was broken; empty for none.
  const std::string& broken() const { return broken_; }

 private:
  std::string broken_;
};

}  // namespace readout::pdf
