// Reads a lexicon (lexicon.xsd).
//
// Takes the tree of a file, adds its words and forms to a Lexicon. Shipped lexicons are compiled into the program and
// read once, under a lock, when a language is first compared.
#pragma once

#include <string>

#include "agreement/lexicon.h"
#include "input/xml.h"

namespace readout::agreement {

/// Adds the words and forms of a file. Returns the faults of its patterns, each with its place.
struct LexiconFault {
  Span span;
  std::string what;
};
std::vector<LexiconFault> read_lexicon(const XmlElement& root, Lexicon& lexicon);

/// The shipped lexicon of the language that RFC 4647 lookup finds for `tag`; null if there is none. Read once.
const Lexicon* shipped_lexicon(std::string_view tag);

}  // namespace readout::agreement
