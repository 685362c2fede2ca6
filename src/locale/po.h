// Reads and writes the whole PO format (GNU gettext manual, "The Format of PO Files").
//
// Takes bytes, returns entries; each string maps its bytes to those of the file, through escapes and continued lines.
// Writing keeps all of an entry: unknown flags, both kinds of flag lines (`#,` and `#=`), obsolete entries, previous
// msgids and comments. Does not use libgettextpo, which is GPL and cannot read from memory.
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
  std::vector<std::string> translator_comments;  ///< `#` lines, also of unknown kinds: all that follows the `#`
  std::vector<std::string> extracted_comments;   ///< `#. ` lines
  std::vector<std::string> references;           ///< `#: ` lines, one string for each
  std::vector<std::string> flags;                ///< `#, ` flags in order, including `fuzzy`
  std::vector<std::string> sticky_flags;         ///< `#= ` flags in order
  std::optional<std::string> previous_msgctxt;   ///< `#| msgctxt`
  std::optional<std::string> previous_msgid;     ///< `#| msgid`
  std::optional<std::string> previous_msgid_plural;
  std::optional<SourcedText> msgctxt;
  SourcedText msgid;
  std::optional<SourcedText> msgid_plural;
  std::vector<SourcedText> msgstr;  ///< one, or one for each plural form
  bool obsolete = false;
  Span span;  ///< from the first comment line to the last string

  bool fuzzy() const;
};

struct PoFile {
  std::vector<PoEntry> entries;  ///< the header entry first, if there is one; obsolete entries last
  std::vector<std::string> trailing_comments;

  const PoEntry* find(std::string_view msgctxt, std::string_view msgid) const;
  /// The value of a header field such as "Language"; absent if the header lacks it.
  std::optional<std::string> header(std::string_view field) const;
};

/// Reads a PO file; UTF-8 only. Reports `po-syntax` (with `expected`), `po-charset`, `po-control-character`,
/// `po-duplicate` and `po-header-missing` at the exact bytes. Returns the readable entries of a faulty file; absent if
/// the file is not UTF-8.
std::optional<PoFile> read_po(const Source& source, Diagnostics& diagnostics);

/// How the bytes of a file are written, apart from its entries.
struct PoForm {
  bool byte_order_mark = false;
  bool crlf = false;  ///< lines end in CR LF
};
/// The form of a file, by its start and the end of its first line.
PoForm form_of(std::string_view bytes);

/// Writes entries as msgcat --no-wrap does: each string on one line, broken only after `\n`. read_po(write_po(f))
/// equals f except for origins.
std::string write_po(const PoFile& file, PoForm form = {});

}  // namespace readout
