// New ids for the units and inline facts of a meeting that have none.
//
// An id is made from the content of its element, not counted: two people who add paragraphs to two copies of a file get
// different ids, so that a merge has no id twice. The same content gets the same id on every machine. Existing ids are
// never changed, so that translations keep their units.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"
#include "input/xml.h"

namespace readout {

struct NewId {
  std::string id;
  Span element;  ///< the name in the start tag; the id is written after it
};

/// In document order.
std::vector<NewId> missing_ids(const XmlElement& root);

/// Adds an xml:id to every element that needs one and has none, in the tree alone: a draft prints such units.
void add_missing_ids(XmlElement& root);

/// The bytes of the file with the ids.
std::string with_ids(const std::string& bytes, const std::vector<NewId>& ids);

}  // namespace readout
