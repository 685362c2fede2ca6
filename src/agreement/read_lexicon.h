// Reads a lexicon (lexicon.xsd) that is compiled into the program, or that a project brings.
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
