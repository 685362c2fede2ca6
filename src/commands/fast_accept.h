// The fast accept of `readout check`: whether the documents of a meeting have no finding, without making them.
//
// Takes the facts and the units of a language. The answer is certain if it is yes: then each fact has its words
// (press/readiness.h), and the fonts have each character (typeset/coverage.h). Otherwise the caller makes the
// documents. Safe for use by several threads.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "locale/catalog.h"
#include "press/readiness.h"
#include "typeset/coverage.h"

namespace readout {

class FastAccept {
 public:
  /// The coverage must outlive this object.
  explicit FastAccept(Coverage& coverage) : coverage_(coverage) {}

  bool accepts(const PrintedUnits& units, const Voice& voice);

 private:
  /// Whether a text that the catalog or the program makes may be printed in a language.
  bool has_generated(const Catalog& catalog, const std::string& lang);

  Coverage& coverage_;
  std::mutex lock_;
  std::map<std::string, bool> generated_;  ///< by language
};

}  // namespace readout
