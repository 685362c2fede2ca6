// The frame of a page: takes its texts and its style, returns a whole HTML document.
//
// All pages have it: those of meetings (write/html.h) and the index of a site (write/site.h). The style is inside and
// allowed by its hash; nothing else is allowed but pictures as data.
#pragma once

#include <string>
#include <vector>

#include "base/web_looks.h"
#include "document/document.h"

namespace readout::html {

/// A link of the list of languages; `names` are markup. The current page has no address.
struct LanguageLink {
  std::string lang, address, names;
};

/// A page. `head`, `main` and `names` are markup; the other texts are not.
struct Frame {
  std::string lang, title, class_name;
  PageWords words;
  std::vector<LanguageLink> languages;  ///< of all pages; none is shown for fewer than two
  std::string head{}, main{};
  std::string pictures = "data:";  ///< where they may come from, as a policy says it (CSP 3, 2.3.1)
};

/// The name of a language in its own words, marked.
std::string language_name(const std::string& lang, const PageWords& words);

/// The digest of a style or a script as a policy names it (CSP 3, 2.3.1).
std::string policy_digest(const std::string& text);

std::string page(const Frame& frame, const WebLooks& looks);

}  // namespace readout::html
