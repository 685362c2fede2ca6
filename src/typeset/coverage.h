// Which characters the fonts of a style have, without setting a page.
//
// Takes documents and a style; reports the characters that typeset() would refuse, at the same places. Nothing is
// shaped: a face is asked once for all its characters, and texts are looked up in these sets. Safe for use by several
// threads.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

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

  struct FaceSets;

  /// Characters that are certainly printed in a language, in all roles, and also as capitals.
  class Characters {
   public:
    Characters(std::vector<const FaceSets*> lists, std::string_view lang);
    /// False if a character has no glyph, or if clusters, which a font draws whole, decide it.
    bool has(std::string_view text) const;

   private:
    enum Answer : std::uint8_t { unknown, yes, no };
    bool has_in_all(char32_t c) const;
    bool ask(char32_t c) const;

    std::vector<const FaceSets*> lists_;
    bool usual_capitals_;  ///< as in English
    mutable std::vector<std::atomic<std::uint8_t>> answers_;
  };
  /// Lives as long as this object.
  const Characters& characters(const std::string& lang);

  /// Reports the fonts that could not be opened, each once: the note `font-unchecked` for one that is not installed.
  void report_fonts(Diagnostics& diagnostics) const;

 private:
  class Walk;
  const FaceSets& list(const std::string& role, const std::string& lang);
  FaceSets opened(const std::string& role, const std::string& lang);

  const Style& style_;
  const FontFiles& files_;
  std::mutex lock_;
  std::map<std::pair<std::string, std::string>, std::unique_ptr<const FaceSets>> lists_;  ///< by role and language
  std::map<std::string, Characters, std::less<>> characters_;                             ///< by language
  std::set<std::pair<std::string, std::string>> missing_;                                 ///< families and weights
  Diagnostics damaged_;
};

}  // namespace readout
