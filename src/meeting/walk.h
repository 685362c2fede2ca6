// Walks over a meeting: its units, the nodes of their prose, its people.
//
// Takes a Meeting or a Prose, returns pointers into it in document order, which are valid as long as the value. Decides
// for all stations which elements have content and which nodes are facts. Does not report findings.
#pragma once

#include <string>
#include <vector>

#include "meeting/meeting.h"

namespace readout {

/// The prose inside a quotation, an emphasis or a link; null for other nodes.
const Prose* content_of(const ProseNode& node);

/// Whether a prose prints anything: a fact, or words with a visible character (base/utf8.h).
bool prints(const Prose& prose);

/// Calls visit(node) for every node of the prose, depth first, an element before its content.
template <class Visit>
void for_each_node(const Prose& prose, Visit&& visit) {
  for (const ProseNode& node : prose) {
    visit(node);
    if (const Prose* inside = content_of(node)) for_each_node(*inside, visit);
  }
}

/// The facts of the prose, also those inside elements. A translation must contain the same ones: dates, clocks,
/// register keys, links and notes. Mentions, quotations, emphasis and ruby may differ.
std::vector<const ProseNode*> facts_of(const Prose& prose);

/// Every unit, in the order of title, purposes of visits, photos, documents, overview, notes (by id).
std::vector<const Unit*> units_of(const Meeting& meeting);

/// Every person, by delegation; the members of its groups come last.
std::vector<const Person*> persons_of(const Meeting& meeting);

/// The principals that are not members of groups.
std::vector<const Person*> principals_of(const Meeting& meeting);

/// The ids that a mention may name: those of all persons, then those of all groups.
std::vector<std::string> mentionable_ids(const Meeting& meeting);

}  // namespace readout
