// The metadata of a PDF: title, languages, dates, profiles and bookmarks (ISO 32000-1 7.7.2, 12.2, 12.3.3, 14.3; ISO
// 19005-3 6.6; ISO 14289-1 5).
//
// All dates are the day of publication of the edition; the clock is not read.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "typeset/pages.h"
#include "write/pdf_checks.h"
#include "write/pdf_objects.h"

namespace readout::pdf {

/// Writes Info, XMP metadata, language and viewer preferences; returns the title.
std::string write_metadata(File& file, const Edition& edition, Checks& checks);

/// The day of publication in PDF's format (ISO 32000-1 7.9.4); empty if unknown.
std::string pdf_date(const Edition& edition);

/// Writes the outline tree, nested by level. `pages` are the objects of the pages.
void write_bookmarks(File& file, const Pages& from, const std::vector<Ref>& pages);

}  // namespace readout::pdf
