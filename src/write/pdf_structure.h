// The structure tree of a PDF file (ISO 32000-1 14.7): takes tags, opens marked content while pages are written, and
// writes the objects of the tree.
//
// An element may appear on several pages and in several columns. Each part is marked content with an identifier of its
// page, and the parent tree maps the identifier to the element.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "write/pdf_checks.h"
#include "write/pdf_objects.h"
#include "write/pdf_tags.h"

namespace readout::pdf {

class Structure {
 public:
  Structure(const Pages& pages, const Edition& edition) : pages_(pages), tags_(make_tags(edition, pages)) {
    marks_.resize(tags_.slot_elements.size());
    owners_.resize(pages.pages.size());
    annotations_of_.resize(tags_.elements.size());
  }

  /// The slot of a node; empty for artifacts of the page and for nodes that are not in a document.
  std::optional<std::size_t> slot_of(NodeId node) const;

  /// The position of a slot in the content of a page.
  std::size_t rank_of(std::size_t slot) const { return tags_.ranks[slot]; }

  /// Opens marked content of the slot: `/P <</MCID 0>> BDC`, with `more` properties.
  void open(std::size_t slot, std::size_t page, std::string& out, std::string_view more = {});

  /// Adds an annotation to the element of its link; returns its key in the parent tree.
  std::int64_t add_annotation(NodeId node, Ref annotation, std::size_t page, Checks& checks);

  /// Writes the tree. Call after all pages are written.
  void write(File& file, const std::vector<Ref>& pages, Checks& checks) const;

 private:
  struct Mark {
    std::size_t page = 0;
    int id = 0;
  };
  struct Annotation {
    std::size_t page = 0;
    Ref object;
  };

  const Pages& pages_;
  Tags tags_;
  std::vector<std::vector<Mark>> marks_;                 ///< the marks of each slot
  std::vector<std::vector<std::size_t>> owners_;         ///< for each page, the element of each identifier
  std::vector<std::vector<Annotation>> annotations_of_;  ///< the annotations of each element
  std::vector<std::size_t> annotated_;                   ///< the element of each annotation, by its key
  friend class TreeWriter;
};

}  // namespace readout::pdf
