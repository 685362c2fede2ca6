// A passage: the text of one unit in one language, as rules over prose see it.
//
// The units of a meeting and those of a translation become passages alike, so that a rule over prose is written once.
// Emphasis and links are in line, since a reader sees their words beside the others.
#pragma once

#include <string_view>
#include <vector>

#include "rules/rule_list.h"

namespace readout {

/// Words, a fact between words, or an edge of a quotation (a ProseQuote, before and after its content).
struct TextPiece {
  const SourcedText* words = nullptr;  ///< null for a fact and an edge
  const ProseNode* node = nullptr;     ///< the node that has the words, or is the fact
};

struct Passage {
  const Facts& facts;
  std::string_view lang;
  Span place;  ///< the element, or the msgstr
  const Prose& content;
  std::vector<TextPiece> pieces;  ///< of the content, in reading order
};

/// Takes a unit apart. `content` and `facts` must outlive the passage.
Passage passage_of(const Facts& facts, std::string_view lang, const Prose& content, Span place);

/// Whether an element can replace the words at `span`: not in a word with a reading, and not in a CDATA section.
bool takes_element(const TextPiece& piece, Span span);

}  // namespace readout
