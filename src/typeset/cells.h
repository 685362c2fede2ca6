// A leaf of a document as lines: what one column of a row holds.
//
// Takes a Leaf and the width of its column; gives lines of runs and links whose x counts from the column's left edge
// and whose baseline counts from the line's top.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "document/document.h"
#include "typeset/items.h"

namespace readout {

struct CellLine {
  std::vector<GlyphRun> runs;
  std::vector<PlacedLink> links;
  Length height;
  std::vector<std::size_t>
      notes{};  ///< footnotes whose marks stand in it: from 0 in the document, later in all that build_pages() is given
  Length baseline{}, size{};
  std::optional<RowLine> explained{};
  bool broken_word = false;  ///< it ends with a hyphen that the next line resolves
  std::vector<PlacedDot> dots{};
};

/// What all rows of a table share (typeset/tables.h).
struct TableColumns;

class WordsByLanguage;

/// What setting text needs beside the text.
struct Setter {
  const Style& style;
  Fonts& fonts;
  Diagnostics& diagnostics;
  bool explained = false;  ///< lines carry their explanations
  bool level = false;      ///< items of all languages have one indent, as where one stands below the other
  std::map<NodeId, TableColumns>* tables =
      nullptr;                             ///< by block, those that were measured; none: each row measures its own
  const WordsByLanguage* words = nullptr;  ///< null: no words are kept together
};

/// How a paragraph is set.
struct ParagraphLook {
  Length size, leading;
  const char* role = "text";
  bool justify = true;
  enum class Align { start, center, end } align = Align::start;
  Length indent;              ///< of all lines
  bool first_indent = false;  ///< one em more, where the text is Japanese
  bool phrases = false;       ///< lines end between phrases: headings
  bool first_fit = false;     ///< not the optimum: to compare with
  Length label_at{};          ///< where a label stands, in the indent
};

/// Inlines as items, ready to be broken into lines.
ItemList items_of(const Inlines& content, const ParagraphLook& look, const Setter& setter);

/// What they are wide on one line, without a space behind the last.
Length natural_width(const ItemList& list, Length em);

/// All items on one line, from `left` on: as they are, or over a width, their characters set apart (JLREQ 3.7.3).
CellLine set_one_line(const ItemList& list, Length left, std::optional<Length> jidori, const ParagraphLook& look,
                      const Setter& setter);

/// Lines of inlines; `label` stands to the left of the first line, in the indent.
std::vector<CellLine> set_inlines(const Inlines& content, const Run* label, const ParagraphLook& look, Length width,
                                  const Setter& setter);

/// The leaf's text (a figure's caption), by its kind and depth.
std::vector<CellLine> set_leaf(const Leaf& leaf, Length width, const Setter& setter);

/// One line of furniture: a running head, a folio.
std::vector<CellLine> set_plain(const std::string& text, const std::string& lang, ParagraphLook::Align align,
                                Length width, const Setter& setter);

/// The text of a footnote with its number.
std::vector<CellLine> set_note(const Footnote& note, const std::string& lang, Length width, const Setter& setter);

}  // namespace readout
