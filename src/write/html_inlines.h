// Inlines as HTML: takes those of one document, returns phrasing content.
//
// Marks changes of language, names dates and clocks for machines (`time`), and links notes both ways. The words have
// their order and characters as in the other formats; readings are above the whole word (`ruby`), because a page search
// does not find a word that is split into its parts.
#pragma once

#include <set>
#include <string>

#include "document/document.h"

namespace readout::html {

class InlineWriter {
 public:
  explicit InlineWriter(const Document& document) : document_(document) {}

  std::string write(const Inlines& inlines);
  /// A heading, whose lines end between phrases.
  std::string write_heading(const Inlines& inlines);
  /// The note, and the link back to its first mark.
  std::string write(const Footnote& note);
  /// The id of the element of a note.
  std::string note_id(int number) const;

  const Document& document() const { return document_; }

 private:
  std::string written(const Run& run) const;
  std::string written(const Link& link);
  std::string written(const Ruby& ruby) const;
  std::string written(const NoteMark& mark);
  std::string mark_id(int number) const;

  const Document& document_;
  std::set<int> marked_;     ///< notes whose first mark is written
  bool in_link_ = false;     ///< links cannot be nested
  bool in_heading_ = false;  ///< phrases stay on a line
};

/// The inlines as text for an attribute: without readings and note marks, untranslated text in ⟦ ⟧.
std::string attribute_text(const Inlines& inlines);

}  // namespace readout::html
