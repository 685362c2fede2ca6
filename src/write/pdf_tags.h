// What the parts of a document are: takes an Edition, gives a tree of structure elements (ISO 32000-1 14.8.4), and for
// each node of the document the place in it where its content belongs.
//
// Made of the document alone, never of looks. The order is that in which it is to be heard: one language after the
// other, or item by item where the pages say so (ISO 14289-1 7.2). Knows nothing of PDF objects.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "document/document.h"
#include "typeset/pages.h"

namespace readout::pdf {

/// A place in an element where content stands: what neighbouring runs of an element show. Slots are numbered in the
/// order of reading.
struct Slot {
  std::size_t index = 0;
};
struct Child {
  std::size_t element = 0;
};

struct Element {
  std::string type;  ///< a standard type: `P`, `H1`
  std::size_t parent = 0;
  std::string lang;         ///< where it differs from the parent's
  std::string alternative;  ///< of a Figure
  std::string id;           ///< of a Note
  std::string numbering;    ///< of an L: `Decimal`, `None` (14.8.5.5)
  std::string scope;        ///< of a TH: `Column`, `Row` (14.8.5.7)
  std::vector<std::variant<Child, Slot>> children;
};

struct Tags {
  std::vector<Element> elements;           ///< parents first; the first is the Document
  std::vector<std::size_t> slot_elements;  ///< for each slot the element that it stands in
  std::vector<std::size_t> ranks;          ///< for each slot its place in the content of a page
  std::map<NodeId, std::size_t> slots;     ///< run, label, mark, or block of a figure -> slot
  std::map<NodeId, std::size_t> links;     ///< run in a link, or mark -> its Link element
};

/// `pages` tell the order, and which pictures they show: of one that a style leaves out nothing is to be heard.
Tags tags_of(const Edition& edition, const Pages& pages);

// Content stands in the order of reading, but the readings of ruby after the text of their block: who searches a page
// without its tags finds a word whole.

/// The tree, an element a line, for tests.
std::string dump(const Tags& tags);

}  // namespace readout::pdf
