// Web pages: takes an edition with its pictures, returns HTML pages, one for all languages and one for each.
//
// A page is one file (HTML Living Standard): its style is inside it and allowed by its hash, pictures are data or files
// beside it, and no script runs (Content-Security-Policy `default-src 'none'`). It prints well, and follows the
// reader's choice of light or dark.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/web_looks.h"
#include "document/document.h"
#include "typeset/typeset.h"

namespace readout {

/// A composed edition, its pictures and the looks of its pages. Figures without a picture are left out.
struct WebEdition {
  const Edition& edition;
  const std::vector<NamedImage>& images;
  const WebLooks& looks;
  std::string name{};      ///< the start of the names of the pages, by which they link to each other; empty: no links
  std::string base_url{};  ///< the address of their folder, with a slash at its end; empty if it is unknown
  std::string assets{};    ///< the folder of pictures, below that of the pages; empty: pictures are data in the pages
  std::map<std::string, std::vector<Image>> smaller{};  ///< smaller versions of pictures in `assets`, by path
};

/// A page, and the end of its file's name: `.html` for the page of all languages, `.LANG.html` for that of one.
struct WebPage {
  std::string ending;
  std::string bytes;
};

/// The ends of the names of the pages of an edition: that of all languages first, if there are several.
std::vector<std::string> page_endings(std::span<const std::string> languages);

/// The pages of an edition, in the order of page_endings().
std::vector<WebPage> write_html(const WebEdition& web);

/// A file that pages name: its path from their folder. The name is made from the bytes.
struct WebPicture {
  std::string path;
  std::string bytes;
};

/// The pictures in WebEdition::assets; none if it is empty.
std::vector<WebPicture> write_pictures(const WebEdition& web);

}  // namespace readout
