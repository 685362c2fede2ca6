// What a PDF says about itself: title, languages, dates, the profiles that it keeps, bookmarks (ISO
// 32000-1 7.7.2, 12.2, 12.3.3, 14.3; ISO 19005-3 6.6; ISO 14289-1 5).
//
// The dates are the day of publication that the edition names; no clock is asked.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "typeset/pages.h"
#include "write/pdf_checks.h"
#include "write/pdf_objects.h"

namespace readout::pdf {

/// Info, XMP metadata, language and viewer preferences; gives the title.
std::string write_metadata(File& file, const Edition& edition, Checks& checks);

/// The day of publication as PDF writes it (ISO 32000-1 7.9.4), or nothing.
std::string pdf_date(const Edition& edition);

/// The outline tree, nested by level; `pages` are the pages' objects.
void write_bookmarks(File& file, const Pages& from, const std::vector<Ref>& pages);

}  // namespace readout::pdf
