// Reads the file of a lexicon (lexicon.xsd).
//
// Takes the tree of a file, adds its words and forms to a draft. The program that packs lexicons reads them, and tests.
#pragma once

#include <string>

#include "agreement/draft_lexicon.h"
#include "input/xml.h"

namespace readout::agreement {

/// Adds the words and forms of a file. Returns the faults of its patterns, each with its place.
struct LexiconFault {
  Span span;
  std::string what;
};
std::vector<LexiconFault> read_lexicon(const XmlElement& root, DraftLexicon& lexicon);

}  // namespace readout::agreement
