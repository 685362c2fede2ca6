// The structure tree of a PDF file (ISO 32000-1 14.7): takes tags, hands out marked content while pages are written,
// and gives the tree's objects.
//
// An element may stand on several pages and in several columns: each part is marked content with a number of its page,
// and the parent tree leads back from it to the element.
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
  Structure(const Pages& pages, const Edition& edition) : pages_(pages), tags_(tags_of(edition, pages)) {
    marks_.resize(tags_.slot_elements.size());
    owners_.resize(pages.pages.size());
    annotations_of_.resize(tags_.elements.size());
  }

  /// Where the content of a node belongs; nothing for furniture of the page and for nodes that no document has.
  std::optional<std::size_t> slot_of(NodeId node) const;

  /// Its place among the slots in the content of a page.
  std::size_t rank_of(std::size_t slot) const { return tags_.ranks[slot]; }

  /// Writes what opens a new piece of marked content of the slot: `/P <</MCID 0>> BDC`, with `more` properties.
  void open(std::size_t slot, std::size_t page, std::string& out, std::string_view more = {});

  /// Puts a link's annotation into the element of the link; gives its key in the parent tree.
  std::int64_t add_annotation(NodeId node, Ref annotation, std::size_t page, Checks& checks);

  /// Writes the tree, once all pages have been written.
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
  std::vector<std::vector<Mark>> marks_;                 ///< of each slot
  std::vector<std::vector<std::size_t>> owners_;         ///< of each page: the element of each number
  std::vector<std::vector<Annotation>> annotations_of_;  ///< of each element
  std::vector<std::size_t> annotated_;                   ///< the element of each annotation, by its key
  friend class TreeWriter;
};

}  // namespace readout::pdf
