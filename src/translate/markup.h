// The grammar of docs/translating.md: converts prose to the text of a PO entry, with inline elements as short tags, and
// back.
//
// Facts, notes and mentions are empty tags; quotations, emphasis, links and ruby are elements; literal < and & are
// escaped. A msgid is always in this grammar. A msgstr is typed by people, so errors are reported at their bytes. Does
// not check the number of facts and whether the ids of mentions exist (rules/pair.h).
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "meeting/prose.h"

namespace readout {

/// The tag, or start tag, of a node; empty for words.
std::string tag_of(const ProseNode& node);

/// The msgid of a prose.
std::string to_msgid(const Prose& prose);

/// The prose of a msgstr; facts and links take their values from `source`. Absent if the text breaks the grammar:
/// reports `translation-markup`, `translation-tag-unclosed`, `translation-fact-unknown`, `reference-repeated`,
/// `ruby-without-base` or `ruby-without-reading`.
std::optional<Prose> from_msgstr(const SourcedText& msgstr, const Unit& source, Diagnostics& diagnostics);

}  // namespace readout
