// What a PDF says about itself: title, languages, bookmarks (ISO 32000-1 7.7.2, 12.2, 12.3.3, 14.3). No dates: no clock
// is asked.
//
// Conformance claims, the output intent and attachments belong here too, once the structure tree is written.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "typeset/pages.h"
#include "write/pdf_objects.h"

namespace readout::pdf {

/// Info, XMP metadata, language and viewer preferences; gives the title.
std::string write_metadata(File& file, const Edition& edition);

/// The outline tree, nested by level; `pages` are the pages' objects.
void write_bookmarks(File& file, const Pages& from, const std::vector<Ref>& pages);

}  // namespace readout::pdf
