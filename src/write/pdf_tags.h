// The structure elements of a PDF: takes an Edition, returns a tree of elements (ISO 32000-1 14.8.4) and, for each node
// of the document, the place of its content in the tree.
//
// The tree depends on the document, not on its layout. Its order is the order in which it is read aloud: one language
// after the other, or item by item if the pages say so (ISO 14289-1 7.2). Does not make PDF objects.
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

/// A place for content in an element: the content of neighbouring runs. Slots are numbered in reading order.
struct Slot {
  std::size_t index = 0;
};
struct Child {
  std::size_t element = 0;
};

struct Element {
  std::string type;  ///< a standard type: `P`, `H1`
  std::size_t parent = 0;
  std::string lang;         ///< only if it differs from the parent's
  std::string alternative;  ///< of a Figure
  std::string id;           ///< of a Note
  std::string numbering;    ///< of an L: `Decimal`, `None` (14.8.5.5)
  std::string scope;        ///< of a TH: `Column`, `Row` (14.8.5.7)
  std::vector<std::variant<Child, Slot>> children;
};

struct Tags {
  std::vector<Element> elements;           ///< parents first; the first is the Document
  std::vector<std::size_t> slot_elements;  ///< the element of each slot
  std::vector<std::size_t> ranks;          ///< the position of each slot in the content of a page
  std::map<NodeId, std::size_t> slots;     ///< run, label, mark, or block of a figure -> slot
  std::map<NodeId, std::size_t> links;     ///< run in a link, or mark -> its Link element
};

/// `pages` determines the reading order and the pictures: a picture that the style omits gets no element.
Tags make_tags(const Edition& edition, const Pages& pages);

// Content is in reading order, except that the readings of ruby follow the text of their block, so that a text search
// without tags still finds whole words.

/// The tree as text for tests, one element on each line.
std::string dump(const Tags& tags);

}  // namespace readout::pdf
