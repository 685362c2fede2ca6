// The short tags of a msgid, as far as merging and commenting ask for them (docs/translation.md).
//
// Takes prose, gives tags and the facts among them. Facts are what a translation must repeat exactly: dates, times,
// register keys, links and notes; not mentions, quotation marks, emphasis and ruby.
#pragma once

#include <string>
#include <vector>

#include "meeting/walk.h"

namespace readout {

/// A fact's tag and its node in the prose it was found in.
struct Fact {
  std::string tag;
  const ProseNode* node = nullptr;
};

/// The tag, or start tag, of a node; empty for words.
std::string tag_of(const ProseNode& node);
/// Adds the facts of prose in their order, those inside of elements too.
void collect_facts(const Prose& prose, std::vector<Fact>& facts);

}  // namespace readout
