// The PO format, whole: reading and writing (GNU gettext manual, "The Format of PO Files").
//
// Takes bytes, gives entries whose strings know where each decoded byte stands in the file (through escapes and
// continued lines). Nothing is lost on the way back: unknown flags, both flag line kinds (`#,` and `#=`), obsolete
// entries, previous msgids and every comment are written again. Independent of libgettextpo (GPL, no memory input).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/origin.h"

namespace readout {

struct PoEntry {
  std::vector<std::string> translator_comments;  ///< `# ` lines, without the mark
  std::vector<std::string> extracted_comments;   ///< `#. ` lines
  std::vector<std::string> references;           ///< `#: ` lines, one string a line
  std::vector<std::string> flags;                ///< `#, ` flags in order; `fuzzy` among them
  std::vector<std::string> sticky_flags;         ///< `#= ` flags in order
  std::optional<std::string> previous_msgctxt;   ///< `#| msgctxt`
  std::optional<std::string> previous_msgid;     ///< `#| msgid`
  std::optional<std::string> previous_msgid_plural;
  std::optional<SourcedText> msgctxt;
  SourcedText msgid;
  std::optional<SourcedText> msgid_plural;
  std::vector<SourcedText> msgstr;  ///< one, or one a plural form
  bool obsolete = false;
  Span span;  ///< from the first comment line to the last string

  bool fuzzy() const;
};

struct PoFile {
  std::vector<PoEntry> entries;  ///< the header entry first where there is one; obsolete ones last
  std::vector<std::string> trailing_comments;

  const PoEntry* find(std::string_view msgctxt, std::string_view msgid) const;
  /// Value of a header field such as "Language", or nothing.
  std::optional<std::string> header(std::string_view field) const;
};

/// Reads a PO file; UTF-8 only. Reports `po-syntax` (with `expected`), `po-charset`, `po-duplicate`,
/// `po-header-missing`, at the exact bytes. Gives what could be read of a faulty file; nothing only where nothing can
/// be (not UTF-8).
std::optional<PoFile> read_po(const Source& source, Diagnostics& diagnostics);

/// Writes entries the way msgcat does with --no-wrap: one line a string, broken only after `\n`. The same value gives
/// the same bytes, and read_po(write_po(f)) equals f but for origins.
std::string write_po(const PoFile& file);

}  // namespace readout
