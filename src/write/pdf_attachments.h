// The files embedded in a PDF: the source from which the pages were made.
//
// Takes attachments and writes them as associated files (ISO 32000-1 7.11, 14.13; ISO 19005-3 6.8 and Annex E). Does
// not choose the files; commands/attachments.h does.
#pragma once

#include <string>
#include <vector>

#include "write/pdf_checks.h"
#include "write/pdf_objects.h"
#include "write/writers.h"

namespace readout::pdf {

/// Embeds the files in the order of their names and associates each with the document as its source. `date` is the date
/// of all files (7.9.4). Returns their checksums in the order of `attachments`.
std::string write_attachments(File& file, const std::vector<Attachment>& attachments, const std::string& date,
                              Checks& checks);

}  // namespace readout::pdf
