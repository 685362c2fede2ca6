// Which characters the fonts of a style have, without setting a page.
//
// Takes documents and a style; reports the characters that typeset() would refuse, at the same places. Nothing is
// shaped: a face is asked once for all its characters, and texts are looked up in these sets. Safe for use by several
// threads.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "base/diagnostic.h"
#include "document/document.h"
#include "style/style.h"
#include "typeset/font_files.h"

namespace readout {

class Coverage {
 public:
  /// The style and the font files must outlive this object.
  Coverage(const Style& style, const FontFiles& files);
  ~Coverage();
  Coverage(const Coverage&) = delete;
  Coverage& operator=(const Coverage&) = delete;

  /// Reports `glyph-missing` for each character cluster of the documents that no font of its list has. A list with a
  /// font that cannot be opened is not consulted.
  void check(const Edition& edition, Diagnostics& diagnostics);

  /// Reports the fonts that could not be opened, each once: the note `font-unchecked` for one that is not installed.
  void report_fonts(Diagnostics& diagnostics) const;

 private:
  class Walk;
  struct FaceSets;
  const FaceSets& list(const std::string& role, const std::string& lang);
  FaceSets opened(const std::string& role, const std::string& lang);

  const Style& style_;
  const FontFiles& files_;
  std::mutex lock_;
  std::map<std::pair<std::string, std::string>, std::unique_ptr<const FaceSets>> lists_;  ///< by role and language
  std::set<std::pair<std::string, std::string>> missing_;                                 ///< families and weights
  Diagnostics damaged_;
};

}  // namespace readout
