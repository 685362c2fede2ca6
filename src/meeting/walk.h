// Walks over a meeting: its units, the nodes of their prose, its people.
//
// Takes a Meeting or a Prose, gives pointers into it in document order; they are valid as long as the value is. Which
// elements have content, and what counts as a fact, is decided here for all stations. Reports no findings.
#pragma once

#include <string>
#include <vector>

#include "meeting/meeting.h"

namespace readout {

/// The prose inside a quotation, an emphasis or a link; null for other nodes.
const Prose* content_of(const ProseNode& node);

/// Calls visit(node) for every node of a prose, depth first, an element before its content.
template <class Visit>
void for_each_node(const Prose& prose, Visit&& visit) {
  for (const ProseNode& node : prose) {
    visit(node);
    if (const Prose* inside = content_of(node)) for_each_node(*inside, visit);
  }
}

/// The facts of a prose, also those inside of elements: what a translation must repeat as it is, which are dates,
/// clocks, register keys, links and notes. Mentions, quotations, emphasis and ruby are free.
std::vector<const ProseNode*> facts_of(const Prose& prose);

/// Every unit: title, purposes of visits, photos, documents, overview, notes (by id).
std::vector<const Unit*> units_of(const Meeting& meeting);

/// Every person: by delegation, the members of its groups last.
std::vector<const Person*> persons_of(const Meeting& meeting);

/// The principals that are no members of groups.
std::vector<const Person*> principals_of(const Meeting& meeting);

/// The ids that a mention may name: those of all persons, then those of all groups.
std::vector<std::string> mentionable_ids(const Meeting& meeting);

}  // namespace readout
