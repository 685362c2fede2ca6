// The text of documents as HTML: takes the documents of a page, one or several languages, returns flow content.
//
// A page of several languages has the blocks with equal keys side by side (class `row`), an item below the other on
// narrow screens, and the notes likewise. Lists have the numbers that the document has. Pictures come as addresses; a
// picture without an address is left out.
#pragma once

#include <map>
#include <span>
#include <string>

#include "document/document.h"

namespace readout::html {

/// A picture as a page shows it.
struct Picture {
  std::string address;  ///< `data:` or relative
  std::uint32_t width = 0, height = 0;
  std::string choices{};  ///< the value of `srcset`; empty without smaller versions
};
using Pictures = std::map<std::string, Picture>;  ///< by Figure::image

std::string body(std::span<const Document* const> documents, const Pictures& pictures);

}  // namespace readout::html
