// The context of setting text: fonts, style, findings, and the look of a paragraph.
//
// A Setter belongs to one language and one thread. A ParagraphLook is a value: cells.h and tables.h turn roles of the
// document (document.h) into looks, and all code below them knows looks only.
#pragma once

#include <map>
#include <string_view>

#include "base/diagnostic.h"
#include "base/length.h"
#include "document/document.h"
#include "style/style.h"
#include "typeset/fonts.h"

namespace readout {

class WordsByLanguage;
/// The columns that all rows of a table share (typeset/tables.h).
struct TableColumns;

struct Setter {
  const Style& style;
  Fonts& fonts;
  Diagnostics& diagnostics;
  bool explained = false;  ///< lines have explanations
  bool level = false;      ///< items of all languages have the same indent: stacked languages
  /// The tables measured so far, by block; null: each row measures its own table.
  std::map<NodeId, TableColumns>* tables = nullptr;
  const WordsByLanguage* words = nullptr;  ///< words that stay with their neighbours; null for none
  std::string_view lang{};                 ///< of the document
};

/// How a paragraph is set.
struct ParagraphLook {
  Length size{}, leading{};
  const char* role = "text";
  bool justify = true;
  enum class Align { start, center, end } align = Align::start;
  Length indent{};            ///< of all lines
  bool first_indent = false;  ///< one em more, if the text is Japanese
  bool phrases = false;       ///< lines end between phrases: headings
  bool first_fit = false;     ///< not the optimum, for comparison
  Length label_at{};          ///< the left edge of a label, in the indent
};

}  // namespace readout
