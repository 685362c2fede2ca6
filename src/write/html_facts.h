// The facts of a page for machines: takes the documents of a page, returns elements of its head.
//
// The description and Open Graph (ogp.me), canonical and alternate addresses if the page has one, and JSON-LD with the
// vocabulary of schema.org. An event has one @id in all languages. Does not judge what a search engine requires.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace readout::html {

/// A page of the edition by its languages (empty: all of them) and its address, which may be relative.
struct PageAddress {
  std::string lang, address;
};

struct PageFacts {
  const Edition& edition;
  std::span<const Document* const> documents;  ///< of this page
  std::string address;                         ///< absolute; empty if it is unknown
  std::vector<PageAddress> pages;              ///< all pages, absolute; empty if the addresses are unknown
};

std::string metadata(const PageFacts& facts, std::string_view title);

/// The plain text of the first lead.
std::string description(const Document& document);

}  // namespace readout::html
